using System.Globalization;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>What the result never hangs on: the order of proposals and of the input, names, cultures, threads, and which form the input has.</summary>
public class MatchingInvarianceTests
{
    [Fact]
    public void Run_AnyOrderOfProposals_IsTheSame() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var market = x.Market.ToMarket();
            var first = DeferredAcceptance.Run(market, default);
            var second = DeferredAcceptance.Run(market, default, Shuffled(x.Market.Candidates, x.Choice));
            return first.Contracts.SequenceEqual(second.Contracts) && first.Proposals == second.Proposals;
        }).Holds(1000);

    [Fact]
    public void Match_NumbersExchanged_IsTheSameUnderTheOtherNumbers() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var (candidates, posts) = (Shuffled(x.Market.Candidates, x.Choice), Shuffled(x.Market.Posts, x.Choice / 3));
            var (lists, orders, capacities) = (new int[candidates.Length][], new int[posts.Length][], new int[posts.Length]);
            for (var c = 0; c < candidates.Length; c++)
            {
                lists[candidates[c]] = [.. x.Market.Lists[c].Select(p => posts[p])];
            }

            for (var p = 0; p < posts.Length; p++)
            {
                (orders[posts[p]], capacities[posts[p]]) = ([.. x.Market.Orders[p].Select(c => candidates[c])], x.Market.Capacities[p]);
            }

            var (here, there) = (x.Market.Match(), new PlainMarket(capacities, lists, orders).Match());
            return Enumerable.Range(0, candidates.Length).All(c => there[candidates[c]] == (here[c] < 0 ? -1 : posts[here[c]]));
        }).Holds(1000);

    // Keys say no more than an order: other numbers in the same order, and contracts in any order, give the same.
    [Fact]
    public void Match_ContractsShuffledAndKeysStretched_IsTheSame() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var contracts = x.Market.Contracts().ToArray();
            var order = Shuffled(contracts.Length, x.Choice);
            RankedContract[] others = [.. order.Select(i => contracts[i] with { Preference = Stretch(contracts[i].Preference), Priority = Stretch(contracts[i].Priority) })];
            return StableMatcher.Match(StableMarket.Of(x.Market.Candidates, x.Market.Capacities, others).GetValueOrThrow()).Posts.SequenceEqual(x.Market.Match());
        }).Holds(1000);

    [Fact]
    public void Match_ListsWithIds_IsTheSame() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var listed = Listed(market, c => $"c{c}", p => $"p{p}");
            var renamed = Listed(market, c => $"é {c:000}", p => $"x/{p:000}");
            return StableMatcher.Match(listed).Posts.SequenceEqual(market.Match()) && StableMatcher.Match(renamed).Posts.SequenceEqual(market.Match());
        }).Holds(500);

    [Fact]
    public void Match_RowsOfListsShuffled_IsTheSameById() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var (candidates, posts) = (Shuffled(x.Market.Candidates, x.Choice), Shuffled(x.Market.Posts, x.Choice / 3));
            var here = Listed(x.Market, c => $"c{c}", p => $"p{p}");
            var there = StableMarket.Of(
                [.. candidates.Select(c => new ListedCandidate($"c{c}", [.. x.Market.Lists[c].Select(p => $"p{p}")]))],
                [.. posts.Select(p => new ListedPost($"p{p}", x.Market.Capacities[p], [.. x.Market.Orders[p].Select(c => $"c{c}")]))]).GetValueOrThrow();
            return ById(here).SetEquals(ById(there));
        }).Holds(500);

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Match_UnderACulture_GivesTheSameBytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            // The text stands here, so that processes with other hash seeds, on other machines, are held to it as well.
            Assert.Equal("i:ı I:i ı:Å å:- Å:aa aa:- İ:I; 22 contracts, 5 matched, 12 proposals, 0 blocking", Written());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Match_OnManyThreads_GivesTheSame()
    {
        var market = Mixed().ToMarket();
        var expected = StableMatcher.Match(market).Posts.ToArray();
        Assert.Contains(expected, OracleMatcher.AllStable(Mixed()));

        _ = Parallel.For(0, 200, _ => Assert.Equal(expected, StableMatcher.Match(market).Posts.ToArray()));
    }

    private static HashSet<(string, string)> ById(StableMarket market)
    {
        var matching = StableMatcher.Match(market);
        return [.. from c in Enumerable.Range(0, market.CandidateCount) where matching.PostOf(c) is not null select (market.CandidateId(c), market.PostId(matching.PostOf(c)!.Value))];
    }

    private static string Written()
    {
        string[] candidates = ["i", "I", "ı", "å", "Å", "aa", "İ"];
        string[] posts = ["ı", "i", "I", "aa", "Å"];
        var market = Listed(Mixed(), c => candidates[c], p => posts[p]);
        var matching = StableMatcher.Match(market);
        var pairs = Enumerable.Range(0, market.CandidateCount).Select(c => $"{market.CandidateId(c)}:{(matching.PostOf(c) is { } post ? market.PostId(post) : "-")}");
        return $"{string.Join(" ", pairs)}; {matching.Check.ContractCount} contracts, {matching.MatchedCount} matched, {matching.Proposals} proposals, {matching.Check.BlockingCount} blocking";
    }

    private static PlainMarket Mixed() => PlainMarket.Of(
        [1, 1, 1, 1, 1],
        [[0, 1, 2], [0, 1, 2, 3], [4, 0, 1], [1, 4, 3], [3, 1], [0, 2, 4], [2, 0, 1, 3]],
        p => Enumerable.Range(0, 7).OrderBy(c => ((c * 5) + (p * 3)) % 7));

    private static StableMarket Listed(PlainMarket market, Func<int, string> candidate, Func<int, string> post) => StableMarket.Of(
        [.. market.Lists.Select((l, c) => new ListedCandidate(candidate(c), [.. l.Select(post)]))],
        [.. market.Orders.Select((o, p) => new ListedPost(post(p), market.Capacities[p], [.. o.Select(candidate)]))]).GetValueOrThrow();

    private static long Stretch(long key) => (key * 1_000_003L) - (1L << 40);

    /// <summary>An order of the numbers below a count, drawn from a seed.</summary>
    private static int[] Shuffled(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return order;
    }
}
