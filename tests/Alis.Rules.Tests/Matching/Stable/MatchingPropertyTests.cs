using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>What changes, and what does not, when a market is changed a little.</summary>
public class MatchingPropertyTests
{
    private const int Cases = 1000;

    [Fact]
    public void Match_PlaceAdded_NoCandidateIsWorse() =>
        Prop.ForAll(MarketGenerators.WithChoice, x => x.Market.Posts == 0 || NobodyWorse(x.Market, x.Market.WithCapacity(x.Choice % x.Market.Posts, x.Market.Capacities[x.Choice % x.Market.Posts] + 1), -1)).Holds(Cases);

    [Fact]
    public void Match_PostAdded_NoCandidateIsWorse() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            if (x.Market.Posts == 0)
            {
                return true;
            }

            // Adding it is taking it away the other way round; a post without places is one that is not there.
            var post = x.Choice % x.Market.Posts;
            return NobodyWorse(x.Market.WithCapacity(post, 0), x.Market, -1);
        }).Holds(Cases);

    [Fact]
    public void Match_CandidateRemoved_NobodyElseIsWorse() =>
        Prop.ForAll(MarketGenerators.WithChoice, x => x.Market.Candidates == 0 || NobodyWorse(x.Market, x.Market.Without(x.Choice % x.Market.Candidates), x.Choice % x.Market.Candidates)).Holds(Cases);

    [Fact]
    public void Match_CandidateAdded_EveryPostHoldsAsManyOrMoreAndNoneWorse() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            if (x.Market.Candidates == 0)
            {
                return true;
            }

            var (with, without) = (x.Market.Match(), x.Market.Without(x.Choice % x.Market.Candidates).Match());
            return Enumerable.Range(0, x.Market.Posts).All(p => Places(x.Market, with, p) is var now && Places(x.Market, without, p) is var before
                && now.Count >= before.Count && now.Zip(before).All(pair => pair.First <= pair.Second));
        }).Holds(Cases);

    [Fact]
    public void Match_CandidateMovesUpAtAPost_IsNotWorse() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            if (x.Market.Posts == 0 || x.Market.Orders[x.Choice % x.Market.Posts].Length < 2)
            {
                return true;
            }

            var post = x.Choice % x.Market.Posts;
            var order = x.Market.Orders[post];
            var at = 1 + (x.Choice / 7 % (order.Length - 1));
            var candidate = order[at];
            int[] improved = [.. order.Take(at - 1), candidate, order[at - 1], .. order.Skip(at + 1)];
            var better = x.Market with { Orders = [.. x.Market.Orders.Select((o, p) => p == post ? improved : o)] };
            return better.RankOf(candidate, better.Match()[candidate]) <= x.Market.RankOf(candidate, x.Market.Match()[candidate]);
        }).Holds(Cases);

    [Fact]
    public void Match_ListCutBelowThePost_ChangesNothing() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var posts = x.Market.Match();
            var candidate = x.Market.Candidates == 0 ? -1 : x.Choice % x.Market.Candidates;
            return candidate < 0 || posts[candidate] < 0
                || x.Market.WithList(candidate, x.Market.Lists[candidate].Take(x.Market.RankOf(candidate, posts[candidate]) + 1)).Match().SequenceEqual(posts);
        }).Holds(Cases);

    [Fact]
    public void Match_PostPutFirst_StaysThePost() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var posts = x.Market.Match();
            var candidate = x.Market.Candidates == 0 ? -1 : x.Choice % x.Market.Candidates;
            return candidate < 0 || posts[candidate] < 0
                || x.Market.WithList(candidate, x.Market.Lists[candidate].OrderBy(p => p != posts[candidate])).Match()[candidate] == posts[candidate];
        }).Holds(Cases);

    // Both a contract that nobody can get and one that the candidate likes less than what he got.
    [Fact]
    public void Match_ContractOfNoUseAdded_ChangesNothing() =>
        Prop.ForAll(MarketGenerators.WithChoice, x =>
        {
            var market = x.Market;
            var posts = market.Match();
            var wider = new PlainMarket([.. market.Capacities, 0], market.Lists, [.. market.Orders, []]);
            var candidate = market.Candidates == 0 ? -1 : x.Choice % market.Candidates;
            var missing = candidate < 0 ? [] : Enumerable.Range(0, market.Posts).Except(market.Lists[candidate]).ToArray();
            return wider.Match().SequenceEqual(posts)
                && (candidate < 0 || wider.WithList(candidate, [market.Posts, .. market.Lists[candidate]]).Match().SequenceEqual(posts))
                && (candidate < 0 || posts[candidate] < 0 || market.WithList(candidate, [.. market.Lists[candidate], .. missing]).Match().SequenceEqual(posts));
        }).Holds(Cases);

    [Fact]
    public void Match_OneOrderEverywhere_IsEachInTurn() =>
        Prop.ForAll(OneOrders(), x =>
        {
            var left = (int[])x.Market.Capacities.Clone();
            var turns = Enumerable.Repeat(-1, x.Market.Candidates).ToArray();
            foreach (var candidate in x.Order)
            {
                turns[candidate] = x.Market.Lists[candidate].Append(-1).First(p => p < 0 || left[p] > 0);
                if (turns[candidate] >= 0)
                {
                    left[turns[candidate]]--;
                }
            }

            return x.Market.Match().SequenceEqual(turns) && OracleMatcher.AllStable(x.Market).Count == 1;
        }).Holds(Cases);

    // Everybody twice, the second right behind the first at every post, and twice the places: both get what the one got.
    [Fact]
    public void Match_EverybodyTwice_BothGetTheSame() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var n = market.Candidates;
            var twice = new PlainMarket([.. market.Capacities.Select(s => 2 * s)], [.. market.Lists, .. market.Lists], [.. market.Orders.Select(o => o.SelectMany(c => new[] { c, c + n }).ToArray())]);
            var (posts, both) = (market.Match(), twice.Match());
            return both.SequenceEqual([.. posts, .. posts]);
        }).Holds(Cases);

    [Fact]
    public void Match_PostSplitIntoSinglePlaces_IsTheSame() =>
        Prop.ForAll(MarketGenerators.Any, market =>
        {
            var parts = Enumerable.Range(0, market.Posts).SelectMany(p => Enumerable.Repeat(p, market.Capacities[p])).ToArray();
            var split = new PlainMarket(
                [.. parts.Select(_ => 1)],
                [.. market.Lists.Select(l => l.SelectMany(p => Enumerable.Range(0, parts.Length).Where(i => parts[i] == p)).ToArray())],
                [.. parts.Select(p => market.Orders[p])]);
            return split.Match().Select(i => i < 0 ? -1 : parts[i]).SequenceEqual(market.Match());
        }).Holds(Cases);

    [Fact]
    public void Match_TwoMarketsAsOne_AreMatchedApart() =>
        Prop.ForAll(MarketGenerators.Any, MarketGenerators.Any, (a, b) =>
        {
            var both = new PlainMarket(
                [.. a.Capacities, .. b.Capacities],
                [.. a.Lists, .. b.Lists.Select(l => l.Select(p => p + a.Posts).ToArray())],
                [.. a.Orders, .. b.Orders.Select(o => o.Select(c => c + a.Candidates).ToArray())]);
            return both.Match().SequenceEqual([.. a.Match(), .. b.Match().Select(p => p < 0 ? -1 : p + a.Posts)]);
        }).Holds(Cases);

    private static bool NobodyWorse(PlainMarket before, PlainMarket after, int but)
    {
        var (old, now) = (before.Match(), after.Match());
        return Enumerable.Range(0, before.Candidates).All(c => c == but || before.RankOf(c, now[c]) <= before.RankOf(c, old[c]));
    }

    private static List<int> Places(PlainMarket market, int[] posts, int post) =>
        [.. Enumerable.Range(0, market.Candidates).Where(c => posts[c] == post).Select(c => Array.IndexOf(market.Orders[post], c)).Order()];

    private static Arbitrary<(PlainMarket Market, int[] Order)> OneOrders() => Arb.From(
        from n in Gen.Choose(1, 6)
        from m in Gen.Choose(1, 4)
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        from market in MarketGenerators.Random(n, m, 2)
        select (PlainMarket.Of(market.Capacities, market.Lists, _ => order), order));
}
