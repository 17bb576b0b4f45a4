using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundResults;

namespace Alis.Rules.Tests.Matching;

/// <summary>Facts of candidates that the plain model of a round does not have: which of them count on the day of the round, and for what.</summary>
public class RoundFactsTests
{
    // Decided on 1 September 2024.
    [Theory]
    [InlineData("NLSH-15", null, null, true)]
    [InlineData("NLSH-15", "2024-09-01", "2024-09-01", true)]
    [InlineData("NLSH-15", "2024-09-02", null, false)]
    [InlineData("NLSH-15", "2024-08-01", "2024-09-02", false)]
    [InlineData("NLSH-16", null, null, false)]
    public void Match_Exception_OpensOnlyFromItsOwnNormAndOnceItIsKnown(string norm, string? on, string? recordedOn, bool opens)
    {
        var status = Match(r =>
        {
            var exception = new JsonObject { ["norm"] = norm };
            Set(exception, "on", on);
            Set(exception, "recordedOn", recordedOn);
            r["candidates"]![2]!["exceptions"] = new JsonArray(exception);
        }).GetValueOrThrow().StatusOf("alis-0003", "p-psy-lofoten/1")!;

        Assert.Equal(opens ? [] : [RefusalReason.MunicipalService], status.Refusals.Select(x => x.Reason));
    }

    [Theory]
    [InlineData("2024-09-01", false)]
    [InlineData("2024-09-02", true)]
    public void Match_AcceptedInAnEarlierRound_IsNotOfferedAgain(string acceptedOn, bool isOffered)
    {
        var result = Match(r => r["candidates"]![0]!["acceptedOn"] = acceptedOn).GetValueOrThrow();

        Assert.Equal(isOffered, result.Matches.Any(m => m.Candidate == "alis-0001"));
        Assert.Equal(isOffered ? [] : [RefusalReason.HasPost], result.StatusOf("alis-0001", "p-med-bodo/1")!.Refusals.Select(x => x.Reason));
    }

    // Both are the first of their municipality: how many colleagues they have is nothing that counts.
    [Fact]
    public void Match_RankFirst_AmongFirstsTheWaitingListDecides()
    {
        var result = Match(r =>
        {
            r["round"]!["policy"] = new JsonObject { ["municipalOrder"] = "rank-first" };
            r["posts"]!.AsArray().RemoveAt(2);
            r["posts"]!.AsArray().RemoveAt(1);
            r["posts"]![0]!["to"] = "2025-08-31";
            r["candidates"] = new JsonArray(
                RoundExamplesTests.Candidate("alone", "1871", "2024-01-01"),
                RoundExamplesTests.Candidate("of-two-1", "1804", "2024-01-02"),
                RoundExamplesTests.Candidate("of-two-2", "1804", "2024-01-03"));
            r["municipalRanking"] = new JsonObject();
        }).GetValueOrThrow();

        Assert.Equal("alone", result.Matches.Single().Candidate);
    }

    // What nobody was given is held against everyone who would split, those above all who got nothing.
    [Fact]
    public void SplitCheck_CandidateLeftWithNothingWhereAPackageIsFree_IsFound()
    {
        var round = Read(r =>
        {
            foreach (var (post, from, to) in new[] { (0, "2025-03-01", "2025-05-31"), (1, "2025-06-01", "2025-08-31") })
            {
                r["posts"]![post]!["from"] = from;
                r["posts"]![post]!["to"] = to;
            }

            r["candidates"]![0]!["splits"] = true;
        }).GetValueOrThrow();
        var result = Embedded.Match(round).GetValueOrThrow();
        var table = result.State.Table;
        var order = new MasterOrder(table);
        var nothing = new int[table.Windows.Length];
        var full = table.Windows.Select(w => w.Window.Seats).ToArray();
        var starved = new SplitServices(table, order, full, static _ => true, default);

        Assert.Equal(2, result.Matches.Count(m => m is { Candidate: "alis-0001", Part: not null }));
        Assert.Empty(starved.Given);
        Assert.Equal((1L, 1L), SplitCheck.Of(table, starved, nothing));
        Assert.Equal((0L, 0L), SplitCheck.Of(table, starved, full));
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
