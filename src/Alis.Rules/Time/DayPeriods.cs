using NodaTime;

namespace Alis.Rules.Time;

/// <summary>Joins, cuts and measures periods of days.</summary>
/// <remarks>Whole months are not additive: two halves of a month count nothing each. Merge first, then measure.</remarks>
internal static class DayPeriods
{
    /// <summary>How many units of <see cref="ExactMonths"/> make a month: the least number that 28, 29, 30 and 31 all divide.</summary>
    public const long UnitsPerMonth = 377_580;

    /// <summary>Returns how many months fit into the period from its first day: the largest n for which <c>From</c> plus n months (last day of the month) is not later than the day after <c>To</c>.</summary>
    public static int WholeMonths(DayPeriod period)
    {
        // The day after To is never built: after 31 December 9999 there is none.
        var index = CalendarMonths.IndexOf(period.To);
        var months = index - CalendarMonths.IndexOf(period.From);
        var length = CalendarMonths.LengthOf(index);
        var end = period.To.Day + 1;
        if (end > length)
        {
            return period.From.Day == 1 ? months + 1 : months;
        }

        return end >= period.From.Day || end == length ? months : months - 1;
    }

    /// <summary>Returns the period's length in units of 1/377 580 month, exactly: the whole months, and the days left over as shares of the month that would have come next.</summary>
    /// <remarks>
    /// <para>The month that would have come next runs from <c>From</c> + n months to the day before <c>From</c> + n + 1 months (last day of the month).</para>
    /// <para>Proof that the division leaves no remainder: let a and b be the lengths of the two calendar months that the ends of that month lie in, and d
    /// the day of <c>From</c>. It has a − min(d, a) + min(d, b) days. If d ≤ a and d ≤ b, that is a. If b &lt; d ≤ a, it is a − d + b, from b to a − 1.
    /// If d &gt; a, then a &lt; 31, so b = 31 (a short month is followed by a long one) and it is d itself, from 29 to 31.
    /// Each is one of 28, 29, 30, 31, and each of these divides 377 580.</para>
    /// </remarks>
    public static long ExactMonths(DayPeriod period)
    {
        var months = WholeMonths(period);
        var day = period.From.Day;
        var index = CalendarMonths.IndexOf(period.From) + months;
        var length = CalendarMonths.LengthOf(index);
        var start = Math.Min(day, length);
        var rest = period.To.Day + 1 - start;
        switch (CalendarMonths.IndexOf(period.To) - index)
        {
            case < 0:
                // To is the last day of the month before, and the next month would begin on the first: nothing is left over.
                return months * UnitsPerMonth;
            case > 0:
                rest += length;
                break;
            default:
                break;
        }

        var days = length - start + Math.Min(day, CalendarMonths.LengthOf(index + 1));
        return (months * UnitsPerMonth) + (rest * (UnitsPerMonth / days));
    }

    /// <summary>Returns the days that lie in both periods, or null where there are none.</summary>
    public static DayPeriod? Intersect(DayPeriod a, DayPeriod b)
    {
        var from = LocalDate.Max(a.From, b.From);
        var to = LocalDate.Min(a.To, b.To);
        return from <= to ? new DayPeriod(from, to) : null;
    }
}
