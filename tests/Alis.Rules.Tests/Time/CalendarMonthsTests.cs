using Alis.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Time;

/// <summary>Known answers. Where the libraries disagree, ours is one rounding from the anchor.</summary>
public class CalendarMonthsTests
{
    [Theory]
    [InlineData("2012-03-31", 1, "2012-04-30", "2012-05-01", "a month of 30 days")]
    [InlineData("2012-03-31", 3, "2012-06-30", "2012-07-01", "the months between do not matter")]
    [InlineData("2012-01-31", 1, "2012-02-29", "2012-03-01", "February of a leap year")]
    [InlineData("2013-01-31", 1, "2013-02-28", "2013-03-01", "February of a common year")]
    [InlineData("2023-01-31", 1, "2023-02-28", "2023-03-01", "never 3 March, where three surplus days would lead")]
    [InlineData("2012-10-29", 4, "2013-02-28", "2013-03-01", "across the turn of the year")]
    [InlineData("2012-10-31", 4, "2013-02-28", "2013-03-01", "the 31st as the 29th")]
    [InlineData("2012-10-31", 6, "2013-04-30", "2013-05-01", "past February")]
    [InlineData("2012-02-29", 12, "2013-02-28", "2013-03-01", "a year from a leap day")]
    [InlineData("2024-02-29", 12, "2025-02-28", "2025-03-01", "a year from a leap day")]
    [InlineData("2012-02-29", 88 * 12, "2100-02-28", "2100-03-01", "2100 is no leap year")]
    [InlineData("2000-02-29", 18 * 12, "2018-02-28", "2018-03-01", "coming of age")]
    [InlineData("2018-05-31", -1, "2018-04-30", "2018-05-01", "backwards; up may give a later day of the anchor's own month")]
    [InlineData("2025-03-31", -1, "2025-02-28", "2025-03-01", "backwards into February")]
    [InlineData("2025-08-31", 6, "2026-02-28", "2026-03-01", "within six months")]
    [InlineData("2024-08-31", 18, "2026-02-28", "2026-03-01", "LIS1: 18 months")]
    [InlineData("2024-10-31", 18, "2026-04-30", "2026-05-01", "LIS1: 18 months")]
    [InlineData("2019-08-31", 78, "2026-02-28", "2026-03-01", "six and a half years")]
    [InlineData("2024-02-29", 13, "2025-03-29", "2025-03-29", "one rounding: years first would give the 28th")]
    [InlineData("2024-02-29", 18, "2025-08-29", "2025-08-29", "one rounding: years first would give the 28th")]
    [InlineData("2020-02-29", 78, "2026-08-29", "2026-08-29", "one rounding: years first would give the 28th")]
    [InlineData("2012-02-28", 4, "2012-06-28", "2012-06-28", "nothing to round")]
    [InlineData("2012-03-31", 2, "2012-05-31", "2012-05-31", "nothing to round")]
    [InlineData("2012-01-31", 2, "2012-03-31", "2012-03-31", "nothing to round")]
    [InlineData("2012-10-31", 5, "2013-03-31", "2013-03-31", "nothing to round")]
    [InlineData("2012-02-28", 48, "2016-02-28", "2016-02-28", "the 28th stays the 28th")]
    [InlineData("2012-02-29", 48, "2016-02-29", "2016-02-29", "from leap day to leap day")]
    [InlineData("2000-01-31", 1, "2000-02-29", "2000-03-01", "a month old on 29 February by one rounding, not by the other")]
    [InlineData("2024-01-31", 2, "2024-03-31", "2024-03-31", "from the anchor, not by way of February")]
    [InlineData("2025-03-01", 0, "2025-03-01", "2025-03-01", "no months")]
    public void AddMonths_KnownCase_RoundsOnceFromTheAnchor(string anchor, int months, string lastDay, string nextDay, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(Day(lastDay), Day(anchor).AddMonths(months, MonthRounding.LastDay));
        Assert.Equal(Day(nextDay), Day(anchor).AddMonths(months, MonthRounding.NextDay));
    }

    [Theory]
    [InlineData("2012-03-31", 1, "2012-04-01", "month end")]
    [InlineData("2012-02-28", 1, "2012-02-29", "leap year")]
    [InlineData("2013-02-28", 1, "2013-03-01", "common year")]
    [InlineData("2012-03-01", 71, "2012-05-11", "a note that says 10 May is wrong")]
    [InlineData("2012-11-01", 71, "2013-01-11", "a note that says 10 January is wrong")]
    public void PlusDays_KnownCase_IsExact(string start, int days, string expected, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(Day(expected), Day(start).PlusDays(days));
    }

    [Fact]
    public void AddMonths_MonthsThenDays_DiffersFromDaysThenMonths()
    {
        var start = new LocalDate(2024, 1, 30);
        Assert.Equal(Day("2024-03-02"), start.AddMonths(1, MonthRounding.LastDay).PlusDays(2));
        Assert.Equal(Day("2024-03-03"), start.AddMonths(1, MonthRounding.NextDay).PlusDays(2));
        Assert.Equal(Day("2024-03-01"), start.PlusDays(2).AddMonths(1, MonthRounding.LastDay));
    }

    [Fact]
    public void AddMonths_MonthByMonth_WearsTheDayDown()
    {
        var start = new LocalDate(2024, 1, 31);
        Assert.Equal(Day("2024-03-29"), start.AddMonths(1, MonthRounding.LastDay).AddMonths(1, MonthRounding.LastDay));
        Assert.Equal(Day("2024-04-01"), start.AddMonths(1, MonthRounding.NextDay).AddMonths(1, MonthRounding.NextDay));
        Assert.Equal(Day("2024-03-31"), start.AddMonths(2, MonthRounding.LastDay));
    }

    [Fact]
    public void AddMonths_BackAndForth_NeedNotReturn() =>
        Assert.Equal(Day("2013-03-28"), Day("2013-03-31").AddMonths(-1, MonthRounding.LastDay).AddMonths(1, MonthRounding.LastDay));

    [Theory]
    [InlineData("2013-03-31", "2013-04-30", 1, "both are last days")]
    [InlineData("2013-04-30", "2013-03-31", 0, "backwards: a month before is 30 March, which is past the end")]
    [InlineData("2025-01-31", "2025-02-28", 1, "both are last days; counting by days of the month says none")]
    [InlineData("2012-02-29", "2013-02-28", 12, "a year from a leap day")]
    [InlineData("2012-02-29", "2014-02-28", 24, "two years from a leap day")]
    [InlineData("2000-02-29", "2025-02-28", 300, "25 years old on 28 February")]
    [InlineData("2000-02-29", "2024-02-28", 287, "24 years old on the 29th, which there is")]
    [InlineData("2012-02-29", "2016-02-28", 47, "counting years and months apart says 3 years and 12 months")]
    [InlineData("2020-02-29", "2026-08-28", 77, "counting years and months apart says 6 years and 6 months")]
    [InlineData("2024-01-29", "2025-02-28", 13, "to a last day")]
    [InlineData("2024-08-31", "2025-02-28", 6, "half a year")]
    [InlineData("2024-08-31", "2026-02-28", 18, "LIS1: 18 months")]
    [InlineData("2010-02-10", "2010-03-30", 1, "forwards")]
    [InlineData("2010-03-30", "2010-02-10", -1, "and back")]
    [InlineData("2010-06-19", "2011-03-01", 8, "forwards")]
    [InlineData("2011-03-01", "2010-06-19", -8, "and back")]
    [InlineData("2016-05-16", "2019-03-13", 33, "two years and nine months")]
    [InlineData("2016-05-16", "2017-07-13", 13, "three days short of fourteen")]
    [InlineData("2025-01-15", "2025-04-10", 2, "five days short of three")]
    [InlineData("2023-01-01", "2025-04-01", 27, "whole months")]
    [InlineData("2025-01-01", "2025-07-01", 6, "181 days, six months")]
    [InlineData("2000-02-10", "2025-02-15", 300, "only the 29th needs rounding")]
    [InlineData("2000-01-31", "2000-02-29", 1, "a month old on the leap day")]
    [InlineData("2025-03-01", "2025-03-01", 0, "the same day")]
    [InlineData("0001-01-01", "9999-12-31", 119_987, "the whole calendar")]
    [InlineData("9999-12-31", "0001-01-01", -119_987, "and back")]
    public void Between_KnownCase_IsTheLargestNumberThatFits(string from, string to, int expected, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(expected, CalendarMonths.Between(Day(from), Day(to)));
    }

    [Theory]
    [InlineData("9999-12-31", 1)]
    [InlineData("9999-01-01", 12)]
    [InlineData("0001-01-01", -1)]
    [InlineData("2025-01-01", int.MaxValue)]
    [InlineData("2025-01-01", int.MinValue)]
    public void AddMonths_BeyondTheCalendar_Throws(string anchor, int months)
    {
        Assert.False(CalendarMonths.TryAddMonths(Day(anchor), months, MonthRounding.NextDay, out _));
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Day(anchor).AddMonths(months, MonthRounding.LastDay));
        Assert.Equal("months", thrown.ParamName);
    }

    [Theory]
    [InlineData("9999-12-31", -119_987, "0001-01-31")]
    [InlineData("0001-01-31", 119_987, "9999-12-31")]
    [InlineData("9999-10-31", 1, "9999-12-01")]
    [InlineData("0001-02-01", -1, "0001-01-01")]
    public void TryAddMonths_AtTheEdgeOfTheCalendar_Succeeds(string anchor, int months, string expected)
    {
        Assert.True(CalendarMonths.TryAddMonths(Day(anchor), months, MonthRounding.NextDay, out var result));
        Assert.Equal(Day(expected), result);
    }

    [Fact]
    public void LengthOf_EveryMonthOfTheCalendar_IsTheIsoCalendars()
    {
        for (var year = 1; year <= 9999; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                Assert.Equal(CalendarSystem.Iso.GetDaysInMonth(year, month), CalendarMonths.LengthOf((year * 12) + month - 1));
            }
        }

        Assert.Equal(31, CalendarMonths.LengthOf(10_000 * 12));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
