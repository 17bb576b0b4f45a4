using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// G7: markets of several stable matchings, with more candidates than places, windows that few or nobody wants for six months, and candidates who would split
/// the service. What is left over does not depend on which stable matching the first part has found, so that the whole has one result.
/// </summary>
public class SplitMarketTests
{
    private static readonly Arbitrary<SplitMarket> Markets = Arb.From(Any(), static m => m.Smaller());

    // P27
    [Fact]
    public void Input_AnyStableMatchingOfTheFirstPart_IsTheSame() =>
        Prop.ForAll(Markets, split =>
        {
            var (choosing, seats) = split.Input(split.Market.Match());
            return OracleMatcher.AllStable(split.Market).TrueForAll(other => split.Input(other).Choosing.SequenceEqual(choosing) && split.Input(other).Seats.SequenceEqual(seats));
        }).Holds(600);

    // Where it is not stable, what is left over can be anything: the property above is one of stable matchings and not of all.
    [Fact]
    public void Input_MatchingThatIsNotStable_CanDiffer() =>
        Assert.Contains(Markets.Drawn(50), split => OracleMatcher.Feasible(split.Market).Any(other => !split.Input(other).Choosing.SequenceEqual(split.Input(split.Market.Match()).Choosing)));

    // P29
    [Fact]
    public void Match_AnyMarket_PackagesAreWholeWithinTheSeatsAndNobodyHasARightToABetterOne() =>
        Prop.ForAll(Markets, split =>
        {
            var (posts, chosen) = split.Match();
            var place = split.Order.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i);
            var holders = (from c in split.Order where chosen[c] >= 0 let p = split.Packages[c][chosen[c]] from half in new[] { p.First, p.Second } select (Candidate: c, Half: half)).ToList();
            return holders.TrueForAll(h => posts[h.Candidate] < 0)
                && Enumerable.Range(0, 2 * split.Market.Posts).All(half => holders.Count(h => h.Half == half) <= Free(half))
                && split.Order.Where(c => posts[c] < 0).All(c => split.Packages[c].Take(chosen[c] < 0 ? split.Packages[c].Length : chosen[c])
                    .All(better => new[] { better.First, better.Second }.Any(half => holders.Count(h => h.Half == half && place[h.Candidate] < place[c]) >= Free(half))));

            int Free(int half) => split.Market.Capacities[half / 2] - posts.Count(p => p == half / 2);
        }).Holds(400);

    // P28: six months before every package, no other list and no other packages give anybody a better end.
    [Fact]
    public void Match_OtherListThanTheTrueOne_NobodyGains() =>
        Prop.ForAll(Markets, split =>
        {
            var (posts, chosen) = split.Match();
            return Enumerable.Range(0, split.Market.Candidates).All(c =>
            {
                var truth = split.RankOf(c, posts[c], chosen[c] < 0 ? null : split.Packages[c][chosen[c]]);
                return Sublists(split.Market.Lists[c]).All(list => new[] { split.Packages[c], [.. split.Packages[c].AsEnumerable().Reverse()], [] }.All(packages =>
                {
                    var stated = split.WithPackages(c, packages) with { Market = split.Market.WithList(c, list) };
                    var (otherPosts, otherChosen) = stated.Match();
                    return split.RankOf(c, otherPosts[c], otherChosen[c] < 0 ? null : packages[otherChosen[c]]) >= truth;
                }));
            });
        }).Holds(60);

    // Who would rather split the service than take a window that is on the list gains by leaving the window out: the rules give six months first.
    [Fact]
    public void Match_PackageWantedMoreThanAWindow_LeavingTheWindowOutGains()
    {
        var split = new SplitMarket(new PlainMarket([1, 1], [[0]], [[0], []]), [[(2, 1)]], [0]);
        var stated = split with { Market = split.Market.WithList(0, []) };

        Assert.Equal((0, -1), (split.Match().Posts[0], split.Match().Chosen[0]));
        Assert.Equal((-1, 0), (stated.Match().Posts[0], stated.Match().Chosen[0]));
    }

    // The candidate whom a fourth joins is the one without a post after it; what then is left to choose is less for one who had nothing to do with it.
    [Fact]
    public void Match_CandidateJoins_CanTakeAPackageFromAnother()
    {
        var split = new SplitMarket(new PlainMarket([1, 1, 1], [[0], [], [0]], [[2, 0], [], []]), [[(2, 5)], [(2, 5)], []], [0, 1, 2]);
        var without = split with { Market = split.Market.Without(2) };

        Assert.Equal([-1, 0, -1], without.Match().Chosen);
        Assert.Equal([0, -1, -1], split.Match().Chosen);
    }

    [Fact]
    public void Markets_OfFiveHundred_SecondPartHasWorkToDo() =>
        Markets.Drawn(500).ConvertAll(m => (Split: m, Found: m.Match(), Left: m.Input(m.Market.Match()), Several: OracleMatcher.AllStable(m.Market).Count > 1)).ComeUp(
            ("several stable matchings", 30, x => x.Several),
            ("some who would split the service are left", 60, x => x.Left.Choosing.Length > 0),
            ("several are", 25, x => x.Left.Choosing.Length > 1),
            ("a window wholly unfilled", 60, x => Unfilled(x.Split, x.Left.Seats).Any()),
            ("a window partly filled", 5, x => Enumerable.Range(0, x.Split.Market.Posts).Any(w => x.Left.Seats[w] > 0 && x.Left.Seats[w] < x.Split.Market.Capacities[w])),
            ("a package is given", 40, x => x.Found.Chosen.Any(p => p >= 0)),
            ("several stable matchings and a package", 15, x => x.Found.Chosen.Any(p => p >= 0) && x.Several),
            ("somebody comes too late for the best package", 10, x => x.Left.Choosing.Any(c => x.Found.Chosen[c] != 0 && x.Split.Choose([c], x.Left.Seats)[c] == 0)));

    private static IEnumerable<int> Unfilled(SplitMarket split, int[] seats) => Enumerable.Range(0, seats.Length).Where(w => seats[w] > 0 && seats[w] == split.Market.Capacities[w]);

    /// <summary>
    /// Two or three windows of one place that like those best who like them least, as many candidates and up to three more who want these windows, and as many
    /// windows that few want for six months. Most packages are of these; some begin with half of a window that is full.
    /// </summary>
    private static Gen<SplitMarket> Any() =>
        from core in Gen.Choose(2, 3)
        from surplus in Gen.Choose(1, 3)
        from spare in Gen.Choose(2, 3)
        let n = core + surplus
        from wishes in Gen.ArrayOf(Gen.Shuffle(Enumerable.Range(0, core).ToArray()), n)
        from more in Gen.ArrayOf(Gen.Frequency((5, Gen.Constant(-1)), (1, Gen.Choose(core, core + spare - 1))), n)
        from ties in Gen.ArrayOf(Gen.Shuffle(Enumerable.Range(0, n).ToArray()), core + spare)
        from first in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(core, n - 1)))
        from seats in Gen.ArrayOf(Gen.Elements(1, 1, 1, 2), spare)
        let lists = wishes.Select((w, c) => more[c] < 0 ? w : [.. w, more[c]]).ToArray()
        let market = PlainMarket.Of([.. Enumerable.Repeat(1, core), .. seats], lists, p => Enumerable.Range(0, n)
            .OrderBy(c => c == first ? -1 : c < core ? 0 : 1)
            .ThenByDescending(c => Array.IndexOf(lists[c], p))
            .ThenBy(c => ties[p][c]))
        let halves = (from a in Enumerable.Range(core, spare) from b in Enumerable.Range(core, spare) where a != b select (2 * a, (2 * b) + 1)).ToArray()
        from filled in Gen.ArrayOf(Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, core - 1))), n)
        from packages in Gen.ArrayOf(from all in Gen.Shuffle(halves) from count in Gen.Choose(0, 3) select all[..Math.Min(count, all.Length)], n)
        let listed = packages.Select((l, c) => filled[c] < 0 || l.Length == 0 ? l : [(2 * filled[c], l[0].Item2), .. l]).ToArray()
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        select new SplitMarket(market, listed, order);

    private static IEnumerable<int[]> Sublists(int[] all) =>
        [[], .. all.SelectMany((x, i) => Sublists([.. all[..i], .. all[(i + 1)..]]).Select(rest => (int[])[x, .. rest]))];
}
