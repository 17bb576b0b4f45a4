using System.Collections.Immutable;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Checking.Logic;

/// <summary>Between which values a number can lie, both included; null where there is no bound.</summary>
internal readonly record struct NumberBounds(decimal? Low, decimal? High)
{
    // What the reader of facts refuses cannot come into an expression; a test holds these against the schema of training files.
    private static readonly Dictionary<string, NumberBounds> OfMembers = new(StringComparer.Ordinal)
    {
        ["Percent"] = new(0.01m, 100),
        ["Part"] = new(1, 3),
        ["DurationMonths"] = new(1, 600),
        ["Days"] = new(0, 366),
        ["Hours"] = new(0, 10_000),
        ["DaysAtWork"] = new(0, 36_525),
        ["Duties"] = new(0, 36_525),
    };

    public static IReadOnlyDictionary<string, NumberBounds> Members => OfMembers;

    private static NumberBounds Unbounded => new(null, null);

    private static NumberBounds NotNegative => new(0, null);

    public static bool IsNumber(TermKind kind, string name, ImmutableArray<Term> parts, Provision? provision) => kind switch
    {
        TermKind.Number or TermKind.Negate or TermKind.Add or TermKind.Subtract or TermKind.Multiply => true,
        TermKind.Member => OfMembers.ContainsKey(name),
        TermKind.Choose => parts[1].IsNumber || parts[2].IsNumber,
        TermKind.Call => provision is not null || name is "Count" or "Sum" or "Numbers.Larger" or "Numbers.ForMonths" || name.StartsWith("Spans.", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether a number is only ever whole.</summary>
    public static bool IsWhole(Term term) => term is { Kind: TermKind.Call, Name: "Count" } or { Kind: TermKind.Member, Name: "Part" or "DurationMonths" or "DaysAtWork" or "Duties" };

    public static NumberBounds Of(TermKind kind, string name, decimal value, ImmutableArray<Term> parts, Provision? provision) => kind switch
    {
        TermKind.Number => new(value, value),
        TermKind.Member => OfMembers.TryGetValue(name, out var bounds) ? bounds : Unbounded,
        TermKind.Negate => parts[0].Bounds.Negated(),
        TermKind.Add => parts[0].Bounds.Plus(parts[1].Bounds),
        TermKind.Subtract => parts[0].Bounds.Plus(parts[1].Bounds.Negated()),
        TermKind.Multiply => parts[0].Bounds is { Low: >= 0 } && parts[1].Bounds is { Low: >= 0 } ? NotNegative : Unbounded,
        TermKind.Choose => parts[1].Bounds.Or(parts[2].Bounds),
        TermKind.Call when provision is not null => Of(provision),
        TermKind.Call => OfCall(name, parts),
        _ => Unbounded,
    };

    private static NumberBounds OfCall(string name, ImmutableArray<Term> parts) => name switch
    {
        "Count" => NotNegative,
        "Sum" when parts.Length > 1 => parts[1].Parts[0].Bounds is { Low: >= 0 } ? NotNegative : Unbounded,
        "Numbers.Larger" => parts[0].Bounds is { Low: >= 0 } || parts[1].Bounds is { Low: >= 0 } ? NotNegative : Unbounded,
        "Numbers.ForMonths" => parts[0].Bounds is { Low: >= 0 } && parts[1].Bounds is { Low: >= 0 } ? NotNegative : Unbounded,
        _ => name.StartsWith("Spans.", StringComparison.Ordinal) ? NotNegative : Unbounded,
    };

    /// <summary>Between which values a provision lies, in any version and any admissible reading.</summary>
    private static NumberBounds Of(Provision provision)
    {
        var values = provision.Versions.Select(v => v.Value.Number).Concat(provision.Admissible.Select(v => v.Number)).ToList();
        return values.Count == 0 ? Unbounded : new(values.Min(), values.Max());
    }

    private NumberBounds Negated() => new(-High, -Low);

    private NumberBounds Plus(NumberBounds other) => new(Sum(Low, other.Low), Sum(High, other.High));

    private NumberBounds Or(NumberBounds other) => new(
        Low is { } a && other.Low is { } b ? Math.Min(a, b) : null,
        High is { } c && other.High is { } d ? Math.Max(c, d) : null);

    // No rule counts that far, and sums of sums must not leave the range of a decimal.
    private static decimal? Sum(decimal? a, decimal? b) => a is { } x && b is { } y && Math.Abs(x) < 1e20m && Math.Abs(y) < 1e20m ? x + y : null;
}
