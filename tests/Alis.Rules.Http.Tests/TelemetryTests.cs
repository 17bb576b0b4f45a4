using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Http.Telemetry;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>What is counted and timed, by the names that the page about the service gives.</summary>
public sealed class TelemetryTests
{
    private const string Path = "/v1/validate?on=2025-10-01";

    private static readonly LocalDate Day = new(2025, 10, 1);

    [Fact]
    public async Task Validate_Findings_AreCountedByRuleAndVerdict()
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        _ = await service.PostAsync(Path, RunningService.Sample);
        _ = await service.PostAsync(Path + "&party=hospital", RunningService.Sample);

        // The report of one party counts the whole evaluation: it is the rules that are counted.
        var report = Validate(RunningService.Sample);
        var expected = report.Findings.CountBy(f => $"alis.rules.findings rule={f.Rule} verdict={f.Verdict}").ToDictionary(c => c.Key, c => 2.0 * c.Value);
        Assert.Equal(expected, heard.Sums("alis.rules.findings"));
        Assert.Empty(heard.Sums("alis.rules.missing_facts"));
    }

    [Fact]
    public async Task Validate_MissingFacts_AreCountedByPathWithoutKeys()
    {
        var file = JsonNode.Parse(RunningService.Sample)!.AsObject();
        file["municipality"]!.AsObject().Remove("institution");
        file["service"]!.AsArray().ToList().ForEach(s => s!.AsObject().Remove("institution"));
        var text = file.ToJsonString();
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        Assert.True((await service.PostAsync(Path, text)).IsSuccessStatusCode);

        var report = Validate(System.Text.Encoding.UTF8.GetBytes(text));
        var expected = report.Findings.SelectMany(f => f.Missing).CountBy(p => $"alis.rules.missing_facts fact={FactPath.WithoutKeys(p)}").ToDictionary(c => c.Key, c => (double)c.Value);
        Assert.NotEmpty(expected);
        Assert.Contains(report.Findings.SelectMany(f => f.Missing), p => p.Contains("[s", StringComparison.Ordinal));
        Assert.Equal(expected, heard.Sums("alis.rules.missing_facts"));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("service[s4].part", "service[].part")]
    [InlineData("service[a[b]c].part", "service[].part")]
    [InlineData("a[b].c[d]", "a[].c[]")]
    [InlineData("a]b", "a]b")]
    [InlineData("", "")]
    public void FactPath_WithoutKeys_KeepsOnlyTheForm(string path, string form) => Assert.Equal(form, FactPath.WithoutKeys(path));

    [Fact]
    public async Task Requests_AreTimedAndCountedByOperation()
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        _ = await service.Client.GetAsync("/health");
        _ = await service.PostAsync(Path, RunningService.Sample);
        _ = await service.PostAsync("/v1/deadlines?on=x", RunningService.Sample);
        _ = await service.Client.GetAsync("/nothing/here");

        // A request is measured after its answer has gone.
        await heard.UntilAsync("alis.rules.request.duration", 4);
        string[] operations = ["deadlines", "health", "none", "validate"];
        Assert.Equal(operations.Select(o => $"alis.rules.request.duration operation={o}"), heard.Sums("alis.rules.request.duration").Keys.Order(StringComparer.Ordinal));
        Assert.All(heard.Sums("alis.rules.request.duration").Values, seconds => Assert.InRange(seconds, 0, 30));
        Assert.All(heard.Sums("alis.rules.requests.active").Values, now => Assert.Equal(0, now));
        Assert.Equal(new Dictionary<string, double> { ["alis.rules.requests.refused code=ALIS8004 status=400"] = 1, ["alis.rules.requests.refused code=ALIS8030 status=404"] = 1 }, heard.Sums("alis.rules.requests.refused"));
    }

    [Fact]
    public async Task Lines_AreCountedByWhatTheyGot()
    {
        var good = JsonNode.Parse(RunningService.Sample)!.ToJsonString();
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        _ = await service.PostAsync(Path, $"{good}\n{{}}\n{good}\n{good}\n", RunningService.Lines);

        Assert.Equal(new Dictionary<string, double> { ["alis.rules.lines result=faulty"] = 1, ["alis.rules.lines result=report"] = 3 }, heard.Sums("alis.rules.lines"));
        Assert.Equal(3 * Validate(RunningService.Sample).Findings.Length, heard.Sums("alis.rules.findings").Values.Sum());
    }

    [Fact]
    public async Task Rulebooks_Offered_AreCountedByWhetherTheyWereTaken()
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        service.Source.Replace(RuleSet.Embedded);
        service.Source.Replace([new RulebookText("a/rulebook.json", "{"u8.ToArray())]);
        service.Source.Replace([]);

        Assert.Equal(new Dictionary<string, double> { ["alis.rules.rulebooks.replaced result=refused"] = 2, ["alis.rules.rulebooks.replaced result=taken"] = 1 }, heard.Sums("alis.rules.rulebooks.replaced"));
    }

    [Fact]
    public async Task Requests_EachHaveASpanNamedByTheOperation()
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardSpans();
        _ = await service.PostAsync(Path, RunningService.Sample);
        _ = await service.Client.GetAsync("/health/ready");

        await heard.UntilAsync("alis.rules.validate");
        await heard.UntilAsync("alis.rules.ready");
    }

    private static Report Validate(byte[] text) => new RuleEngine(RuleSet.Embedded).Validate(FactFileReader.Read("file", text).GetValueOrThrow(), Day);

    [Fact]
    public void Meter_Instruments_HaveUnitsAndDescriptions()
    {
        var instruments = new List<Instrument>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => instruments.Add(instrument) };
        using var meter = new ServiceMeter(new OwnMeters());
        listener.Start();

        var own = instruments.Where(i => i.Meter.Name == ServiceMeter.Name).DistinctBy(i => i.Name).ToList();
        Assert.Equal(7, own.Count);
        Assert.All(own, i => Assert.False(string.IsNullOrEmpty(i.Unit) || string.IsNullOrEmpty(i.Description)));
    }

    private sealed class OwnMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
