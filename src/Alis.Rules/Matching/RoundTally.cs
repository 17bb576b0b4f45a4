using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>Counts why candidates are offered nothing and why windows stay empty, in one look at the pairs that matter.</summary>
internal sealed class RoundTally
{
    private readonly RoundState _state;

    // How many parts of split services are in each window that has any, and how many were declined, by its number.
    private readonly Dictionary<int, int> _parts;
    private readonly Dictionary<int, int> _declined;

    // How many parts were declined in each half.
    private readonly Dictionary<int, int> _declinedHalves;

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

        _parts = PartsOf(state.Split.Given.Values);
        _declined = PartsOf(state.Split.Declined.Values);
        _declinedHalves = CountsOf(state.Split.Declined.Values.SelectMany(static p => new[] { p.First.Index, p.Second.Index }));
        Unmatched = [.. unmatched.Select(Of)];
        Empty = [.. table.Windows.Where(w => state.Filled[w.Window.Index] < w.Window.Seats).Select(Of)];
    }

    public ImmutableArray<UnmatchedCandidate> Unmatched { get; }

    public ImmutableArray<EmptyWindow> Empty { get; }

    private static Dictionary<int, int> PartsOf(IEnumerable<SplitPackage> packages) =>
        CountsOf(packages.SelectMany(static p => new[] { p.First.Facts.Window.Index, p.Second.Facts.Window.Index }));

    private static Dictionary<int, int> CountsOf(IEnumerable<int> numbers) => numbers.GroupBy(static n => n).ToDictionary(static g => g.Key, static g => g.Count());

    private static int CountOf(Dictionary<int, int> counts, int number) => counts.TryGetValue(number, out var count) ? count : 0;

    private UnmatchedCandidate Of(CandidateFacts candidate)
    {
        var counts = new Counts();
        var outranked = 0;
        foreach (var window in _state.Table.Windows)
        {
            outranked += counts.Add(_state.Table.Of(candidate, window)) ? 1 : 0;
        }

        var outcome = SplitOf(candidate);
        var halves = outcome == SplitOutcome.NoPair ? _state.Split.Halves : [];
        var parts = new Counts();
        foreach (var half in halves)
        {
            parts.Add(SplitWishes.RefusedIn(_state.Table, candidate, half));
        }

        return new UnmatchedCandidate(candidate.Key, _state.Table.Windows.Length, counts.ToReasons(), outranked, outcome) { Halves = halves.Length, HalfRefusals = parts.ToReasons() };
    }

    private EmptyWindow Of(WindowFacts window)
    {
        var counts = new Counts();
        var better = 0;
        foreach (var candidate in _state.Table.Candidates)
        {
            better += counts.Add(_state.Table.Of(candidate, window)) ? 1 : 0;
        }

        var index = window.Window.Index;
        return new EmptyWindow(window.Window, window.Window.Seats - _state.Filled[index], CountOf(_parts, index), CountOf(_declined, index), counts.ToReasons(), better - _state.Filled[index], window.LastListedOn);
    }

    private SplitOutcome SplitOf(CandidateFacts candidate)
    {
        if (!candidate.Splits)
        {
            return SplitOutcome.NotAsked;
        }

        if (_state.Table.Terms.SplitMonths is null)
        {
            return SplitOutcome.NotKnown;
        }

        if (!candidate.Refused.IsEmpty)
        {
            return SplitOutcome.Refused;
        }

        if (_state.SplitsAreHeld)
        {
            return SplitOutcome.Waits;
        }

        var split = _state.Split;
        var wishes = new SplitWishes(_state.Table, candidate, split.Halves);
        return !wishes.HasAny(static _ => true) ? SplitOutcome.NoPair
            : wishes.HasAny(h => split.FreeIn(h) + CountOf(_declinedHalves, h.Index) > 0) ? SplitOutcome.PartsDeclined
            : SplitOutcome.Taken;
    }

    private sealed class Counts
    {
        private readonly Dictionary<uint, int> _places = [];
        private readonly List<uint> _sets = [];
        private int[] _counts = new int[8];
        private uint _lastBits = uint.MaxValue;
        private int _last;

        /// <summary>Counts one pair; true where nothing stands between the two.</summary>
        public bool Add(RefusalSet refused)
        {
            // By set, of which there are few and which mostly come several in a row, and not by reason: millions of pairs are counted.
            if (refused.Bits != _lastBits)
            {
                (_last, _lastBits) = (Find(refused.Bits), refused.Bits);
            }

            _counts[_last]++;
            return refused.IsEmpty;
        }

        public ImmutableArray<ReasonCount> ToReasons()
        {
            var reasons = ImmutableArray.CreateBuilder<ReasonCount>();
            foreach (var reason in RefusalSet.All)
            {
                var (all, alone) = (0, 0);
                for (var i = 0; i < _sets.Count; i++)
                {
                    var set = new RefusalSet(_sets[i]);
                    all += set.Has(reason) ? _counts[i] : 0;
                    alone += set == RefusalSet.Of(reason) ? _counts[i] : 0;
                }

                if (all > 0)
                {
                    reasons.Add(new ReasonCount(reason, all, alone));
                }
            }

            return reasons.ToImmutable();
        }

        private int Find(uint bits)
        {
            if (!_places.TryGetValue(bits, out var place))
            {
                _places.Add(bits, place = _sets.Count);
                _sets.Add(bits);
                if (place == _counts.Length)
                {
                    Array.Resize(ref _counts, 2 * place);
                }
            }

            return place;
        }
    }
}
