using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching.Stable.Domain;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundExamplesTests;
using static Alis.Rules.Tests.Matching.RoundResults;
using PlainMasterOrder = Alis.Rules.Tests.Matching.Stable.Domain.MasterOrder;

namespace Alis.Rules.Tests.Matching;

/// <summary>Orders that the plain model of a round does not have: every municipality's first before any second, the hospital's own, and that of what is handed out.</summary>
public class RoundOrdersTests
{
    // Rank is counted among those of one municipality and one class at the window; who has one rank comes by the waiting list, whatever the municipality.
    [Fact]
    public void Match_RankFirst_PlacesAreThoseOfRanksAndThenOfTheWaitingList() =>
        Prop.ForAll(RoundGenerators.Any, drawn =>
        {
            var plain = PlainRoundFile.Writable(drawn);
            var file = PlainRoundFile.Write(plain);
            file["round"]!["policy"]!["municipalOrder"] = "rank-first";
            var result = TimelessRules.Engine.Match(MatchingRoundReader.Read("round.json", file.ToJsonString()).GetValueOrThrow()).GetValueOrThrow();
            return plain.Windows().All(w =>
            {
                var order = RankFirst(plain, w);
                return plain.Candidates.All(c => result.StatusOf(c.Id, PlainRoundFile.IdOf(w))!.Position is var place && (order.Contains(c) ? place == order.IndexOf(c) + 1 : place is null));
            });
        }).Holds(1000);

    // The hospital's own order goes before classes and the waiting list, and whoever is on it before everybody who is not.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Match_HospitalsOwnOrder_ListedInItsOrderThenTheOthersInThatOfTheRound(int seats)
    {
        string[] order = ["d", "a", "exception", "c", "late", "later"];
        var result = Match(r =>
        {
            OnePost(r)["hospitalRanking"] = true;
            Candidates(
                r,
                Candidate("late", "1804", "2020-01-01"),
                Candidate("later", "1804", "2020-01-02"),
                Candidate("a", "1804", "2023-01-01"),
                Candidate("exception", "1871", "2023-01-02", began: "2024-06-01", exception: true),
                Candidate("c", "1871", "2023-01-03"),
                Candidate("d", "1871", "2023-01-04"));
            r["posts"]![0]!["ranking"] = new JsonArray("d", "a", "exception", "c");
            r["posts"]![0]!["seats"] = seats;
        }).GetValueOrThrow();

        Assert.Equal(order.Take(seats).Order(StringComparer.Ordinal), result.Matches.Select(m => m.Candidate));
    }

    // Wished on a day before the two years are reached, with an exception, and begun on one after: of one class there, so that the waiting list decides.
    [Fact]
    public void StatusOf_TwoYearsReachedAfterTheWishedDay_TheClassIsThatOfTheFirstDay()
    {
        var status = Match(r =>
        {
            OnePost(r);
            r["posts"]![0]!["from"] = "2025-06-01";
            r["posts"]![0]!["to"] = "2025-11-30";
            Candidates(r, Candidate("early", "1804", "2024-01-01"), Candidate("late", "1871", "2024-01-02", began: "2023-05-01", exception: true));
        }).GetValueOrThrow().StatusOf("late", "p-med-bodo/1")!;

        Assert.Equal((DecidingCriterion.WaitingList, "early"), (status.Outranking!.Criterion, status.Outranking.Holder));
    }

    // Capitals before small letters and both before Å, under every culture: a Norwegian one has a, B, Å, and reads Aa as Å.
    [Theory]
    [InlineData("")]
    [InlineData("nb-NO")]
    [InlineData("tr-TR")]
    public void Match_KeysThatCulturesOrderOtherwise_AreInOrdinalOrder(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            string[] keys = ["Aa", "B", "a", "i-1", "i1", "Å"];
            var open = Match(All).GetValueOrThrow();
            var declined = Match(r =>
            {
                All(r);
                r["replies"] = new JsonArray([.. keys.Select(k => Reply(k, "p-med-bodo", null, "declined"))]);
            }).GetValueOrThrow();

            Assert.Equal(keys, open.Matches.Select(m => m.Candidate));
            Assert.Equal(keys, open.Waiting.AsEnumerable());
            Assert.Equal(keys, declined.Runs[0].Declined.AsEnumerable());
            Assert.Equal("Aa", Match(r =>
            {
                All(r);
                r["posts"]![0]!["seats"] = 1;
            }).GetValueOrThrow().Matches.Single().Candidate);

            void All(JsonNode round)
            {
                OnePost(round);
                round["posts"]![0]!["seats"] = 6;
                Candidates(round, [.. Enumerable.Reverse(keys).Select(k => Candidate(k, "1804", "2024-01-01"))]);
            }
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static List<PlainCandidate> RankFirst(PlainRound round, PlainWindow window)
    {
        var seniority = PlainMasterOrder.BySeniority(round);
        var ranks = new Dictionary<PlainCandidate, int>(ReferenceEqualityComparer.Instance);
        foreach (var group in seniority.GroupBy(c => (c.Municipality, Admission.ClassOf(c, window.StartFor(c) ?? window.First))))
        {
            var listed = Array.Find(round.MunicipalOrders, o => o.Municipality == group.Key.Municipality)?.Candidates ?? [];
            foreach (var candidate in group.OrderBy(c => Array.IndexOf(listed, c.Id) is >= 0 and var rank ? rank : int.MaxValue))
            {
                ranks[candidate] = ranks.Keys.Count(group.Contains);
            }
        }

        return [.. seniority.OrderBy(c => ranks[c])];
    }
}
