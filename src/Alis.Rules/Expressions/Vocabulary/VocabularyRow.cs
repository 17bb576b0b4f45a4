using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>What a row does with what is not known.</summary>
internal enum UnknownRule
{
    /// <summary>Absent is unknown.</summary>
    AbsentIsUnknown,

    /// <summary>Unknown where an argument is unknown, unless what is known decides.</summary>
    KnownPartDecides,

    /// <summary>Never unknown of itself: an absent list names none.</summary>
    AbsentIsNone,

    /// <summary>Never unknown of itself: absent is no.</summary>
    AbsentIsNo,
}

/// <summary>How a row's value moves when a list grows or a period becomes longer.</summary>
internal enum Growth
{
    /// <summary>Does not depend on lists.</summary>
    Fixed,

    /// <summary>Can only grow, or only become true.</summary>
    Up,

    /// <summary>Can only shrink, or only become false.</summary>
    Down,

    /// <summary>Can go either way.</summary>
    Either,
}

/// <summary>On which days a row's value can change while the facts stay the same.</summary>
internal enum Breakpoints
{
    /// <summary>Never.</summary>
    None,

    /// <summary>On the days that its arguments name.</summary>
    ArgumentDays,

    /// <summary>On the day of each dated fact of the list.</summary>
    FactDays,

    /// <summary>On any day within a period of the list.</summary>
    PeriodDays,

    /// <summary>Where a version of a provision begins or ends.</summary>
    ProvisionDays,
}

/// <summary>
/// One member or function that expressions may use. The table of these rows is all that an expression can see; no row knows a norm, a source or
/// a threshold.
/// </summary>
internal sealed class VocabularyRow
{
    /// <summary>Gets what the name is called on: a kind of fact, <c>Dates</c>, <c>Spans</c>, <c>Numbers</c>, <c>law</c> or <c>list</c>.</summary>
    public required string Owner { get; init; }

    public required string Name { get; init; }

    public ImmutableArray<FactType> Parameters { get; init; } = [];

    public required FactType Result { get; init; }

    /// <summary>Gets the least and the greatest value of a member that is a whole number within limits, as its reader demands; null where it is not.</summary>
    public WholeLimits? Limits { get; init; }

    public required UnknownRule Unknowns { get; init; }

    public required Growth Growth { get; init; }

    public required Breakpoints Breakpoints { get; init; }

    /// <summary>Gets one sentence on what it gives.</summary>
    public required Wording Sentence { get; init; }

    /// <summary>Gets the C# member that the other engine calls.</summary>
    public required string Twin { get; init; }

    /// <summary>Gets how a use is compiled from the receiver (null for functions), the arguments and the slots of the rule; null where the binder does it.</summary>
    public Func<Node?, IReadOnlyList<Node>, FrameLayout, Node>? Compile { get; init; }
}

/// <summary>The limits of a whole number, both included.</summary>
internal sealed record WholeLimits(decimal Least, decimal Most);
