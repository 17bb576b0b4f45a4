namespace Alis.Rules.Mutation;

/// <summary>What is changed in a rule or a provision to see whether any example notices.</summary>
public enum MutationKind
{
    /// <summary>A number made one larger or one smaller.</summary>
    Number,

    /// <summary>A comparison exchanged for its neighbour, such as <c>&gt;=</c> for <c>&gt;</c>, or <c>OnOrBefore</c> for <c>Before</c>.</summary>
    Comparison,

    /// <summary>A comparison of days turned round.</summary>
    Direction,

    /// <summary>The day that a window opens or closes, one earlier or later.</summary>
    Day,

    /// <summary>A condition left out: a part of an "and" or "or", a route, the condition of a list.</summary>
    Condition,

    /// <summary>A "not" added or taken away.</summary>
    Negation,

    /// <summary>"And" and "or" exchanged.</summary>
    Junction,

    /// <summary>A way of rounding exchanged, or days for working days.</summary>
    Rounding,

    /// <summary>"Any" for "all", the earliest for the latest, the larger for one of two.</summary>
    Quantifier,

    /// <summary>What is measured, such as the longest span for all together; plus for minus.</summary>
    Measure,

    /// <summary>A code exchanged for another of its catalogue.</summary>
    Code,

    /// <summary>A fact exchanged for another of the same owner and type.</summary>
    Member,

    /// <summary>Another admissible reading chosen.</summary>
    Reading,

    /// <summary>The first or last day in force, of a book, a rule or a version, one earlier or later.</summary>
    InForce,

    /// <summary>An exception that no longer is one.</summary>
    Exception,

    /// <summary>How strongly the rule binds.</summary>
    Strength,

    /// <summary>Whom the rule binds.</summary>
    Party,

    /// <summary>What the rule measures, or whether more service can only help.</summary>
    RuleKind,

    /// <summary>The day that picks the law left out.</summary>
    LawDay,
}
