using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>What would come of a change: the round as it is and as it would be, and who gets something else. It is no result and is not to be kept as one.</summary>
public sealed class RoundTrial
{
    internal RoundTrial(RoundChange change, RoundResult before, RoundResult? after)
    {
        Change = change;
        Before = before;
        After = after;
        Differences = after is null ? [] : Compare(before, after);
    }

    /// <summary>Gets what was tried.</summary>
    public RoundChange Change { get; }

    /// <summary>Gets the result as it is.</summary>
    public RoundResult Before { get; }

    /// <summary>Gets the result as it would be; null where a position was asked for.</summary>
    public RoundResult? After { get; }

    /// <summary>Gets who would be offered something else, in ordinal order of the keys.</summary>
    public ImmutableArray<TrialDifference> Differences { get; }

    /// <summary>Gets the status of the pair whose position was asked for; null otherwise.</summary>
    public PairStatus? Pair { get; internal init; }

    /// <summary>Gets the lowest place in the round's order, from 1, from which the candidate would get the window or something ranked higher; null where none would do, and where no position was asked for.</summary>
    public int? LowestPosition { get; internal init; }

    private static ImmutableArray<TrialDifference> Compare(RoundResult before, RoundResult after)
    {
        var (one, other) = (before.Matches.ToLookup(static m => m.Candidate, StringComparer.Ordinal), after.Matches.ToLookup(static m => m.Candidate, StringComparer.Ordinal));
        return
        [
            .. before.Round.Candidates.Select(static c => c.Key ?? "")
                .Where(k => !one[k].Select(Shown).SequenceEqual(other[k].Select(Shown)))
                .Select(k => new TrialDifference(k, [.. one[k]], [.. other[k]])),
        ];

        static (string?, NodaTime.LocalDate, NodaTime.LocalDate) Shown(RoundMatch m) => (m.Window.Post.Key, m.Start, m.End);
    }
}
