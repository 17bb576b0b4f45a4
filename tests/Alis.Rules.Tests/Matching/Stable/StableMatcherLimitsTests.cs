using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// What a stable matching does not promise, each by a smallest market where it fails, so that nobody takes it for a law or a fault. What the wishes and orders
/// are is in the arrays: the posts of each candidate and the candidates of each post, the best first; each post has one place.
/// </summary>
public class StableMatcherLimitsTests
{
    private static readonly int[] OnePlaceEach = [1, 1];

    // Candidate 0 gets nothing and still stands between the two others, each of whom ends with the post that the other wants.
    private static readonly PlainMarket Entangled = new(OnePlaceEach, [[0], [0, 1], [1, 0]], [[2, 0, 1], [1, 2]]);

    [Fact]
    public void Match_TwoWouldFillBothPosts_FillsOneAsEveryStableMatching()
    {
        var market = new PlainMarket(OnePlaceEach, [[0, 1], [0]], [[0, 1], [0]]);

        Assert.Equal([0, -1], market.Match());
        Assert.Equal([[0, -1]], OracleMatcher.AllStable(market));
        Assert.True(OracleMatcher.IsFeasible(market, [1, 0]));
    }

    // Post 0 likes candidate 1 best and gets candidate 0, until it says that it will not have candidate 0.
    [Fact]
    public void Match_PostLeavesOutWhoItWouldGet_PostGetsABetterOne()
    {
        var market = new PlainMarket(OnePlaceEach, [[0, 1], [1, 0]], [[1, 0], [0, 1]]);
        var stated = new PlainMarket(OnePlaceEach, [[1], [1, 0]], [[1], [0, 1]]);

        Assert.Equal([0, 1], market.Match());
        Assert.Equal([1, 0], stated.Match());
    }

    // Post 0 gets the second best, candidate 1; by putting it last it gets the best, candidate 2. No candidate is left out to do so.
    [Fact]
    public void Match_PostStatesAnotherOrder_PostGetsABetterOne()
    {
        var market = new PlainMarket(OnePlaceEach, [[0], [0, 1], [1, 0]], [[2, 1, 0], [1, 2]]);
        var stated = market with { Orders = [[2, 0, 1], [1, 2]] };

        Assert.Equal([-1, 0, 1], market.Match());
        Assert.Equal([-1, 1, 0], stated.Match());
    }

    // Both who get a post would rather have each other's, and nobody else would lose by it: but candidate 0 would then have a right to post 0.
    [Fact]
    public void Match_AllCandidatesCouldBeBetterOff_IsStableInstead()
    {
        int[] found = Entangled.Match();
        int[] better = [-1, 0, 1];

        Assert.Equal([-1, 1, 0], found);
        Assert.True(OracleMatcher.IsFeasible(Entangled, better));
        Assert.All(Enumerable.Range(0, 3), c => Assert.True(Entangled.RankOf(c, better[c]) <= Entangled.RankOf(c, found[c])));
        Assert.Equal([(0, 0)], OracleMatcher.Blocking(Entangled, better));
    }

    [Fact]
    public void Match_CandidateWithoutPostLeaves_OthersChange()
    {
        Assert.Equal(-1, Entangled.Match()[0]);
        Assert.Equal([-1, 0, 1], Entangled.Without(0).Match());
    }

    // Candidate 1 has post 2 whichever of 0 and 2 it puts first, and by that decides which of the two others has which of two posts.
    [Fact]
    public void Match_CandidateGetsTheSameByAnotherOrder_OthersChange()
    {
        var market = new PlainMarket([1, 1, 1], [[0, 1], [0, 2], [1, 0]], [[2, 1, 0], [0, 2], [1]]);

        Assert.Equal([1, 2, 0], market.Match());
        Assert.Equal([0, 2, 1], market.WithList(1, [2, 0]).Match());
    }
}
