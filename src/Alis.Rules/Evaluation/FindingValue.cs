using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>The value of a parameter as a text shows it: a day, the bounds of a number with its unit (equal where it is exact), or a text; all null where it is unknown or there is none.</summary>
internal sealed record FindingValue(LocalDate? Day, decimal? Least, decimal? Most, Unit Unit, string? Text, TypeKind Kind)
{
    /// <summary>Gets the value as examples state it: rounded down to four decimals, two bounds with dots between; empty where nothing is known.</summary>
    public string Invariant =>
        Day is { } day ? ValueTexts.Show(day)
        : Least is not { } least || Most is not { } most ? Text ?? ""
        : least == most ? Rounded(least)
        : $"{Rounded(least)}..{Rounded(most)}";

    private static string Rounded(decimal value) => ValueTexts.Show(Math.Floor(value * 10_000) / 10_000);
}
