using System.Text.Json.Nodes;
using Alis.Rules.Examples;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class RuleSetTextsTests
{
    [Fact]
    public void Write_EmbeddedBooks_IsOneLineEach()
    {
        var lines = RuleSetTexts.Write(SampleReports.Engine.Rules, null, Language.Nb).TrimEnd('\n').Split('\n');

        Assert.Equal(SampleReports.Engine.Rules.Rulebooks.Length, lines.Length);
        Assert.Contains(lines, l => System.Text.RegularExpressions.Regex.IsMatch(l, "^✓ nlsh-2024 [0-9.]+: [0-9]+ regler, [0-9]+ bestemmelser, 11 vilkår i tildelingen, [0-9]+ livsløp$"));
    }

    [Fact]
    public void Json_EmbeddedBooks_KeepsToTheSchema() =>
        Assert.Empty(SchemaCheck.Faults(Schema("check"), JsonNode.Parse(RuleSetTexts.Json(SampleReports.Engine.Rules, null, Language.En))));

    [Fact]
    public void Examples_OneThatFails_IsToldWithItsPlace()
    {
        var example = SampleReports.Examples()[0];
        var failed = new ExampleResult(example, [new ExampleDifference("b2", "verdict", "Met", "", new Location("a.json", "/examples/0", 7, 3, 1))]);
        var results = new[] { failed, ExampleRunner.Run(SampleReports.Engine, example) };

        var text = ExampleTexts.Write(results, Language.Nb);
        Assert.Contains("  a.json:7:3 /examples/0: `verdict` (b2): ventet Met, fikk ingenting\n", text, StringComparison.Ordinal);
        Assert.EndsWith("✗ 1 av 2 eksempler holder\n", text, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Faults(Schema("test"), JsonNode.Parse(ExampleTexts.Json(results))));
    }

    private static JsonNode Schema(string name) => JsonNode.Parse(SchemaFiles.All.Single(s => s.Name == name + ".schema.json").Write())!;
}
