using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ExplanationTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == "explanation.schema.json").Write())!;

    [Theory]
    [InlineData("nb", "NLSH-09")]
    [InlineData("nn", "NLSH-16")]
    [InlineData("en", "NLSH-22")]
    [InlineData("nb", "NLSH-05")]
    public void Text_OneRule_IsTheGoldenFile(string language, string rule) =>
        GoldenFile.Check($"explain.{rule}.{language}.txt", ExplanationText.Write(Explain(rule), ReportJsonTests.LanguageOf(language), false, 100));

    [Fact]
    public void Json_OneRule_IsTheGoldenFile() =>
        GoldenFile.Check("explain.NLSH-16.nb.json", Encoding.UTF8.GetString(ExplanationJson.Write(Explain("NLSH-16"), Language.Nb)));

    [Fact]
    public void Json_EveryExample_KeepsToTheSchema() => Assert.All(
        SampleReports.Examples(),
        example => Assert.Empty(SchemaCheck.Faults(Schema, JsonNode.Parse(ExplanationJson.Write(
            SampleReports.Engine.Explain(example.File, example.Rule, example.On, new ReportOptions { Rulebooks = [example.Rulebook] }),
            Language.Nb)))));

    [Fact]
    public void Text_PartsThatDecide_ComeFirst()
    {
        var text = ExplanationText.Write(Explain("NLSH-16"), Language.Nb, false, 200);
        var tree = text.Substring(text.IndexOf("Vilkåret", StringComparison.Ordinal)).Split('\n');

        Assert.StartsWith("  ✗ !applies || amount >= required", tree[1], StringComparison.Ordinal);
        Assert.StartsWith("    ✗ ", tree[2], StringComparison.Ordinal);
        Assert.Contains(tree, l => l.StartsWith("    ✗ amount >= required (required = 6; amount = 5)", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_RuleNotInForce_SaysSo() => Assert.Contains(
        "ikke i kraft",
        ExplanationText.Write(SampleReports.Engine.Explain(SampleReports.File(), "NLSH-16", new LocalDate(2020, 1, 1), SampleReports.Options), Language.Nb, false, 100),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("true", "ja", "yes")]
    [InlineData("false", "nei", "no")]
    [InlineData("unknown", "ukjent", "unknown")]
    [InlineData("none", "ingen", "none")]
    [InlineData("3/11", "3 av 11", "3 of 11")]
    [InlineData("2025-03-01", "1. mars 2025", "1 March 2025")]
    [InlineData("17.9642", "17,9642", "17.9642")]
    [InlineData("1/b", "1/b", "1/b")]
    [InlineData("medisin", "medisin", "medisin")]
    public void Value_InvariantForm_IsWrittenInTheLanguage(string value, string nb, string en)
    {
        Assert.Equal(nb, ExplainedValues.Of(value, Language.Nb));
        Assert.Equal(en, ExplainedValues.Of(value, Language.En));
    }

    private static ImmutableArray<Explanation> Explain(string rule) =>
        SampleReports.Engine.Explain(SampleReports.File(SampleReports.WithFaults), rule, SampleReports.AfterService, SampleReports.Options);
}
