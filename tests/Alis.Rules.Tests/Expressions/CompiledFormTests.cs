using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Oracle;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

/// <summary>What compiled expressions must not do to one another, nor to the machine.</summary>
public class CompiledFormTests
{
    private static readonly LocalDate On = new(2024, 1, 1);
    private static readonly ServicePeriod AnyService = new() { Key = "any" };
    private static readonly Block AnyBlock = new() { Key = "any" };

    [Theory]
    [InlineData("Spans.TotalMonthsWithin(file.Service, file.EmploymentAgreementOn, Dates.AddMonths(on, Spans.LongestMonths(file.Blocks)))", "12")]
    [InlineData("Spans.MonthsInParts(file.Service, Spans.LongestMonths(file.Blocks), 3)", "6")]
    public void Evaluate_SpansWithinSpans_KeepsTheirPeriodsApart(string text, string expected)
    {
        var file = new TrainingFileBuilder
        {
            EmploymentAgreementOn = new LocalDate(2022, 1, 1),
            Service = [Service("s1", new(2022, 1, 1), new(2022, 12, 31))],
            ImplementationPlan = new ImplementationPlan { Blocks = [new Block { Key = "b1", From = new(2030, 1, 1), To = new(2030, 2, 28) }] },
        };

        Assert.Equal($"{expected}..{expected}", ExpressionCase.Show(Rounded((OracleNumber)Evaluate(text, file))));
    }

    [Fact]
    public void Evaluate_LongestAtOneDepartment_NeverJoinsTwoDepartments()
    {
        // Two quarters at two departments, and one between them at a department that nobody has told: six months at most, not nine.
        var file = new TrainingFileBuilder
        {
            Service =
            [
                At("s1", "medisin", new(2022, 1, 1), new(2022, 3, 31)),
                At("s2", null, new(2022, 4, 1), new(2022, 6, 30)),
                At("s3", "psykiatri", new(2022, 7, 1), new(2022, 9, 30)),
            ],
        };

        Assert.Equal("3..6", ExpressionCase.Show(Evaluate("Spans.LongestMonthsAtOneDepartment(file.Service)", file)));
    }

    [Fact]
    public void Evaluate_TotalThatAFilledGapLowers_KeepsItsBoundsInOrder()
    {
        // 15 December to 30 January and 1 to 14 February are 1 + 16/31 and 14/28 months; with 31 January between them they are two months to the day.
        var file = new TrainingFileBuilder
        {
            Service =
            [
                Service("s1", new(2020, 12, 15), new(2021, 1, 30)) with { Arena = "hospital" },
                Service("s2", new(2021, 1, 31), new(2021, 1, 31)),
                Service("s3", new(2021, 2, 1), new(2021, 2, 14)) with { Arena = "hospital" },
            ],
        };

        var total = (OracleNumber)Evaluate("Spans.TotalMonths(file.Service.Where(s => s.Arena == \"hospital\"))", file);

        // Without the day in between it is 2.016 months, with it 2: as three periods of a joined span, the last of which alone is uncertain, 3 or 4 times 81/868 aside.
        Assert.Equal((2.016m - 0.280m, 2m + 0.373m), (decimal.Round(total.Low!.Value, 3), decimal.Round(total.High!.Value, 3)));
        Assert.Equal("unknown", ExpressionCase.Show(Evaluate("Spans.TotalMonths(file.Service.Where(s => s.Arena == \"hospital\")) > 2", file)));
    }

    [Fact]
    public void Evaluate_ManyTermsSideBySide_AreAllCounted() =>
        Assert.Equal("401..401", ExpressionCase.Show(Evaluate("1" + string.Concat(Enumerable.Repeat(" + 1", 400)), new TrainingFileBuilder())));

    [Fact]
    public void Evaluate_SumOutsideDecimal_IsUnknown()
    {
        // 7.9 followed by 28 digits is as far as decimal goes.
        var big = "79 * 999999999 * 999999999 * 999999999";

        Assert.Equal("unknown", ExpressionCase.Show(Evaluate($"{big} + {big} > 0", new TrainingFileBuilder())));
        Assert.Equal("unknown", ExpressionCase.Show(Evaluate($"-({big}) - {big} > 0", new TrainingFileBuilder())));
    }

    [Fact]
    public void Bind_LargerOfMonthsAndDays_IsRefused() =>
        Assert.Equal(BindingCodes.WrongUnit, Assert.Single(new ExpressionHarness("Numbers.Larger(law.Months(\"months\"), law.Days(\"days\")) > 1").Diagnostics).Code);

    [Fact]
    public void Blame_ParametersMadeOfParameters_IsNotWalkedForEveryWay()
    {
        // Two ways in each of forty steps are a million million ways.
        var parameters = new List<KeyValuePair<string, string>> { new("p0", "Dates.Before(file.EmploymentAgreementOn, on)") };
        parameters.AddRange(Enumerable.Range(1, 40).Select(i => KeyValuePair.Create($"p{i}", $"p{i - 1} && !(p{i - 1} && false)")));
        var harness = new ExpressionHarness("p40", parameters);

        Assert.Equal("unknown", ExpressionCase.Show(harness.Evaluate(new TrainingFileBuilder().Build().GetValueOrThrow(), AnyBlock, AnyService, On)));
        Assert.Equal(["employmentAgreementOn"], harness.Missing());
        var trail = new FactTrail();
        harness.Bound.Node!.Support(harness.Frame, trail);
        Assert.Equal(0, trail.Count);
    }

    [Theory]
    [InlineData("p.Any(a => p.Any(b => p.Any(c => p.Any(d => Dates.Before(a.On, d.On)))))")]
    [InlineData("Dates.Before(q.Min(a => q.Min(b => q.Min(c => q.Max(d => d.On)))), on)")]
    [InlineData("Dates.Before(p.Min(a => p.Min(b => p.Min(c => never))), on)")]
    [InlineData("p.Sum(a => p.Sum(b => p.Sum(c => p.Sum(d => 1)))) > 3")]
    [InlineData("p.Count(a => p.Count(b => p.Count(c => p.Count() == 3) == 3) == 3) == 3")]
    [InlineData("p.All(a => p.All(b => p.All(c => file.Events.Count() == 3)))")]
    public void Evaluate_MoreThanTheStepLimit_EndsAndSaysSo(string text)
    {
        var events = Enumerable.Range(0, 3000).Select(i => new FileEvent { Kind = "offer-made", On = new LocalDate(2024, 1, 1).PlusDays(i) }).ToList();
        var view = new TrainingFileBuilder { Events = events }.Build().GetValueOrThrow();
        var harness = new ExpressionHarness(text,
        [
            new("p", "file.Events.Where(e => e.Block != \"b\")"),
            new("q", "file.Events.Where(e => e.Kind == \"offer-made\")"),
            new("never", "file.Events.Where(e => false).Min(e => e.On)"),
        ]);

        Assert.Empty(harness.Diagnostics);

        // Rules before this one have spent all but a little of the report's steps: the limit is the same, and the test short.
        harness.Frame.Step(Frame.ReportStepLimit - 400_000);
        harness.Evaluate(view, AnyBlock, AnyService, On);
        Assert.True(harness.Frame.IsExhausted);
        Assert.InRange(harness.Missing().Count(), 0, events.Count + 1);
    }

    [Fact]
    public void Evaluate_CancelledInTheMiddle_Throws()
    {
        var events = Enumerable.Range(0, 100).Select(i => new FileEvent { Kind = "offer-made", On = On.PlusDays(i) }).ToList();
        var view = new TrainingFileBuilder { Events = events }.Build().GetValueOrThrow();
        var harness = new ExpressionHarness("file.Events.All(a => file.Events.Any(b => Dates.Before(a.On, b.On) || true))");
        harness.Frame.Cancellation = new CancellationToken(true);

        Assert.Throws<OperationCanceledException>(() => harness.Evaluate(view, AnyBlock, AnyService, On));
        harness.Frame.Cancellation = default;
        Assert.Equal(new OracleTruth(true), harness.Evaluate(view, AnyBlock, AnyService, On));
    }

    private static OracleValue Evaluate(string text, TrainingFileBuilder file)
    {
        var harness = new ExpressionHarness(text);
        Assert.Empty(harness.Diagnostics);
        return harness.Evaluate(file.Build().GetValueOrThrow(), AnyBlock, AnyService, On);
    }

    private static OracleNumber Rounded(OracleNumber number) => new(decimal.Round(number.Low!.Value), decimal.Round(number.High!.Value));

    private static ServicePeriod Service(string key, LocalDate from, LocalDate to) => new() { Key = key, From = from, To = to };

    private static ServicePeriod At(string key, string? department, LocalDate from, LocalDate to) =>
        Service(key, from, to) with { Department = department, Institution = new Institution { Key = "nlsh" } };
}
