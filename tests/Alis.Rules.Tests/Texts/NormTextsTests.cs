using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class NormTextsTests
{
    // Norms that stay as they are: stated, in a rule, partly, not built before there are lifecycles; and one of the law.
    private static readonly string[] Chosen = ["NLSH-02a", "NLSH-03", "NLSH-05", "NLSH-33", "NLSH-43", "VOSS-01", "SPES-02-3"];

    private static readonly IReadOnlyList<NormCoverage> All = NormCoverage.Of(NormList.Embedded, SampleReports.Engine.Rules, SampleReports.AllExamples());

    public static TheoryData<Language> Languages() => [.. SampleReports.Languages];

    // Examples of its own, so that a new one in the rules changes nothing here.
    private static readonly RulebookText Examples = new("nlsh-2024/examples/NLSH-05.json", """
        {
          "formatVersion": 1,
          "rule": "NLSH-05",
          "facts": { "formatVersion": 1 },
          "examples": [
            { "name": "a", "on": "2025-01-15", "expect": [{ "verdict": "Met" }] },
            { "name": "b", "on": "2025-01-15", "expect": [{ "verdict": "NotMet" }] },
            { "name": "c", "on": "2025-01-15", "expect": [{ "verdict": "NotMet" }] }
          ]
        }
        """u8.ToArray());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Write_ChosenNorms_IsAsWrittenDown(Language language)
    {
        var examples = ExampleSet.Load([Examples], SampleReports.Engine.Rules).GetValueOrThrow();
        var norms = NormCoverage.Of(NormList.Embedded, SampleReports.Engine.Rules, examples).Where(n => Chosen.Contains(n.Norm.Id)).ToList();
        var name = $"norms.{language.ToString().ToLowerInvariant()}";

        GoldenFile.Check($"{name}.txt", NormTexts.Write(NormList.Embedded, norms, language, false, 100));
        GoldenFile.Check($"{name}.json", Encoding.UTF8.GetString(NormTexts.Json(NormList.Embedded, norms, language)));
    }

    [Fact]
    public void Write_Examples_AreSaidToBeLeftOutWhereTheyWereNotLookedAt()
    {
        var norms = NormCoverage.Of(NormList.Embedded, SampleReports.Engine.Rules);

        Assert.Contains("Examples do not come with the program", NormTexts.Write(NormList.Embedded, norms, Language.En, false, 200), StringComparison.Ordinal);
        Assert.DoesNotContain("Examples do not come with the program", NormTexts.Write(NormList.Embedded, All, Language.En, false, 200), StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(NormTexts.Json(NormList.Embedded, norms, Language.En))!["norms"]!.AsArray().First(n => (string)n!["id"]! == "NLSH-05")!["rules"]![0]!["examples"]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Write_EveryNorm_KeepsToTheWidth(int width)
    {
        foreach (var language in SampleReports.Languages)
        {
            // A longer line is one word that must stay whole, with what leads it in.
            Assert.All(NormTexts.Write(NormList.Embedded, All, language, false, width).Split('\n').Where(l => l.Length > width), l => Assert.True(l.Trim().Split(' ').Length <= 2 || l.Length < 75, l));
        }
    }

    [Fact]
    public void Json_EveryNorm_KeepsToTheSchema()
    {
        foreach (var language in SampleReports.Languages)
        {
            var json = JsonNode.Parse(NormTexts.Json(NormList.Embedded, All, language))!;
            var summary = json["summary"]!.AsArray();

            Assert.Empty(SchemaCheck.Faults(Schema("norms"), json));
            Assert.Equal(NormList.Embedded.Norms.Length, json["norms"]!.AsArray().Count);
            Assert.Equal(NormList.Embedded.Norms.Length, summary.Sum(s => (int)s!["norms"]!));
            Assert.All(summary, s => Assert.Equal((int)s!["norms"]!, (int)s["covered"]! + (int)s["partly"]! + (int)s["notBuilt"]!));
        }
    }

    [Fact]
    public void Check_UnknownNames_SuggestsTheNearest()
    {
        var faults = NormRequest.Check(NormList.Embedded, ["NLS", "HV"], ["NLSH-61", "NLSH-16"]);

        Assert.Equal(["ALIS2303", "ALIS2302"], faults.Select(f => f.Code.Id));
        Assert.Equal("NLSH", faults[0].Suggestion);
        Assert.StartsWith("NLSH-", faults[1].Suggestion, StringComparison.Ordinal);
    }

    private static JsonNode Schema(string name) => JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == name + ".schema.json").Write())!;
}
