namespace Alis.Rules.Matching.Stable;

/// <summary>
/// Candidates propose, posts hold the best they have room for and let the others go on. Gale and Shapley, College admissions and the stability of
/// marriage (1962); one candidate at a time, as McVitie and Wilson, The stable marriage problem (1971). The order of candidates does not matter.
/// </summary>
internal sealed class DeferredAcceptance
{
    public const int None = -1;

    private const int StopMask = 0xFFF;

    private readonly StableMarket _market;
    private readonly int[] _seatStarts;
    private readonly int[] _held;
    private readonly long[] _heapKeys;
    private readonly int[] _heapCandidates;
    private readonly int[] _next;

    private DeferredAcceptance(StableMarket market)
    {
        _market = market;
        _seatStarts = SeatStarts(market);
        _held = new int[market.PostCount];
        _heapKeys = new long[_seatStarts[^1]];
        _heapCandidates = new int[_seatStarts[^1]];
        _next = market.Starts.ToArray();
    }

    /// <summary>Gets how many proposals were made.</summary>
    public long Proposals { get; private set; }

    /// <summary>Gets where in the market's contracts each candidate ended; <see cref="None"/> for nowhere.</summary>
    public int[] Contracts { get; private set; } = [];

    /// <summary>Runs the candidates in the given order, or in that of their numbers.</summary>
    public static DeferredAcceptance Run(StableMarket market, CancellationToken token, ReadOnlySpan<int> order = default)
    {
        var run = new DeferredAcceptance(market);
        token.ThrowIfCancellationRequested();
        var proposals = 0L;
        for (var i = 0; i < market.CandidateCount; i++)
        {
            proposals = run.Propose(order.IsEmpty ? i : order[i], proposals, token);
        }

        run.Proposals = proposals;
        run.Contracts = run.Ends();
        return run;
    }

    /// <summary>A post can hold no more than it has contracts, however large its capacity is said to be.</summary>
    private static int[] SeatStarts(StableMarket market)
    {
        var starts = new int[market.PostCount + 1];
        foreach (var post in market.AllPosts)
        {
            starts[post + 1]++;
        }

        for (var p = 0; p < market.PostCount; p++)
        {
            // INVARIANT: the sum is at most the number of contracts.
            starts[p + 1] = starts[p] + Math.Min(starts[p + 1], market.Capacities[p]);
        }

        return starts;
    }

    /// <summary>Lets one candidate propose, and each one who loses a place by it, until one has a place or nobody left to ask; returns how many proposals there have been in all.</summary>
    private long Propose(int candidate, long proposals, CancellationToken token)
    {
        // INVARIANT: _next[c] is one past the contract that c holds, or at the end of the list; indices stay within their arrays.
        unchecked
        {
            var starts = _market.Starts;
            var posts = _market.AllPosts;
            var priorities = _market.AllPriorities;
            while (true)
            {
                var e = _next[candidate];
                if (e == starts[candidate + 1])
                {
                    // Below 0: apart from who holds the last on the list.
                    _next[candidate] = ~e;
                    return proposals;
                }

                _next[candidate] = e + 1;
                if ((++proposals & StopMask) == 0)
                {
                    token.ThrowIfCancellationRequested();
                }

                var post = posts[e];
                var from = _seatStarts[post];
                var seats = _seatStarts[post + 1] - from;
                if (_held[post] < seats)
                {
                    Push(from, _held[post]++, priorities[e], candidate);
                    return proposals;
                }

                if (seats > 0 && priorities[e] < _heapKeys[from])
                {
                    var displaced = _heapCandidates[from];
                    ReplaceWorst(from, seats, priorities[e], candidate);
                    candidate = displaced;
                }
            }
        }
    }

    private void Push(int from, int at, long key, int candidate)
    {
        unchecked
        {
            while (at > 0)
            {
                var parent = (at - 1) >> 1;
                if (_heapKeys[from + parent] >= key)
                {
                    break;
                }

                Move(from + parent, from + at);
                at = parent;
            }

            (_heapKeys[from + at], _heapCandidates[from + at]) = (key, candidate);
        }
    }

    private void ReplaceWorst(int from, int seats, long key, int candidate)
    {
        unchecked
        {
            var at = 0;
            while (true)
            {
                // Unsigned, since twice a place of a post with more than 2^30 of them would pass int.
                var child = ((uint)at * 2) + 1;
                if (child >= (uint)seats)
                {
                    break;
                }

                if (child + 1 < (uint)seats && _heapKeys[from + (int)child + 1] > _heapKeys[from + (int)child])
                {
                    child++;
                }

                if (_heapKeys[from + (int)child] <= key)
                {
                    break;
                }

                Move(from + (int)child, from + at);
                at = (int)child;
            }

            (_heapKeys[from + at], _heapCandidates[from + at]) = (key, candidate);
        }
    }

    private void Move(int source, int target)
    {
        _heapKeys[target] = _heapKeys[source];
        _heapCandidates[target] = _heapCandidates[source];
    }

    private int[] Ends()
    {
        // INVARIANT: whoever holds a place holds it by the last contract proposed.
        var ends = new int[_market.CandidateCount];
        for (var c = 0; c < ends.Length; c++)
        {
            ends[c] = _next[c] < 0 ? None : _next[c] - 1;
        }

        return ends;
    }
}
