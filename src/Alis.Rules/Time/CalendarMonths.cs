using NodaTime;

namespace Alis.Rules.Time;

/// <summary>Adds and counts calendar months (Norwegian: <i>kalendermåneder</i>).</summary>
/// <remarks>
/// <para>Years are months here: six years and six months are 78 months, rounded once. Adding years first and months after rounds twice
/// and can lose a day (29 February 2020: 28 August 2026 instead of the 29th).</para>
/// <para>Always count from the anchor: adding one month again and again wears 31 January down to the 28th of every later month.</para>
/// <para>Dates are in the ISO calendar, years 1 to 9999.</para>
/// </remarks>
public static class CalendarMonths
{
    // Months are numbered from January of year 0, so that a month of any year has one number.
    private const int FirstIndex = 12;
    private const int EndIndex = 10_000 * 12;

    /// <summary>Returns the day that lies a number of months after a day, rounded once where that month lacks the day.</summary>
    /// <param name="anchor">The day that is counted from.</param>
    /// <param name="months">The number of months in all; a negative number counts backwards.</param>
    /// <param name="rounding">Where to end if the month lacks the day.</param>
    /// <returns>The day; both roundings give the same day, or neighbouring days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1 to 9999.</exception>
    public static LocalDate AddMonths(this LocalDate anchor, int months, MonthRounding rounding) =>
        TryAddMonths(anchor, months, rounding, out var result)
            ? result
            : throw new ArgumentOutOfRangeException(nameof(months), months, "The day lies outside the years 1 to 9999.");

    /// <summary>Returns how many whole months lie between two days: the largest n for which <paramref name="from"/> plus n months, rounded to the last day of the month, is not after <paramref name="to"/>.</summary>
    /// <param name="from">The day that is counted from.</param>
    /// <param name="to">The day that is counted to: for a period with both ends included, the day after its last.</param>
    /// <returns>The number, rounded toward zero; negative or zero where <paramref name="to"/> is the earlier day.</returns>
    public static int Between(LocalDate from, LocalDate to)
    {
        var months = IndexOf(to) - IndexOf(from);
        if (to >= from)
        {
            // From plus these months is the same day of the month as from, or the month's last day, whichever comes first.
            return to.Day >= from.Day || to.Day == LengthOf(IndexOf(to)) ? months : months - 1;
        }

        return to.Day <= from.Day ? months : months + 1;
    }

    /// <summary>Adds as <see cref="AddMonths"/> does; false instead of an exception where the day lies outside the years 1 to 9999.</summary>
    internal static bool TryAddMonths(LocalDate anchor, int months, MonthRounding rounding, out LocalDate result)
    {
        var sum = (long)IndexOf(anchor) + months;
        if (sum is < FirstIndex or >= EndIndex)
        {
            result = default;
            return false;
        }

        var index = (int)sum;
        var length = LengthOf(index);
        result = anchor.Day <= length ? DayOf(index, anchor.Day)
            : rounding == MonthRounding.LastDay ? DayOf(index, length)
            : DayOf(index + 1, 1); // Never past December, which has every day.
        return true;
    }

    /// <summary>Returns the number of a day's month, counted from January of year 0.</summary>
    internal static int IndexOf(LocalDate date) => (date.Year * 12) + date.Month - 1;

    /// <summary>Returns how many days the month of a number has; also for the month after December 9999, which no date can name.</summary>
    internal static int LengthOf(int index)
    {
        var (year, month) = (index / 12, (index % 12) + 1);
        if (month == 2)
        {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }

        // Long and short take turns, but July and August are both long: from August the turn is the other way round.
        return 30 + ((month + (month >> 3)) & 1);
    }

    private static LocalDate DayOf(int index, int day) => new(index / 12, (index % 12) + 1, day);
}
