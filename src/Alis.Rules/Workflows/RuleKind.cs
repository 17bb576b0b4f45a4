namespace Alis.Rules.Workflows;

/// <summary>What a rule measures.</summary>
internal enum RuleKind
{
    /// <summary>It holds or does not on the day.</summary>
    State,

    /// <summary>An amount that accumulates.</summary>
    Amount,

    /// <summary>An event within a window.</summary>
    Obligation,
}
