using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>The table of verdicts, row by row.</summary>
public class VerdictTableTests
{
    private const string Agreed = "Dates.OnOrBefore(file.EmploymentAgreementOn, on)";

    private static readonly TrainingFileBuilder Nothing = new();
    private static readonly TrainingFileBuilder AgreedIn2024 = new() { EmploymentAgreementOn = new(2024, 3, 1) };

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void Validate_RuleWithFirstAndLastDay_IsInForceOnBoth(string day, bool inForce)
    {
        var ruleLimited = new TestBook(new TestRule("R", "true") { InForce = ("2024-01-01", "2024-12-31") }).Engine();
        var bookLimited = new TestBook(new TestRule("R", "true")) { InForce = ("2024-01-01", "2024-12-31") }.Engine();

        foreach (var report in new[] { ruleLimited.On(day, Nothing), bookLimited.On(day, Nothing) })
        {
            Assert.Equal(inForce ? 1 : 0, report.Findings.Length);
            Assert.Equal(inForce ? 0 : 1, report.NotInForce.Length);
            if (!inForce)
            {
                Assert.Equal(("R", Reports.Day(day)), (report.NotInForce[0].Rule, report.NotInForce[0].LawAsOf));
            }
        }
    }

    [Fact]
    public void Validate_LawAsOf_PicksRuleAndProvision()
    {
        var engine = new TestBook(new TestRule("R", "law.Count(\"n\") == 2") { LawAsOf = "file.EmploymentAgreementOn", InForce = ("2020-01-01", null!) })
            .Provision("n", "count", 1, to: "2023-12-31")
            .Provision("n", "count", 2, from: "2024-01-01")
            .Engine();

        Assert.Equal(Verdict.Met, engine.VerdictOn("2030-01-01", AgreedIn2024));
        Assert.Equal(Verdict.NotMet, engine.VerdictOn("2030-01-01", new() { EmploymentAgreementOn = new(2023, 12, 31) }));
        Assert.Equal("2019-12-31", NodaTime.Text.LocalDatePattern.Iso.Format(Assert.Single(engine.On("2030-01-01", new() { EmploymentAgreementOn = new(2019, 12, 31) }).NotInForce).LawAsOf));
    }

    [Fact]
    public void Validate_LawAsOfMissing_IsUndecidedAndNamesIt()
    {
        var finding = new TestBook(new TestRule("R", "true") { LawAsOf = "file.EmploymentAgreementOn" }).Engine().On("2024-01-01", Nothing).Of("R");

        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.Equal("employmentAgreementOn", Assert.Single(finding.Missing));
    }

    [Theory]
    [InlineData("file.Candidate.Role == \"regular-gp\"", Verdict.NotApplicable, "")]
    [InlineData("file.Candidate.Key == \"x\"", Verdict.Met, "")]
    [InlineData("file.Candidate.Municipality == \"1804\"", Verdict.Undecided, "candidate.municipality")]
    public void Validate_Applies_ComesBeforeTheCondition(string applies, Verdict verdict, string missing)
    {
        var engine = new TestBook(new TestRule("R", "!applies || true") { Locals = [("applies", applies)] }).Engine();
        var file = new TrainingFileBuilder { Candidate = new Candidate { Key = "x", Role = "locum" } };

        var finding = engine.On("2024-01-01", file).Of("R");

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(missing, string.Join(",", finding.Missing));
    }

    [Theory]
    [InlineData("true", Verdict.NotApplicable, "E", "")]
    [InlineData("file.Candidate.Municipality == \"x\"", Verdict.Undecided, null, "candidate")]
    [InlineData("false", Verdict.NotMet, null, "")]
    public void Validate_ExceptionToABrokenRule_DecidesIt(string exception, Verdict verdict, string? displacedBy, string missing)
    {
        var report = new TestBook(new TestRule("R", "false"), new TestRule("E", exception) { ExceptionTo = "R" }).Engine().On("2024-01-01", Nothing);

        var finding = report.Of("R");
        Assert.Equal((verdict, displacedBy, missing), (finding.Verdict, finding.DisplacedBy, string.Join(",", finding.Missing)));
        Assert.Equal(exception == "true" ? Verdict.Met : exception == "false" ? Verdict.NotMet : Verdict.Undecided, report.Of("E").Verdict);
    }

    [Fact]
    public void Validate_ExceptionThatIsNotYetMet_LeavesTheRuleBroken()
    {
        var report = new TestBook(
            new TestRule("R", "false"),
            new TestRule("E", "Dates.OnOrBefore(fulfilledOn, due)") { Kind = "obligation", ExceptionTo = "R", Locals = [("due", "Dates.AddDays(on, 1)"), ("fulfilledOn", "Dates.AddDays(on, 2)")] }).Engine().On("2024-01-01", Nothing);

        Assert.Equal((Verdict.NotMet, Verdict.NotYet), (report.Of("R").Verdict, report.Of("E").Verdict));
    }

    [Fact]
    public void Validate_ExceptionToARuleThatIsMet_IsNotLookedAt() =>
        Assert.Equal(Verdict.Met, new TestBook(new TestRule("R", "true"), new TestRule("E", "true") { ExceptionTo = "R" }).Engine().VerdictOn("2024-01-01", Nothing));

    [Theory]
    [InlineData("true", Verdict.NotMet, Verdict.NotApplicable)]
    [InlineData("false", Verdict.NotApplicable, Verdict.Met)]
    public void Validate_ExceptionToAnException_GivesTheRuleBackItsForce(string second, Verdict rule, Verdict first)
    {
        // The first exception is broken but for its own exception.
        var report = new TestBook(
            new TestRule("R", "false"),
            new TestRule("E1", second == "true" ? "false" : "true") { ExceptionTo = "R" },
            new TestRule("E2", second) { ExceptionTo = "E1" }).Engine().On("2024-01-01", Nothing);

        Assert.Equal((rule, first), (report.Of("R").Verdict, report.Of("E1").Verdict));
    }

    [Theory]
    [InlineData("2024-02-29", Verdict.NotMet)]
    [InlineData("2024-03-01", Verdict.Met)]
    public void Validate_State_HoldsOrNotOnTheDay(string day, Verdict verdict) =>
        Assert.Equal(verdict, new TestBook(new TestRule("R", Agreed)).Engine().VerdictOn(day, AgreedIn2024));

    [Fact]
    public void Validate_Routes_AreMetByAnyOfThem()
    {
        var engine = new TestBook(new TestRule("R", "") { Locals = [("applies", Agreed)], Routes = [("no", "!applies"), ("a", "file.Candidate.Key == \"a\""), ("b", "file.Candidate.Key == \"b\"")] }).Engine();

        Assert.Equal(Verdict.Met, engine.VerdictOn("2024-03-01", new() { EmploymentAgreementOn = new(2024, 3, 1), Candidate = new Candidate { Key = "b" } }));
        Assert.Equal(Verdict.NotMet, engine.VerdictOn("2024-03-01", new() { EmploymentAgreementOn = new(2024, 3, 1), Candidate = new Candidate { Key = "c" } }));
        Assert.Equal(Verdict.NotApplicable, engine.VerdictOn("2024-02-29", AgreedIn2024));
        Assert.Equal("candidate", Assert.Single(engine.On("2024-03-01", AgreedIn2024).Of("R").Missing));
    }

    [Fact]
    public void Validate_DecidedFindings_NameNothingAsMissing()
    {
        var rules = new[] { "true", "false", "file.Candidate.Key == \"x\" || true", "file.Candidate.Key == \"x\" && false" }.Select((e, i) => new TestRule("R" + i, e)).ToArray();

        Assert.All(new TestBook(rules).Engine().On("2024-01-01", Nothing).Findings, f => Assert.Empty(f.Missing));
    }
}
