using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>The matcher against every stable matching there is.</summary>
public class StableMatcherTests
{
    private const int EveryDay = 3000;

    /// <summary>The one that a million cases are worth: <c>ALIS_SCALE=334</c>.</summary>
    [Fact]
    public void Match_AnyMarket_IsTheStableOneThatIsBestForEveryCandidate() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var posts = market.Match();
            var all = OracleMatcher.AllStable(market);
            return OracleMatcher.IsFeasible(market, posts)
                && OracleMatcher.Blocking(market, posts).Count == 0
                && all.Exists(s => s.SequenceEqual(posts))
                && all.TrueForAll(s => Enumerable.Range(0, market.Candidates).All(c => market.RankOf(c, posts[c]) <= market.RankOf(c, s[c])));
        }).Holds(EveryDay);

    // The oracle looks assignments up in tables; here it is held to the definition itself.
    [Fact]
    public void AllStable_AnyMarket_AreThoseThatNothingBlocks() =>
        Prop.ForAll(MarketGenerators.Any, market =>
            OracleMatcher.Feasible(market).Where(m => OracleMatcher.Blocking(market, m).Count == 0).Select(m => (int[])m.Clone()).SequenceEqual(OracleMatcher.AllStable(market), ArrayComparer.Instance)).Holds(100);

    // P5: post by post, the best of those held, the second best and so on, are nowhere better than in any other stable matching.
    [Fact]
    public void Match_AnyMarket_IsWorstForEveryPost() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var posts = market.Match();
            return OracleMatcher.AllStable(market).TrueForAll(other => Enumerable.Range(0, market.Posts).All(p => Held(market, posts, p).Zip(Held(market, other, p)).All(x => x.First >= x.Second)));
        }).Holds(1000);

    [Fact]
    public void Match_AnyMarket_MatchesTheSameAsEveryStableOne() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var posts = market.Match();
            return OracleMatcher.AllStable(market).TrueForAll(other =>
                Enumerable.Range(0, market.Candidates).All(c => posts[c] < 0 == other[c] < 0)
                && Enumerable.Range(0, market.Posts).All(p => Held(market, posts, p).Count == Held(market, other, p).Count)
                && Enumerable.Range(0, market.Posts).Where(p => Held(market, posts, p).Count < market.Capacities[p]).All(p => Held(market, posts, p).SequenceEqual(Held(market, other, p))));
        }).Holds(1000);

    [Fact]
    public void PostsPropose_AnyMarket_IsTheOtherEnd() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var (best, worst, all) = (market.Match(), OracleMatcher.PostsPropose(market), OracleMatcher.AllStable(market));
            return all.Exists(s => s.SequenceEqual(worst))
                && all.TrueForAll(s => Enumerable.Range(0, market.Candidates).All(c => market.RankOf(c, s[c]) <= market.RankOf(c, worst[c])))
                && (all.Count == 1) == best.SequenceEqual(worst);
        }).Holds(1000);

    // Posts of one or two places hardly have an order among those they hold: here they have fifteen.
    [Fact]
    public void Match_LargeMarket_IsThatOfThePlainAlgorithm() =>
        Prop.ForAll(MarketGenerators.Arbitrary(MarketGenerators.Large), market =>
        {
            var posts = market.Match();
            return posts.SequenceEqual(MutantMatcher.Match(market, MatcherMutant.None)) && OracleMatcher.Blocking(market, posts).Count == 0;
        }).Holds(500);

    [Fact]
    public void Large_Markets_HaveFullPostsOfManyPlacesThatRefuse()
    {
        var markets = MarketGenerators.Large.Sample(200, new Rnd(20250301, 11), 50).Select(m => StableMatcher.Match(m.ToMarket())).ToList();

        Assert.True(markets.Count(m => Enumerable.Range(0, m.Market.PostCount).Any(p => m.CutoffOf(p) is { HasRoom: false, Priority: not null } && m.CandidatesAt(p).Length > 6)) > 100);
        Assert.True(markets.Count(m => m.Proposals > m.MatchedCount + 20) > 50);
    }

    [Fact]
    public void Checked_MatchingThatIsNotStable_IsNeverHandedOut()
    {
        var market = StableMarket.Of(2, [1], [new(0, 0, 0, 1), new(1, 0, 0, 0)]).GetValueOrThrow();
        var wrong = new StableMatching(market, [0, StableMatching.None], 1, default);

        Assert.Equal([new BlockingPair(1, 0, false)], wrong.Check.BlockingPairs.AsEnumerable());
        Assert.Throws<InvalidOperationException>(() => StableMatcher.Checked(wrong));
        Assert.Equal([StableMatching.None, 0], StableMatcher.Match(market).Posts.ToArray());
    }

    // A generator that never makes several stable matchings would let a matcher pass that serves the posts.
    [Fact]
    public void Opposed_OfAThousand_ThreeInTenHaveSeveralStableMatchings()
    {
        var several = Several(MarketGenerators.Opposed, 1000);

        Assert.True(several >= 300, $"{several} of 1000");
    }

    [Fact]
    public void Generators_EachKind_ComesUp()
    {
        var markets = MarketGenerators.Any.Generator.Sample(2000, new Rnd(20250301, 7), 50).ToList();

        Assert.True(markets.Count(m => m.Capacities.Contains(0)) > 100);
        Assert.True(markets.Count(m => m.Capacities.Contains(2)) > 100);
        Assert.True(markets.Count(m => m.Candidates == 0 || m.Posts == 0) > 20);
        Assert.True(markets.Count(m => m.Lists.Any(l => l.Length == 0)) > 100);
        Assert.True(markets.Count(m => m.Candidates > 0 && m.Match().Contains(-1)) > 200);
    }

    [Fact]
    public void Smaller_AnyMarket_StaysAMarket() =>
        Prop.ForAll(MarketGenerators.Any, market => market.Smaller().All(s => s.Match().Length == s.Candidates)).Holds(200);

    private static List<int> Held(PlainMarket market, int[] posts, int post) =>
        [.. Enumerable.Range(0, market.Candidates).Where(c => posts[c] == post).Select(c => Array.IndexOf(market.Orders[post], c)).Order()];

    private static int Several(Gen<PlainMarket> kind, int count) =>
        kind.Sample(count, new Rnd(20250301, 9), 50).Count(m => OracleMatcher.AllStable(m).Count > 1);

    private sealed class ArrayComparer : IEqualityComparer<int[]>
    {
        public static ArrayComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x!.SequenceEqual(y!);

        public int GetHashCode(int[] obj) => obj.Length;
    }
}
