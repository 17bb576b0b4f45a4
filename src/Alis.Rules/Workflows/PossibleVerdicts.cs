namespace Alis.Rules.Workflows;

/// <summary>Which verdicts the kind of a rule and its parameters leave open, by the table of verdicts.</summary>
internal static class PossibleVerdicts
{
    /// <summary>Whether there can still be time: until the last day, or without one where an event is awaited or an amount can only grow.</summary>
    public static bool MayBeEarly(RuleProperties properties, bool hasDue) => hasDue || IsOpenEnded(properties);

    /// <summary>Whether it can be too late: not where time never runs out.</summary>
    public static bool MayBeLate(RuleProperties properties, bool hasDue) => hasDue || !IsOpenEnded(properties);

    private static bool IsOpenEnded(RuleProperties properties) => properties is { Kind: RuleKind.Obligation } or { Kind: RuleKind.Amount, Monotone: Monotonicity.Up };
}
