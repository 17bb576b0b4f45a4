using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Calendar steps that never throw.</summary>
internal static class Calendar
{
    /// <summary>The most months or days that are added; of more there is no day.</summary>
    public const decimal FarthestStep = 100_000;

    // Counted day by day, so fewer of them.
    private const decimal MostWorkingDays = 10_000;

    /// <summary>How many days are looked at to count so many working days.</summary>
    public static int Steps(decimal workingDays) => Math.Abs(workingDays) <= MostWorkingDays ? 2 * (int)Math.Abs(workingDays) : 1;

    /// <summary>Adds whole months (rounded to the last day), days or working days; null where the step is no whole number or leaves the calendar.</summary>
    public static LocalDate? Add(LocalDate anchor, decimal amount, CalendarStep step)
    {
        if (decimal.Truncate(amount) != amount || Math.Abs(amount) > (step == CalendarStep.WorkingDays ? MostWorkingDays : FarthestStep))
        {
            return null;
        }

        var count = (int)amount;
        switch (step)
        {
            case CalendarStep.Months:
                return CalendarMonths.TryAddMonths(anchor, count, MonthRounding.LastDay, out var result) ? result : null;
            case CalendarStep.Days:
                // A year short of what LocalDate can hold at either end: the step itself must not overflow.
                return anchor.Year + (count / 365) is > 2 and < 9998 ? anchor.PlusDays(count) : null;
            default:
                // At most three days in a row are holidays beside a weekend, so that each working day takes less than a week.
                return anchor.Year + (count * 7 / 365) is > 2 and < 9998 ? NorwegianCalendar.AddWorkingDays(anchor, count) : null;
        }
    }
}
