using Alis.Rules.Benchmarks.Matching;
using Alis.Rules.Matching.Stable;
using Xunit;

namespace Alis.Rules.Tests.Benchmarks;

/// <summary>The markets that the matcher is measured with. The largest ones are checked by the benchmark itself.</summary>
public sealed class GeneratedMarketTests
{
    private const double MaxBytes = 40;
    private const double MaxGrowth = 1.3;

    [Theory]
    [InlineData("U-1000")]
    [InlineData("M-1000")]
    [InlineData("U-10000")]
    public void Differences_OfAKnownMarket_AreNone(string name) => Assert.Empty(MatchingChecks.Differences(GeneratedMarket.Of(Named(name))));

    // A million contracts: the rest is left to the benchmark.
    [Fact]
    public void Match_OfLongLists_MatchesAsManyAsIsKnown()
    {
        var market = GeneratedMarket.Of(MarketSize.DU2000);

        Assert.Equal(1500, StableMatcher.Match(StableMarket.Of(2000, market.Capacities(), market.Contracts()).GetValueOrThrow()).MatchedCount);
    }

    [Fact]
    public void Differences_OfAnotherMarket_NamesHashAndCount()
    {
        var differences = MatchingChecks.Differences(GeneratedMarket.Of(MarketSize.U1000 with { Seats = 8 })).ToList();

        Assert.Equal(3, differences.Count);
        Assert.Contains("has the hash", differences[0], StringComparison.Ordinal);
        Assert.Equal("U-1000, by candidate: 800 are matched, not 900", differences[1]);
        Assert.Equal("U-1000, shuffled: 800 are matched, not 900", differences[2]);
    }

    [Fact]
    public void Fault_OfWhatIsNotStable_IsTold()
    {
        var market = GeneratedMarket.Of(MarketSize.U1000);
        var plain = new PlainMatching(market);
        var posts = plain.Match(out _);
        var (matched, other) = (Array.FindIndex(posts, static p => p >= 0), Enumerable.Range(0, market.Size.Posts).First(p => !market.Lists[0].Contains(p)));

        Assert.Null(plain.Fault(posts));
        Assert.Contains("would rather have each other", plain.Fault(With(posts, matched, PlainMatching.None)), StringComparison.Ordinal);
        Assert.Contains("not on the list", plain.Fault(With(posts, 0, other)), StringComparison.Ordinal);
        Assert.Contains("holds", plain.Fault([.. market.Lists.Select(static l => l[0])]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Match_TenTimesTheContracts_AllocatesInProportion(bool shuffled)
    {
        var (small, large) = (BytesOf(MarketSize.U1000, shuffled), BytesOf(MarketSize.U10000, shuffled));

        Assert.InRange(small, 0, MaxBytes);
        Assert.InRange(large, 0, Math.Min(MaxBytes, small * MaxGrowth));
    }

    /// <summary>What building and matching takes for each contract.</summary>
    private static double BytesOf(MarketSize size, bool shuffled)
    {
        var market = GeneratedMarket.Of(size);
        var (capacities, contracts) = (market.Capacities(), shuffled ? market.ShuffledContracts() : market.Contracts());
        _ = Match();
        var begin = GC.GetAllocatedBytesForCurrentThread();
        _ = Match();
        return (GC.GetAllocatedBytesForCurrentThread() - begin) / (double)size.Contracts;

        StableMatching Match() => StableMatcher.Match(StableMarket.Of(size.Candidates, capacities, contracts).GetValueOrThrow());
    }

    private static MarketSize Named(string name) => MarketSize.All.Single(s => s.Name == name);

    private static int[] With(int[] posts, int candidate, int post)
    {
        var changed = (int[])posts.Clone();
        changed[candidate] = post;
        return changed;
    }
}
