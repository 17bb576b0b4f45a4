using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Coverage;
using Alis.Rules.Examples;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Coverage;

/// <summary>A rule book with examples, to be measured.</summary>
internal sealed class CoverageBook(TestBook book)
{
    private readonly List<(string Rule, JsonObject Example)> _examples = [];

    public CoverageBook(params TestRule[] rules)
        : this(new TestBook(rules))
    {
    }

    public IReadOnlyList<RulebookText> Texts => [.. book.Texts(), .. _examples.GroupBy(e => e.Rule).Select(g => new RulebookText($"{book.Id}/examples/{g.Key}.json", Encoding.UTF8.GetBytes(new JsonObject
    {
        ["formatVersion"] = 1,
        ["rule"] = g.Key,
        ["facts"] = new JsonObject { ["formatVersion"] = 1 },
        ["examples"] = new JsonArray([.. g.Select(e => e.Example.DeepClone())]),
    }.ToJsonString())))];

    /// <summary>Adds an example of one rule whose findings come to the given verdicts; each may name its subject: <c>s1 Met</c>.</summary>
    public CoverageBook Example(string rule, string name, string on, string facts, params string[] expected)
    {
        _examples.Add((rule, new JsonObject
        {
            ["name"] = name,
            ["on"] = on,
            ["change"] = JsonNode.Parse(facts),
            ["expect"] = new JsonArray([.. expected.Select(e => e.Split(' ') is [var subject, var verdict] ? new JsonObject { ["subject"] = subject, ["verdict"] = verdict } : new JsonObject { ["verdict"] = e })]),
        }));
        return this;
    }

    public RuleCoverage Measure()
    {
        var rules = RuleSet.Load(Texts).GetValueOrThrow();
        return RuleCoverage.Measure(rules, ExampleSet.Load(Texts, rules).GetValueOrThrow());
    }

    /// <summary>Writes the sides of the conditions of one rule: <c>expression: yes no</c> with + for shown, - for not shown, and the reason where it is impossible.</summary>
    public static string[] Sides(CoveredRule rule) => [.. rule.Conditions.Select(c => $"{c.Expression}: {Side(c.WhenTrue)} {Side(c.WhenFalse)}")];

    public static string Side(CoveredSide side) => side.State switch
    {
        CoverageState.Shown => "+",
        CoverageState.NotShown => "-",
        _ => side.Reason.ToString()!,
    };
}
