using System.Collections.Immutable;

namespace Alis.Rules.Examples;

/// <summary>What came of one example of a lifecycle.</summary>
/// <param name="Example">The example.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the example holds.</param>
/// <param name="Kept">The norms of steps that were taken, and not late, in ordinal order.</param>
/// <param name="Broken">The norms of steps that were late, are overdue, or whose event was not taken, in ordinal order.</param>
public sealed record LifecycleExampleResult(LifecycleExample Example, ImmutableArray<ExampleDifference> Differences, ImmutableArray<string> Kept, ImmutableArray<string> Broken)
{
    /// <summary>Gets whether the example holds.</summary>
    public bool Holds => Differences.IsEmpty;
}
