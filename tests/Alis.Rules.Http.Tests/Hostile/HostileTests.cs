using System.Globalization;
using System.Text.RegularExpressions;
using Alis.Rules.Http.Access;
using Alis.Rules.Tests.Facts;
using Xunit;
using Xunit.Abstractions;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Requests drawn from the description of the service by somebody who means it ill: <c>ALIS_SERVICE_REQUESTS=50000</c> sends so many.</summary>
public sealed partial class HostileTests(ITestOutputHelper output)
{
    private const int Everyday = 600;
    private const int AtOnce = 16;
    private const long MostLeftBytes = 64 * 1024 * 1024;

    [Fact]
    public async Task Requests_OfEveryHostileKind_AreRefusedAndGoodOnesAnswered()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("ALIS_SERVICE_REQUESTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Everyday;
        await using var service = await RunningService.StartAsync(o => (o.RequestsPerMinute, o.RefusalsPerMinute) = (10_000_000, 10_000_000));
        var requests = new HostileRequests(DescribedOperation.Read(await service.Client.GetStringAsync("/openapi/v1.json")), 20260601);
        var good = await GoodAsync(service);
        var tally = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        var before = 0L;

        for (var sent = 0; sent < count; sent += AtOnce)
        {
            // Some come first: what a service makes once and keeps is no leak.
            before = sent <= Everyday / 2 ? GC.GetTotalMemory(forceFullCollection: sent + AtOnce > Everyday / 2) : before;
            var drawn = Enumerable.Range(0, AtOnce).Select(_ => requests.Next()).ToList();
            var answers = await Task.WhenAll(drawn.Select(d => Wire.SendAsync(service.Address, d.Pieces, d.GoesAway)));
            foreach (var ((kind, pieces, _), answer) in drawn.Zip(answers))
            {
                faults.AddRange(Faults(answer).Select(f => $"{kind}: {f}\n{Start(pieces)}\n{answer[..Math.Min(answer.Length, 2000)]}"));
                foreach (var status in Wire.StatusesOf(answer).DefaultIfEmpty(0))
                {
                    var key = $"{kind} {status}";
                    tally[key] = tally.GetValueOrDefault(key) + 1;
                }
            }

            if (sent % (5 * AtOnce) == 0)
            {
                Assert.Equal(good, await GoodAsync(service));
            }

            Assert.Empty(faults);
        }

        var left = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{count} requests, {left / 1024} KiB more than at the start\n{string.Join('\n', tally.Select(t => $"{t.Key}: {t.Value}"))}");
        Assert.InRange(left, long.MinValue, MostLeftBytes);
        Assert.Equal(good, await GoodAsync(service));

        // Otherwise nothing hostile was sent, or nothing of it was understood as a request.
        Assert.True(tally.Keys.Select(k => k.Split(' ')[^1]).Distinct().Count() >= 6, string.Join(", ", tally.Keys));
        Assert.Contains(tally.Keys, k => k.EndsWith(" 200", StringComparison.Ordinal));
    }

    // Health is what a supervisor asks for, and all else is for those with a key.
    [Fact]
    public async Task Requests_WithoutCredentials_NothingAnswersButHealth()
    {
        await using var service = await RunningService.StartAsync(o =>
        {
            o.ApiKeys.Add(ApiKey.Of("tester", "a-key-that-nobody-guesses-0123456789"));
            (o.RequestsPerMinute, o.RefusalsPerMinute) = (10_000_000, 10_000_000);
        });
        using var asker = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        asker.Headers.Add("X-Api-Key", "a-key-that-nobody-guesses-0123456789");
        var operations = DescribedOperation.Read(await (await service.Client.SendAsync(asker)).Content.ReadAsStringAsync());
        var requests = new HostileRequests([.. operations.Where(o => !o.IsOpen)], 7);

        Assert.Equal(["/health", "/health/ready"], operations.Where(o => o.IsOpen).Select(o => o.Path).Order());
        for (var sent = 0; sent < 200; sent++)
        {
            var (kind, pieces, goesAway) = requests.Next();
            var answer = await Wire.SendAsync(service.Address, pieces, goesAway);

            // A path that leads to health by another spelling is health.
            Assert.True(Wire.StatusesOf(answer).All(s => s is (>= 400 and < 500) or 505) || Health().IsMatch(answer), $"{kind}\n{Start(pieces)}\n{answer}");
        }
    }

    private static async Task<string> GoodAsync(RunningService service)
    {
        var response = await service.PostAsync("/v1/validate?on=2025-10-01", RunningService.Sample);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Faults(string answer)
    {
        var statuses = Wire.StatusesOf(answer).ToList();
        // 503 is overload; 505 is what the server has to say to a version of HTTP that it does not speak, before there is a request.
        foreach (var status in statuses.Where(s => s >= 500 && s is not (503 or 505)))
        {
            yield return $"status {status}";
        }

        if (Inside().Match(answer) is { Success: true } inside)
        {
            yield return $"the inside of the service: {inside.Value}";
        }

        if (answer.Contains(RepositoryFiles.Path("rules")[..^6], StringComparison.Ordinal))
        {
            yield return "a folder of this machine";
        }

        if (statuses is [>= 400] && answer.Contains(HostileRequests.Marker, StringComparison.Ordinal))
        {
            yield return "what was sent";
        }

        // What the server itself refuses before it is a request has no body; all else is a problem that says what and why.
        if (statuses is [>= 400] && !answer.Contains("Content-Length: 0", StringComparison.Ordinal) && !answer.Contains("application/problem+json", StringComparison.Ordinal) && answer.TrimEnd().Length > answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)
        {
            yield return "a refusal that is no problem";
        }
    }

    private static string Start(byte[][] pieces) => System.Text.Encoding.Latin1.GetString(pieces[0], 0, Math.Min(pieces[0].Length, 600));

    [GeneratedRegex(@"   at |\.cs:line|System\.[A-Z]\w+|Microsoft\.\w+|Alis\.Rules\.(?!Http/)\w+|Exception\b|StackTrace")]
    private static partial Regex Inside();

    [GeneratedRegex("\"status\":\"(healthy|ok|ready)")]
    private static partial Regex Health();
}
