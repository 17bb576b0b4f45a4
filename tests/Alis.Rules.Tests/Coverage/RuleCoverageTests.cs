using Alis.Rules.Coverage;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Workflows;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Coverage;

public class RuleCoverageTests
{
    private const string Approved = """{ "service": [{ "key": "s", "from": "2024-01-01", "to": "2024-06-30", "part": 2, "facilitatesGoals": true }] }""";
    private const string Other = """{ "service": [{ "key": "s", "from": "2024-01-01", "to": "2024-06-30", "part": 3, "facilitatesGoals": true }] }""";

    [Fact]
    public void Measure_Verdicts_CountsExamplesThatHoldAndNamesTheFirst()
    {
        var coverage = Flag().Example("R", "b", "2025-01-01", Approved, "Met").Example("R", "a", "2025-01-01", Approved, "Met").Measure();
        var rule = coverage.Rules.Single();

        Assert.Equal(["Met 2 a", "NotMet 0 ", "Undecided 0 ", "NotApplicable 0 "], rule.Verdicts.Select(v => $"{v.Verdict} {v.Examples} {v.Example}"));
        Assert.Equal(new CoverageShare(1, 4), rule.VerdictShare);
        Assert.Equal(25, coverage.Verdicts.Percent);
    }

    [Fact]
    public void Measure_BookWithAFirstDay_CountsNotInForceAsWell()
    {
        var book = new TestBook(new TestRule("R", "service.FacilitatesGoals == true") { Subject = "service" }) { InForce = ("2024-06-01", null!) };
        var rule = new CoverageBook(book).Example("R", "før", "2024-05-31", Approved, "NotInForce").Measure().Rules.Single();

        Assert.Equal("før", rule.Verdicts.Single(v => v.Verdict is null).Example);
        Assert.Equal(["service.FacilitatesGoals == true: - -"], CoverageBook.Sides(rule));
    }

    [Fact]
    public void Measure_ExampleThatDoesNotHold_ShowsNothingAndIsTold()
    {
        var coverage = Flag().Example("R", "feil", "2025-01-01", Approved, "NotMet").Example("R", "rett", "2025-01-01", Approved, "Met").Measure();

        Assert.Equal(["feil"], coverage.Results.Where(r => !r.Holds).Select(r => r.Example.Name));
        Assert.Equal(1, coverage.Rules.Single().Examples);
        Assert.Equal(0, coverage.Rules.Single().Verdicts.Single(v => v.Verdict == Verdict.NotMet).Examples);
        Assert.Equal(["service.FacilitatesGoals == true: + -"], CoverageBook.Sides(coverage.Rules.Single()));
    }

    [Fact]
    public void Measure_NoExamples_ShowsNothing()
    {
        var coverage = Flag().Measure();

        Assert.Equal(["service.FacilitatesGoals == true: - -"], CoverageBook.Sides(coverage.Rules.Single()));
        Assert.False(coverage.Reaches(1));
        Assert.True(coverage.Reaches(0));
    }

    [Fact]
    public void Measure_RuleWithoutConditions_HasNothingToShow()
    {
        var rule = new CoverageBook(new TestRule("R", "true")).Measure().Rules.Single();

        Assert.Empty(rule.Conditions);
        Assert.Equal(100, rule.ConditionShare.Percent);
        Assert.True(rule.BoundaryShare.IsWhole);
    }

    [Fact]
    public void Measure_RuleThatApplies_AsksForItsConditionOnlyThere()
    {
        var book = new CoverageBook(new TestRule("R", "!applies || service.FacilitatesGoals == true") { Subject = "service", Locals = [("applies", "service.Part == 2")] });
        var applied = book.Example("R", "gjelder ikke", "2025-01-01", Other, "NotApplicable").Measure().Rules.Single();
        Assert.Equal(["service.Part == 2: - +", "service.FacilitatesGoals == true: - -"], CoverageBook.Sides(applied).OrderByDescending(s => s, StringComparer.Ordinal));

        var both = book.Example("R", "gjelder", "2025-01-01", Approved, "Met").Measure().Rules.Single();
        Assert.Equal(["service.Part == 2: + +", "service.FacilitatesGoals == true: + -"], CoverageBook.Sides(both).OrderByDescending(s => s, StringComparer.Ordinal));
    }

    [Fact]
    public void Measure_ConditionOfApplies_IsImpossibleWhereTheRuleAppliesOnlyWithIt()
    {
        var rule = new CoverageBook(new TestRule("R", "!applies || (service.Part == 2 && service.FacilitatesGoals == true)") { Subject = "service", Locals = [("applies", "service.Part == 2")] }).Measure().Rules.Single();

        Assert.Equal(["applies: service.Part == 2: - -", "rule: service.Part == 2: - Repeated", "rule: service.FacilitatesGoals == true: - -"],
            rule.Conditions.OrderBy(c => c.Decision).Select(c => $"{c.Decision.ToString().ToLowerInvariant()}: {c.Expression}: {CoverageBook.Side(c.WhenTrue)} {CoverageBook.Side(c.WhenFalse)}"));
    }

    [Theory]
    [InlineData("Dates.Before(service.From, on) && Dates.After(service.From, on)", "Repeated -, Repeated -")]
    [InlineData("Dates.Before(service.From, on) && (Dates.OnOrAfter(service.From, on) || service.Part == 2)", "- -, Repeated -, - -")]
    [InlineData("Dates.Before(service.From, on) || (Dates.OnOrBefore(service.From, on) && service.Part == 2)", "- -, - -, - -")]
    [InlineData("service.PaidBy == \"a\" && service.PaidBy != \"b\"", "- -, - Repeated")]
    [InlineData("service.PaidBy == \"a\" || service.PaidBy == \"b\"", "- -, - -")]
    [InlineData("service.Part < 2 || service.Part >= 2", "- Repeated, - Repeated")]
    [InlineData("(service.Part == 2 && service.FacilitatesGoals == true) || (service.Part == 2 && service.FacilitatesGoals == true)", "Repeated -, Repeated -, Repeated -, Repeated -")]
    [InlineData("service.Part == 2 || true", "Constant Constant")]
    [InlineData("service.FacilitatesGoals == true && service.FacilitatesGoals == false", "Repeated -, Repeated -")]
    public void Measure_ConditionsThatHangTogether_AreCalledImpossibleOnlyWhereProven(string expression, string expected)
    {
        var rule = new CoverageBook(new TestRule("R", expression) { Subject = "service" }).Measure().Rules.Single();

        Assert.Equal(expected, string.Join(", ", rule.Conditions.Select(c => $"{CoverageBook.Side(c.WhenTrue)} {CoverageBook.Side(c.WhenFalse)}")));
    }

    [Theory]
    [InlineData("one", null, false, "- -, - -, Constant Constant, NeverReached NeverReached, - Constant")]
    [InlineData("one", "2020-01-01", false, "- -, - -, - -, - -, Constant -")] // the other reading ends before the rule begins
    [InlineData("one", "2024-01-01", false, "- -, - -, - -, - -, - -")]
    [InlineData("one", null, true, "- -, - -, - -, - -, - -")]
    public void Measure_ReadingThatIsAlwaysChosen_MakesImpossibleWhatItDecides(string first, string? twoSince, bool isOpen, string expected)
    {
        var book = new TestBook(new TestRule("R", "file.Service.Any() && (law.Says(\"reading\", \"one\") || file.Service.Any(s => s.Part == 2)) && file.Blocks.Any()") { Locals = [] }) { InForce = ("2020-01-01", null!) };
        book.Provision("reading", "choice", first, null, twoSince is null ? null : LocalDatePattern.Iso.Format(LocalDatePattern.Iso.Parse(twoSince).Value.PlusDays(-1)), isOpen ? [(System.Text.Json.Nodes.JsonNode)"one", "two"] : null);
        if (twoSince is not null)
        {
            book.Provision("reading", "choice", "two", twoSince);
        }

        var rule = new CoverageBook(book).Measure().Rules.Single();
        var byName = rule.Conditions.ToDictionary(c => c.Expression, c => $"{CoverageBook.Side(c.WhenTrue)} {CoverageBook.Side(c.WhenFalse)}");

        Assert.Equal(expected, string.Join(", ", new[] { "file.Service.Any()", "file.Blocks.Any()", "file.Service.Any(s => s.Part == 2)", "s.Part == 2", "law.Says(\"reading\", \"one\")" }.Select(n => byName[n])));
    }

    [Fact]
    public void Measure_Lambda_CountsEachItemThatTheEvaluationComesTo()
    {
        const string Facts = """{ "service": [{ "key": "a", "part": 2, "from": "2024-01-01", "to": "2024-02-01" }, { "key": "b", "part": 3, "from": "2024-02-02", "to": "2024-03-01" }] }""";
        var rule = new CoverageBook(new TestRule("R", "file.Service.Where(s => s.Part == 2).Count() >= 1 && file.Service.Any(s => s.Part == 1 || Dates.Within(s.To, s.From, on))"))
            .Example("R", "to", "2025-01-01", Facts, "Met").Measure().Rules.Single();

        Assert.Equal(
            ["file.Service.Any(s => s.Part == 1 || Dates.Within(s.To, s.From, on)): + -", "file.Service.Where(s => s.Part == 2).Count() >= 1: + -", "s.Part == 1: - -", "s.Part == 2: + +", "Dates.OnOrAfter(s.To, s.From): + -", "Dates.OnOrBefore(s.To, on): + -"],
            CoverageBook.Sides(rule).OrderBy(s => s.StartsWith("Dates", StringComparison.Ordinal)).ThenBy(s => s, StringComparer.Ordinal));
        Assert.All(rule.Conditions, c => Assert.True(c.Where is { Line: > 0, Column: > 0 }));
    }

    [Fact]
    public void Measure_BranchOfAChoice_IsADecisionOfItsOwn()
    {
        var rule = new CoverageBook(new TestRule("R", "Dates.OnOrBefore(day, on)") { Subject = "service", Locals = [("day", "service.Part == 2 ? service.From : service.To")] })
            .Example("R", "to", "2025-01-01", Approved, "Met").Example("R", "tre", "2025-01-01", Other, "Met").Measure().Rules.Single();
        var choice = rule.Conditions.Single(c => c.Decision == DecisionKind.Choice);

        Assert.Equal(("day", "service.Part == 2", "to", "tre"), (choice.Parameter, choice.Expression, choice.WhenTrue.Example, choice.WhenFalse.Example));
    }

    private static CoverageBook Flag() => new(new TestRule("R", "service.FacilitatesGoals == true") { Subject = "service" });
}
