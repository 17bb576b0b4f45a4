using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>A candidate who is offered nothing, and why.</summary>
/// <param name="Candidate">The key.</param>
/// <param name="Windows">How many windows the round has.</param>
/// <param name="Refusals">What stands between the candidate and windows, with how many; in the order of <see cref="RefusalReason"/>.</param>
/// <param name="Outranked">How many windows the candidate may have that are full of others who stand higher.</param>
/// <param name="Split">How it went with a split service.</param>
public sealed record UnmatchedCandidate(string Candidate, int Windows, ImmutableArray<ReasonCount> Refusals, int Outranked, SplitOutcome Split);
