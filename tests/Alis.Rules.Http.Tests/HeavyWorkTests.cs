using System.Buffers;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Http.Lines;
using NodaTime;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>Files that are good and take long: others are answered meanwhile, and no time is exceeded.</summary>
public sealed class HeavyWorkTests
{
    private const string Path = "/v1/validate?on=2025-10-01";

    // Much more than a course has: seconds of work.
    private static readonly byte[] Heavy = HeavyFile(1000, 900);

    [Fact]
    public async Task Requests_ThatTakeLong_EndInTimeAndOthersAreAnswered()
    {
        await using var service = await RunningService.StartAsync(o => o.RequestTimeout = TimeSpan.FromSeconds(2));
        _ = await service.PostAsync(Path, RunningService.Sample);
        var clock = Stopwatch.StartNew();
        var heavy = Enumerable.Range(0, 12).Select(_ => service.PostAsync(Path, Heavy)).Append(service.PostAsync(Path, [.. Heavy, (byte)'\n', .. Heavy], RunningService.Lines)).ToList();
        var slowest = TimeSpan.Zero;
        var (ended, asked) = (Task.WhenAll(heavy), 0);
        while (!ended.IsCompleted)
        {
            var begin = clock.Elapsed;
            Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health")).StatusCode);
            slowest = clock.Elapsed - begin > slowest ? clock.Elapsed - begin : slowest;
            asked++;
            await Task.Delay(20);
        }

        // With as many threads in the pool as processors, the twelve kept everybody waiting for eleven seconds.
        Assert.True(slowest < TimeSpan.FromSeconds(3), $"{slowest} for the slowest of {asked}");
        Assert.All((await ended)[..^1], r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        Assert.Equal(HttpStatusCode.OK, (await ended)[^1].StatusCode);
        Assert.True(asked > 5, $"{asked} asked");
    }

    [Fact]
    public async Task Request_BeyondItsTime_IsTold()
    {
        await using var service = await RunningService.StartAsync(o => o.RequestTimeout = TimeSpan.FromMilliseconds(300));
        var response = await service.PostAsync(Path, Heavy);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(["ALIS8025"], await RunningService.CodesAsync(response));
    }

    [Fact]
    public void Line_BeyondItsTime_IsToldAndTheNextIsAnswered()
    {
        var validator = new LineValidator(new RuleEngine(Workflows.RuleSet.Embedded), new LocalDate(2025, 10, 1), "body") { Timeout = TimeSpan.FromMilliseconds(300) };
        var output = new ArrayBufferWriter<byte>();
        validator.Answer(Heavy, 1, output);

        Assert.Equal("ALIS8025", (string?)JsonNode.Parse(output.WrittenSpan)!["diagnostics"]![0]!["code"]);
    }

    [Theory]
    [InlineData(2, "{\"a\":[1]}", false)]
    [InlineData(2, "{\"a\":[[1]]}", true)]
    [InlineData(2, "{\"a\":[\"[[{{\\\"[\"]}", false)]
    [InlineData(2, "[{}],[{}]", false)]
    [InlineData(2, "]]]]{\"\\\\\":[{}]}", false)]
    [InlineData(1, "[[", true)]
    [InlineData(64, "[", false)]
    public void Depth_IsCountedOutsideTexts(int most, string text, bool isDeep) => Assert.Equal(isDeep, Requests.BodyDepth.Fault(Encoding.UTF8.GetBytes(text), most) is not null);

    [Fact]
    public async Task Depth_BeyondWhatIsSet_IsRefusedOfABodyAndOfALine()
    {
        await using var service = await RunningService.StartAsync(o => o.MaxDepth = 3);
        var one = await service.PostAsync(Path, RunningService.Sample);
        var lines = await service.PostAsync(Path, "{\"formatVersion\":1}\n{\"a\":[[[1]]]}\n", RunningService.Lines);

        Assert.Equal(HttpStatusCode.BadRequest, one.StatusCode);
        Assert.Equal(["ALIS8017"], await RunningService.CodesAsync(one));
        var answers = (await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal([null, "ALIS8017"], answers.Select(a => a["findings"] is null ? (string?)a["diagnostics"]![0]!["code"] : null));
    }

    [Fact]
    public async Task Ending_WhileItDrains_IsNotReadyAndAnswers()
    {
        var app = AlisRulesServer.Create(["http://127.0.0.1:0"], new AlisRulesOptions { DrainTime = TimeSpan.FromSeconds(3) });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);

        var ending = Task.Run(() => app.StopAsync());
        await Task.Delay(500);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/rulebooks")).StatusCode);
        await ending;
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/health/ready"));
        await app.DisposeAsync();
    }

    private static byte[] HeavyFile(int services, int guidance)
    {
        var file = JsonNode.Parse(RunningService.Sample)!.AsObject();
        var (service, hours) = (file["service"]![0]!, file["guidance"]![0]!);
        var first = new LocalDate(2022, 3, 1);
        file["service"] = new JsonArray([.. Enumerable.Range(0, services).Select(i => OnDay(service, i, "s" + i))]);
        file["guidance"] = new JsonArray([.. Enumerable.Range(0, guidance).Select(i => OnDay(hours, i, null))]);
        return Encoding.UTF8.GetBytes(file.ToJsonString());

        JsonNode OnDay(JsonNode of, int days, string? key)
        {
            var one = of.DeepClone().AsObject();
            var day = first.PlusDays(days).ToString("uuuu-MM-dd", null);
            (one["from"], one["to"]) = (day, day);
            one.Remove("ongoing");
            if (key is not null)
            {
                one["key"] = key;
                one["absence"] = new JsonArray();
            }

            return one;
        }
    }
}
