using System.Collections.Immutable;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>How two functions that are easily taken for each other differ.</summary>
internal enum TwinKind
{
    /// <summary>By one day, on the boundary itself.</summary>
    Boundary,

    /// <summary>By the direction.</summary>
    Direction,

    /// <summary>By what becomes of a part that is not whole, or of a day that is no working day.</summary>
    Rounding,

    /// <summary>By whether one is enough, or by which end is taken.</summary>
    Quantifier,

    /// <summary>By what is measured.</summary>
    Measure,
}

/// <summary>A function and one that can stand in its place; it takes as many of the arguments as it has parameters.</summary>
internal sealed record TwinRow(string Owner, string Name, string Other, TwinKind Kind);

/// <summary>
/// Which functions of the vocabulary can be taken for each other: those are exchanged to see whether any example notices. A row of the vocabulary
/// stands here or says why it has no twin; a test sees to it. Members of facts need no row: those of one owner and one type are each other's twins.
/// </summary>
internal static class TwinRows
{
    public static ImmutableArray<TwinRow> All { get; } =
    [
        new("Dates", "OnOrBefore", "Before", TwinKind.Boundary),
        new("Dates", "OnOrBefore", "OnOrAfter", TwinKind.Direction),
        new("Dates", "Before", "OnOrBefore", TwinKind.Boundary),
        new("Dates", "Before", "After", TwinKind.Direction),
        new("Dates", "OnOrAfter", "After", TwinKind.Boundary),
        new("Dates", "OnOrAfter", "OnOrBefore", TwinKind.Direction),
        new("Dates", "After", "OnOrAfter", TwinKind.Boundary),
        new("Dates", "After", "Before", TwinKind.Direction),
        new("Dates", "Within", "OnOrAfter", TwinKind.Measure),
        new("Dates", "AddDays", "AddWorkingDays", TwinKind.Rounding),
        new("Dates", "AddWorkingDays", "AddDays", TwinKind.Rounding),
        new("Spans", "LongestMonths", "TotalMonths", TwinKind.Measure),
        new("Spans", "TotalMonths", "LongestMonths", TwinKind.Measure),
        new("Spans", "TotalMonthsWithin", "TotalMonths", TwinKind.Measure),
        new("Spans", "MonthsInParts", "TotalMonths", TwinKind.Measure),
        new("Spans", "MonthsInParts", "LongestMonths", TwinKind.Measure),
        new("Spans", "LongestMonthsAtOneDepartment", "LongestMonths", TwinKind.Measure),
        new("Spans", "StartedParts", "WholeParts", TwinKind.Rounding),
        new("Spans", "WholeParts", "StartedParts", TwinKind.Rounding),
        new("list", "Any", "All", TwinKind.Quantifier),
        new("list", "All", "Any", TwinKind.Quantifier),
        new("list", "Min", "Max", TwinKind.Quantifier),
        new("list", "Max", "Min", TwinKind.Quantifier),
    ];

    /// <summary>Gets the rows without a twin, each with the reason.</summary>
    public static ImmutableDictionary<string, string> Without { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
    {
        new("Dates.AddMonths", "days and months are different units; the number that is added is changed instead"),
        new("Numbers.Larger", "each of its two arguments is tried alone"),
        new("Numbers.ForMonths", "its number for a year is tried alone"),
        new("Spans.MostDaysAtWorkInAYear", "the only measure of days at work; the days themselves are summed instead where that is meant"),
        new("law.Months", "a provision has one unit; its value is changed instead"),
        new("law.Days", "as law.Months"),
        new("law.Percent", "as law.Months"),
        new("law.Hours", "as law.Months"),
        new("law.Count", "as law.Months"),
        new("law.Date", "as law.Months"),
        new("law.ServiceMonths", "the provisions that it counts by are changed instead"),
        new("law.Says", "the reading asked for is exchanged instead"),
        new("law.IsClinical", "the only question of its kind about a specialty"),
        new("law.IsMunicipalInstitution", "the only question of its kind about an arena"),
        new("law.Goals", "the size of a list that a catalogue fixes; what it is compared with is changed instead"),
        new("law.GoalsAmong", "the only count of goals; its list is changed instead"),
        new("list.Where", "its condition is dropped and changed instead"),
        new("list.Count", "its condition is dropped, and what it is compared with changed instead"),
        new("list.Sum", "the only sum of a list"),
        new("list.Contains", "the code asked for is exchanged instead"),
    });
}
