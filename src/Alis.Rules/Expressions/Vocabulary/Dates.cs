using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>What expressions say about days, as C# for Microsoft RulesEngine: register the type there. A day that is null compares false.</summary>
public static class Dates
{
    /// <summary>Returns whether <paramref name="a"/> is <paramref name="b"/> or before it; false where either is null.</summary>
    /// <param name="a">A day.</param>
    /// <param name="b">Another day.</param>
    public static bool OnOrBefore(LocalDate? a, LocalDate? b) => a is { } x && b is { } y && x <= y;

    /// <summary>Returns whether <paramref name="a"/> is <paramref name="b"/> or after it; false where either is null.</summary>
    /// <param name="a">A day.</param>
    /// <param name="b">Another day.</param>
    public static bool OnOrAfter(LocalDate? a, LocalDate? b) => OnOrBefore(b, a);

    /// <summary>Returns whether <paramref name="a"/> is before <paramref name="b"/>; false where either is null.</summary>
    /// <param name="a">A day.</param>
    /// <param name="b">Another day.</param>
    public static bool Before(LocalDate? a, LocalDate? b) => a is { } x && b is { } y && x < y;

    /// <summary>Returns whether <paramref name="a"/> is after <paramref name="b"/>; false where either is null.</summary>
    /// <param name="a">A day.</param>
    /// <param name="b">Another day.</param>
    public static bool After(LocalDate? a, LocalDate? b) => Before(b, a);

    /// <summary>Returns whether a day lies in a period, both ends included; false where anything is null.</summary>
    /// <param name="day">A day.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    public static bool Within(LocalDate? day, LocalDate? from, LocalDate? to) => OnOrBefore(from, day) && OnOrBefore(day, to);

    /// <summary>Adds whole months in one step, on the last day of the month where the day number is lacking.</summary>
    /// <param name="day">The anchor.</param>
    /// <param name="months">Whole months, also negative.</param>
    /// <returns>The day; null where the anchor is null, the months are no whole number, or the result leaves years 1–9999.</returns>
    public static LocalDate? AddMonths(LocalDate? day, decimal months) => day is { } anchor ? Calendar.Add(anchor, months, CalendarStep.Months) : null;

    /// <summary>Adds whole days.</summary>
    /// <param name="day">The anchor.</param>
    /// <param name="days">Whole days, also negative.</param>
    /// <returns>The day; null where the anchor is null, the days are no whole number, or the result leaves the calendar.</returns>
    public static LocalDate? AddDays(LocalDate? day, decimal days) => day is { } anchor ? Calendar.Add(anchor, days, CalendarStep.Days) : null;

    /// <summary>Adds working days: Mondays to Fridays that are no Norwegian public holidays (<see cref="NorwegianCalendar"/>). One working day after a Friday is the Monday, if that is one.</summary>
    /// <param name="day">The anchor, itself any day.</param>
    /// <param name="days">Whole working days, also negative; 0 gives the anchor.</param>
    /// <returns>The day; null where the anchor is null, the days are no whole number or more than 10 000, or the result leaves the calendar.</returns>
    public static LocalDate? AddWorkingDays(LocalDate? day, decimal days) => day is { } anchor ? Calendar.Add(anchor, days, CalendarStep.WorkingDays) : null;
}
