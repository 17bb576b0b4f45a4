using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>Counts why candidates are offered nothing and why windows stay empty, in one look at the pairs that matter.</summary>
internal sealed class RoundTally
{
    private readonly RoundState _state;

    public RoundTally(RoundState state)
    {
        _state = state;
        var table = state.Table;
        var unmatched = new List<CandidateFacts>();
        foreach (var candidate in table.Candidates)
        {
            if (state.Whole.PostOf(candidate.Index) is null && !state.Split.Given.ContainsKey(candidate.Index))
            {
                unmatched.Add(candidate);
            }
        }

        var halves = HalfWindow.Of(table);
        Unmatched = [.. unmatched.Select(c => Of(c, halves))];
        Empty = [.. table.Windows.Where(w => state.Filled[w.Window.Index] < w.Window.Seats).Select(w => Of(w, halves))];
    }

    public ImmutableArray<UnmatchedCandidate> Unmatched { get; }

    public ImmutableArray<EmptyWindow> Empty { get; }

    private UnmatchedCandidate Of(CandidateFacts candidate, HalfWindow[] halves)
    {
        var counts = new Counts();
        var outranked = 0;
        foreach (var window in _state.Table.Windows)
        {
            outranked += counts.Add(_state.Table.Of(candidate, window)) ? 1 : 0;
        }

        return new UnmatchedCandidate(candidate.Key, _state.Table.Windows.Length, counts.ToReasons(), outranked, SplitOf(candidate, halves));
    }

    private EmptyWindow Of(WindowFacts window, HalfWindow[] halves)
    {
        var counts = new Counts();
        var better = 0;
        foreach (var candidate in _state.Table.Candidates)
        {
            better += counts.Add(_state.Table.Of(candidate, window)) ? 1 : 0;
        }

        var parts = 0;
        foreach (var half in halves)
        {
            if (half.Facts == window)
            {
                parts += _state.Split.Given.Values.Count(p => p.First.Index == half.Index || p.Second.Index == half.Index);
            }
        }

        return new EmptyWindow(window.Window, window.Window.Seats - _state.Filled[window.Window.Index], parts, counts.ToReasons(), better, window.LastListedOn);
    }

    private SplitOutcome SplitOf(CandidateFacts candidate, HalfWindow[] halves)
    {
        if (candidate.Candidate.Splits != true)
        {
            return SplitOutcome.NotAsked;
        }

        if (_state.Table.Terms.SplitMonths is null)
        {
            return SplitOutcome.NotKnown;
        }

        if (_state.SplitsAreHeld)
        {
            return SplitOutcome.Waits;
        }

        return new SplitWishes(_state.Table, candidate, halves).Best(static _ => true) is null ? SplitOutcome.NoPair : SplitOutcome.Taken;
    }

    private sealed class Counts
    {
        private readonly int[] _all = new int[(int)RefusalReason.LeadTime + 1];
        private readonly int[] _alone = new int[(int)RefusalReason.LeadTime + 1];

        /// <summary>Counts one pair; true where nothing stands between the two.</summary>
        public bool Add(RefusalSet refused)
        {
            var bits = refused.Bits;
            var isAlone = (bits & (bits - (bits == 0 ? 0 : 1u))) == 0;
            for (var reason = 0; bits >> reason != 0; reason++)
            {
                if ((bits >> reason & 1) != 0)
                {
                    _all[reason]++;
                    _alone[reason] += isAlone ? 1 : 0;
                }
            }

            return bits == 0;
        }

        public ImmutableArray<ReasonCount> ToReasons() =>
            [.. Enumerable.Range(0, _all.Length).Where(r => _all[r] > 0).Select(r => new ReasonCount((RefusalReason)r, _all[r], _alone[r]))];
    }
}
