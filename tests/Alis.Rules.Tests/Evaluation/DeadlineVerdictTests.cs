using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>Amounts and obligations before, within and after their time.</summary>
public class DeadlineVerdictTests
{
    private static readonly TestRule SixMonths = new("R", "amount >= required")
    {
        Kind = "amount",
        Monotone = "up",
        Locals =
        [
            ("amount", "Spans.LongestMonths(file.Service)"),
            ("required", "law.Months(\"six\")"),
            ("due", "file.EmploymentAgreementOn"),
        ],
    };

    private static readonly TestRule Contract = new("R", "Dates.OnOrBefore(fulfilledOn, due)")
    {
        Kind = "obligation",
        Locals =
        [
            ("opens", "Dates.AddMonths(file.EmploymentAgreementOn, -6)"),
            ("due", "Dates.AddMonths(file.EmploymentAgreementOn, -3)"),
            ("fulfilledOn", "file.Events.Where(e => e.Kind == \"contract-issued\").Min(e => e.On)"),
        ],
    };

    [Theory]
    [InlineData("2024-05-31", Verdict.NotYet, null)]
    [InlineData("2024-06-01", Verdict.NotMet, null)]
    [InlineData("2024-06-29", Verdict.NotMet, null)]
    [InlineData("2024-06-30", Verdict.Met, 30)]
    [InlineData("2024-12-31", Verdict.Met, 30)]
    [InlineData("2034-12-31", Verdict.Met, 30)]
    public void Validate_AmountReachedAfterItsLastDay_IsMetAndLateByTheDay(string day, Verdict verdict, int? late)
    {
        var whole = Service(("s1", new(2024, 1, 1), new(2024, 12, 31)));
        var split = Service(("s1", new(2024, 1, 1), new(2024, 2, 15)), ("s2", new(2024, 2, 16), new(2024, 6, 10)), ("s3", new(2024, 6, 11), new(2024, 12, 31)));
        foreach (var service in new[] { whole, split })
        {
            var finding = Engine(SixMonths).On(day, new() { EmploymentAgreementOn = new(2024, 5, 31), Service = service }).Of("R");

            Assert.Equal((verdict, late), (finding.Verdict, finding.Late));
            Assert.Equal(new LocalDate(2024, 5, 31), finding.Due);
        }
    }

    [Theory]
    [InlineData("2024-05-31", Verdict.NotYet)]
    [InlineData("2024-06-01", Verdict.NotMet)]
    public void Validate_StateWithALastDay_HasUntilThen(string day, Verdict verdict)
    {
        var rule = new TestRule("R", "file.Service.Any()") { Locals = [("due", "file.EmploymentAgreementOn")] };
        var finding = Engine(rule).On(day, new() { EmploymentAgreementOn = new(2024, 5, 31), Service = Service() }).Of("R");

        Assert.Equal(verdict, finding.Verdict);
    }

    [Fact]
    public void Validate_AmountReachedInTime_IsNotLate()
    {
        var finding = Engine(SixMonths).On("2025-01-01", new() { EmploymentAgreementOn = new(2024, 6, 30), Service = Service(("s1", new(2024, 1, 1), new(2024, 12, 31))) }).Of("R");

        Assert.Equal((Verdict.Met, null), (finding.Verdict, finding.Late));
        Assert.Equal((12m, 6m, 0m, "months"), (finding.Amount, finding.Required, finding.Remainder, finding.Unit));
    }

    [Fact]
    public void Validate_AmountThatIsShort_TellsTheRemainder()
    {
        var finding = Engine(SixMonths).On("2024-03-01", new() { EmploymentAgreementOn = new(2024, 6, 30), Service = Service(("s1", new(2024, 1, 1), new(2024, 2, 29))) }).Of("R");

        Assert.Equal((Verdict.NotYet, 2m, 4m), (finding.Verdict, finding.Amount, finding.Remainder));
    }

    [Theory]
    [InlineData("up", Verdict.NotYet)]
    [InlineData("down", Verdict.NotMet)]
    [InlineData("none", Verdict.NotMet)]
    public void Validate_AmountWithoutLastDay_CanGrowOrCannot(string monotone, Verdict verdict)
    {
        var rule = SixMonths with { Monotone = monotone, Locals = [.. SixMonths.Locals.Where(l => l.Name != "due")] };

        Assert.Equal(verdict, Engine(rule).VerdictOn("2024-03-01", new() { Service = [] }));
    }

    [Fact]
    public void Validate_LastDayThatIsNotKnown_IsUndecidedAndNamesIt()
    {
        var finding = Engine(SixMonths).On("2024-03-01", new() { Service = [] }).Of("R");

        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.Equal("employmentAgreementOn", Assert.Single(finding.Missing));
        Assert.Equal(Verdict.Met, Engine(SixMonths).VerdictOn("2024-12-31", new() { Service = Service(("s1", new(2024, 1, 1), new(2024, 12, 31))) }));
    }

    [Theory]
    [InlineData("2024-05-31", null, Verdict.NotYet, null)]
    [InlineData("2024-06-15", null, Verdict.NotYet, null)]
    [InlineData("2024-09-01", null, Verdict.NotYet, null)]
    [InlineData("2024-09-02", null, Verdict.NotMet, null)]
    [InlineData("2024-09-01", "2024-09-01", Verdict.Met, null)]
    [InlineData("2024-09-02", "2024-09-02", Verdict.NotMet, 1)]
    [InlineData("2025-01-31", "2024-10-01", Verdict.NotMet, 30)]
    [InlineData("2024-09-30", "2024-10-01", Verdict.NotMet, null)]
    public void Validate_Obligation_IsJudgedAtTheEndOfTheDay(string day, string? done, Verdict verdict, int? late)
    {
        var file = new TrainingFileBuilder
        {
            EmploymentAgreementOn = new(2024, 12, 1),
            Events = done is null ? [] : [new FileEvent { Kind = "contract-issued", On = Reports.Day(done) }],
        };

        var finding = Engine(Contract).On(day, file).Of("R");

        Assert.Equal((verdict, late), (finding.Verdict, finding.Late));
        Assert.Equal((new LocalDate(2024, 6, 1), new LocalDate(2024, 9, 1)), (finding.Opens!.Value, finding.Due!.Value));
    }

    [Fact]
    public void Validate_ObligationWithoutLastDay_IsNotYet()
    {
        var rule = Contract with { Locals = [("due", "file.Events.Min(e => e.On)"), ("fulfilledOn", "file.Events.Min(e => e.On)")] };

        Assert.Equal(Verdict.NotYet, Engine(rule).VerdictOn("2024-03-01", new() { Events = [] }));
    }

    [Fact]
    public void Validate_ObligationWithUnknownEvents_IsUndecidedAndNamesThem()
    {
        var finding = Engine(Contract).On("2024-03-01", new() { EmploymentAgreementOn = new(2024, 12, 1) }).Of("R");

        Assert.Equal((Verdict.Undecided, "events"), (finding.Verdict, Assert.Single(finding.Missing)));
    }

    [Theory]
    [InlineData("2023-12-31", Verdict.Undecided)]
    [InlineData("2024-01-01", Verdict.Met)]
    [InlineData("2024-12-31", Verdict.Met)]
    [InlineData("2025-01-01", Verdict.Undecided)]
    [InlineData("2026-01-01", Verdict.NotMet)]
    public void Validate_ProvisionWithAGap_IsUndecidedAndNamesProvisionAndDay(string day, Verdict verdict)
    {
        var finding = new TestBook(new TestRule("R", "law.Count(\"n\") == 1"))
            .Provision("n", "count", 1, from: "2024-01-01", to: "2024-12-31")
            .Provision("n", "count", 2, from: "2026-01-01")
            .Engine().On(day, new()).Of("R");

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(verdict == Verdict.Undecided ? [$"test/n@{day}"] : Array.Empty<string>(), finding.Missing);
    }

    private static RuleEngine Engine(TestRule rule) => new TestBook(rule).Provision("six", "months", 6).Engine();

    private static ServicePeriod[] Service(params (string Key, LocalDate From, LocalDate To)[] periods) =>
        [.. periods.Select(p => new ServicePeriod { Key = p.Key, From = p.From, To = p.To })];
}
