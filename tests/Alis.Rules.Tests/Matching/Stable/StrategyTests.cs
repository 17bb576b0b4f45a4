using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>No candidate gains by another list than the true one, tried with every list there is.</summary>
public class StrategyTests
{
    private static readonly List<int[]>[] AllLists = [.. Enumerable.Range(0, 5).Select(posts => Orders([], posts).ToList())];

    [Fact]
    public void Match_EveryMisreportOfOneCandidate_GainsNothing() =>
        Prop.ForAll(Cases(), x =>
        {
            var truth = x.Market.Match()[x.Candidate];
            return AllLists[x.Market.Posts].TrueForAll(lie => x.Market.RankOf(x.Candidate, truth) <= RankOf(x.Market, x.Candidate, Told(x.Market, x.Candidate, lie).Match()[x.Candidate]));
        }).Holds(400);

    [Fact]
    public void AllLists_OfFourPosts_AreSixtyFive() => Assert.Equal([1, 2, 5, 16, 65], AllLists.Select(l => l.Count));

    /// <summary>Where the truth puts what a lie has got; what is not on the true list is as bad as nothing.</summary>
    private static int RankOf(PlainMarket market, int candidate, int post) =>
        post >= 0 && market.Lists[candidate].Contains(post) ? market.RankOf(candidate, post) : market.Lists[candidate].Length;

    private static PlainMarket Told(PlainMarket market, int candidate, int[] list) => market with { Lists = [.. market.Lists.Select((l, c) => c == candidate ? list : l)] };

    private static IEnumerable<int[]> Orders(int[] begin, int posts) =>
        Enumerable.Range(0, posts).Except(begin).SelectMany(p => Orders([.. begin, p], posts)).Prepend(begin);

    /// <summary>Posts order all candidates here, since a lie can name a post that the truth does not.</summary>
    private static Arbitrary<(PlainMarket Market, int Candidate)> Cases() => Arb.From(
        from opposed in Gen.Elements(true, false)
        from n in Gen.Choose(1, 5)
        from m in Gen.Choose(1, 4)
        from capacities in Gen.ArrayOf(Gen.Choose(0, 2), m)
        from lists in Gen.ArrayOf(from order in Gen.Shuffle(Enumerable.Range(0, m).ToArray()) from length in Gen.Choose(opposed ? m : 0, m) select order[..length], n)
        from orders in Gen.ArrayOf(Gen.Shuffle(Enumerable.Range(0, n).ToArray()), m)
        from candidate in Gen.Choose(0, n - 1)
        select (new PlainMarket(opposed ? [.. capacities.Select(_ => 1)] : capacities, lists, opposed ? Against(lists, orders) : orders), candidate));

    private static int[][] Against(int[][] lists, int[][] orders) =>
        [.. orders.Select((o, p) => o.OrderByDescending(c => Array.IndexOf(lists[c], p)).ThenBy(c => Array.IndexOf(o, c)).ToArray())];
}
