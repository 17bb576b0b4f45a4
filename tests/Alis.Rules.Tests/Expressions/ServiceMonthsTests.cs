using Alis.Rules.Facts;
using Alis.Rules.Tests.Counting;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

/// <summary><c>law.ServiceMonths</c>: from facts to the count.</summary>
public class ServiceMonthsTests
{
    private const string All = "law.ServiceMonths(\"counting\", file.Service)";

    private static readonly Block NoBlock = new() { Key = "none" };
    private static readonly ServicePeriod NoService = new() { Key = "none" };

    [Theory]
    [InlineData("2022-01-01", "2023-12-31", 100, "24")]
    [InlineData("2022-01-01", "2023-12-31", 50, "12")]
    [InlineData("2022-01-01", "2023-12-31", 33.33, "7.9992")]
    public void Evaluate_OneService_IsTheMonthsByThePercentage(string from, string to, double percent, string months) =>
        Assert.Equal(months + ".." + months, Show(Service(from, to, (decimal)percent)));

    [Fact]
    public void Evaluate_AbsenceAboveTheShare_IsDeducted() => Assert.Equal("19..19", Show(Service("2023-01-01", "2024-08-31") with
    {
        Absence = [new Absence { Kind = "sick-leave", From = Day("2023-03-01"), To = Day("2023-05-31"), Percent = 100 }],
    }));

    [Theory]
    [InlineData("covid-19", 1, "12")]
    [InlineData("sick-leave", 1, "11.3871")]
    [InlineData("covid-19", 3, "11.2")]
    public void Evaluate_AbsenceOfThePandemic_CountsInPart1Only(string kind, int part, string months)
    {
        var service = Service("2021-01-01", "2021-12-31") with { Part = part, Arena = "hospital", Absence = [new Absence { Kind = kind, From = Day("2021-03-01"), To = Day("2021-03-31"), Percent = 100 }] };
        if (part == 3)
        {
            service = service with { Absence = [service.Absence[0], service.Absence[0] with { From = Day("2021-05-01"), To = Day("2021-05-31") }] };
        }

        Assert.Equal($"{months}..{months}", Show(service));
    }

    [Fact]
    public void Evaluate_MissingFacts_LeavesBoundsAndNamesThem()
    {
        var harness = new ExpressionHarness(All);
        var known = Service("2022-01-01", "2022-12-31");

        // A tenth of the time may be absence, whatever it turns out to be.
        Assert.Equal("13.8..18", Show(harness, known, Service("2023-01-01", "2023-06-30") with { Key = "s2", Absence = null }));
        Assert.Equal(["service[s2].absence"], harness.Missing());
        Assert.Equal("12..18", Show(harness, known, Service("2023-01-01", "2023-06-30") with { Key = "s2", Percent = null }));
        Assert.Equal(["service[s2].percent"], harness.Missing());
        Assert.Equal("12..24", Show(harness, known, Service("2023-01-01", "2023-06-30") with { Key = "s2", To = null }));
        Assert.Equal(["service[s2].to"], harness.Missing());
        Assert.Equal("12..18", Show(harness, known, Service("2023-01-01", "2023-06-30") with { Key = "s2", Part = null }));
        Assert.Equal(["service[s2].part"], harness.Missing());
    }

    [Theory]
    [InlineData(true, null, "12..12")]
    [InlineData(true, true, "12..12")] // in another specialty, wherever it was
    [InlineData(null, true, "9..9")]
    [InlineData(false, false, "24..24")]
    [InlineData(null, null, "24..24")] // what the file does not say is no
    public void Evaluate_OtherSpecialtyOrAbroad_CountsForSoLong(bool? other, bool? abroad, string months) =>
        Assert.Equal(months, Show(Service("2022-01-01", "2023-12-31") with { OtherSpecialty = other, Abroad = abroad }));

    [Theory]
    [InlineData("2019-02-28", "unknown")] // no version on the assessed day
    [InlineData("2019-03-01", "12..12")] // the day of the first, whenever the service began
    public void Evaluate_OtherSpecialty_IsLimitedByTheLawOfTheDay(string on, string months)
    {
        var harness = new ExpressionHarness(All);
        var service = Service("2017-03-01", "2018-12-31");

        Assert.Equal(months, ShowOn(harness, on, service with { OtherSpecialty = true }));
        Assert.Equal(months == "unknown" ? ["own/counting-other-specialty@2019-02-28"] : [], harness.Missing());
        Assert.Equal("22..22", ShowOn(harness, on, service));
    }

    [Fact]
    public void Evaluate_UncertainServiceAboveTheLimit_MayTakeOfTheAllowanceAndGiveNothing()
    {
        var harness = new ExpressionHarness("law.ServiceMonths(\"counting\", file.Service.Where(s => s.Department == \"medisin\"))");
        Absence[] away = [new Absence { Kind = "sick-leave", From = Day("2021-03-01"), To = Day("2021-04-30"), Percent = 100 }];
        var other = Service("2020-01-01", "2020-12-31") with { Key = "s0", OtherSpecialty = true, Department = "medisin" };
        var uncertain = Service("2021-01-01", "2021-12-31") with { OtherSpecialty = true, Absence = away };
        var own = Service("2022-01-01", "2022-12-31") with { Key = "s2", Department = "medisin", Absence = [away[0] with { From = Day("2022-03-01"), To = Day("2022-04-30") }] };

        var bounds = (OracleNumber)harness.Evaluate(new TrainingFile { Service = [other, uncertain, own] }, NoBlock, NoService, Day("2023-12-31"));

        foreach (var department in new[] { "medisin", "kirurgi" })
        {
            var known = (OracleNumber)harness.Evaluate(new TrainingFile { Service = [other, uncertain with { Department = department }, own] }, NoBlock, NoService, Day("2023-12-31"));
            Assert.True(known.IsExact && bounds.Low <= known.Low && known.High <= bounds.High, $"{known} within {bounds}");
        }
    }

    [Fact]
    public void Evaluate_BlockBeforeAnyVersion_IsUnknownAndNamesTheDay()
    {
        var harness = new ExpressionHarness(All);

        Assert.Equal("unknown", Show(harness, Service("2016-01-01", "2018-12-31")));
        Assert.Equal(["own/counting@2016-01-01"], harness.Missing());
    }

    [Fact]
    public void Evaluate_AbsencesThatOverlap_AreCountedTogether()
    {
        var open = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            string[] kinds = ["sick-leave", "holiday", "course", "advance-holiday"];
            var absences = draws.Many(2, 5, _ =>
            {
                var from = new LocalDate(2022, 1, 1).PlusDays(draws.Next(200));
                return new Absence { Kind = draws.Of(kinds), From = from, To = from.PlusDays(draws.Next(150)), Percent = 1 + draws.Next(20) };
            });
            var service = Service("2022-01-01", "2022-12-31") with { Part = 1 + draws.Next(3), Absence = absences };

            var found = (OracleNumber)new ExpressionHarness(All).Evaluate(new TrainingFile { Service = [service] }, NoBlock, NoService, Day("2023-12-31"));

            Assert.Equal(OracleServiceMonths.Count([service]), found.Low);
            open += found.Low < 12 ? 1 : 0;
        }).Holds(200);
        Assert.True(open > 40, $"{open} with deductions");
    }

    [Fact]
    public void Evaluate_LessKnown_LeavesRoomForWhatIsTrue()
    {
        var (open, decided) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var on = new LocalDate(2020, 1, 1).PlusDays(seed % 3500);
            var view = TrainingFileGenerator.CompleteFile(draws).Build().GetValueOrThrow().AsOf(on);
            var less = new FactRemoval(draws, 3 + draws.Next(30)).From(view);
            var harness = new ExpressionHarness(All);
            var all = (OracleNumber)harness.Evaluate(view, NoBlock, NoService, on);

            var some = (OracleNumber)harness.Evaluate(less, NoBlock, NoService, on);

            Assert.True(some.Low is null || (some.Low <= all.Low && all.High <= some.High), $"{some.Low}..{some.High} against {all.Low}");
            open += some.Low is not null && some.Low < some.High ? 1 : 0;
            decided += some.Low is not null && some.Low == some.High ? 1 : 0;
        }).Holds(600);
        Assert.True(open > 60 && decided > 60, $"{open} open, {decided} decided");
    }

    [Fact]
    public void Evaluate_LessKnownOfSmallPostsInPart1_LeavesRoomForWhatIsTrue()
    {
        var (open, decided) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var all = draws.Many(2, 5, i => SmallPost(draws, i));
            var some = all.Select(s => Less(draws, s)).ToList();
            var harness = new ExpressionHarness(All);
            var truth = (OracleNumber)harness.Evaluate(new TrainingFile { Service = all }, NoBlock, NoService, Day("2026-01-01"));
            var known = (OracleNumber)harness.Evaluate(new TrainingFile { Service = some }, NoBlock, NoService, Day("2026-01-01"));

            Assert.True(truth.Low is not null && truth.Low == truth.High);
            Assert.True(known.Low is null || (known.Low <= truth.Low && truth.Low <= known.High), $"{known.Low}..{known.High} against {truth.Low}");
            open += known.Low is not null && known.Low < known.High ? 1 : 0;
            decided += known.Low is not null && known.Low == known.High ? 1 : 0;
        }).Holds(1500);
        Assert.True(open > 200 && decided > 100, $"{open} open, {decided} decided");
    }

    [Fact]
    public void Evaluate_PercentageOfASmallPostMissing_LeavesRoomForTheDaysItUsesUp()
    {
        Absence Sick(string from, string to) => new() { Kind = "sick-leave", From = Day(from), To = Day(to), Percent = 100 };
        var small = Service("2020-12-01", "2020-12-12", 1) with { Key = "small", Part = 1, Arena = "hospital", Absence = [Sick("2020-12-01", "2020-12-12")] };
        var year = Service("2021-01-01", "2021-12-31") with { Part = 1, Arena = "hospital", Absence = [Sick("2021-12-01", "2021-12-12")] };

        Assert.Equal("11.6168..11.6168", Show(small, year));
        Assert.Equal("11.6129..12.3871", Show(small with { Percent = null }, year));
    }

    [Theory]
    [InlineData("A", "A", "11.5..11.5")]
    [InlineData("A", "B", "10.6871..10.6871")]
    [InlineData("A", null, "8.9871..12")]
    public void Evaluate_InstitutionMissing_LeavesOpenWhoseRuleStaysWithTheBlock(string first, string? second, string months)
    {
        // From 1 June 2019 ten per cent of the time are free and holiday is absence; a block from 1 July has twelve days.
        Absence Sick(string from, string to) => new() { Kind = "sick-leave", From = Day(from), To = Day(to), Percent = 100 };
        var early = Service("2019-06-01", "2019-06-30") with { Part = 1, Arena = "hospital", Institution = new Institution { Key = first } };
        var late = Service("2019-07-01", "2020-05-31") with { Key = "late", Part = 1, Arena = "hospital", Institution = second is null ? null : new Institution { Key = second }, Absence = [Sick("2019-10-01", "2019-11-21")] };
        var harness = new ExpressionHarness(All);

        Assert.Equal(months, Show(harness, early, late));
        Assert.Equal(second is null ? ["service[late].institution.key"] : [], harness.Missing());
    }

    [Fact]
    public void Evaluate_CompleteFacts_IsTheDayByDayCount() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var on = new LocalDate(2020, 1, 1).PlusDays(seed % 3500);
        var view = TrainingFileGenerator.CompleteFile(new Draws(seed)).Build().GetValueOrThrow().AsOf(on);

        Assert.Equal(OracleServiceMonths.Count(view.Service!), ((OracleNumber)new ExpressionHarness(All).Evaluate(view, NoBlock, NoService, on)).Low);
    }).Holds(100);

    [Theory]
    [InlineData("law.ServiceMonths(\"months\", file.Service)", "ALIS4020")]
    [InlineData("law.ServiceMonths(\"counting\")", "ALIS4005")]
    [InlineData("law.ServiceMonths(\"counting\", file.Events)", "ALIS4018")]
    public void Bind_WhatCannotBeCounted_IsRefused(string text, string code) => Assert.Contains(code, new ExpressionHarness(text).Diagnostics.Select(d => d.Code.Id));

    /// <summary>Part 1 around the change of June 2019, with posts so small that absence uses up more days than they give time.</summary>
    private static ServicePeriod SmallPost(Draws draws, int number)
    {
        var from = draws.OneIn(3) ? Day("2021-01-01").PlusDays(draws.Next(60)) : Day("2019-04-15").PlusDays(draws.Next(120));
        var to = from.PlusDays(draws.Next(150));
        return new ServicePeriod
        {
            Key = "s" + number,
            Part = draws.OneIn(5) ? 3 : 1,
            Arena = draws.OneIn(3) ? "open-general-practice" : "hospital",
            Institution = new Institution { Key = draws.OneIn(3) ? "B" : "A" },
            From = from,
            To = to,
            Percent = draws.Of([1m, 5m, 50m, 100m]),
            Absence = draws.Many(0, 2, _ =>
            {
                var start = from.PlusDays(draws.Next(Period.DaysBetween(from, to) + 1));
                return new Absence { Kind = draws.Of(["sick-leave", "holiday", "course", "transferred-holiday"]), From = start, To = LocalDate.Min(to, start.PlusDays(draws.Next(30))), Percent = draws.Of([20m, 50m]) };
            }),
        };
    }

    private static ServicePeriod Less(Draws draws, ServicePeriod service) => service with
    {
        Part = draws.OneIn(12) ? null : service.Part,
        Arena = draws.OneIn(12) ? null : service.Arena,
        Institution = draws.OneIn(8) ? null : service.Institution,
        From = draws.OneIn(12) ? null : service.From,
        To = draws.OneIn(12) ? null : service.To,
        Percent = draws.OneIn(8) ? null : service.Percent,
        Absence = draws.OneIn(10) ? null : service.Absence,
    };

    private static LocalDate Day(string iso) => CountedPosts.Day(iso);

    private static ServicePeriod Service(string from, string to, decimal percent = 100) => new()
    {
        Key = "s1",
        Part = 3,
        Arena = "open-general-practice",
        Institution = new Institution { Key = "1804" },
        Specialty = "allmennmedisin",
        From = Day(from),
        To = Day(to),
        Percent = percent,
        Absence = [],
    };

    private static string Show(params ServicePeriod[] service) => Show(new ExpressionHarness(All), service);

    private static string Show(ExpressionHarness harness, params ServicePeriod[] service) => ShowOn(harness, "2023-12-31", service);

    private static string ShowOn(ExpressionHarness harness, string on, params ServicePeriod[] service)
    {
        Assert.Empty(harness.Diagnostics);
        var view = new TrainingFile { Service = service };
        return harness.Evaluate(view, NoBlock, NoService, Day(on)) is OracleNumber { Low: { } low, High: { } high }
            ? FormattableString.Invariant($"{Math.Round(low, 4):0.####}..{Math.Round(high, 4):0.####}")
            : "unknown";
    }
}
