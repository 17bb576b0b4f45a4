using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ReportJsonTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "report.schema.json").Write())!;

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Write_SampleWithFaults_IsTheGoldenFile(string language) =>
        GoldenFile.Check($"report.{language}.json", Encoding.UTF8.GetString(ReportJson.Write(SampleReports.WithFaults(), LanguageOf(language))));

    [Fact]
    public void Write_EveryExample_KeepsToTheSchema() => Assert.All(
        SampleReports.Examples(),
        example => Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(ReportJson.Write(SampleReports.Of(example), Language.Nb)))));

    [Fact]
    public void Schema_EachMemberTakenOutOrAdded_IsNoticed()
    {
        var good = JsonNode.Parse(ReportJson.Write(SampleReports.WithFaults(), Language.Nb))!;
        foreach (var name in new[] { "formatVersion", "language", "outcome", "outcomes", "assessedOn", "books", "findings", "notInForce", "receipt" })
        {
            var bad = good.DeepClone();
            Assert.True(bad.AsObject().Remove(name));
            Assert.NotEmpty(SchemaCheck.Faults(Schema, bad));
        }

        good["surplus"] = 1;
        Assert.NotEmpty(SchemaCheck.Faults(Schema, good));
    }

    [Fact]
    public void Write_EveryFinding_HasItsMembersInTheStatedOrder()
    {
        var findings = SampleReports.Examples()
            .SelectMany(e => JsonNode.Parse(ReportJson.Write(SampleReports.Of(e), Language.Nb))!["findings"]!.AsArray())
            .Select(f => f!.AsObject().Select(m => m.Key).ToList())
            .ToList();

        Assert.All(findings, names => Assert.Equal(FindingJson.Members.Where(names.Contains), names));
        Assert.Equal(FindingJson.Members.Where(m => m != "accepted").ToHashSet(), findings.SelectMany(n => n).Where(m => m != "accepted").ToHashSet());
    }

    [Fact]
    public void Write_Any_IsPlainUtf8WithLineFeeds()
    {
        var bytes = ReportJson.Write(SampleReports.WithFaults(), Language.Nb);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal((byte)'{', bytes[0]);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.Contains("\n  \"language\": \"nb\",\n", text, StringComparison.Ordinal);
        Assert.Contains("spesialiseringen i kommune før tjenesten", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() =>
        Assert.Equal(ReportJson.Write(SampleReports.WithFaults(), Language.En), ReportJson.Write(SampleReports.WithFaults(), Language.En));

    [Fact]
    public void Write_OneParty_HasOnlyItsFindingsAndOutcome()
    {
        var report = SampleReports.WithFaults().ForParty("hospital");
        var json = JsonNode.Parse(ReportJson.Write(report, Language.Nb))!;

        Assert.Equal("hospital", (string)json["party"]!);
        Assert.Equal(["hospital"], json["outcomes"]!.AsObject().Select(o => o.Key));
        Assert.All(json["findings"]!.AsArray(), f => Assert.Contains((string)f!["party"]!, new[] { "hospital", "both" }));
        Assert.Equal(ReportOutcome.Rejected, report.Outcome);
        Assert.Empty(SchemaCheck.Faults(Schema, json));
    }

    [Fact]
    public void Write_KnownOn_StandsInTheReceipt()
    {
        var report = SampleReports.Engine.Validate(SampleReports.File(), SampleReports.AfterService, SampleReports.Options with { KnownOn = new(2025, 9, 15), ReceiptKey = [1, 2, 3] });
        var json = JsonNode.Parse(ReportJson.Write(report, Language.Nb))!;

        Assert.Equal("2025-09-15", (string)json["receipt"]!["knownOn"]!);
        Assert.Equal("HMAC-SHA-256", (string)json["receipt"]!["method"]!);
        Assert.Empty(SchemaCheck.Faults(Schema, json));
    }

    internal static Language LanguageOf(string code) => code switch { "nn" => Language.Nn, "en" => Language.En, _ => Language.Nb };
}
