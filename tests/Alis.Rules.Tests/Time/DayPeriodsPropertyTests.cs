using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Time;

public class DayPeriodsPropertyTests
{
    private static readonly LocalDate Origin = new(2000, 1, 1);

    [Fact]
    public void Merge_AnyPeriods_KeepsTheDaysAndLeavesThemApart() =>
        Prop.ForAll(DateGenerators.PeriodLists, periods =>
        {
            var merged = Merge(periods);
            Assert.True(Days(periods).SetEquals(Days(merged)));
            for (var i = 1; i < merged.Count; i++)
            {
                Assert.True(Period.DaysBetween(merged[i - 1].To, merged[i].From) >= 2);
            }
        }).Holds(500);

    [Fact]
    public void Merge_Again_ChangesNothing() =>
        Prop.ForAll(DateGenerators.PeriodLists, periods => Merge(Merge(periods)).SequenceEqual(Merge(periods))).Holds(500);

    [Fact]
    public void Merge_OtherOrder_GivesTheSame() =>
        Prop.ForAll(DateGenerators.PeriodLists, Gen.Choose(0, 100).ToArbitrary(), (periods, turn) =>
        {
            var turned = periods.Select((period, i) => (period, place: ((i + turn) * 37) % 13)).OrderBy(p => p.place).Select(p => p.period);
            Assert.Equal(Merge(periods), Merge(turned));
            Assert.Equal(Merge(periods), Merge(Enumerable.Reverse(periods)));
        }).Holds(500);

    [Fact]
    public void Lengths_AnyPeriod_AreWhatWalkingTheDaysGives() =>
        Prop.ForAll(DateGenerators.Periods, period =>
        {
            Assert.Equal(NaiveCalendar.ExactMonths(period.From, period.To), DayPeriods.ExactMonths(period));
            Assert.Equal(CalendarMonths.Between(period.From, period.To.PlusDays(1)), DayPeriods.WholeMonths(period));
        }).Holds(1000);

    [Fact]
    public void ExactMonths_RoundedDown_IsWholeMonths() =>
        Prop.ForAll(DateGenerators.Periods, period => DayPeriods.ExactMonths(period) / DayPeriods.UnitsPerMonth == DayPeriods.WholeMonths(period)).Holds(1000);

    [Fact]
    public void ExactMonths_SpanOfCalendarMonths_IsExactlyThatMany() =>
        Prop.ForAll(DateGenerators.Dates, Gen.Choose(1, 240).ToArbitrary(), (from, months) =>
        {
            var span = new DayPeriod(from, from.AddMonths(months, MonthRounding.LastDay).PlusDays(-1));
            Assert.Equal(months, DayPeriods.WholeMonths(span));
            Assert.Equal(months * DayPeriods.UnitsPerMonth, DayPeriods.ExactMonths(span));
        }).Holds(1000);

    [Fact]
    public void ExactMonths_OneDayMore_AddsOneShareOfAMonth() =>
        Prop.ForAll(DateGenerators.Periods, period =>
        {
            var more = DayPeriods.ExactMonths(period with { To = period.To.PlusDays(1) }) - DayPeriods.ExactMonths(period);
            Assert.Contains(DayPeriods.UnitsPerMonth / more, new long[] { 28, 29, 30, 31 });
            Assert.Equal(0, DayPeriods.UnitsPerMonth % more);
        }).Holds(1000);

    [Fact]
    public void Lengths_PeriodSplitInTwo_AreTheSameAfterMerging() =>
        Prop.ForAll(DateGenerators.Periods, Gen.Choose(0, 4000).ToArbitrary(), (period, at) =>
        {
            var cut = period.From.PlusDays(at % (Period.DaysBetween(period.From, period.To) + 1));
            var parts = cut == period.To ? new[] { period } : [new DayPeriod(cut.PlusDays(1), period.To), new DayPeriod(period.From, cut)];
            var merged = Assert.Single(Merge(parts));
            Assert.Equal(DayPeriods.WholeMonths(period), DayPeriods.WholeMonths(merged));
            Assert.Equal(DayPeriods.ExactMonths(period), DayPeriods.ExactMonths(merged));
        }).Holds(500);

    [Fact]
    public void Intersect_AnyPeriods_GivesTheDaysOfBoth() =>
        Prop.ForAll(DateGenerators.PeriodLists, periods =>
        {
            for (var i = 1; i < periods.Length; i++)
            {
                var (a, b) = (periods[i - 1], periods[i]);
                var both = Days([a]);
                both.IntersectWith(Days([b]));
                Assert.True(both.SetEquals(Days(DayPeriods.Intersect(a, b) is { } shared ? [shared] : [])));
            }
        }).Holds();

    private static List<DayPeriod> Merge(IEnumerable<DayPeriod> periods) => MergedPeriods.Of(periods);

    private static HashSet<int> Days(IEnumerable<DayPeriod> periods)
    {
        var days = new HashSet<int>();
        foreach (var period in periods)
        {
            for (var day = period.From; day <= period.To; day = day.PlusDays(1))
            {
                days.Add(Period.DaysBetween(Origin, day));
            }
        }

        return days;
    }
}
