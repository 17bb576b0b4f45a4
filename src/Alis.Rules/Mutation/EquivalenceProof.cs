namespace Alis.Rules.Mutation;

/// <summary>Why a changed rule can never give another finding than the rule itself.</summary>
public enum EquivalenceProof
{
    /// <summary>Both come to the same expression.</summary>
    SameExpression,

    /// <summary>The conditions agree for every combination of what they are made of, where the rule applies.</summary>
    SameTruth,

    /// <summary>The rule is not in force on the only day that differs.</summary>
    NotInForce,

    /// <summary>Nothing that decides or is shown depends on what was changed.</summary>
    Unused,

    /// <summary>A last day is always there, so that the kind of rule does not enter the verdict.</summary>
    AlwaysDue,
}
