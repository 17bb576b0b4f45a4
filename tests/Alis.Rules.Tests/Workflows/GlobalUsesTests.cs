using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Workflows;

/// <summary>A rule is compiled with the globals that it uses, and with no others.</summary>
public class GlobalUsesTests
{
    private static readonly (string Name, string Expression)[] Globals =
    [
        ("inner", "file.Service.Where(s => Dates.OnOrBefore(s.From, on))"),
        ("outer", "inner.Count()"),
        ("shown", "law.Months(\"shown-months\")"),
        ("idle", "law.Months(\"idle-months\")"),
    ];

    [Theory]
    [InlineData("outer > 0", "Met", "inner, outer", "")]
    [InlineData("true", "$(shown)", "shown", "test/shown-months")]
    [InlineData("idle > 1 && outer > 0", "$(shown)", "inner, outer, shown, idle", "test/idle-months, test/shown-months")]
    [InlineData("true", "Met", "", "")]
    public void Load_Rule_HasTheGlobalsThatItOrItsTextsUse(string expression, string text, string parameters, string provisions)
    {
        var rule = Assert.Single(Load(new TestRule("R", expression), text).GetValueOrThrow().Loaded.Single().Rules);
        Assert.Equal(parameters, string.Join(", ", rule.Parameters.Select(p => p.Name)));
        Assert.Equal(provisions, string.Join(", ", rule.Provisions.Select(p => p.Name)));
    }

    [Fact]
    public void Load_UsesInLocalsRoutesAndLawAsOf_AreFound()
    {
        var rule = new TestRule("R", "")
        {
            Locals = [("own", "outer > 0")],
            Routes = [("a", "own"), ("b", "file.Goals.Any(g => idle > 1)")],
        };
        var compiled = Assert.Single(Load(rule, "Met").GetValueOrThrow().Loaded.Single().Rules);
        Assert.Equal("inner, outer, idle, own", string.Join(", ", compiled.Parameters.Select(p => p.Name)));
    }

    [Theory]
    [InlineData("idel > 1", "ALIS4001", "idle")]
    [InlineData("file.Goals.Any(idle => true)", "ALIS4008", null)]
    public void Load_NameOfAGlobalThatNothingUses_IsStillKnownAndTaken(string expression, string code, string? suggestion)
    {
        var fault = Assert.Single(Load(new TestRule("R", expression), "Met").Diagnostics);
        Assert.Equal(code, fault.Code.Id);
        if (suggestion is not null)
        {
            Assert.Contains($"`{suggestion}`", fault.Help(Language.En), StringComparison.Ordinal);
        }
    }

    private static Outcome<RuleSet> Load(TestRule rule, string met)
    {
        var book = new TestBook(rule) { Globals = Globals }.Provision("shown-months", "months", 3).Provision("idle-months", "months", 4);
        return RuleSet.Load(book.Texts().Select(t => With(t, met)));
    }

    private static RulebookText With(RulebookText text, string met)
    {
        var json = JsonNode.Parse(text.Utf8Json)!.AsObject();
        if (json["Rules"] is JsonArray rules)
        {
            rules[0]!["Properties"]!["texts"]!["Met"] = TestRule.Wording(met);
        }

        return new RulebookText(text.Name, Encoding.UTF8.GetBytes(json.ToJsonString()));
    }
}
