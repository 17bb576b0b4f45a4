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

    /// <summary>More months than the calendar has; so many full months still fit into 64 bits.</summary>
    public const int MostMonths = 120_000;

    /// <summary>Returns the parts of months before a day, counted from January of year 0: the difference of two is the time between them.</summary>
    public static long Before(LocalDate day)
    {
        var month = CalendarMonths.IndexOf(day);
        return ((long)month * PartsInMonth) + ((day.Day - 1) * (PartsInMonth / CalendarMonths.LengthOf(month)));
    }

    /// <summary>Returns the parts of months up to and with a day.</summary>
    public static long Through(LocalDate day)
    {
        var month = CalendarMonths.IndexOf(day);
        return ((long)month * PartsInMonth) + (day.Day * (PartsInMonth / CalendarMonths.LengthOf(month)));
    }

    /// <summary>Returns the months, rounded at the 28th digit at most.</summary>
    public static decimal Months(long units) => (decimal)units / InMonth;
}
