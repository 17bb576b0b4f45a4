using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Measures merged periods: sorted, disjoint, not adjacent.</summary>
internal static class SpanMeasures
{
    /// <summary>Whole months of the longest period; 0 for none.</summary>
    public static decimal Longest(DayPeriodList merged)
    {
        var longest = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            longest = Math.Max(longest, DayPeriods.WholeMonths(merged[i]));
        }

        return longest;
    }

    /// <summary>
    /// Months of all periods together, cut to the days given: whole months of each span, the days left over as shares of the month they fall in,
    /// summed exactly before the one division.
    /// </summary>
    public static decimal Total(DayPeriodList merged, LocalDate? from, LocalDate? until)
    {
        long units = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            var period = merged[i];
            var first = from is { } f && f > period.From ? f : period.From;
            var last = until is { } u && u < period.To ? u : period.To;
            if (first <= last)
            {
                units += DayPeriods.ExactMonths(new DayPeriod(first, last));
            }
        }

        return (decimal)units / DayPeriods.UnitsPerMonth;
    }

    /// <summary>How many parts of so many months a total fills, rounded up or down; 0 where the length is not above 0.</summary>
    public static decimal PartsOf(decimal total, decimal months, bool started)
    {
        if (months <= 0)
        {
            return 0;
        }

        // The quotient rounds at its 28th digit: whole parts are tried by multiplying back.
        var parts = decimal.Floor(total / months);
        parts += (parts + 1) * months <= total ? 1 : parts * months > total ? -1 : 0;
        return started && parts * months < total ? parts + 1 : parts;
    }

    /// <summary>Months in unbroken parts of <paramref name="months"/> months each, at most <paramref name="parts"/> of them; 0 where the numbers are no whole positive ones.</summary>
    public static decimal InParts(DayPeriodList merged, decimal months, decimal parts)
    {
        if (months < 1 || parts < 1 || decimal.Truncate(months) != months || months > 12_000 || parts > 12_000)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            found += Parts(merged[i], (int)months);
        }

        return Math.Min(found, decimal.Truncate(parts)) * months;
    }

    /// <summary>
    /// How many parts fit one after the other, each counted from its own first day: two parts that are each long enough stay so when they adjoin,
    /// although whole months of the joined span can be one fewer (30 November to 27 May).
    /// </summary>
    private static int Parts(DayPeriod period, int months)
    {
        var parts = 0;
        for (var first = period.From; CalendarMonths.TryAddMonths(first, months, MonthRounding.LastDay, out var next) && next.PlusDays(-1) <= period.To; first = next)
        {
            parts++;
        }

        return parts;
    }
}
