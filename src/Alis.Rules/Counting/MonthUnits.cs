using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>
/// Time of service in months, exactly (Norwegian: <i>tjenestetid</i>): whole units of 1/(377 580 × 10⁸) month. 377 580 is the least common multiple
/// of 28, 29, 30 and 31, so that a day is a whole number of units in every month, and so is a percentage of a percentage of it, both in hundredths.
/// </summary>
/// <remarks>9 999 years of full time are 4.6 × 10¹⁸ units, half of what 64 bits hold. A product of two sums does not fit: divide first, or use decimals.</remarks>
internal static class MonthUnits
{
    /// <summary>The whole of a percentage: hundredths of a per cent in 100 %.</summary>
    public const int Whole = 10_000;

    /// <summary>Parts of a month that are a whole number for each day of every month.</summary>
    public const int PartsInMonth = (int)DayPeriods.UnitsPerMonth;

    /// <summary>Units in a month of full time.</summary>
    public const long InMonth = (long)PartsInMonth * Whole * Whole;

    private const int MonthsInYear = 12;
    private const int ShortestMonth = 28;

    // Looked up instead of divided: it is asked for twice for each service and each absence.
    private static readonly int[] PartsInDay = [PartsInMonth / ShortestMonth, PartsInMonth / (ShortestMonth + 1), PartsInMonth / (ShortestMonth + 2), PartsInMonth / (ShortestMonth + 3)];

    /// <summary>More months than the calendar has; so many full months still fit into 64 bits.</summary>
    public const int MostMonths = 120_000;

    /// <summary>Returns the parts of months before a day, counted from January of year 0: the difference of two is the time between them.</summary>
    public static long Before(LocalDate day)
    {
        var month = CalendarMonths.IndexOf(day);
        return ((long)month * PartsInMonth) + ((day.Day - 1) * DayOf(month));
    }

    /// <summary>Returns the parts of months up to and with a day.</summary>
    public static long Through(LocalDate day)
    {
        var month = CalendarMonths.IndexOf(day);
        return ((long)month * PartsInMonth) + (day.Day * DayOf(month));
    }

    /// <summary>Returns the day after a point between two days, given the parts of months before it; there is one unless the calendar ends there.</summary>
    public static LocalDate DayAfter(long position)
    {
        var month = (int)(position / PartsInMonth);
        return new LocalDate(month / MonthsInYear, (month % MonthsInYear) + 1, ((int)(position - ((long)month * PartsInMonth)) / DayOf(month)) + 1);
    }

    /// <summary>Returns the day before a point between two days.</summary>
    public static LocalDate DayBefore(long position)
    {
        // The parts before the first of a month end on the last day of the month before.
        var month = (int)((position - 1) / PartsInMonth);
        return new LocalDate(month / MonthsInYear, (month % MonthsInYear) + 1, (int)(position - ((long)month * PartsInMonth)) / DayOf(month));
    }

    /// <summary>Returns the parts of a month that a day of it is, by the number of the month.</summary>
    public static int DayOf(int month) => PartsInDay[CalendarMonths.LengthOf(month) - ShortestMonth];

    /// <summary>Returns the months, rounded at the 28th digit at most.</summary>
    public static decimal Months(long units) => (decimal)units / InMonth;
}
