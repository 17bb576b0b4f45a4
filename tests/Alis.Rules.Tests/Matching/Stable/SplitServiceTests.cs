using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// Why three months and three months at two places come after all services of six months, one candidate after the other in one order: ranked among them, with
/// an order of candidates for each window, there may be no stable outcome at all.
/// </summary>
public class SplitServiceTests
{
    // Two windows of one place each; a unit is half a window: first 0, second 0, first 1, second 1.
    private static readonly int[] WholeOf0 = [0, 1];
    private static readonly int[] WholeOf1 = [2, 3];
    private static readonly int[] SecondOf0AndFirstOf1 = [1, 2];

    private static readonly Arbitrary<BundleMarket> OrderForEachWindow = Markets(
        from n in Gen.Choose(2, 4) from windows in Gen.Choose(2, 3) from orders in Gen.ArrayOf(Order(n), windows) select (n, orders));

    private static readonly Arbitrary<BundleMarket> OneOrder = Markets(
        from n in Gen.Choose(2, 4) from windows in Gen.Choose(2, 3) from order in Order(n) select (n, Enumerable.Repeat(order, windows).ToArray()));

    // The first wants the split service alone, the second either window; the second stands first at window 0 and the first at window 1.
    [Fact]
    public void AllStable_SplitServiceAgainstWholeOnes_ThereIsNone()
    {
        var market = new BundleMarket([[SecondOf0AndFirstOf1], [WholeOf1, WholeOf0]], [[1, 0], [1, 0], [0, 1], [0, 1]]);

        Assert.Equal([[-1, -1], [-1, 0], [-1, 1], [0, -1]], market.Outcomes());
        Assert.Equal([(0, 0), (1, 0), (1, 1)], market.Blocking([-1, -1]));
        Assert.Equal([(0, 0)], market.Blocking([-1, 0]));
        Assert.Equal([(1, 0)], market.Blocking([-1, 1]));
        Assert.Equal([(1, 1)], market.Blocking([0, -1]));
    }

    [Fact]
    public void AllStable_SameWishesAndOneOrder_ThereIsOne() =>
        Assert.Equal([[0, -1]], new BundleMarket([[SecondOf0AndFirstOf1], [WholeOf1, WholeOf0]], [[0, 1], [0, 1], [0, 1], [0, 1]]).AllStable());

    [Fact]
    public void AllStable_OrderForEachWindow_SomeMarketsHaveNoneAndSomeSeveral()
    {
        var counts = OrderForEachWindow.Drawn(1000).ConvertAll(m => m.AllStable().Count);

        Assert.InRange(counts.PerHundred(c => c == 0), 0.5, 30);
        Assert.InRange(counts.PerHundred(c => c > 1), 0.5, 30);
    }

    [Fact]
    public void AllStable_OneOrder_IsOneCandidateAfterTheOther() =>
        Prop.ForAll(OneOrder, market => market.AllStable() is [var only] && only.SequenceEqual(market.OneAfterTheOther(market.Orders[0]))).Holds(400);

    // Otherwise the property above would speak of services of six months alone.
    [Fact]
    public void OneOrder_OfFiveHundred_ManyGiveASplitServiceAndPassOneOver()
    {
        var ends = OneOrder.Drawn(500).ConvertAll(m => (Market: m, End: m.OneAfterTheOther(m.Orders[0])));

        Assert.InRange(ends.PerHundred(x => Enumerable.Range(0, x.End.Length).Any(c => x.End[c] >= 0 && IsSplit(x.Market.Lists[c][x.End[c]]))), 20, 100);
        Assert.InRange(ends.PerHundred(x => Enumerable.Range(0, x.End.Length).Any(c => x.End[c] != 0 && x.Market.Lists[c].Length > 0 && IsSplit(x.Market.Lists[c][0]))), 20, 100);
    }

    private static bool IsSplit(int[] bundle) => bundle[0] / 2 != bundle[1] / 2;

    private static Gen<int[]> Order(int candidates) => Gen.Shuffle(Enumerable.Range(0, candidates).ToArray());

    /// <summary>Lists of up to three bundles: whole windows, and a first half with the second half of another window.</summary>
    private static Arbitrary<BundleMarket> Markets(Gen<(int Candidates, int[][] Orders)> kind) => Arb.From(
        from x in kind
        let bundles = (from first in Enumerable.Range(0, x.Orders.Length) from second in Enumerable.Range(0, x.Orders.Length) select new[] { 2 * first, (2 * second) + 1 }).ToArray()
        from lists in Gen.ArrayOf(from all in Gen.Shuffle(bundles) from length in Gen.Choose(0, 3) select all[..length], x.Candidates)
        select new BundleMarket(lists, [.. x.Orders.SelectMany(o => new[] { o, o })]),
        static m => m.Smaller());
}
