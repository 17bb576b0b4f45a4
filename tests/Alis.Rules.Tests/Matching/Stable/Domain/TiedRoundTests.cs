using System.Globalization;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>
/// G6: rounds in which all that can be wished and waited for is equal, so that only the last means decide: the sequence of registration, the municipalities'
/// own orders, and the ids.
/// </summary>
public class TiedRoundTests
{
    private static readonly LocalDate Start = new(2024, 2, 29);

    // Letters of both cases, and some that cultures sort in their own ways: aa and å, i and ı.
    private static readonly string[] Ids = ["B", "a", "aa", "å", "Z", "z", "i", "I", "ı", "c9", "c10", "-c", "C"];

    private static readonly Arbitrary<PlainRound> IdsAlone = Rounds(Gen.Constant(0), orders: false);

    private static readonly Arbitrary<PlainRound> LastMeans = Rounds(Gen.Choose(0, 1), orders: true);

    [Fact]
    public void Result_AllOrdersOfTheRows_IsTheSame() =>
        Prop.ForAll(LastMeans, round =>
        {
            var result = new RoundMarket(round).Result();
            return Permutations(round.Candidates).All(candidates => Permutations(round.Posts).All(posts =>
                new RoundMarket(round with { Candidates = candidates, Posts = posts }).Result().SequenceEqual(result)));
        }).Holds(40);

    // Both sides by their ids: as when one after the other takes the first that is left.
    [Fact]
    public void Result_NothingButIds_FirstIdsGetFirstSeats() =>
        Prop.ForAll(IdsAlone, round =>
        {
            var seats = round.Posts.OrderBy(p => p.Id, StringComparer.Ordinal).SelectMany(p => Enumerable.Repeat(p.Id + "/0", p.Seats));
            var expected = round.Candidates.Select(c => c.Id).Order(StringComparer.Ordinal).Zip(seats);
            return new RoundMarket(round).Result().Select(x => (x.Candidate, x.Window)).SequenceEqual(expected);
        }).Holds(300);

    [Fact]
    public void Result_LastMeansDecide_OneAfterTheOtherInTheMasterOrder() =>
        Prop.ForAll(LastMeans, round =>
        {
            var seats = round.Posts.OrderBy(p => p.Id, StringComparer.Ordinal).SelectMany(p => Enumerable.Repeat(p.Id + "/0", p.Seats));
            var expected = MasterOrder.AtWishes(round).Select(c => c.Id).Zip(seats).OrderBy(x => x.First, StringComparer.Ordinal);
            return new RoundMarket(round).Result().Select(x => (x.Candidate, x.Window)).SequenceEqual(expected);
        }).Holds(300);

    [Fact]
    public void Match_LastMeansDecide_IsTheOnlyStableMatching() =>
        Prop.ForAll(LastMeans, round => OracleMatcher.AllStable(new RoundMarket(round).Market) is [_]).Holds(150);

    // A sequence number goes before an id, a municipality's order before both, and ids go by their code points.
    [Fact]
    public void Result_EachOfTheLastMeans_DecidesInItsTurn()
    {
        var round = Round(["a", "B", "å"], [0, 0, 0], ["inland", "inland", "island"], 1);

        Assert.Equal("B", First(round));
        Assert.Equal("a", First(Round(["a", "B", "å"], [0, 1, 0], ["inland", "inland", "island"], 1)));
        Assert.Equal("a", First(round with { MunicipalOrders = [new("inland", ["a", "B"])] }));
        Assert.Equal("B", First(round with { MunicipalOrders = [new("island", ["å"])] }));
    }

    [Fact]
    public void LastMeans_OfFiveHundred_TheyDecideAndCulturesWouldNot() =>
        LastMeans.Drawn(500).ComeUp(
            ("more candidates than seats", 30, r => r.Candidates.Length > r.Posts.Sum(p => p.Seats)),
            ("a sequence decides", 20, r => Differ(r, r with { Candidates = [.. r.Candidates.Select(c => c with { Sequence = 0 })] })),
            ("a municipality's order decides", 15, r => Differ(r, r with { MunicipalOrders = [] })),
            ("another order in a culture", 20, r => !Sorted(r, StringComparer.Ordinal).SequenceEqual(Sorted(r, StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"), false)))),
            ("rows in another order than ids", 30, r => !r.Candidates.Select(c => c.Id).SequenceEqual(Sorted(r, StringComparer.Ordinal))));

    private static string First(PlainRound round) => Assert.Single(new RoundMarket(round).Result()).Candidate;

    private static bool Differ(PlainRound one, PlainRound other) => !new RoundMarket(one).Result().SequenceEqual(new RoundMarket(other).Result());

    private static IEnumerable<string> Sorted(PlainRound round, StringComparer comparer) => round.Candidates.Select(c => c.Id).Order(comparer);

    private static Arbitrary<PlainRound> Rounds(Gen<int> sequence, bool orders) => Arb.From(
        from n in Gen.Choose(2, 4)
        from ids in Gen.Shuffle(Ids)
        from sequences in Gen.ArrayOf(sequence, n)
        from municipalities in Gen.ArrayOf(Gen.Elements("inland", "inland", "island"), n)
        from posts in Gen.Choose(1, 3)
        from ranked in Gen.Shuffle(ids[..n])
        let round = Round(ids[..n], sequences, municipalities, posts)
        from seats in Gen.ArrayOf(Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Constant(1)), (1, Gen.Constant(2))), posts)
        from names in Gen.Shuffle(Ids)
        select round with
        {
            Posts = [.. round.Posts.Select((p, i) => p with { Id = names[i], Seats = seats[i] })],
            MunicipalOrders = orders ? [new MunicipalOrder("inland", ranked)] : [],
        },
        RoundShrinker.Smaller);

    private static PlainRound Round(string[] ids, int[] sequences, string[] municipalities, int posts) => new(
        Start.PlusMonths(-5),
        new PlainPolicy(),
        [.. Enumerable.Range(0, posts).Select(i => PlainWindowTests.Post(Start, Start.PlusMonths(6).PlusDays(-1)) with { Id = $"p{i}", Published = Start.PlusMonths(-6) })],
        [.. ids.Select((id, i) => PlainWindowTests.Candidate(Start) with { Id = id, Sequence = sequences[i], Municipality = municipalities[i] })],
        [],
        []);

    private static IEnumerable<T[]> Permutations<T>(T[] all) => all.Length == 0
        ? [[]]
        : all.SelectMany((x, i) => Permutations<T>([.. all[..i], .. all[(i + 1)..]]).Select(rest => (T[])[x, .. rest]));
}
