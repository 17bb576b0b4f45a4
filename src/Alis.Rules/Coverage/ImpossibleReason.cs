namespace Alis.Rules.Coverage;

/// <summary>Why no facts can make a condition decide.</summary>
public enum ImpossibleReason
{
    /// <summary>A reading that a provision chooses, or a truth written out, decides before it.</summary>
    Constant,

    /// <summary>The same condition, or one that excludes it, stands elsewhere in the decision or in what makes the rule apply.</summary>
    Repeated,

    /// <summary>The decision that it is part of is never asked for, since a constant decides before.</summary>
    NeverReached,
}
