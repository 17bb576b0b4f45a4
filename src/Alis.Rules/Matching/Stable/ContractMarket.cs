using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Matching.Stable;

/// <summary>
/// Makes a market of contracts with keys: all are put by candidate and in the candidate's order, and nothing may stand equal. Here it is only found out
/// whether something is wrong; what it is, <see cref="ContractFaults"/> tells.
/// </summary>
internal readonly ref struct ContractMarket
{
    // How many contracts lie between two looks at the token: often enough that nobody waits, seldom enough that nobody notices.
    private const int StopEvery = 1 << 16;

    private readonly int _candidates;
    private readonly ReadOnlySpan<int> _capacities;
    private readonly ReadOnlySpan<RankedContract> _contracts;
    private readonly CancellationToken _token;

    public ContractMarket(int candidates, ReadOnlySpan<int> capacities, ReadOnlySpan<RankedContract> contracts, CancellationToken token)
    {
        _candidates = candidates;
        _capacities = capacities;
        _contracts = contracts;
        _token = token;
    }

    public Outcome<StableMarket> Build()
    {
        var sink = new DiagnosticSink();
        ReportSides(sink, _candidates, "/candidateCount", _capacities.Length, "/capacities");
        var market = TryBuild();
        if (market is null)
        {
            new ContractFaults(_candidates, _capacities, _contracts, sink, _token).Report();
        }

        return sink.ToOutcome(market);
    }

    public static void ReportSides(DiagnosticSink sink, int candidates, string candidatesPlace, int posts, string postsPlace)
    {
        if (candidates == 0)
        {
            sink.Report(MatchingCodes.NoCandidates, new Location("", candidatesPlace, 0, 0, 0));
        }

        if (posts == 0)
        {
            sink.Report(MatchingCodes.NoPosts, new Location("", postsPlace, 0, 0, 0));
        }
    }

    private StableMarket? TryBuild()
    {
        foreach (var capacity in _capacities)
        {
            if (capacity < 0)
            {
                return null;
            }
        }

        var starts = new int[_candidates + 1];
        var postStarts = new int[_capacities.Length + 1];
        if (!TryCount(starts, postStarts))
        {
            return null;
        }

        _token.ThrowIfCancellationRequested();
        var posts = new int[_contracts.Length];
        var priorities = new long[_contracts.Length];
        return TryOrder(starts, posts, priorities) && AreDistinct(postStarts, posts, priorities)
            ? new StableMarket(_capacities.ToArray(), starts, posts, priorities)
            : null;
    }

    /// <summary>Finds where each one's contracts begin when they stand together; false where one is of nobody.</summary>
    private bool TryCount(int[] starts, int[] postStarts)
    {
        foreach (ref readonly var contract in _contracts)
        {
            if (contract.Candidate < 0 || contract.Candidate >= _candidates || contract.Post < 0 || contract.Post >= _capacities.Length)
            {
                return false;
            }

            starts[contract.Candidate + 1]++;
            postStarts[contract.Post + 1]++;
        }

        Accumulate(starts);
        Accumulate(postStarts);
        return true;
    }

    private static void Accumulate(int[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    /// <summary>Writes the contracts by candidate, the best first; false where a candidate has two equal ones or two of one post.</summary>
    private bool TryOrder(int[] starts, int[] posts, long[] priorities)
    {
        var order = ByCandidate(starts);

        // One candidate's contracts are in the fast memory of a core from when they are first read, so that all is done with them at once.
        var longest = LongestOf(starts);
        var (keys, places) = (new long[longest], new int[longest]);

        // The candidate, counted from 1, that a post was last seen with.
        var seen = new int[_capacities.Length];
        var looked = 0;
        for (var c = 0; c < _candidates; c++)
        {
            if (starts[c] - looked > StopEvery)
            {
                looked = starts[c];
                _token.ThrowIfCancellationRequested();
            }

            var (from, count) = (starts[c], starts[c + 1] - starts[c]);
            Array.Copy(order, from, places, 0, count);
            for (var i = 0; i < count; i++)
            {
                keys[i] = _contracts[places[i]].Preference;
            }

            if (!IsAscending(keys, count))
            {
                Array.Sort(keys, places, 0, count);
                if (!IsAscending(keys, count))
                {
                    return false;
                }
            }

            for (var i = 0; i < count; i++)
            {
                ref readonly var contract = ref _contracts[places[i]];
                if (seen[contract.Post] == c + 1)
                {
                    return false;
                }

                seen[contract.Post] = c + 1;
                (posts[from + i], priorities[from + i]) = (contract.Post, contract.Priority);
            }
        }

        return true;
    }

    /// <summary>Returns the places of the contracts by candidate, those of one in the order in which they came.</summary>
    private int[] ByCandidate(int[] starts)
    {
        var order = new int[_contracts.Length];
        var next = (int[])starts.Clone();
        for (var i = 0; i < _contracts.Length; i++)
        {
            order[next[_contracts[i].Candidate]++] = i;
        }

        return order;
    }

    private static int LongestOf(int[] starts)
    {
        var longest = 0;
        for (var i = 1; i < starts.Length; i++)
        {
            longest = Math.Max(longest, starts[i] - starts[i - 1]);
        }

        return longest;
    }

    private static bool IsAscending(long[] keys, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (keys[i - 1] >= keys[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns whether no two contracts of one post stand equal for it.</summary>
    private bool AreDistinct(int[] postStarts, int[] posts, long[] priorities)
    {
        var keys = new long[priorities.Length];
        var next = (int[])postStarts.Clone();
        for (var e = 0; e < keys.Length; e++)
        {
            keys[next[posts[e]]++] = priorities[e];
        }

        _token.ThrowIfCancellationRequested();

        var distinct = new DistinctNumbers();
        var looked = 0;
        for (var p = 0; p < _capacities.Length; p++)
        {
            if (postStarts[p] - looked > StopEvery)
            {
                looked = postStarts[p];
                _token.ThrowIfCancellationRequested();
            }

            if (!distinct.AreIn(keys, postStarts[p], postStarts[p + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
