using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Evaluation;

/// <summary>Names of units in what is written for programs.</summary>
internal static class UnitNames
{
    /// <summary>The name; null for a plain number.</summary>
    public static string? Of(Unit unit) => unit switch
    {
        Unit.Months => "months",
        Unit.Days => "days",
        Unit.Percent => "percent",
        Unit.Hours => "hours",
        Unit.Count => "count",
        _ => null,
    };

    /// <summary>The unit of a name; none for any other word.</summary>
    public static Unit Parse(string? name) => name switch
    {
        "months" => Unit.Months,
        "days" => Unit.Days,
        "percent" => Unit.Percent,
        "hours" => Unit.Hours,
        "count" => Unit.Count,
        _ => Unit.None,
    };
}
