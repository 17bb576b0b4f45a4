using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Time;

public class CalendarMonthsPropertyTests
{
    [Theory]
    [InlineData(MonthRounding.LastDay)]
    [InlineData(MonthRounding.NextDay)]
    public void AddMonths_LaterAnchor_NeverEndsEarlier(MonthRounding rounding)
    {
        // Far days say little: the neighbours of a day are where an order could break.
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Months, (date, months) =>
        {
            for (var day = 1; day <= 4; day++)
            {
                Assert.True(date.AddMonths(months, rounding) <= date.PlusDays(day).AddMonths(months, rounding));
            }
        }).Holds(1000);
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Dates, DateGenerators.Months, (a, b, months) =>
            LocalDate.Min(a, b).AddMonths(months, rounding) <= LocalDate.Max(a, b).AddMonths(months, rounding)).Holds();
    }

    [Fact]
    public void AddMonths_TheTwoRoundings_DifferByOneDayAtMost() =>
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Months, (date, months) =>
            Period.DaysBetween(date.AddMonths(months, MonthRounding.LastDay), date.AddMonths(months, MonthRounding.NextDay)) is 0 or 1).Holds(1000);

    [Fact]
    public void AddMonths_AnyCase_EndsOnTheDayOrTheLastDayOfTheMonthMeant() =>
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Months, (date, months) =>
        {
            var found = date.AddMonths(months, MonthRounding.LastDay);
            Assert.Equal((date.Year * 12) + date.Month + months, (found.Year * 12) + found.Month);
            Assert.True(found.Day == date.Day || (found.Day < date.Day && found.PlusDays(1).Day == 1));
        }).Holds(1000);

    [Fact]
    public void AddMonths_MonthByMonth_StaysWithinThreeDays() =>
        Prop.ForAll(DateGenerators.Dates, Gen.Choose(0, 60).ToArbitrary(), (date, months) =>
        {
            var step = date;
            for (var i = 0; i < months; i++)
            {
                step = step.AddMonths(1, MonthRounding.LastDay);
            }

            return Period.DaysBetween(step, date.AddMonths(months, MonthRounding.LastDay)) is >= 0 and <= 3;
        }).Holds();

    [Fact]
    public void TryAddMonths_AnyNumber_NeverThrows() =>
        Prop.ForAll(DateGenerators.Dates, Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), (date, months) =>
        {
            var index = ((long)date.Year * 12) + date.Month - 1 + months;
            return CalendarMonths.TryAddMonths(date, months, MonthRounding.NextDay, out _) == index is >= 12 and < 120_000;
        }).Holds();

    [Fact]
    public void PlusDays_ThereAndBack_IsTheSameDay() =>
        Prop.ForAll(DateGenerators.Dates, Gen.Choose(-200_000, 200_000).ToArbitrary(), (date, days) =>
            date.PlusDays(days).PlusDays(-days) == date).Holds();

    [Fact]
    public void Between_AnyDays_IsWhatCountingUpGives() =>
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Dates, (a, b) =>
            CalendarMonths.Between(LocalDate.Min(a, b), LocalDate.Max(a, b)) == NaiveCalendar.MonthsBetween(LocalDate.Min(a, b), LocalDate.Max(a, b))).Holds();

    [Fact]
    public void Between_DaysNearAWholeNumberOfMonths_IsWhatCountingUpGives() =>
        Prop.ForAll(DateGenerators.Dates, Gen.Choose(0, 40).ToArbitrary(), Gen.Choose(0, 5).ToArbitrary(), (from, months, days) =>
        {
            var to = from.AddMonths(months, MonthRounding.NextDay).PlusDays(days - 2);
            return to < from || CalendarMonths.Between(from, to) == NaiveCalendar.MonthsBetween(from, to);
        }).Holds(2000);

    [Fact]
    public void Between_EitherDirection_IsNodaTimesCountOfMonths()
    {
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Dates, (from, to) =>
            CalendarMonths.Between(from, to) == Period.Between(from, to, PeriodUnits.Months).Months).Holds(1000);
        Prop.ForAll(DateGenerators.Dates, DateGenerators.Months, Gen.Choose(-2, 2).ToArbitrary(), (from, months, days) =>
        {
            var to = from.AddMonths(months, MonthRounding.LastDay).PlusDays(days);
            return CalendarMonths.Between(from, to) == Period.Between(from, to, PeriodUnits.Months).Months;
        }).Holds(2000);
    }
}
