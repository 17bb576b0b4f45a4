using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Calendar steps that never throw.</summary>
internal static class Calendar
{
    private const decimal FarthestStep = 100_000;

    /// <summary>Adds whole months (rounded to the last day) or days; null where the step is no whole number or leaves the calendar.</summary>
    public static LocalDate? Add(LocalDate anchor, decimal amount, bool months)
    {
        if (decimal.Truncate(amount) != amount || Math.Abs(amount) > FarthestStep)
        {
            return null;
        }

        if (months)
        {
            return CalendarMonths.TryAddMonths(anchor, (int)amount, MonthRounding.LastDay, out var result) ? result : null;
        }

        // A year short of what LocalDate can hold at either end: the step itself must not overflow.
        return anchor.Year + ((int)amount / 365) is > 2 and < 9998 ? anchor.PlusDays((int)amount) : null;
    }
}
