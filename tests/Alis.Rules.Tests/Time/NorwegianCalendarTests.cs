using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Time;

public class NorwegianCalendarTests
{
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void EasterSunday_PublishedYears_IsTheirDay(string day)
    {
        var expected = Day(day);

        Assert.Equal(expected, NorwegianCalendar.EasterSunday(expected.Year));
    }

    [Theory]
    [InlineData("2025-01-01", "New Year's Day")]
    [InlineData("2025-04-17", "Maundy Thursday")]
    [InlineData("2025-04-18", "Good Friday")]
    [InlineData("2025-04-20", "Easter Sunday")]
    [InlineData("2025-04-21", "Easter Monday")]
    [InlineData("2025-05-01", "1 May")]
    [InlineData("2025-05-17", "17 May, a Saturday that year")]
    [InlineData("2025-05-29", "Ascension Day")]
    [InlineData("2025-06-08", "Whit Sunday")]
    [InlineData("2025-06-09", "Whit Monday")]
    [InlineData("2025-12-25", "Christmas Day")]
    [InlineData("2025-12-26", "Boxing Day")]
    [InlineData("2025-03-02", "a Sunday")]
    public void IsHoliday_Holidays_IsTrue(string day, string what)
    {
        Assert.True(NorwegianCalendar.IsHoliday(Day(day)), what);
        Assert.False(NorwegianCalendar.IsWorkingDay(Day(day)), what);
    }

    [Theory]
    [InlineData("2025-04-16", "the day before Maundy Thursday")]
    [InlineData("2025-04-22", "the day after Easter Monday")]
    [InlineData("2025-05-30", "the Friday after Ascension Day")]
    [InlineData("2025-12-24", "Christmas Eve")]
    [InlineData("2025-12-31", "New Year's Eve")]
    public void IsWorkingDay_OrdinaryDays_IsTrue(string day, string what) => Assert.True(NorwegianCalendar.IsWorkingDay(Day(day)), what);

    [Fact]
    public void IsHoliday_Saturday_IsNoHolidayAndNoWorkingDay() =>
        Assert.Equal((false, false), (NorwegianCalendar.IsHoliday(new(2025, 3, 1)), NorwegianCalendar.IsWorkingDay(new(2025, 3, 1))));

    [Theory]
    [InlineData("2022-03-01", 1, "2022-03-02")]
    [InlineData("2025-02-28", 1, "2025-03-03")]
    [InlineData("2025-04-16", 1, "2025-04-22")]
    [InlineData("2025-04-16", 2, "2025-04-23")]
    [InlineData("2025-03-01", 1, "2025-03-03")]
    [InlineData("2025-03-01", 0, "2025-03-01")]
    [InlineData("2025-03-03", -1, "2025-02-28")]
    [InlineData("2025-12-24", 1, "2025-12-29")]
    [InlineData("2025-12-31", 1, "2026-01-02")]
    public void AddWorkingDays_KnownDays_PassesOverTheRest(string day, int count, string expected) =>
        Assert.Equal(Day(expected), NorwegianCalendar.AddWorkingDays(Day(day), count));

    [Fact]
    public void IsHoliday_EveryDayOfTwoMillennia_AgreesWithTheListOfItsYear()
    {
        for (var year = 1500; year <= 3500; year++)
        {
            var holidays = NaiveCalendar.Holidays(year);
            for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
            {
                if (NorwegianCalendar.IsHoliday(day) != (holidays.Contains(day) || day.DayOfWeek == IsoDayOfWeek.Sunday))
                {
                    Assert.Fail($"{LocalDatePattern.Iso.Format(day)} differs.");
                }
            }
        }
    }

    [Fact]
    public void AddWorkingDays_AnyDayAndNumber_LandsOnTheOneWithSoManyBetween() => Prop.ForAll(DateGenerators.Dates, Gen.Choose(1, 300).ToArbitrary(), (day, count) =>
    {
        var found = NorwegianCalendar.AddWorkingDays(day, count);
        var between = Enumerable.Range(1, Period.DaysBetween(day, found)).Count(i => NorwegianCalendar.IsWorkingDay(day.PlusDays(i)));

        Assert.True(NorwegianCalendar.IsWorkingDay(found));
        Assert.Equal(count, between);
    }).Holds(200);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
