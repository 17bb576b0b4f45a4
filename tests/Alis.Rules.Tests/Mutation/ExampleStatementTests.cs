using System.Text;
using Alis.Rules.Examples;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Mutation;

/// <summary>What examples can state of a rule beside its verdicts: whom it binds and how strongly, and what its text shows.</summary>
public class ExampleStatementTests
{
    [Theory]
    [InlineData("\"strength\":\"should\",\"party\":\"candidate\",", "")]
    [InlineData("\"strength\":\"must\",", "strength: must/should")]
    [InlineData("\"party\":\"hospital\",", "party: hospital/candidate")]
    public void Run_StrengthAndPartyOfTheFile_AreHeldAgainstTheFinding(string header, string difference) =>
        Assert.Equal(difference, Differences(header, ""));

    [Theory]
    [InlineData("\"first\":\"2024-02-01\",\"months\":\"5\"", "")]
    [InlineData("\"first\":\"2024-02-02\"", "shows/first: 2024-02-02/2024-02-01")]
    [InlineData("\"months\":\"4\"", "shows/months: 4/5")]
    public void Run_ValuesThatTheTextShows_AreHeldAgainstTheFinding(string shows, string difference) =>
        Assert.Equal(difference, Differences("", $",\"shows\":{{{shows}}}"));

    [Fact]
    public void Load_FaultyStatement_IsTold()
    {
        Assert.Contains("ALIS1009", Codes("", ",\"shows\":{\"first\":1}"));
        Assert.Contains("ALIS1009", Codes("", ",\"shows\":[]"));
        Assert.NotEmpty(Codes("\"strength\":\"skal\",", ""));
        Assert.NotEmpty(Codes("\"party\":\"kommunen\",", ""));
        Assert.Empty(Codes("\"party\":\"both\",", ",\"shows\":{\"first\":\"\"}"));
    }

    private static string Differences(string header, string shows)
    {
        var (rules, outcome) = Load(header, shows);
        var result = ExampleRunner.Run(new RuleEngine(rules), outcome.GetValueOrThrow().Examples.Single());
        return string.Join("; ", result.Differences.Select(d => $"{d.Member}: {d.Expected}/{d.Found}"));
    }

    private static List<string> Codes(string header, string shows) => [.. Load(header, shows).Outcome.Diagnostics.Where(d => d.Code.Id != "ALIS2206").Select(d => d.Code.Id)];

    private static (RuleSet Rules, Alis.Rules.Diagnostics.Outcome<ExampleSet> Outcome) Load(string header, string shows)
    {
        var rule = new TestRule("T", "file.Service.Any()") { Strength = "should", Locals = [("first", "file.Service.Min(s => s.From)"), ("months", "Spans.LongestMonths(file.Service)")] };
        List<RulebookText> texts = [.. new TestBook(rule).Texts()];
        var workflow = texts.Single(t => t.Name.Contains("workflows", StringComparison.Ordinal));
        texts.Remove(workflow);
        texts.Add(new RulebookText(workflow.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(workflow.Utf8Json).Replace("\"Met\":{\"nb\":\"Met\"", "\"Met\":{\"nb\":\"$(first) $(months)\"", StringComparison.Ordinal))));
        texts.Add(new RulebookText("test/examples/T.json", Encoding.UTF8.GetBytes($$"""
            {"formatVersion":1,"rule":"T",{{header}}"facts":{"formatVersion":1,"service":[{"key":"a","from":"2024-02-01","to":"2024-06-30"}]},
            "examples":[{"name":"e","on":"2025-01-01","expect":[{"verdict":"Met"{{shows}}}]}]}
            """)));
        var rules = RuleSet.Load(texts).GetValueOrThrow();
        return (rules, ExampleSet.Load(texts, rules));
    }
}
