using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>The waiting list, and what municipalities can and cannot do to it.</summary>
public class MasterOrderTests
{
    private static readonly LocalDate Start = new(2025, 3, 1);

    // Members of up to three groups, some with a rank in theirs.
    private static readonly Arbitrary<Member[]> Orders = Arb.From(
        from n in Gen.Choose(0, 8)
        from ranks in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        from groups in Gen.ArrayOf(Gen.Choose(0, 2), n)
        from ranked in Gen.ArrayOf(Gen.Elements(true, true, false), n)
        select Enumerable.Range(0, n).Select(i => new Member(i, groups[i], ranked[i] ? ranks[i] : null)).ToArray(),
        static order => order.Select((_, i) => (Member[])[.. order[..i], .. order[(i + 1)..]]));

    // P20
    [Fact]
    public void Refilled_AnyOrder_EveryoneStandsOnceAndNoGroupTakesAnothersPlace() =>
        Prop.ForAll(Orders, order =>
        {
            var refilled = Refilled(order);
            return refilled.Distinct().Count() == order.Length && refilled.Zip(order).All(x => x.First.Group == x.Second.Group);
        }).Holds(600);

    [Fact]
    public void Refilled_AnyOrder_EachGroupsRanksAreRespectedAndTheRestComesAfterAsItStood() =>
        Prop.ForAll(Orders, order => Refilled(order).GroupBy(m => m.Group).All(group =>
        {
            var pairs = group.Zip(group.Skip(1));
            return pairs.All(x => (x.First.Rank, x.Second.Rank) switch
            {
                ({ } one, { } other) => one < other,
                (null, null) => x.First.Seniority < x.Second.Seniority,
                var (one, _) => one is not null,
            });
        })).Holds(600);

    [Fact]
    public void Refilled_Twice_IsAsOnce() => Prop.ForAll(Orders, order => Refilled(Refilled(order)).SequenceEqual(Refilled(order))).Holds(600);

    [Fact]
    public void Refilled_RanksAsSeniority_ChangesNothing() =>
        Prop.ForAll(Orders, order => MasterOrder.Refilled(order, m => m.Group, m => m.Seniority).SequenceEqual(order) && MasterOrder.Refilled(order, m => m.Group, _ => null).SequenceEqual(order)).Holds(600);

    [Fact]
    public void Orders_OfFiveHundred_PlacesAreSwappedInManyAndAcrossOthers() =>
        Orders.Drawn(500).ComeUp(
            ("somebody moves", 30, o => !Refilled(o).SequenceEqual(o)),
            ("somebody of another group is passed", 20, o => o.Any(m => o.Any(x => x.Group != m.Group && x.Seniority < m.Seniority && Array.IndexOf(Refilled(o), x) > Array.IndexOf(Refilled(o), m)))),
            ("only some of a group have ranks", 20, o => o.GroupBy(m => m.Group).Any(g => g.Any(m => m.Rank is null) && g.Any(m => m.Rank is not null))));

    // Whoever moves by it, the municipality's order decides nothing between classes: an exception never comes before two years reached.
    [Fact]
    public void PriorityAt_AnyRound_ClassesComeBeforeMunicipalities() =>
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var market = new RoundMarket(round);
            return market.Windows.TrueForAll(w =>
            {
                var classes = market.PriorityAt(w).Select(c => Admission.ClassOf(c, w.StartFor(c) ?? w.First) ?? 2).ToList();
                return classes.SequenceEqual(classes.Order());
            });
        }).Holds(300);

    // Candidates first and third belong together, the second stands between them; who of the two is first decides which post is left for the second.
    [Fact]
    public void Result_MunicipalityReordersItsOwn_AnotherMunicipalitysCandidateGetsAnotherPost()
    {
        var round = Round(Candidate("first", "inland", "north"), Candidate("second", "island", "south", "north"), Candidate("third", "inland", "south"));
        var reordered = round with { MunicipalOrders = [new("inland", ["third", "first"])] };

        Assert.Equal([("first", "p-north/0"), ("second", "p-south/0")], Result(round));
        Assert.Equal([("second", "p-north/0"), ("third", "p-south/0")], Result(reordered));
        Assert.Equal(["third", "second", "first"], MasterOrder.AtWishes(reordered).Select(c => c.Id));
    }

    // "third" has the place before "second" from "first", of the same municipality. If "first" says no and the list is made anew without "first", that place is
    // gone and with it the offer: after an answer the orders of the round have to stay.
    [Fact]
    public void Result_OneWhoLentAPlaceLeaves_OnlyAnOrderThatStaysKeepsTheOffers()
    {
        var round = Round(Candidate("first", "inland", "south"), Candidate("second", "island", "north"), Candidate("third", "inland", "north"))
            with
        { MunicipalOrders = [new("inland", ["third", "first"])] };
        var market = new RoundMarket(round);

        Assert.Equal([("first", "p-south/0"), ("third", "p-north/0")], Result(round));
        Assert.Equal([("second", "p-north/0")], Result(RoundShrinker.WithoutCandidate(round, "first")));
        Assert.Equal([-1, -1, 0], market.Market.Without(0).Match());
    }

    // P26, one answer: with orders that stay, nobody who is left is worse off when one leaves, whoever it is.
    [Fact]
    public void Match_OneLeavesAndOrdersStay_NobodyIsWorseOff() =>
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var market = new RoundMarket(round).Market;
            var before = market.Match();
            return Enumerable.Range(0, market.Candidates).All(gone =>
            {
                var after = market.Without(gone).Match();
                return Enumerable.Range(0, market.Candidates).All(c => c == gone || market.RankOf(c, after[c]) <= market.RankOf(c, before[c]));
            });
        }).Holds(150);

    // Whoever is put first by the municipality cannot get a worse window by it, though others change places by it too.
    [Fact]
    public void Match_PutFirstByTheMunicipality_IsNotWorseOff()
    {
        var moved = 0;
        Prop.ForAll(RoundGenerators.Any, round =>
        {
            var market = new RoundMarket(round).Market;
            var before = market.Match();
            return round.MunicipalOrders.All(order => order.Candidates.Skip(1).All(id =>
            {
                MunicipalOrder first = order with { Candidates = [id, .. order.Candidates.Where(c => c != id)] };
                var after = new RoundMarket(round with { MunicipalOrders = [.. round.MunicipalOrders.Select(o => o == order ? first : o)] }).Market.Match();
                var candidate = Array.FindIndex(round.Candidates, c => c.Id == id);
                moved += after.SequenceEqual(before) ? 0 : 1;
                return market.RankOf(candidate, after[candidate]) <= market.RankOf(candidate, before[candidate]);
            }));
        }).Holds(400);
        Assert.InRange(moved, 10, int.MaxValue);
    }

    // The one with the exception is put first by the municipality, and still does not push the other one of it behind the third candidate.
    [Fact]
    public void PriorityAt_ExceptionPutFirst_TakesNoPlaceFromTheOtherClass()
    {
        var exception = Candidate("b-exception", "inland", "north") with { TwoYearsOn = null, HasException = true };
        var round = Round(Candidate("a-reached", "inland", "north"), Candidate("b-other", "island", "north"), exception) with { MunicipalOrders = [new("inland", ["b-exception", "a-reached"])] };
        var market = new RoundMarket(round);

        Assert.Equal(["a-reached", "b-other", "b-exception"], market.PriorityAt(market.Windows[0]).Select(c => c.Id));
    }

    private static Member[] Refilled(Member[] order) => MasterOrder.Refilled(order, m => m.Group, m => m.Rank);

    private static IEnumerable<(string Candidate, string Window)> Result(PlainRound round) => new RoundMarket(round).Result().Select(x => (x.Candidate, x.Window));

    /// <summary>One post in the north and one in the south for as long as one service, and candidates in the order of the waiting list.</summary>
    private static PlainRound Round(params PlainCandidate[] candidates) => new(
        Start.PlusMonths(-5),
        new PlainPolicy(),
        [.. new[] { "north", "south" }.Select(place => PlainWindowTests.Post(Start, Start.PlusMonths(6).PlusDays(-1)) with { Id = "p-" + place, Place = place, Published = Start.PlusMonths(-6) })],
        [.. candidates.Select((c, i) => c with { Sequence = i })],
        [],
        []);

    /// <summary>A candidate who will have the places named and no other.</summary>
    private static PlainCandidate Candidate(string id, string municipality, params string[] places) =>
        PlainWindowTests.Candidate(Start) with { Id = id, Municipality = municipality, Places = places, Excluded = [.. new[] { "north", "south" }.Except(places)] };

    private sealed record Member(int Seniority, int Group, int? Rank);
}
