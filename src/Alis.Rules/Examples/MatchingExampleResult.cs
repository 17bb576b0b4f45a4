using System.Collections.Immutable;

namespace Alis.Rules.Examples;

/// <summary>What came of one example of a round.</summary>
/// <param name="Example">The example.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the example holds.</param>
/// <param name="Met">The codes of the terms by which somebody is offered a post, in ordinal order.</param>
/// <param name="Decided">The codes of the terms that stand between a candidate and a window of the stated pairs, or put another first; in ordinal order.</param>
public sealed record MatchingExampleResult(MatchingExample Example, ImmutableArray<ExampleDifference> Differences, ImmutableArray<string> Met, ImmutableArray<string> Decided)
{
    /// <summary>Gets whether the example holds.</summary>
    public bool Holds => Differences.IsEmpty;
}
