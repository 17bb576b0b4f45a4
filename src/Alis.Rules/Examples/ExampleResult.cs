using System.Collections.Immutable;

namespace Alis.Rules.Examples;

/// <summary>What came of one example.</summary>
/// <param name="Example">The example.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the example holds.</param>
public sealed record ExampleResult(Example Example, ImmutableArray<ExampleDifference> Differences)
{
    /// <summary>Gets whether the example holds.</summary>
    public bool Holds => Differences.IsEmpty;
}
