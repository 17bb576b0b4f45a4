using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>Where every fact is present, what the other engine calls gives what the compiled form gives. Members are read by reflection in the oracle's tests.</summary>
public class TwinPropertyTests
{
    private static readonly Block AnyBlock = new() { Key = "any" };
    private static readonly ServicePeriod AnyService = new() { Key = "any" };

    private static readonly Dictionary<string, Func<LocalDate?, LocalDate?, LocalDate?, object?>> DateTwins = new()
    {
        ["Dates.OnOrBefore(file.EmploymentAgreementOn, block.From)"] = (a, b, _) => Dates.OnOrBefore(a, b),
        ["Dates.OnOrAfter(file.EmploymentAgreementOn, block.From)"] = (a, b, _) => Dates.OnOrAfter(a, b),
        ["Dates.Before(file.EmploymentAgreementOn, block.From)"] = (a, b, _) => Dates.Before(a, b),
        ["Dates.After(file.EmploymentAgreementOn, block.From)"] = (a, b, _) => Dates.After(a, b),
        ["Dates.Within(file.EmploymentAgreementOn, block.From, block.To)"] = (a, b, c) => Dates.Within(a, b, c),
    };

    private static readonly Dictionary<string, Func<TrainingFile, decimal>> SpanTwins = new()
    {
        ["Spans.LongestMonths(file.Service)"] = f => Spans.LongestMonths(f.Service!),
        ["Spans.LongestMonths(file.Blocks)"] = f => Spans.LongestMonths(f.Blocks!),
        ["Spans.TotalMonths(file.Service)"] = f => Spans.TotalMonths(f.Service!),
        ["Spans.TotalMonths(file.Guidance)"] = f => Spans.TotalMonths(f.Guidance!),
        ["Spans.TotalMonthsWithin(file.Service, file.Candidate.SpecialisationStartedOn, file.Wish.To)"] = f => Spans.TotalMonthsWithin(f.Service!, f.Candidate!.SpecialisationStartedOn, f.Wish!.To),
        ["Spans.StartedParts(file.Service, 6)"] = f => Spans.StartedParts(f.Service!, 6),
        ["Spans.WholeParts(file.Service, 6)"] = f => Spans.WholeParts(f.Service!, 6),
        ["Spans.MonthsInParts(file.Service, 3, 2)"] = f => Spans.MonthsInParts(f.Service!, 3, 2),
        ["Spans.LongestMonthsAtOneDepartment(file.Service)"] = f => Spans.LongestMonthsAtOneDepartment(f.Service!),
        ["Spans.MostDaysAtWorkInAYear(file.Posts)"] = f => Spans.MostDaysAtWorkInAYear(f.Posts!),
        ["Numbers.ForMonths(Spans.LongestMonths(file.Service), Spans.TotalMonths(file.Guidance))"] = f => Numbers.ForMonths(Spans.LongestMonths(f.Service!), Spans.TotalMonths(f.Guidance!)),
        ["Numbers.Larger(Spans.LongestMonths(file.Service), Spans.LongestMonths(file.Blocks))"] = f => Numbers.Larger(Spans.LongestMonths(f.Service!), Spans.LongestMonths(f.Blocks!)),
    };

    [Fact]
    public void Spans_CompleteFiles_AgreeWithTheirTwins() => Prop.ForAll(TrainingFileGenerator.Complete.ToArbitrary(), builder =>
    {
        var file = builder.Build().GetValueOrThrow();
        foreach (var (text, twin) in SpanTwins)
        {
            var found = (OracleNumber)new ExpressionHarness(text).Evaluate(file, AnyBlock, AnyService, new LocalDate(2030, 1, 1));

            // Of a post across New Year even complete facts do not tell in which year its days lie.
            Assert.Equal(twin(file), found.Low);
            Assert.True(found.IsExact || text.Contains("DaysAtWork", StringComparison.Ordinal), text);
        }
    }).Holds(100);

    [Fact]
    public void Dates_KnownDays_AgreeWithTheirTwins() => Prop.ForAll(DateGenerators.Dates, DateGenerators.Dates, DateGenerators.Dates, (a, b, c) =>
    {
        var file = new TrainingFileBuilder { EmploymentAgreementOn = a }.Build().GetValueOrThrow();
        var block = AnyBlock with { From = b, To = c };
        foreach (var (text, twin) in DateTwins)
        {
            Assert.Equal(twin(a, b, c), ((OracleTruth)new ExpressionHarness(text).Evaluate(file, block, AnyService, a)).Value);
        }
    }).Holds();

    [Fact]
    public void Additions_KnownDays_AgreeWithTheirTwins() => Prop.ForAll(DateGenerators.Dates, DateGenerators.Months, (day, count) =>
    {
        var number = count < 0 ? "-" + -count : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        OracleValue Of(string function) => new ExpressionHarness($"Dates.{function}(block.From, {number})").Evaluate(new TrainingFileBuilder().Build().GetValueOrThrow(), AnyBlock with { From = day }, AnyService, day);

        Assert.Equal(new OracleDay(true, Dates.AddMonths(day, count)), Of("AddMonths"));
        Assert.Equal(new OracleDay(true, Dates.AddDays(day, count)), Of("AddDays"));
        Assert.Equal(new OracleDay(true, Dates.AddWorkingDays(day, count)), Of("AddWorkingDays"));
    }).Holds();

    [Fact]
    public void Twins_AreTriedForEveryFunction()
    {
        var texts = SpanTwins.Keys.Concat(DateTwins.Keys).Concat(["Dates.AddMonths(", "Dates.AddDays(", "Dates.AddWorkingDays("]).ToList();

        Assert.All(
            ExpressionHarness.Vocabulary.Rows.Where(r => r.Owner is "Dates" or "Spans" or "Numbers"),
            r => Assert.Contains(texts, t => t.Contains($"{r.Owner}.{r.Name}(", StringComparison.Ordinal)));
    }

    [Fact]
    public void Law_ProvisionsAndCatalogues_AgreeWithTheCompiledForm()
    {
        var book = new TestBook(
            new TestRule("R1", "law.Months(\"m\") == 6 && law.Days(\"d\") == 14 && law.Percent(\"p\") == 12.5 && law.Hours(\"h\") == 42 && law.Count(\"c\") == 2 && law.Months(\"test/m\") == 6"),
            new TestRule("R2", "law.Says(\"r\", \"wide\") && law.IsClinical(\"indremedisin\") && law.IsMunicipalInstitution(\"nursing-home\") && Dates.OnOrBefore(law.Date(\"t\"), on) && !Dates.Before(law.Date(\"t\"), on)"))
            .Provision("m", "months", 5, to: "2023-12-31")
            .Provision("m", "months", 6, from: "2024-01-01")
            .Provision("d", "days", 14).Provision("p", "percent", 12.5m).Provision("h", "hours", 42).Provision("c", "count", 2)
            .Provision("t", "date", "2024-01-01")
            .Provision("r", "choice", "wide", admissible: ["wide", "narrow"]);
        var engine = book.Engine();

        var law = new Law(engine.Rules, "test", new LocalDate(2024, 1, 1));

        Assert.All(engine.On("2024-01-01", new()).Findings, f => Assert.Equal(Verdict.Met, f.Verdict));
        Assert.Equal((6m, 14m, 12.5m, 42m, 2m, 6m), (law.Months("m"), law.Days("d"), law.Percent("p"), law.Hours("h"), law.Count("c"), law.Months("test/m")));
        Assert.Equal(new LocalDate(2024, 1, 1), law.Date("t"));
        Assert.Equal(5, new Law(engine.Rules, "test", new LocalDate(2023, 12, 31)).Months("m"));
        Assert.True(law.Says("r", "wide") && !law.Says("r", "narrow") && law.IsClinical("indremedisin") && law.IsMunicipalInstitution("nursing-home"));
        Assert.False(law.IsClinical("samfunnsmedisin") || law.IsMunicipalInstitution("hospital") || law.IsMunicipalInstitution("other-municipal") || law.IsClinical(null));
        Assert.Throws<InvalidOperationException>(() => law.Months("nothing"));
        Assert.Throws<InvalidOperationException>(() => law.Goals("nothing"));
    }

    [Fact]
    public void Law_Goals_AgreesWithTheCompiledForm()
    {
        var law = new Law(new TestBook(new TestRule("R1", "true")).Engine().Rules, "test", new LocalDate(2024, 1, 1));
        Prop.ForAll(TrainingFileGenerator.Complete.ToArbitrary(), builder =>
        {
            var file = builder.Build().GetValueOrThrow();
            foreach (var list in new[] { "ALM", "FKM-2017", "FKM-2026", "KL-2021" })
            {
                OracleValue Of(string text) => new ExpressionHarness(text).Evaluate(file, AnyBlock, AnyService, new LocalDate(2030, 1, 1));

                Assert.Equal(OracleNumber.Exact(law.Goals(list)), Of($"law.Goals(\"{list}\")"));
                Assert.Equal(OracleNumber.Exact(law.GoalsAmong(list, [.. file.Goals!, .. file.Goals!])), Of($"law.GoalsAmong(\"{list}\", file.Goals)"));
            }
        }).Holds(60);
    }
}
