using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Matching.Stable;

/// <summary>Makes a market of contracts with keys: all are put by candidate and in the candidate's order, and nothing may stand equal.</summary>
internal readonly ref struct ContractMarket
{
    // How often a stop is looked for: often enough that nobody waits, seldom enough that nobody notices.
    private const int StopMask = 0xFFF;

    private readonly int _candidates;
    private readonly ReadOnlySpan<int> _capacities;
    private readonly ReadOnlySpan<RankedContract> _contracts;
    private readonly CancellationToken _token;
    private readonly DiagnosticSink _sink = new();

    public ContractMarket(int candidates, ReadOnlySpan<int> capacities, ReadOnlySpan<RankedContract> contracts, CancellationToken token)
    {
        _candidates = candidates;
        _capacities = capacities;
        _contracts = contracts;
        _token = token;
    }

    public Outcome<StableMarket> Build()
    {
        ReportSides(_sink, _candidates, _capacities.Length);
        for (var p = 0; p < _capacities.Length; p++)
        {
            if (_capacities[p] < 0)
            {
                _sink.Report(MatchingCodes.NegativeCapacity, At($"/capacities/{Invariant(p)}"), Invariant(p), Invariant(_capacities[p]));
            }
        }

        // Where contracts are of nobody, what the others think of each other is still looked at.
        var known = Starts(out var starts, out var postStarts);
        var order = ByCandidate(starts, known);
        ReportPairs(starts, order);
        ReportPriorities(postStarts);
        if (_sink.HasErrors)
        {
            return _sink.ToOutcome<StableMarket>(null);
        }

        var posts = new int[known];
        var priorities = new long[known];
        for (var e = 0; e < order.Length; e++)
        {
            ref readonly var contract = ref _contracts[order[e]];
            posts[e] = contract.Post;
            priorities[e] = contract.Priority;
        }

        return _sink.ToOutcome<StableMarket>(new StableMarket(_capacities.ToArray(), starts, posts, priorities));
    }

    public static void ReportSides(DiagnosticSink sink, int candidates, int posts)
    {
        if (candidates == 0)
        {
            sink.Report(MatchingCodes.NoCandidates, At("/candidates"));
        }

        if (posts == 0)
        {
            sink.Report(MatchingCodes.NoPosts, At("/posts"));
        }
    }

    private static Location At(string pointer) => new("", pointer, 0, 0, 0);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Counts the contracts of each candidate and each post; the starts are where each one's begin when they stand together.</summary>
    private int Starts(out int[] starts, out int[] postStarts)
    {
        starts = new int[_candidates + 1];
        postStarts = new int[_capacities.Length + 1];
        var known = 0;
        for (var i = 0; i < _contracts.Length; i++)
        {
            if (IsKnown(in _contracts[i]))
            {
                starts[_contracts[i].Candidate + 1]++;
                postStarts[_contracts[i].Post + 1]++;
                known++;
                continue;
            }

            if (_contracts[i].Candidate < 0 || _contracts[i].Candidate >= _candidates)
            {
                _sink.Report(MatchingCodes.NoSuchCandidate, At($"/contracts/{Invariant(i)}/candidate"), Invariant(_contracts[i].Candidate), Invariant(_candidates));
            }

            if (_contracts[i].Post < 0 || _contracts[i].Post >= _capacities.Length)
            {
                _sink.Report(MatchingCodes.NoSuchPost, At($"/contracts/{Invariant(i)}/post"), Invariant(_contracts[i].Post), Invariant(_capacities.Length));
            }
        }

        _token.ThrowIfCancellationRequested();
        Accumulate(starts);
        Accumulate(postStarts);
        return known;
    }

    private bool IsKnown(in RankedContract contract) => contract.Candidate >= 0 && contract.Candidate < _candidates && contract.Post >= 0 && contract.Post < _capacities.Length;

    private static void Accumulate(int[] starts)
    {
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
    }

    /// <summary>Returns the places of the contracts by candidate, the best first.</summary>
    private int[] ByCandidate(int[] starts, int known)
    {
        var order = new int[known];
        var keys = new long[known];
        var next = (int[])starts.Clone();
        for (var i = 0; i < _contracts.Length; i++)
        {
            ref readonly var contract = ref _contracts[i];
            if (IsKnown(in contract))
            {
                var e = next[contract.Candidate]++;
                order[e] = i;
                keys[e] = contract.Preference;
            }
        }

        for (var c = 0; c < _candidates; c++)
        {
            var (from, to) = (starts[c], starts[c + 1]);
            if (!IsAscending(keys, from, to))
            {
                Array.Sort(keys, order, from, to - from);
                ReportEqual(keys, order, from, to, c);
            }

            if ((c & StopMask) == 0)
            {
                _token.ThrowIfCancellationRequested();
            }
        }

        return order;
    }

    private static bool IsAscending(long[] keys, int from, int to)
    {
        for (var e = from + 1; e < to; e++)
        {
            if (keys[e - 1] >= keys[e])
            {
                return false;
            }
        }

        return true;
    }

    private void ReportEqual(long[] keys, int[] order, int from, int to, int candidate)
    {
        for (var e = from + 1; e < to; e++)
        {
            if (keys[e] == keys[e - 1])
            {
                var (first, second) = (Math.Min(order[e], order[e - 1]), Math.Max(order[e], order[e - 1]));
                _sink.Report(MatchingCodes.EqualPreference, At($"/contracts/{Invariant(second)}/preference"), Invariant(candidate), Invariant(keys[e]), Invariant(first));
            }
        }
    }

    private void ReportPairs(int[] starts, int[] order)
    {
        // The candidate, counted from 1, that a post was last seen with.
        var seen = new int[_capacities.Length];
        for (var c = 0; c < _candidates; c++)
        {
            for (var e = starts[c]; e < starts[c + 1]; e++)
            {
                var post = _contracts[order[e]].Post;
                if (seen[post] == c + 1)
                {
                    _sink.Report(MatchingCodes.SamePair, At($"/contracts/{Invariant(order[e])}"), Invariant(c), Invariant(post));
                }

                seen[post] = c + 1;
            }
        }
    }

    private void ReportPriorities(int[] postStarts)
    {
        var keys = new long[postStarts[^1]];
        var next = (int[])postStarts.Clone();
        foreach (ref readonly var contract in _contracts)
        {
            if (IsKnown(in contract))
            {
                keys[next[contract.Post]++] = contract.Priority;
            }
        }

        for (var p = 0; p < _capacities.Length; p++)
        {
            var (from, to) = (postStarts[p], postStarts[p + 1]);
            if (!IsAscending(keys, from, to))
            {
                Array.Sort(keys, from, to - from);
                if (!IsAscending(keys, from, to))
                {
                    ReportEqualAt(p);
                }
            }

            if ((p & StopMask) == 0)
            {
                _token.ThrowIfCancellationRequested();
            }
        }
    }

    private void ReportEqualAt(int post)
    {
        var first = new Dictionary<long, int>();
        for (var i = 0; i < _contracts.Length; i++)
        {
            if (_contracts[i].Post != post || !IsKnown(in _contracts[i]))
            {
                continue;
            }

            if (first.TryGetValue(_contracts[i].Priority, out var other))
            {
                _sink.Report(MatchingCodes.EqualPriority, At($"/contracts/{Invariant(i)}/priority"), Invariant(post), Invariant(_contracts[i].Priority), Invariant(other));
            }
            else
            {
                first.Add(_contracts[i].Priority, i);
            }
        }
    }
}
