namespace Alis.Rules.Lifecycles;

/// <summary>Why an event was not taken.</summary>
public enum RefusalReason
{
    /// <summary>Nothing of the kind is possible in the state.</summary>
    NotAllowed,

    /// <summary>A condition does not hold of it.</summary>
    Condition,

    /// <summary>It is allowed only from a later day.</summary>
    TooEarly,

    /// <summary>A fact is missing without which nobody can tell.</summary>
    Undecided,
}
