using System.Collections.Immutable;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Checking.Logic;

internal enum TermKind
{
    Number,
    Text,
    Truth,
    Name,
    Member,
    Call,
    Lambda,
    Not,
    And,
    Or,
    Choose,
    Coalesce,
    Add,
    Subtract,
    Multiply,
    Negate,
    Less,
    Equal,

    /// <summary>The first day is there, the second too, and the first is not after the second.</summary>
    OnOrBefore,

    /// <summary>The first day is there, the second too, and the first is before the second.</summary>
    Before,
}

/// <summary>
/// What an expression means, without how it was written: parameters are put in, parentheses are gone, variables have no names, and each way of saying
/// the same is one. Two terms of one table are the same object exactly where they are the same.
/// </summary>
internal sealed class Term
{
    public required int Id { get; init; }

    public required TermKind Kind { get; init; }

    /// <summary>Gets the text, the name of a member or function, or the id of a provision; empty where there is none.</summary>
    public string Name { get; init; } = "";

    public decimal Value { get; init; }

    public ImmutableArray<Term> Parts { get; init; } = [];

    /// <summary>Gets the provision that the term reads, itself.</summary>
    public Provision? Provision { get; init; }

    /// <summary>Gets whether the term is true or false.</summary>
    public bool IsTruth { get; init; }

    /// <summary>Gets how many terms stand within each other; what goes through a term one by one goes no deeper than it is asked to.</summary>
    public int Depth { get; init; }

    /// <summary>Gets whether the term is known to be a number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Gets between which values a number lies.</summary>
    public NumberBounds Bounds { get; init; }

    public bool IsTrue => Kind == TermKind.Truth && Value == 1;

    /// <summary>Gets whether the term joins truths; what does not is atomic to a truth table.</summary>
    public bool IsConnective => Kind is TermKind.Not or TermKind.And or TermKind.Or or TermKind.Truth;
}
