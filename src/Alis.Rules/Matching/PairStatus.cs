using System.Collections.Immutable;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Why a candidate has a window, or has not. Everything in it can be worked out again from the file of the round by hand.</summary>
public sealed class PairStatus
{
    internal PairStatus(string candidate, PostWindow window, PairStatusKind kind) => (Candidate, Window, Kind) = (candidate, window, kind);

    /// <summary>Gets the key of the candidate.</summary>
    public string Candidate { get; }

    /// <summary>Gets the window.</summary>
    public PostWindow Window { get; }

    /// <summary>Gets how it went.</summary>
    public PairStatusKind Kind { get; }

    /// <summary>Gets the first day that a whole service would have; null where none fits in.</summary>
    public LocalDate? Start { get; internal init; }

    /// <summary>Gets what stands between the two, all of it, in the order of <see cref="RefusalReason"/>; empty unless it was refused.</summary>
    public ImmutableArray<Refusal> Refusals { get; internal init; } = [];

    /// <summary>Gets where the window stands among those that the candidate may have, the best being 1; null where it was refused.</summary>
    public int? Choice { get; internal init; }

    /// <summary>Gets the candidate's place in the round's order at this window, from 1 before classes part it; null where the candidate is not on the waiting list.</summary>
    public int? Position { get; internal init; }

    /// <summary>Gets what put others first; null unless outranked.</summary>
    public Outranking? Outranking { get; internal init; }
}
