using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Time;

/// <summary>The calendar as one would teach it: years, months and days as numbers, one step at a time. The oracle of the month arithmetic.</summary>
internal readonly record struct NaiveCalendar(int Year, int Month, int Day)
{
    private static readonly int[] Lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private bool IsLeapYear => Year % 400 == 0 || (Year % 4 == 0 && Year % 100 != 0);

    private int MonthLength => Month == 2 && IsLeapYear ? 29 : Lengths[Month - 1];

    /// <summary>The public holidays of a year but for Sundays, Easter found as Knuth does (The Art of Computer Programming 1.3.2, exercise 14).</summary>
    public static HashSet<LocalDate> Holidays(int year)
    {
        HashSet<LocalDate> fixedDays = [new(year, 1, 1), new(year, 5, 1), new(year, 5, 17), new(year, 12, 25), new(year, 12, 26)];
        if (year < 1583)
        {
            return fixedDays;
        }

        var (golden, century) = ((year % 19) + 1, (year / 100) + 1);
        var (leapYearsDropped, moon) = ((3 * century / 4) - 12, (((8 * century) + 5) / 25) - 5);
        var epact = ((11 * golden) + 20 + moon - leapYearsDropped) % 30;
        epact += epact == 24 || (epact == 25 && golden > 11) ? 1 : 0;
        var fullMoon = new LocalDate(year, 3, 1).PlusDays((epact <= 23 ? 44 - epact : 74 - epact) - 1);
        var easter = fullMoon.PlusDays(1);
        while (easter.DayOfWeek != IsoDayOfWeek.Sunday)
        {
            easter = easter.PlusDays(1);
        }

        return [.. fixedDays, .. new[] { -3, -2, 1, 39, 50 }.Select(easter.PlusDays)];
    }

    public static NaiveCalendar Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>The largest n with from + n months, or the last day of that month, not after to; by counting up from nought.</summary>
    public static int MonthsBetween(LocalDate from, LocalDate to)
    {
        var (start, end, month, count) = (Of(from), Of(to), Of(from) with { Day = 1 }, 0);
        while (true)
        {
            month = month.NextMonth();
            if (end.IsBefore(month.WithDayOrLast(start.Day)))
            {
                return count;
            }

            count++;
        }
    }

    /// <summary>The exact length of a closed period in 1/377 580 month: whole months, then the days of the month begun, walked one by one.</summary>
    public static long ExactMonths(LocalDate from, LocalDate to)
    {
        var (start, last, month, sum) = (Of(from), Of(to), Of(from) with { Day = 1 }, 0L);
        var day = start;
        while (true)
        {
            month = month.NextMonth();
            var end = month.WithDayOrLast(start.Day);
            var (covered, length) = (0L, 0L);
            for (; day != end; day = day.NextDay())
            {
                covered += last.IsBefore(day) ? 0 : 1;
                length++;
            }

            Assert.Equal(0, 377_580 % length);
            sum += covered * 377_580 / length;
            if (covered < length)
            {
                return sum;
            }
        }
    }

    public bool IsBefore(NaiveCalendar other) =>
        Year != other.Year ? Year < other.Year : Month != other.Month ? Month < other.Month : Day < other.Day;

    public NaiveCalendar NextDay() => Day < MonthLength ? this with { Day = Day + 1 } : NextMonth();

    private NaiveCalendar NextMonth() => Month == 12 ? new(Year + 1, 1, 1) : new(Year, Month + 1, 1);

    private NaiveCalendar WithDayOrLast(int day) => this with { Day = Math.Min(day, MonthLength) };
}
