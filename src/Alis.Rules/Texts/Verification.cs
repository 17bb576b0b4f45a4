using System.Collections.Immutable;

namespace Alis.Rules.Texts;

/// <summary>What came of recomputing a report.</summary>
public sealed class Verification
{
    internal Verification(ImmutableArray<VerificationDifference> differences) => Differences = differences;

    /// <summary>Gets whether the same comes out.</summary>
    public bool IsSame => Differences.IsEmpty;

    /// <summary>Gets what differs: first what a change can come from (engine, day, facts, rules), then what has changed by it.</summary>
    public ImmutableArray<VerificationDifference> Differences { get; }
}
