namespace Alis.Rules.Coverage;

/// <summary>What is decided.</summary>
public enum DecisionKind
{
    /// <summary>Whether the rule applies.</summary>
    Applies,

    /// <summary>Whether the rule is met, where it applies.</summary>
    Rule,

    /// <summary>Whether an item of a list is one that is asked about: decided anew for each item.</summary>
    Item,

    /// <summary>Which of two values is taken.</summary>
    Choice,
}
