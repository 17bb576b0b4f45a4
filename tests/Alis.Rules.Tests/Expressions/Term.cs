using System.Collections.Immutable;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Tests.Expressions;

/// <summary>How tightly the forms of the language bind, loosest first.</summary>
internal enum Binding
{
    Conditional,
    Or,
    And,
    In,
    Comparison,
    Sum,
    Product,
    Unary,
    Primary,
}

/// <summary>A well-typed expression that knows its type, so that it can shrink to a part of the same type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">What coverage counts it as: an operator, or the owner and name of a row.</param>
/// <param name="Level">How tightly the form binds.</param>
/// <param name="Format">The text with <c>{0}</c>, <c>{1}</c> for the parts.</param>
internal sealed record Term(FactType Type, string Name, Binding Level, string Format)
{
    /// <summary>Gets the parts, each with how tightly it must bind to stand without parentheses.</summary>
    public ImmutableArray<(Term Part, Binding Need)> Parts { get; init; } = [];

    /// <summary>Gets the lambda variable that the last part is under, or null.</summary>
    public string? Binds { get; init; }

    /// <summary>Gets the lambda variables that are used and not bound within.</summary>
    public ImmutableHashSet<string> Free
    {
        get
        {
            var own = Name == "variable" ? ImmutableHashSet.Create(Format) : [];
            var free = Parts.Aggregate(own, (all, p) => all.Union(p.Part.Free));
            return Binds is { } bound ? free.Remove(bound) : free;
        }
    }

    public IEnumerable<Term> All => Parts.SelectMany(p => p.Part.All).Prepend(this);

    /// <summary>The smaller expressions of the same type: parts anywhere below, then this one with a part made smaller.</summary>
    public IEnumerable<Term> Shrink()
    {
        foreach (var part in All.Skip(1).Where(t => SameType(t.Type, Type) && t.Name != "on" && t.Free.IsSubsetOf(Free)).OrderBy(t => t.All.Count()))
        {
            yield return part;
        }

        for (var i = 0; i < Parts.Length; i++)
        {
            foreach (var smaller in Parts[i].Part.Shrink())
            {
                yield return this with { Parts = Parts.SetItem(i, (smaller, Parts[i].Need)) };
            }
        }
    }

    public override string ToString()
    {
        var parts = Parts.Select(p => p.Part.Level < p.Need ? $"({p.Part})" : p.Part.ToString()).ToArray();
        return parts.Length == 0 ? Format : string.Format(System.Globalization.CultureInfo.InvariantCulture, Format, [.. parts]);
    }

    /// <summary>Writes every part that has parts of its own in parentheses, so that nothing rests on what binds tighter.</summary>
    public string Explicit()
    {
        var parts = Parts.Select(p => p.Part.Level < Binding.Primary ? $"({p.Part.Explicit()})" : p.Part.Explicit()).ToArray();
        return parts.Length == 0 ? Format : string.Format(System.Globalization.CultureInfo.InvariantCulture, Format, [.. parts]);
    }

    public static bool SameType(FactType a, FactType b) =>
        a.Kind == b.Kind && a.Unit == b.Unit && ReferenceEquals(a.Fact, b.Fact) && ReferenceEquals(a.Codes, b.Codes) &&
        (a.Element is null ? b.Element is null : b.Element is not null && SameType(a.Element, b.Element));
}
