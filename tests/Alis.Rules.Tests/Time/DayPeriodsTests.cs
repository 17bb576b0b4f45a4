using Alis.Rules.Time;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Time;

public class DayPeriodsTests
{
    private const long Month = 377_580;

    [Theory]
    [InlineData("2023-01-01", "2023-01-31", 1, 0, 31, "a calendar month, where counting 30 days a month says a month and a day")]
    [InlineData("2023-01-01", "2023-01-01", 0, 1, 31, "one day")]
    [InlineData("2023-01-01", "2024-02-01", 13, 1, 29, "a day into a February of 29")]
    [InlineData("2023-05-10", "2023-05-30", 0, 21, 31, "21 days of the month from 10 May")]
    [InlineData("2020-02-10", "2023-05-30", 39, 21, 31, "three years, three months, 21 days")]
    [InlineData("2019-09-01", "2026-02-28", 78, 0, 28, "six years and six months, the last day included")]
    [InlineData("2019-09-01", "2026-02-27", 77, 27, 28, "a day less")]
    [InlineData("2024-08-31", "2025-02-27", 6, 0, 28, "31 August to 27 February is six months")]
    [InlineData("2024-02-15", "2024-08-14", 6, 0, 31, "15 February to 14 August is six months")]
    [InlineData("2024-02-15", "2024-08-13", 5, 30, 31, "a day less")]
    [InlineData("2023-02-01", "2023-02-28", 1, 0, 31, "28 days, a month")]
    [InlineData("2024-09-01", "2025-02-28", 6, 0, 31, "181 days, six months")]
    [InlineData("2025-01-31", "2025-02-28", 1, 1, 31, "a month to 27 February, then a day of the 31 to 30 March")]
    [InlineData("2024-01-20", "2024-02-15", 0, 27, 31, "within a month, across its end")]
    [InlineData("9999-12-01", "9999-12-31", 1, 0, 31, "the last month there is")]
    [InlineData("9999-12-31", "9999-12-31", 0, 1, 31, "the last day there is")]
    [InlineData("0001-01-01", "9999-12-31", 119_988, 0, 31, "the whole calendar")]
    public void Lengths_KnownPeriod_CountBothEnds(string from, string to, int months, int rest, int of, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(months, DayPeriods.WholeMonths(Span(from, to)));
        Assert.Equal((months * Month) + (rest * Month / of), DayPeriods.ExactMonths(Span(from, to)));
    }

    [Fact]
    public void WholeMonths_HalvesOfAMonth_CountNothingUntilMerged()
    {
        DayPeriod[] halves = [Span("2024-01-01", "2024-01-20"), Span("2024-01-21", "2024-02-14")];
        Assert.Equal(0, halves.Sum(DayPeriods.WholeMonths));
        Assert.Equal(1, DayPeriods.WholeMonths(Assert.Single(MergedPeriods.Of(halves))));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("2024-01-01/2024-01-31", "2024-01-01/2024-01-31")]
    [InlineData("2024-01-01/2024-01-31 2024-02-01/2024-02-29", "2024-01-01/2024-02-29")]
    [InlineData("2024-01-01/2024-01-30 2024-02-01/2024-02-29", "2024-01-01/2024-01-30 2024-02-01/2024-02-29")]
    [InlineData("2024-02-01/2024-02-29 2024-01-01/2024-01-31", "2024-01-01/2024-02-29")]
    [InlineData("2024-01-01/2024-12-31 2024-03-01/2024-03-31 2025-01-01/2025-01-01", "2024-01-01/2025-01-01")]
    [InlineData("2024-01-01/2024-01-31 2024-01-31/2024-02-15", "2024-01-01/2024-02-15")]
    [InlineData("2024-01-01/2024-01-01 2024-01-01/2024-01-01", "2024-01-01/2024-01-01")]
    [InlineData("9999-01-01/9999-12-31 9999-12-31/9999-12-31", "9999-01-01/9999-12-31")]
    public void Merge_KnownPeriods_JoinsWhatOverlapsOrTouches(string before, string after)
    {
        var periods = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse);
        Assert.Equal(after, string.Join(' ', MergedPeriods.Of(periods)));
    }

    [Theory]
    [InlineData("2024-01-01/2024-01-31", "2024-01-15/2024-02-15", "2024-01-15/2024-01-31")]
    [InlineData("2024-01-01/2024-01-31", "2024-01-31/2024-02-15", "2024-01-31/2024-01-31")]
    [InlineData("2024-01-01/2024-01-31", "2024-02-01/2024-02-15", null)]
    [InlineData("2024-01-01/2024-12-31", "2024-03-01/2024-03-31", "2024-03-01/2024-03-31")]
    public void Intersect_KnownPeriods_GivesTheDaysOfBoth(string a, string b, string? expected)
    {
        Assert.Equal(expected, DayPeriods.Intersect(Parse(a), Parse(b))?.ToString());
        Assert.Equal(expected, DayPeriods.Intersect(Parse(b), Parse(a))?.ToString());
    }

    private static DayPeriod Parse(string text) => Span(text.Split('/')[0], text.Split('/')[1]);

    private static DayPeriod Span(string from, string to) => new(Day(from), Day(to));

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
