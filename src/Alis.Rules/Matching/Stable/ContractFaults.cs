using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Matching.Stable;

/// <summary>Tells all that is wrong with contracts. It takes its time: only those are looked through that no market could be made of.</summary>
internal readonly ref struct ContractFaults
{
    private const int StopMask = 0xFFF;

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
        for (var p = 0; p < _capacities.Length && !IsToldEnough; p++)
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
        ReportEqual(starts, order, static c => c.Preference, MatchingCodes.EqualPreference, "preference");
        ReportPairs(starts, order);
        var postStarts = new int[_capacities.Length + 1];
        var byPost = Group(postStarts, static c => c.Post);
        ReportEqual(postStarts, byPost, static c => c.Priority, MatchingCodes.EqualPriority, "priority");
    }

    /// <summary>Gets whether the sink takes no more, so that looking on finds nothing that anybody is told.</summary>
    private bool IsToldEnough => _sink.Count > DiagnosticSink.Limit;

    private static Location At(string pointer) => new("", pointer, 0, 0, 0);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsOneOf(int number, int count) => number >= 0 && number < count;

    private bool IsKnown(in RankedContract contract) => IsOneOf(contract.Candidate, _candidates) && IsOneOf(contract.Post, _capacities.Length);

    private void ReportStrangers()
    {
        for (var i = 0; i < _contracts.Length && !IsToldEnough; i++)
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

    private void ReportPairs(int[] starts, int[] order)
    {
        // The candidate, counted from 1, that a post was last seen with.
        var seen = new int[_capacities.Length];
        for (var c = 0; c < _candidates && !IsToldEnough; c++)
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

    /// <summary>Reports each contract whose number an earlier one of the same candidate or post has.</summary>
    private void ReportEqual(int[] starts, int[] order, Func<RankedContract, long> keyOf, DiagnosticCode code, string member)
    {
        for (var owner = 0; owner < starts.Length - 1 && !IsToldEnough; owner++)
        {
            var first = new Dictionary<long, int>();
            for (var e = starts[owner]; e < starts[owner + 1]; e++)
            {
                var (i, key) = (order[e], keyOf(_contracts[order[e]]));
                if (first.TryGetValue(key, out var other))
                {
                    _sink.Report(code, At($"/contracts/{Invariant(i)}/{member}"), Invariant(owner), Invariant(key), Invariant(other));
                }
                else
                {
                    first.Add(key, i);
                }

                if ((e & StopMask) == 0)
                {
                    _token.ThrowIfCancellationRequested();
                }
            }
        }
    }
}
