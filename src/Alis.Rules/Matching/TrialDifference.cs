using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>What a candidate is offered, and what it would be.</summary>
/// <param name="Candidate">The key of the candidate.</param>
/// <param name="Before">The offer as it is: one whole service, two parts, or nothing.</param>
/// <param name="After">The offer as it would be.</param>
public sealed record TrialDifference(string Candidate, ImmutableArray<RoundMatch> Before, ImmutableArray<RoundMatch> After);
