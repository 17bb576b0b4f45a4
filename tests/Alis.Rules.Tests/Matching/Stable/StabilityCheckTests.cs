using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>The check that every result goes through, held against the definition; and what results say of themselves.</summary>
public class StabilityCheckTests
{
    // Every assignment there is, those outside lists and above capacities among them.
    [Fact]
    public void Of_EveryAssignment_SaysWhatTheDefinitionSays() =>
        Prop.ForAll(MarketGenerators.Arbitrary(MarketGenerators.Random(3, 2, 2)), small =>
        {
            var market = small.ToMarket();
            return Assignments(small.Candidates, small.Posts).All(posts => Agrees(small, market, posts));
        }).Holds(150);

    [Fact]
    public void Of_AnyMarketAndAChangedResult_SaysWhatTheDefinitionSays() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var posts = x.Market.Match();
            if (posts.Length > 0)
            {
                posts[x.Choice % posts.Length] = (x.Choice / 11 % (x.Market.Posts + 1)) - 1;
            }

            return Agrees(x.Market, x.Market.ToMarket(), posts);
        }).Holds(1500);

    // A tampered result comes out as unstable unless it is another stable matching, which is then what it says it is.
    [Fact]
    public void Of_TwoCandidatesExchanged_IsFoundUnlessStable() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var posts = x.Market.Match();
            if (posts.Length < 2)
            {
                return true;
            }

            var (a, b) = (x.Choice % posts.Length, x.Choice / 13 % posts.Length);
            (posts[a], posts[b]) = (posts[b], posts[a]);
            return StabilityCheck.Of(x.Market.ToMarket(), posts).IsStable == OracleMatcher.AllStable(x.Market).Exists(s => s.SequenceEqual(posts));
        }).Holds(1000);

    [Fact]
    public void Match_AnyMarket_CountsAreThoseOfARecount() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var matching = StableMatcher.Match(market.ToMarket());
            var posts = matching.Posts.ToArray();
            return matching.Check.ContractCount == market.Lists.Sum(l => l.Length)
                && matching.Check.CheckedCount == Enumerable.Range(0, market.Candidates).Sum(c => market.RankOf(c, posts[c]))
                && matching.MatchedCount == posts.Count(p => p >= 0)
                && matching.Proposals == matching.Check.CheckedCount + matching.MatchedCount
                && matching.Check is { IsStable: true, BlockingCount: 0, MisplacedCount: 0, OverfullCount: 0 };
        }).Holds(1000);

    [Fact]
    public void CutoffOf_AnyMarket_EachHasTheFirstPostThatAdmits() =>
        Prop.ForAll(MarketGenerators.Any, plain =>
        {
            var market = plain.ToMarket();
            var matching = StableMatcher.Match(market);
            return Enumerable.Range(0, plain.Candidates).All(c => FirstAdmitting(market, matching, c) == matching.PostOf(c))
                && Enumerable.Range(0, plain.Posts).All(p => matching.CutoffOf(p).HasRoom == matching.CandidatesAt(p).Length < market.CapacityOf(p));
        }).Holds(1000);

    [Fact]
    public void CandidatesAt_AnyMarket_AreThoseOfThePostsInItsOrder() =>
        Prop.ForAll(MarketGenerators.Any, plain =>
        {
            var matching = StableMatcher.Match(plain.ToMarket());
            return Enumerable.Range(0, plain.Posts).All(p => matching.CandidatesAt(p).ToArray().SequenceEqual(plain.Orders[p].Where(c => matching.PostOf(c) == p)))
                && Enumerable.Range(0, plain.Candidates).All(c => matching.RankOf(c) is { } rank ? plain.Lists[c][rank - 1] == matching.PostOf(c) : matching.PostOf(c) is null);
        }).Holds(500);

    [Fact]
    public void CutoffOf_PostWithoutPlaces_AdmitsNobody()
    {
        var matching = StableMatcher.Match(StableMarket.Of(1, [0, 5], [new(0, 0, 0, long.MinValue), new(0, 1, 1, long.MaxValue)]).GetValueOrThrow());

        Assert.Equal((new PostCutoff(false, null), false), (matching.CutoffOf(0), matching.CutoffOf(0).Admits(long.MinValue)));
        Assert.Equal((new PostCutoff(true, null), true), (matching.CutoffOf(1), matching.CutoffOf(1).Admits(long.MaxValue)));
        Assert.Equal((1, 2), (matching.PostOf(0), matching.RankOf(0)));
    }

    [Fact]
    public void Of_ManyFaults_CountsAllAndNamesTheFirstHundred()
    {
        var contracts = Enumerable.Range(0, 300).Select(c => new RankedContract(c, 0, 0, c)).ToArray();
        var market = StableMarket.Of(300, [1, 1], contracts).GetValueOrThrow();

        var empty = StabilityCheck.Of(market, Enumerable.Repeat(StableMatching.None, 300).ToArray());
        var outside = StabilityCheck.Of(market, Enumerable.Range(0, 300).Select(c => c % 2 == 0 ? 1 : c == 1 ? int.MinValue : int.MaxValue).ToArray());
        var crowded = StabilityCheck.Of(market, new int[300]);

        Assert.Equal((300, 100, 300, false), (empty.BlockingCount, empty.BlockingPairs.Length, empty.CheckedCount, empty.IsStable));
        Assert.Equal(new BlockingPair(99, 0, true), empty.BlockingPairs[^1]);
        Assert.Equal((300, 100, 300), (outside.MisplacedCount, outside.MisplacedCandidates.Length, outside.BlockingCount));
        Assert.Equal((1, 0, 0), (crowded.OverfullCount, crowded.OverfullPosts.Single(), crowded.BlockingCount));
    }

    private static int? FirstAdmitting(StableMarket market, StableMatching matching, int candidate)
    {
        var priorities = market.PrioritiesOf(candidate);
        for (var i = 0; i < priorities.Length; i++)
        {
            if (matching.CutoffOf(market.PostsOf(candidate)[i]).Admits(priorities[i]))
            {
                return market.PostsOf(candidate)[i];
            }
        }

        return null;
    }

    private static bool Agrees(PlainMarket plain, StableMarket market, int[] posts)
    {
        var report = StabilityCheck.Of(market, posts);
        int[] misplaced = [.. Enumerable.Range(0, plain.Candidates).Where(c => posts[c] >= 0 && !plain.Lists[c].Contains(posts[c]))];
        int[] placed = [.. posts.Select((p, c) => misplaced.Contains(c) ? -1 : p)];
        int[] overfull = [.. Enumerable.Range(0, plain.Posts).Where(p => placed.Count(x => x == p) > plain.Capacities[p])];
        return report.MisplacedCandidates.SequenceEqual(misplaced)
            && report.OverfullPosts.SequenceEqual(overfull)
            && report.BlockingPairs.Select(b => (b.Candidate, b.Post)).SequenceEqual(OracleMatcher.Blocking(plain, placed))
            && report.BlockingPairs.All(b => b.HasRoom == placed.Count(x => x == b.Post) < plain.Capacities[b.Post])
            && report.IsStable == (misplaced.Length == 0 && overfull.Length == 0 && report.BlockingCount == 0);
    }

    private static IEnumerable<int[]> Assignments(int candidates, int posts) =>
        candidates == 0 ? [[]] : from rest in Assignments(candidates - 1, posts) from p in Enumerable.Range(-1, posts + 1) select (int[])[.. rest, p];
}
