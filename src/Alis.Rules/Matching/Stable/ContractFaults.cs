using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Matching.Stable;

/// <summary>Tells all that is wrong with contracts. It takes its time: only those are looked through that no market could be made of.</summary>
internal readonly ref struct ContractFaults
{
    private readonly int _candidates;
    private readonly ReadOnlySpan<int> _capacities;
    private readonly ReadOnlySpan<RankedContract> _contracts;
    private readonly DiagnosticSink _sink;
    private readonly CancellationToken _token;

    public ContractFaults(int candidates, ReadOnlySpan<int> capacities, ReadOnlySpan<RankedContract> contracts, DiagnosticSink sink, CancellationToken token)
    {
        _candidates = candidates;
        _capacities = capacities;
        _contracts = contracts;
        _sink = sink;
        _token = token;
    }

    public void Report()
    {
        for (var p = 0; p < _capacities.Length; p++)
        {
            if (_capacities[p] < 0)
            {
                _sink.Report(MatchingCodes.NegativeCapacity, At($"/capacities/{Invariant(p)}"), Invariant(p), Invariant(_capacities[p]));
            }
        }

        // Where contracts are of nobody, what the others think of each other is still looked at.
        ReportStrangers();
        var starts = new int[_candidates + 1];
        var order = Group(starts, static c => c.Candidate);
        ReportPreferences(starts, order);
        ReportPairs(starts, order);
        ReportPriorities();
    }

    private static Location At(string pointer) => new("", pointer, 0, 0, 0);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsOneOf(int number, int count) => number >= 0 && number < count;

    private bool IsKnown(in RankedContract contract) => IsOneOf(contract.Candidate, _candidates) && IsOneOf(contract.Post, _capacities.Length);

    private void ReportStrangers()
    {
        for (var i = 0; i < _contracts.Length; i++)
        {
            if (!IsOneOf(_contracts[i].Candidate, _candidates))
            {
                _sink.Report(MatchingCodes.NoSuchCandidate, At($"/contracts/{Invariant(i)}/candidate"), Invariant(_contracts[i].Candidate), Invariant(_candidates));
            }

            if (!IsOneOf(_contracts[i].Post, _capacities.Length))
            {
                _sink.Report(MatchingCodes.NoSuchPost, At($"/contracts/{Invariant(i)}/post"), Invariant(_contracts[i].Post), Invariant(_capacities.Length));
            }
        }
    }

    /// <summary>Returns the places of the contracts that are of somebody, those of one candidate or post together, and where each one's begin.</summary>
    private int[] Group(int[] starts, Func<RankedContract, int> owner)
    {
        foreach (ref readonly var contract in _contracts)
        {
            if (IsKnown(in contract))
            {
                starts[owner(contract) + 1]++;
            }
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var order = new int[starts[^1]];
        var next = (int[])starts.Clone();
        for (var i = 0; i < _contracts.Length; i++)
        {
            if (IsKnown(in _contracts[i]))
            {
                order[next[owner(_contracts[i])]++] = i;
            }
        }

        _token.ThrowIfCancellationRequested();
        return order;
    }

    private void ReportPreferences(int[] starts, int[] order)
    {
        var keys = new long[order.Length];
        for (var e = 0; e < keys.Length; e++)
        {
            keys[e] = _contracts[order[e]].Preference;
        }

        for (var c = 0; c < _candidates; c++)
        {
            Array.Sort(keys, order, starts[c], starts[c + 1] - starts[c]);
            for (var e = starts[c] + 1; e < starts[c + 1]; e++)
            {
                if (keys[e] == keys[e - 1])
                {
                    var (first, second) = (Math.Min(order[e], order[e - 1]), Math.Max(order[e], order[e - 1]));
                    _sink.Report(MatchingCodes.EqualPreference, At($"/contracts/{Invariant(second)}/preference"), Invariant(c), Invariant(keys[e]), Invariant(first));
                }
            }
        }

        _token.ThrowIfCancellationRequested();
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

    private void ReportPriorities()
    {
        var starts = new int[_capacities.Length + 1];
        var order = Group(starts, static c => c.Post);
        for (var p = 0; p < _capacities.Length; p++)
        {
            var first = new Dictionary<long, int>();
            for (var e = starts[p]; e < starts[p + 1]; e++)
            {
                var (i, priority) = (order[e], _contracts[order[e]].Priority);
                if (first.TryGetValue(priority, out var other))
                {
                    _sink.Report(MatchingCodes.EqualPriority, At($"/contracts/{Invariant(i)}/priority"), Invariant(p), Invariant(priority), Invariant(other));
                }
                else
                {
                    first.Add(priority, i);
                }
            }

            _token.ThrowIfCancellationRequested();
        }
    }
}
