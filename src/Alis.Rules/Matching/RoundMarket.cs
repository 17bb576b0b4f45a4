using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Text;

namespace Alis.Rules.Matching;

/// <summary>A round as a market of contracts: one for each candidate and each window that the candidate may have, with the orders of both sides.</summary>
internal sealed class RoundMarket
{
    /// <summary>How many pairs may be possible: twice those of 5 000 candidates and 2 000 windows that are possible for all. Memory grows with them.</summary>
    public const int MostContracts = 20_000_000;

    // How many pairs lie between two looks at the token, which are some milliseconds.
    private const int StopEvery = 1 << 20;

    private readonly RankedContract[] _contracts;

    private RoundMarket(RoundTable table, MasterOrder order, Standing standing, RankedContract[] contracts)
    {
        Table = table;
        Order = order;
        Standing = standing;
        _contracts = contracts;
    }

    public RoundTable Table { get; }

    public MasterOrder Order { get; }

    public Standing Standing { get; }

    public int ContractCount => _contracts.Length;

    /// <summary>Makes the market of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="sink">Is told where too many pairs are possible.</param>
    /// <param name="token">Stops the work.</param>
    /// <param name="moved">A candidate who is tried at another place in the round's order than their own; null for none.</param>
    /// <param name="most">How many pairs may be possible.</param>
    /// <returns>The market; null where it would be too large, which has been told.</returns>
    public static RoundMarket? Of(RoundTable table, DiagnosticSink sink, CancellationToken token, MovedCandidate? moved = null, int most = MostContracts)
    {
        var order = new MasterOrder(table);
        var standing = new Standing(table);
        var counts = new int[table.Candidates.Length + 1];
        var found = Admitted(table, order, standing, moved, counts, most, token);
        if (found.Count > most)
        {
            sink.Report(RoundCodesOfTerms.TooManyContracts, Location.Whole(""), most.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        for (var c = 0; c < table.Candidates.Length; c++)
        {
            counts[c + 1] += counts[c];
        }

        // By candidate, those of one as they came: in the order of the windows.
        var (windows, priorities) = (new int[found.Count], new long[found.Count]);
        var next = (int[])counts.Clone();
        for (var i = 0; i < found.Count; i++)
        {
            var at = next[found.Candidates[i]]++;
            (windows[at], priorities[at]) = (found.Windows[i], found.Priorities[i]);
        }

        var contracts = new RankedContract[found.Count];
        foreach (var candidate in table.Candidates)
        {
            Rank(table, candidate, windows, priorities, counts[candidate.Index], counts[candidate.Index + 1], contracts);
            token.ThrowIfCancellationRequested();
        }

        return new RoundMarket(table, order, standing, contracts);
    }

    /// <summary>The market without some candidates, whose places in the order stay, and without pairs that have been barred since.</summary>
    public StableMarket Without(bool[] left, CancellationToken token)
    {
        var candidates = Table.Candidates;
        var remaining = _contracts;
        if (Array.IndexOf(left, true) >= 0 || Table.Terms.Reenters)
        {
            remaining = Array.FindAll(_contracts, x => !left[x.Candidate] && !(Table.Choices.HasAny(x.Candidate) && Table.Choices.Of(x.Candidate, x.Post).Has(RefusalReason.Declined)));
        }

        int[] seats = [.. Table.Windows.Select(static w => w.Window.Seats)];
        return StableMarket.Of(candidates.Length, seats, remaining, token).GetValueOrThrow();
    }

    private static FoundPairs Admitted(RoundTable table, MasterOrder order, Standing standing, MovedCandidate? moved, int[] counts, int most, CancellationToken token)
    {
        var found = new FoundPairs();
        var places = new int[table.Candidates.Length];
        var looked = 0L;
        foreach (var window in table.Windows)
        {
            if (!window.Refused.IsEmpty)
            {
                continue;
            }

            if ((looked += table.Candidates.Length) > StopEvery)
            {
                looked = 0;
                token.ThrowIfCancellationRequested();
            }

            if (found.Count > most)
            {
                break;
            }

            order.PlacesAt(window, places);
            foreach (var candidate in table.Candidates)
            {
                if (!table.Admits(candidate, window))
                {
                    continue;
                }

                var place = candidate.Index == moved?.Candidate ? moved.HalfPlace : 2L * (places[candidate.Index] + 1);
                found.Add(candidate.Index, window.Window.Index, standing.Of(candidate, window, place));
                counts[candidate.Index + 1]++;
            }
        }

        return found;
    }

    /// <summary>Writes the contracts of one candidate, the best first.</summary>
    private static void Rank(RoundTable table, CandidateFacts candidate, int[] windows, long[] priorities, int from, int to, RankedContract[] contracts)
    {
        if (from == to)
        {
            return;
        }

        var wishes = new WishOrder(table, candidate);
        var places = new int[to - from];
        if (wishes.IsShort)
        {
            var keys = new ulong[places.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                var window = table.Windows[windows[from + i]];
                (keys[i], places[i]) = (wishes.InOne(window, RoundTable.StartOf(candidate, window)), from + i);
            }

            Array.Sort(keys, places);
        }
        else
        {
            var keys = new WishKey[places.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                var window = table.Windows[windows[from + i]];
                (keys[i], places[i]) = (wishes.Of(window, RoundTable.StartOf(candidate, window)), from + i);
            }

            Array.Sort(keys, places);
        }

        for (var i = 0; i < places.Length; i++)
        {
            contracts[from + i] = new RankedContract(candidate.Index, windows[places[i]], i, priorities[places[i]]);
        }
    }

    /// <summary>Pairs that may be, as they are found; lists of numbers grow at less cost than one of objects.</summary>
    private sealed class FoundPairs
    {
        private int[] _candidates = new int[1024];
        private int[] _windows = new int[1024];
        private long[] _priorities = new long[1024];

        public int Count { get; private set; }

        public ReadOnlySpan<int> Candidates => _candidates.AsSpan(0, Count);

        public ReadOnlySpan<int> Windows => _windows.AsSpan(0, Count);

        public ReadOnlySpan<long> Priorities => _priorities.AsSpan(0, Count);

        public void Add(int candidate, int window, long priority)
        {
            if (Count == _candidates.Length)
            {
                Array.Resize(ref _candidates, 2 * Count);
                Array.Resize(ref _windows, 2 * Count);
                Array.Resize(ref _priorities, 2 * Count);
            }

            (_candidates[Count], _windows[Count], _priorities[Count]) = (candidate, window, priority);
            Count++;
        }
    }
}
