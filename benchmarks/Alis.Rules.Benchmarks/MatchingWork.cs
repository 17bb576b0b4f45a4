using Alis.Rules.Benchmarks.Matching;
using Alis.Rules.Matching.Stable;

namespace Alis.Rules.Benchmarks;

/// <summary>One market and all that is measured of it, each part apart.</summary>
internal sealed class MatchingWork
{
    private readonly int[] _capacities;
    private readonly RankedContract[] _contracts;
    private readonly RankedContract[] _shuffled;
    private readonly StableMarket _market;
    private readonly int[] _posts;
    private readonly ulong[] _numbers;
    private readonly ulong[] _sorted;

    public MatchingWork(MarketSize size)
    {
        Size = size;
        var generated = GeneratedMarket.Of(size);
        (_capacities, _contracts, _shuffled) = (generated.Capacities(), generated.Contracts(), generated.ShuffledContracts());
        _market = BuildOf(_contracts);
        var matching = StableMatcher.Match(_market);
        (_posts, Proposals) = (matching.Posts.ToArray(), matching.Proposals);
        var draws = new SplitMix(1);
        _numbers = [.. _contracts.Select(_ => draws.Next())];
        _sorted = new ulong[_numbers.Length];
    }

    public MarketSize Size { get; }

    public long Proposals { get; }

    public void Sort() => Array.Sort(_sorted);

    public void Build() => _ = BuildOf(_contracts);

    public void BuildShuffled() => _ = BuildOf(_shuffled);

    public void Solve() => _ = DeferredAcceptance.Run(_market, default);

    public void Verify() => _ = StabilityCheck.Of(_market, _posts);

    public void Whole() => _ = StableMatcher.Match(BuildOf(_contracts));

    public void WholeShuffled() => _ = StableMatcher.Match(BuildOf(_shuffled));

    public double Seconds(Action part)
    {
        // Sorting what is sorted would be another thing; the copy is not counted.
        _numbers.CopyTo(_sorted, 0);
        var begin = ThreadTime.Seconds();
        part();
        return ThreadTime.Seconds() - begin;
    }

    public static double Allocated(Action part)
    {
        var begin = GC.GetAllocatedBytesForCurrentThread();
        part();
        return GC.GetAllocatedBytesForCurrentThread() - begin;
    }

    private StableMarket BuildOf(RankedContract[] contracts) => StableMarket.Of(Size.Candidates, _capacities, contracts).GetValueOrThrow();
}
