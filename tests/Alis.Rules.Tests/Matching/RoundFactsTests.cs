using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Text;
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
    [InlineData("NLSH-15", null, null, false, "b-1")]
    public void Match_Exception_OpensOnlyFromItsOwnNormAndOnceItIsKnown(string norm, string? on, string? recordedOn, bool opens, string? block = null)
    {
        var status = Match(r =>
        {
            var exception = new JsonObject { ["norm"] = norm };
            Set(exception, "on", on);
            Set(exception, "recordedOn", recordedOn);
            Set(exception, "block", block);
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

    // Who declines and may take part again is put behind nobody: the place on the waiting list is the old one.
    [Theory]
    [InlineData(true, "b p-med-bodo/1", "a p-psy-lofoten/1")]
    [InlineData(false, "b p-psy-lofoten/1")]
    public void Match_Decliner_ReentersWithTheOldPlaceOrNotAtAll(bool reenters, params string[] expected)
    {
        var result = Match(r =>
        {
            r["round"]!["policy"] = new JsonObject { ["declinerReenters"] = reenters };
            r["posts"]!.AsArray().RemoveAt(2);
            r["posts"]![0]!["to"] = "2025-08-31";
            var (a, b) = (RoundExamplesTests.Candidate("a", "1804", "2024-01-01"), RoundExamplesTests.Candidate("b", "1871", "2024-01-02"));
            a["wish"]!["places"] = new JsonArray("Bodø");
            b["wish"]!["places"] = new JsonArray("Lofoten");
            r["candidates"] = new JsonArray(a, b);
            r["municipalRanking"] = new JsonObject();
            r["replies"] = new JsonArray(RoundExamplesTests.Reply("a", "p-med-bodo", null, "declined"));
        }).GetValueOrThrow();

        Assert.Equal(expected, result.Matches.OrderBy(m => m.Window.Id, StringComparer.Ordinal).Select(m => $"{m.Candidate} {m.Window.Id}"));
    }

    // Three months of full time are three and three quarters of 80 percent, and so four: a post of less is no room for a part.
    [Theory]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-06-29", false)]
    public void Match_PartTimeSplit_EachPartTakesLonger(string to, bool isGiven)
    {
        var result = Match(r =>
        {
            foreach (var (post, first, last) in new[] { (0, "2025-03-01", to), (1, "2025-07-01", "2025-10-31") })
            {
                r["posts"]![post]!["from"] = first;
                r["posts"]![post]!["to"] = last;
                r["posts"]![post]!["percent"] = 80;
            }

            r["candidates"]![0]!["splits"] = true;
            r["candidates"]![0]!["percent"] = 80;
        }).GetValueOrThrow();

        Assert.Equal(
            isGiven ? ["alis-0001 p-med-bodo/1 part 1 2025-03-01--2025-06-30", "alis-0001 p-psy-lofoten/1 part 2 2025-07-01--2025-10-31"] : [],
            Lines(result));
    }

    [Fact]
    public void Match_PartDeclined_TheCandidateHasLeftTheRound()
    {
        var result = Match(r =>
        {
            TwoShortPosts(r);
            r["replies"] = new JsonArray(RoundExamplesTests.Reply("alis-0001", "p-psy-lofoten", null, "declined"));
        }).GetValueOrThrow();

        Assert.Empty(result.Matches);
        Assert.Contains(RefusalReason.LeftRound, result.StatusOf("alis-0001", "p-med-bodo/1")!.Refusals.Select(x => x.Reason));
    }

    // The first half of a window lasts as long as a part: one that begins with it fits, whoever has the window.
    [Theory]
    [InlineData("2025-05-31", SplitOutcome.Taken)]
    [InlineData("2025-06-01", SplitOutcome.NoPair)]
    public void Match_SecondPartWouldFillTheFirstHalf_IsTakenByTheOneWhoHasTheWindow(string firstPart, SplitOutcome expected)
    {
        var result = Match(r =>
        {
            r["round"]!["policy"] = new JsonObject { ["splitGapMonths"] = 0 };
            r["posts"]!.AsArray().RemoveAt(2);
            foreach (var (post, from, to) in new[] { (0, expected == SplitOutcome.Taken ? "2025-03-01" : "2025-03-02", firstPart), (1, "2025-06-01", "2025-11-30") })
            {
                r["posts"]![post]!["from"] = from;
                r["posts"]![post]!["to"] = to;
            }

            var splits = RoundExamplesTests.Candidate("splits", "1804", "2024-02-01");
            splits["splits"] = true;
            RoundExamplesTests.Candidates(r, RoundExamplesTests.Candidate("whole", "1804", "2024-01-01"), splits);
        }).GetValueOrThrow();

        Assert.Equal("whole", result.Matches.Single().Candidate);
        Assert.Equal(expected, result.Unmatched.Single().Split);
    }

    // What opens nothing is told, with what would: in a rule book without split services an exception from the length of the service is no use.
    [Theory]
    [InlineData("nlsh-2024", "NLSH-16", null)]
    [InlineData("nlsh-2024", "HV-18", "in this rule book only exceptions from these do: NLSH-15, NLSH-16")]
    [InlineData("helse-vest-2021", "HV-18", "in this rule book only exceptions from these do: –")]
    public void Match_ExceptionThatOpensNothing_IsRemarked(string rulebook, string norm, string? help)
    {
        var remarks = Match(r =>
        {
            r["round"]!["rulebook"] = rulebook;
            r["candidates"]![0]!["exceptions"] = new JsonArray(new JsonObject { ["norm"] = norm });
        }).Diagnostics.Where(d => d.Code.Id == "ALIS7128").ToList();

        Assert.Equal(help is null ? [] : [help], remarks.Select(d => d.Help(Language.En)));
        Assert.All(remarks, d => Assert.Equal("/candidates/0/exceptions/0", d.Where.Pointer));
    }

    // Memory grows with the pairs that may be: a file of some MiB could have a thousand million of them.
    [Fact]
    public void RoundMarket_MorePairsThanTheBound_IsToldAndNotMade()
    {
        var table = Embedded.Match(Example).GetValueOrThrow().State.Table;
        var all = RoundMarket.Of(table, new DiagnosticSink(), default)!.ContractCount;
        var sink = new DiagnosticSink();

        Assert.NotNull(RoundMarket.Of(table, sink, default, most: all));
        Assert.Null(RoundMarket.Of(table, sink, default, most: all - 1));
        Assert.Equal(["ALIS7140"], sink.ToDiagnostics().Select(d => d.Code.Id));
    }

    // What nobody was given is held against everyone who would split, those above all who got nothing.
    [Fact]
    public void SplitCheck_CandidateLeftWithNothingWhereAPackageIsFree_IsFound()
    {
        var round = Read(TwoShortPosts).GetValueOrThrow();
        var result = Embedded.Match(round).GetValueOrThrow();
        var table = result.State.Table;
        var order = new MasterOrder(table);
        var nothing = new int[table.Windows.Length];
        var full = table.Windows.Select(w => w.Window.Seats).ToArray();
        var starved = new SplitServices(table, order, full, static _ => true, default);

        Assert.Equal(2, result.Matches.Count(m => m is { Candidate: "alis-0001", Part: not null }));
        Assert.Equal(1L, result.Certificate.PackagesChecked);
        Assert.Empty(starved.Given);
        Assert.Equal((1L, 1L), SplitCheck.Of(table, starved, nothing, default));
        Assert.Equal((0L, 0L), SplitCheck.Of(table, starved, full, default));
    }

    // Room for one part each, one after the other, and alis-0001 would split.
    private static void TwoShortPosts(JsonNode round)
    {
        foreach (var (post, from, to) in new[] { (0, "2025-03-01", "2025-05-31"), (1, "2025-06-01", "2025-08-31") })
        {
            round["posts"]![post]!["from"] = from;
            round["posts"]![post]!["to"] = to;
        }

        round["candidates"]![0]!["splits"] = true;
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
