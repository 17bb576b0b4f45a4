using System.Net;
using System.Net.Sockets;
using System.Text;
using Alis.Rules.Http.Access;
using Alis.Rules.Http.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class LimitTests
{
    private const string Path = "/v1/validate?on=2025-10-01";

    [Fact]
    public void Rate_AnyNumber_ComesBackInAMinute()
    {
        Assert.All([.. Enumerable.Range(1, 10_000), 1_000_000, int.MaxValue], perMinute =>
        {
            var (tokens, period) = CallerLimits.Refill(perMinute);

            // A tick of the clock is all that a period can be off by.
            Assert.InRange(tokens / period.TotalMinutes, perMinute * (1 - 1e-6), perMinute * (1 + 1e-6));
            Assert.InRange(period.TotalSeconds, 0, perMinute < 60 ? 60.0 / perMinute + 1e-6 : 2);
        });
    }

    [Fact]
    public async Task Body_OneByteTooMany_IsRefusedWithAndWithoutItsLength()
    {
        await using var service = await RunningService.StartAsync(o => o.MaxBodyBytes = 1000);
        var fits = Encoding.UTF8.GetBytes("{}".PadRight(1000));
        var not = Encoding.UTF8.GetBytes("{}".PadRight(1001));

        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("/v1/validate?on=2025-10-01", Encoding.UTF8.GetBytes("{\"formatVersion\":1}".PadRight(1000)))).StatusCode);
        Assert.NotEqual(HttpStatusCode.RequestEntityTooLarge, (await service.PostAsync(Path, fits)).StatusCode);
        var response = await service.PostAsync(Path, not);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(["ALIS8013"], await RunningService.CodesAsync(response));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(not) };
        chunked.Content.Headers.ContentType = new(RunningService.Json);
        chunked.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.Client.SendAsync(chunked)).StatusCode);
    }

    [Theory]
    [InlineData(17, "", "16777216")]
    [InlineData(5, "", "4194304")]
    [InlineData(5, "\"agreement\":{},", null)]
    public async Task Body_MoreThanItsReaderTakes_IsToldWithTheLimitThatHolds(int mebibytes, string member, string? limit)
    {
        await using var service = await RunningService.StartAsync(o => o.MaxBodyBytes = 32 * 1024 * 1024);
        var response = await service.PostAsync(Path, $"{{{member}\"formatVersion\":1}}".PadRight(mebibytes * 1024 * 1024));

        Assert.Equal(limit is not null, response.StatusCode == HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains(limit ?? "", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_BeyondTheRate_AreToldWhenToComeAgain()
    {
        await using var service = await RunningService.StartAsync(o => o.RequestsPerMinute = 3);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/v1/rulebooks")).StatusCode);
        }

        var response = await service.Client.GetAsync("/v1/rulebooks");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(["ALIS8023"], await RunningService.CodesAsync(response));
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Body_ThatDoesNotCome_IsGivenUp()
    {
        await using var service = await RunningService.StartAsync(o => o.RequestTimeout = TimeSpan.FromMilliseconds(500));

        Assert.Equal("HTTP/1.1 408 Request Timeout", await StatusAsync(service, "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        Assert.Equal(0, service.Services.GetRequiredService<BodyBudget>().Held);
    }

    [Theory]
    [InlineData("application/json", "ffffffffffffffff\r\n")]
    [InlineData("application/json", "zz\r\n")]
    [InlineData("application/x-ndjson", "ffffffffffffffff\r\n")]
    [InlineData("application/x-ndjson", "zz\r\n")]
    public async Task Body_OfChunksThatAreNone_IsABadRequest(string type, string chunk)
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal("HTTP/1.1 400 Bad Request", await StatusAsync(service, $"Content-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n{chunk}"));
        Assert.DoesNotContain("Error ", service.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_BeyondWhatIsHeld_AreTurnedAwayAndForgotten()
    {
        await using var service = await RunningService.StartAsync(o =>
        {
            o.MaxBodyBytes = 100_000;
            o.MaxBodyBytesAtOnce = 100_000;
        });
        using var slow = new TcpClient();
        await slow.ConnectAsync(service.Address.Host, service.Address.Port);
        await slow.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST {Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n{new string(' ', 95_000)}"));
        var budget = service.Services.GetRequiredService<BodyBudget>();
        for (var i = 0; i < 200 && budget.Held < 95_000; i++)
        {
            await Task.Delay(10);
        }

        var response = await service.PostAsync(Path, RunningService.Sample);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(["ALIS8024"], await RunningService.CodesAsync(response));
        slow.Close();
        for (var i = 0; i < 200 && budget.Held > 0; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(0, budget.Held);
        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync(Path, RunningService.Sample)).StatusCode);
    }

    [Fact]
    public async Task Deep_Or_PackedBodies_AreRefused()
    {
        await using var service = await RunningService.StartAsync();
        var response = await service.PostAsync(Path, new string('[', 100_000));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["ALIS1005"], await RunningService.CodesAsync(response));

        using var packed = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(RunningService.Sample) };
        packed.Content.Headers.ContentType = new(RunningService.Json);
        packed.Content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.Client.SendAsync(packed)).StatusCode);
    }

    [Fact]
    public void Options_OutOfBounds_AreAllTold()
    {
        var fault = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddAlisRules(o =>
        {
            o.MaxBodyBytes = 0;
            o.MaxConcurrentWork = 0;
            o.RequestTimeout = TimeSpan.Zero;
            o.ReceiptKey = [1];
        }));

        Assert.All(["MaxBodyBytes", "MaxConcurrentWork", "RequestTimeout", "ReceiptKey"], name => Assert.Contains(name, fault.Message, StringComparison.Ordinal));
    }

    // Sends what no client would, and returns the first line of the answer.
    private static async Task<string?> StatusAsync(RunningService service, string rest)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(service.Address.Host, service.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Path} HTTP/1.1\r\nHost: localhost\r\n{rest}"));
        return await new StreamReader(stream).ReadLineAsync();
    }
}
