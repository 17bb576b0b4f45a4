using System.Globalization;
using Alis.Rules.Coverage;
using Alis.Rules.Tests.Evaluation;
using Xunit;

namespace Alis.Rules.Tests.Coverage;

public class BoundaryTests
{
    [Fact]
    public void Measure_Amount_TellsTheNearestOnEachSideWithItsExample()
    {
        var rule = Amount().Example("R", "fem måneder og tjueni dager", "2025-01-01", Service("2024-06-29"), "NotYet").Example("R", "to måneder", "2025-01-01", Service("2024-02-29"), "NotYet")
            .Example("R", "seks måneder", "2025-01-01", Service("2024-06-30"), "Met").Example("R", "åtte måneder", "2025-01-01", Service("2024-08-31"), "Met").Measure().Rules.Single();
        var limit = Assert.Single(rule.Boundaries);

        Assert.Equal("amount >= required", limit.Expression);
        Assert.Equal((BoundaryRelation.AtLeast, "months"), (limit.Relation, limit.Unit));
        Assert.Equal(("5 29/30", "6", "fem måneder og tjueni dager"), (limit.Below!.Actual, limit.Below.Limit, limit.Below.Example));
        Assert.Equal(("6", 0m, "seks måneder"), (limit.At!.Actual, limit.At.Distance, limit.At.Example));
        Assert.Equal(("8", 2m), (limit.Above!.Actual, limit.Above.Distance));
        Assert.Equal(new CoverageShare(2, 2), rule.BoundaryShare);
    }

    [Fact]
    public void Measure_NoExampleAtTheEdge_ShowsNeitherSide()
    {
        var rule = Amount().Example("R", "to måneder", "2025-01-01", Service("2024-02-29"), "NotYet").Example("R", "åtte måneder", "2025-01-01", Service("2024-08-31"), "Met").Measure().Rules.Single();
        var limit = Assert.Single(rule.Boundaries);

        Assert.Equal((CoverageState.NotShown, CoverageState.NotShown), (limit.WhenTrue.State, limit.WhenFalse.State));
        Assert.Equal((-4m, null, 2m), (limit.Below!.Distance, limit.At, limit.Above!.Distance));
    }

    [Theory]
    [InlineData("Dates.OnOrBefore(service.From, service.To)", "AtMost", 0, 1)]
    [InlineData("Dates.Before(service.From, service.To)", "LessThan", -1, 0)]
    [InlineData("Dates.OnOrAfter(file.Hospital.AlisContactFrom, service.To)", "AtLeast", 0, -1)]
    [InlineData("Dates.After(file.Hospital.AlisContactFrom, service.To)", "MoreThan", 1, 0)]
    [InlineData("service.Part >= 2", "AtLeast", 0, -1)]
    [InlineData("service.Part > 2", "MoreThan", 1, 0)]
    [InlineData("service.Part <= 2", "AtMost", 0, 1)]
    [InlineData("service.Part < 2", "LessThan", -1, 0)]
    public void Measure_EachRelation_HasItsEdgeWhereItTurns(string expression, string relation, int whenTrue, int whenFalse)
    {
        var isPart = expression.Contains("Part", StringComparison.Ordinal);
        foreach (var (distance, isTrue) in new[] { (whenTrue, true), (whenFalse, false) })
        {
            var rule = new CoverageBook(new TestRule("R", expression) { Subject = "service" }).Example("R", "e", "2030-01-01", Facts(distance), isTrue ? "Met" : "NotMet");
            if (expression.Contains("service.From", StringComparison.Ordinal) && distance > 0)
            {
                // A service cannot begin after its end.
                continue;
            }

            var limit = Assert.Single(rule.Measure().Rules.Single().Boundaries);
            Assert.Equal(relation, limit.Relation.ToString());
            Assert.Equal(isTrue ? (CoverageState.Shown, CoverageState.NotShown) : (CoverageState.NotShown, CoverageState.Shown), (limit.WhenTrue.State, limit.WhenFalse.State));
            Assert.Equal(distance, (limit.Below ?? limit.At ?? limit.Above)!.Distance);
        }

        string Facts(int distance) => isPart
            ? $$"""{ "service": [{ "key": "s", "part": {{2 + distance}}, "from": "2024-01-01", "to": "2024-06-15" }] }"""
            : $$"""{ "hospital": { "key": "h", "alisContactFrom": "2024-06-{{(15 + distance).ToString(CultureInfo.InvariantCulture)}}" }, "service": [{ "key": "s", "from": "2024-06-{{(15 + Math.Min(0, distance)).ToString(CultureInfo.InvariantCulture)}}", "to": "2024-06-15" }] }""";
    }

    [Fact]
    public void Measure_LastDay_IsHeldAgainstTheAssessedDayWhereTheRuleIsNotMet()
    {
        var book = new CoverageBook(new TestRule("R", "Dates.OnOrBefore(fulfilledOn, due)") { Kind = "obligation", Locals = [("due", "file.Hospital.AlisContactFrom"), ("fulfilledOn", "file.Service.Min(s => s.From)")] });
        const string Empty = """{ "hospital": { "key": "h", "alisContactFrom": "2024-06-15" }, "service": [] }""";
        var rule = book.Example("R", "siste dag", "2024-06-15", Empty, "NotYet").Example("R", "dagen etter", "2024-06-16", Empty, "NotMet")
            .Example("R", "gjort siste dag", "2024-07-01", """{ "hospital": { "key": "h", "alisContactFrom": "2024-06-15" }, "service": [{ "key": "s", "from": "2024-06-15", "to": "2024-06-20" }] }""", "Met").Measure().Rules.Single();
        var (day, done) = (rule.Boundaries.Single(b => b.Expression == "on <= due"), rule.Boundaries.Single(b => b.Expression == "fulfilledOn <= due"));

        Assert.Equal(("siste dag", "dagen etter", null), (day.At!.Example, day.Above!.Example, day.Below));
        Assert.Equal(("gjort siste dag", null), (done.At!.Example, done.Above));
        Assert.Equal((CoverageState.Shown, CoverageState.NotShown), (done.WhenTrue.State, done.WhenFalse.State));
    }

    [Fact]
    public void Measure_DayThatNeverIs_IsHeldAgainstNothing()
    {
        var rule = new CoverageBook(new TestRule("R", "file.Service.Any()") { Kind = "obligation", Locals = [("never", "Dates.AddMonths(on, 120000)"), ("due", "file.Hospital.AlisContactFrom"), ("fulfilledOn", "never")] }).Measure().Rules.Single();

        Assert.Equal(["on <= due"], rule.Boundaries.Select(b => b.Expression));
    }

    [Fact]
    public void Measure_ComparisonThatDoesNotDecide_ShowsNoValue()
    {
        var rule = new CoverageBook(new TestRule("R", "service.Part >= 2 || service.FacilitatesGoals == true") { Subject = "service" })
            .Example("R", "e", "2025-01-01", """{ "service": [{ "key": "s", "part": 2, "from": "2024-01-01", "to": "2024-06-30", "facilitatesGoals": true }] }""", "Met").Measure().Rules.Single();

        Assert.Null(Assert.Single(rule.Boundaries).At);
    }

    private static CoverageBook Amount() => new(new TestBook(new TestRule("R", "amount >= required") { Kind = "amount", Monotone = "up", Locals = [("amount", "Spans.TotalMonths(file.Service)"), ("required", "law.Months(\"least\")")] }).Provision("least", "months", 6));

    private static string Service(string to) => $$"""{ "service": [{ "key": "s", "from": "2024-01-01", "to": "{{to}}" }] }""";
}
