using System.Text.Json.Nodes;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Tests.Workflows;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>A finding quotes the law of its day, where the words of it have changed.</summary>
public class DatedCitationTests
{
    [Theory]
    [InlineData("SPES-02-3", "2020-12-31", "tre timer per måned")]
    [InlineData("SPES-02-3", "2021-01-01", "fire timer per måned i 10,5 av årets måneder")]
    [InlineData("SPES-02-3", "2022-01-01", "registrert utdanningsvirksomhet")]
    [InlineData("SPES-02-3", "2025-01-01", "42 timer per år")]
    [InlineData("SPES-37-3", "2021-12-31", "innen 1. mars 2025")]
    [InlineData("SPES-37-3", "2022-01-01", "innen 31. desember 2026")]
    [InlineData("KOMP-3-2", "2025-12-31", "leger som tiltrer en fastlegehjemmel")]
    [InlineData("KOMP-3-2", "2026-01-01", "innenfor fastlegeordningen")]
    public void Finding_OnADay_QuotesTheWordsOfThatDay(string rule, string day, string words)
    {
        var finding = Assert.Single(SampleReports.Engine.EvaluateRule(SampleReports.File(), rule, LocalDatePattern.Iso.Parse(day).Value));

        Assert.Contains(words, finding.Citation.Quotation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31" }""", """{ "from": "2021-01-01", "to": "2021-12-31" }""", "")]
    [InlineData("""{ "from": "2021-01-01" }""", """{ "from": "2020-01-01", "to": "2020-12-31" }""", "")]
    [InlineData("""{ "from": "2020-01-01", "to": "2020-12-31" }""", """{ "from": "2020-12-31", "to": "2021-12-31" }""", "ALIS2101")]
    [InlineData("""{ "from": "2020-01-01" }""", """{ "from": "2021-01-01" }""", "ALIS2101")]
    [InlineData("""{ "to": "2020-12-31" }""", """{ "to": "2019-12-31" }""", "ALIS2101")]
    [InlineData("""{ "from": "2020-12-31", "to": "2020-01-01" }""", """{ "from": "2021-01-01" }""", "ALIS2102")]
    public void Load_Citations_AreRefusedWhereTwoHoldOnOneDay(string one, string other, string code)
    {
        var both = new JsonArray([.. new[] { one, other }.Select(when =>
        {
            var dated = JsonNode.Parse(when)!.AsObject();
            dated["citation"] = new JsonObject { ["document"] = "TEST", ["section"] = "1", ["confidence"] = "P" };
            return dated;
        })]);

        var faults = RuleSetCases.Load(RuleSetCases.Edited($"workflows/file.json /Rules/0/Properties/citations := {both.ToJsonString()}")).Diagnostics;

        Assert.Equal(code.Length == 0 ? [] : [code], faults.Select(f => f.Code.Id));
    }
}
