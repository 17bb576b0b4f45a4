using Alis.Rules.Json;

namespace Alis.Rules.Expressions.Vocabulary;

internal enum TypeKind
{
    /// <summary>The type of what has been reported as faulty: it fits everywhere, so that one fault is told once.</summary>
    Fault,
    Truth,

    /// <summary>A stated yes or no, which the other engine cannot use as a condition: it is compared with true or false.</summary>
    Flag,
    Number,
    Day,
    Text,
    Item,
    List,
    Law,
}

/// <summary>What a number counts.</summary>
internal enum Unit
{
    /// <summary>A plain number, such as a literal: it takes the unit of what it is set against.</summary>
    None,
    Months,
    Days,
    Percent,
    Hours,
    Count,
}

/// <summary>The type of an expression.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="Unit">What a number counts.</param>
/// <param name="Fact">The kind of fact of an item.</param>
/// <param name="Codes">The closed set that a text belongs to.</param>
/// <param name="Element">The type of a list's items.</param>
internal sealed record FactType(TypeKind Kind, Unit Unit = Unit.None, FactKind? Fact = null, ICodeList? Codes = null, FactType? Element = null)
{
    public static FactType Fault { get; } = new(TypeKind.Fault);

    public static FactType Truth { get; } = new(TypeKind.Truth);

    public static FactType Flag { get; } = new(TypeKind.Flag);

    public static FactType Day { get; } = new(TypeKind.Day);

    public static FactType Text { get; } = new(TypeKind.Text);

    public static FactType Law { get; } = new(TypeKind.Law);

    public static FactType Number(Unit unit) => new(TypeKind.Number, unit);

    public static FactType Code(ICodeList codes) => new(TypeKind.Text, Codes: codes);

    public static FactType Item(FactKind fact) => new(TypeKind.Item, Fact: fact);

    public static FactType List(FactType element) => new(TypeKind.List, Element: element);
}
