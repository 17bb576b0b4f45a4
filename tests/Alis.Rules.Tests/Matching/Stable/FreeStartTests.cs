using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// Why long periods are cut into windows before anybody is matched: where a place of twelve months takes services of six months that may start on any day, what
/// it chooses from few is no part of what it chooses from more, and there may be no stable outcome.
/// </summary>
public class FreeStartTests
{
    private const int Months = 12;
    private const int Service = 6;

    private static readonly int[] Overlapping = [0, 1, 2, 3, 4, 5];
    private static readonly int[] ThreeMonthsApart = [0, 3, 6];

    // a, b and d in this order: a has the first half of the year, d the last, b three months of both.
    [Fact]
    public void Choose_OneMoreToChooseFrom_TakesOneThatWasRefused()
    {
        (char Candidate, int Start)[] all = [('a', 0), ('b', 3), ('d', 6)];

        Assert.Equal(['b'], Choose(all[1..]));
        Assert.Equal(['a', 'd'], Choose(all));
    }

    // Two places of twelve months. All outcomes are looked at: each has somebody who would rather have a place and start that the others there must yield.
    [Fact]
    public void AllStable_StartsThatDoNotAllOverlap_ThereIsNone()
    {
        var market = Market([[1, 2, 0], [2, 0, 1]], [[(0, 6), (1, 6)], [(1, 6), (0, 0), (0, 3)], [(0, 3)]]);

        Assert.Equal(13, market.Outcomes().Count);
        Assert.Empty(market.AllStable());
    }

    // One contract less, and as few as can be: with two places, two or three candidates and starts three months apart, no market of up to four has none.
    [Fact]
    public void AllStable_FiveContracts_ThereIsNone() =>
        Assert.Empty(Market([[1, 2, 0], [0, 1, 2]], [[(0, 0), (1, 0)], [(1, 0), (0, 6)], [(0, 3)]]).AllStable());

    [Fact]
    public void AllStable_StartsThatAllOverlap_ThereAlwaysIsOne() =>
        Prop.ForAll(Markets(Overlapping, 3), market => market.AllStable().Count > 0).Holds(400);

    // With two windows that touch, a start decides nothing but the window: the classical market again.
    [Fact]
    public void AllStable_StartsOfTwoWindows_ThereAlwaysIsOne() =>
        Prop.ForAll(Markets([0, Service], 3), market => market.AllStable().Count > 0).Holds(400);

    // Rare, hence the number; and it must not become impossible by a change of the model.
    [Fact]
    public void AllStable_StartsThreeMonthsApart_SomeMarketsHaveNone() =>
        Assert.Contains(Markets(ThreeMonthsApart, 5).Drawn(4000), m => m.AllStable().Count == 0);

    // The market asks whether all in the way stand lower, the place takes one after the other: the same question, so that the results above speak of places.
    [Fact]
    public void Blocking_AnyOutcome_IsWhatThePlaceWouldChoose() =>
        Prop.ForAll(Markets(ThreeMonthsApart, 3), market => market.Outcomes().TrueForAll(outcome =>
        {
            var blocking = market.Blocking(outcome);
            return (from c in Enumerable.Range(0, outcome.Length)
                    from b in Enumerable.Range(0, outcome[c] < 0 ? market.Lists[c].Length : outcome[c])
                    let bundle = market.Lists[c][b]
                    let there = from x in Enumerable.Range(0, outcome.Length)
                                where x != c && outcome[x] >= 0 && market.Lists[x][outcome[x]][0] / Months == bundle[0] / Months
                                select (Candidate: x, Start: market.Lists[x][outcome[x]][0] % Months)
                    let offers = there.Append((Candidate: c, Start: bundle[0] % Months)).OrderBy(x => Array.IndexOf(market.Orders[bundle[0]], x.Candidate))
                    select Choose([.. offers]).Contains(c) == blocking.Contains((c, b))).All(same => same);
        })).Holds(200);

    /// <summary>What one place takes of the offers, which stand in its order: each that overlaps none taken before.</summary>
    private static List<T> Choose<T>((T Candidate, int Start)[] offers)
    {
        List<(T Candidate, int Start)> taken = [];
        foreach (var offer in offers)
        {
            if (taken.TrueForAll(t => Math.Abs(t.Start - offer.Start) >= Service))
            {
                taken.Add(offer);
            }
        }

        return taken.ConvertAll(t => t.Candidate);
    }

    /// <summary>A unit is a month of a place.</summary>
    private static BundleMarket Market(int[][] orders, (int Post, int Start)[][] lists) => new(
        [.. lists.Select(l => l.Select(x => Enumerable.Range((x.Post * Months) + x.Start, Service).ToArray()).ToArray())],
        [.. orders.SelectMany(o => Enumerable.Repeat(o, Months))]);

    private static Arbitrary<BundleMarket> Markets(int[] starts, int longest) => Arb.From(
        from orders in Gen.ArrayOf(Gen.Shuffle(new[] { 0, 1, 2 }), 2)
        from lists in Gen.ArrayOf(
            from all in Gen.Shuffle((from post in new[] { 0, 1 } from start in starts select (Post: post, Start: start)).ToArray())
            from length in Gen.Choose(0, longest)
            select all[..length],
            3)
        select Market(orders, lists),
        static m => m.Smaller());
}
