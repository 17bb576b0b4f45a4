using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>A candidate who is offered nothing, and why.</summary>
/// <param name="Candidate">The key.</param>
/// <param name="Windows">How many windows the round has.</param>
/// <param name="Refusals">What stands between the candidate and windows, with how many; in the order of <see cref="RefusalReason"/>.</param>
/// <param name="Outranked">How many windows the candidate may have that are full of others who stand higher.</param>
/// <param name="Split">How it went with a split service.</param>
public sealed record UnmatchedCandidate(string Candidate, int Windows, ImmutableArray<ReasonCount> Refusals, int Outranked, SplitOutcome Split)
{
    /// <summary>Gets how many halves of windows and short windows were looked at for a part; 0 unless <see cref="SplitOutcome.NoPair"/>.</summary>
    public int Halves { get; init; }

    /// <summary>Gets what stands between the candidate and a part in one of them that begins as near to the wish as it can, with how many; empty unless <see cref="SplitOutcome.NoPair"/>.</summary>
    public ImmutableArray<ReasonCount> HalfRefusals { get; init; } = [];
}
