using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundResults;

namespace Alis.Rules.Tests.Matching;

/// <summary>Rounds as people would write them, each with one thing that decides.</summary>
public class RoundExamplesTests
{
    private static readonly string[] AsItIs = ["alis-0001 p-med-bodo/1 2025-03-01--2025-08-31", "alis-0002 p-psy-lofoten/1 2025-03-01--2025-08-31"];
    private static readonly string[] TurnedRound = ["alis-0001 p-psy-lofoten/1 2025-03-01--2025-08-31", "alis-0002 p-med-bodo/1 2025-03-01--2025-08-31"];

    [Fact]
    public void Match_Example_TheMunicipalOrderDecides()
    {
        var result = Match(_ => { }).GetValueOrThrow();

        Assert.Equal(AsItIs, Lines(result));
        Assert.Equal(["alis-0003", "alis-0004"], result.Unmatched.Select(u => u.Candidate));
        Assert.Equal([new ReasonCount(RefusalReason.ListingEnded, 1, 0), new ReasonCount(RefusalReason.MunicipalService, 4, 3)], result.Unmatched[0].Refusals.AsEnumerable());
        Assert.Equal((0L, 4, 4), (result.Certificate.Blocking, result.Certificate.Candidates, result.Certificate.Windows));
        Assert.Equal(TurnedRound, Lines(Match(r => r["municipalRanking"]!.AsObject().Remove("1804")).GetValueOrThrow()));
        Assert.Equal(DecidingCriterion.MunicipalOrder, result.StatusOf("alis-0002", "p-med-bodo/1")!.Outranking!.Criterion);
    }

    // alis-0002 of another municipality has waited since a later day than alis-0001's place that the order gave to somebody else.
    [Fact]
    public void Match_RankFirst_EveryMunicipalitysFirstComesBeforeAnySecond()
    {
        var slots = Match(r => Rank(r, "within-own-positions")).GetValueOrThrow();
        var ranks = Match(r => Rank(r, "rank-first")).GetValueOrThrow();

        Assert.Equal(["first", "second"], slots.Matches.Select(m => m.Candidate));
        Assert.Equal(["first", "other"], ranks.Matches.Select(m => m.Candidate));

        static void Rank(JsonNode round, string policy)
        {
            OnePost(round)["municipalOrder"] = policy;
            round["posts"]![0]!["seats"] = 2;
            Candidates(round, Candidate("first", "1804", "2024-01-01"), Candidate("second", "1804", "2024-01-02"), Candidate("other", "1871", "2024-01-03"));
        }
    }

    [Theory]
    [InlineData("last", "ordinary")]
    [InlineData("none", "exception")]
    public void Match_ExceptionFromTwoYears_IsServedLastUnlessThePolicySaysOtherwise(string policy, string expected)
    {
        var result = Match(r =>
        {
            OnePost(r)["exceptionClass"] = policy;
            Candidates(r, Candidate("exception", "1804", "2023-01-01", began: "2024-06-01", exception: true), Candidate("ordinary", "1871", "2024-01-01"));
        }).GetValueOrThrow();

        Assert.Equal(expected, result.Matches.Single().Candidate);
    }

    [Theory]
    [InlineData("first", "with")]
    [InlineData("none", "without")]
    public void Match_AgreementWithTheTrust_GoesFirstUnlessThePolicySaysOtherwise(string policy, string expected)
    {
        var result = Match(r =>
        {
            OnePost(r)["agreementClass"] = policy;
            r["agreements"] = new JsonArray(new JsonObject { ["hospital"] = "nlsh", ["municipalities"] = new JsonArray("1871") });
            Candidates(r, Candidate("without", "1804", "2023-01-01"), Candidate("with", "1871", "2024-01-01"));
        }).GetValueOrThrow();

        Assert.Equal(expected, result.Matches.Single().Candidate);
    }

    [Theory]
    [InlineData(true, "late", DecidingCriterion.HospitalOrder)]
    [InlineData(false, "early", DecidingCriterion.WaitingList)]
    public void Match_HospitalsOwnOrder_CountsWhereThePolicySaysSo(bool counts, string expected, DecidingCriterion criterion)
    {
        var outcome = Match(r =>
        {
            OnePost(r)["hospitalRanking"] = counts;
            Candidates(r, Candidate("early", "1804", "2023-01-01"), Candidate("late", "1871", "2024-01-01"));
            r["posts"]![0]!["ranking"] = new JsonArray("late");
        });

        Assert.Equal(expected, outcome.Value!.Matches.Single().Candidate);
        Assert.Equal(criterion, outcome.Value.StatusOf(expected == "late" ? "early" : "late", "p-med-bodo/1")!.Outranking!.Criterion);
        Assert.Equal(counts ? [] : ["ALIS7125"], outcome.Diagnostics.Select(d => d.Code.Id));
    }

    [Fact]
    public void Match_HospitalCuts_WindowsBeginWhereItSays()
    {
        var result = Match(r => r["posts"]![0]!["cuts"] = new JsonArray(new JsonObject { ["on"] = "2025-08-15" })).Diagnostics.Select(d => d.Code.Id);
        var good = Match(r =>
        {
            r["posts"]![0]!["to"] = "2026-04-30";
            r["posts"]![0]!["cuts"] = new JsonArray(new JsonObject { ["on"] = "2025-09-15" });
        }).GetValueOrThrow();

        Assert.Equal(["ALIS7115"], result);
        Assert.Equal(["2025-03-01..2025-09-14", "2025-09-15..2026-04-30"], good.Windows.Where(w => w.Post.Key == "p-med-bodo").Select(w => $"{w.From:uuuu-MM-dd}..{w.To:uuuu-MM-dd}"));
    }

    // Six months of full time are seven and a half of 80 percent, and so eight.
    [Fact]
    public void Match_PartTime_TakesLongerAndOnlyThoseWhoWishIt()
    {
        var result = Match(r => Part(r, 80)).GetValueOrThrow();

        Assert.Equal(["alis-0001 p-med-bodo/1 2025-03-01--2025-10-31"], Lines(result).Take(1));
        Assert.True(result.StatusOf("alis-0002", "p-med-bodo/1")!.Refusals.Any(x => x.Reason == RefusalReason.OtherPercentage));
        Assert.Equal(
            [RefusalReason.PartTime],
            Match(r =>
            {
                Part(r, 80);
                r["round"]!["policy"] = new JsonObject { ["partTime"] = false };
            }).GetValueOrThrow().StatusOf("alis-0001", "p-med-bodo/1")!.Refusals.Select(x => x.Reason));

        static void Part(JsonNode round, int percent)
        {
            round["posts"]![0]!["percent"] = percent;
            round["candidates"]![0]!["percent"] = percent;
        }
    }

    // Another agreement: no bound on the deviation, no two years first, and a listing of two months.
    [Fact]
    public void Match_OtherRulebook_OtherTerms()
    {
        var result = Match(r =>
        {
            r["round"]!["rulebook"] = "helse-vest-2021";
            r["round"]!["policy"] = new JsonObject();
        }).GetValueOrThrow();

        Assert.Equal(["alis-0001 p-psy-lofoten/1 2025-03-01--2025-08-31", "alis-0002 p-med-bodo/2 2025-09-01--2026-02-28", "alis-0003 p-med-bodo/1 2025-03-01--2025-08-31"], Lines(result));
        Assert.Equal([RefusalReason.ListingEnded], result.StatusOf("alis-0003", "p-expired/1")!.Refusals.Select(x => x.Reason));
        Assert.Contains(new RoundSetting("listingMonths", "2", SettingSource.Rulebook, "helse-vest-2021/wait-for-a-match"), result.Certificate.Settings);
    }

    [Theory]
    [InlineData("2024-08-14", true)]
    [InlineData("2024-08-15", false)]
    public void Match_ListingOfTwoMonths_LastDayIsOpenAndTheNextIsNot(string decidedOn, bool isOpen)
    {
        var result = Match(r => r["round"]!["decidedOn"] = decidedOn).GetValueOrThrow();

        Assert.Equal(isOpen, result.StatusOf("alis-0001", "p-expired/1")!.Refusals.IsEmpty);
    }

    // The agreement wants a contract three months before: sooner is told, and bars the offer only where the round says so.
    [Theory]
    [InlineData("2024-12-01", false)]
    [InlineData("2024-12-02", true)]
    public void Match_ShortNotice_IsToldOfTheOffer(string decidedOn, bool isShort)
    {
        var result = Match(r =>
        {
            OnePost(r)["leadTime"] = "warning";
            r["round"]!["decidedOn"] = decidedOn;
        }).GetValueOrThrow();

        Assert.Equal(isShort, result.Matches.Single().IsShortNotice);
        Assert.Equal(isShort, new Alis.Rules.Texts.RoundSentences(result, Alis.Rules.Text.Language.En).Match(result.Matches[0]).Contains("less than 3 months", StringComparison.Ordinal));
    }

    [Fact]
    public void Match_NobodyAndNothing_GiveAnEmptyResult()
    {
        Assert.Empty(Match(r => Candidates(r)).GetValueOrThrow().Matches);
        var nothing = Match(r =>
        {
            Candidates(r);
            r["posts"] = new JsonArray();
        }).GetValueOrThrow();
        Assert.Empty(nothing.Matches);
        Assert.Empty(nothing.EmptyWindows);
        Assert.True(nothing.IsSettled);
        Assert.Equal(4, Match(r => r["posts"] = new JsonArray()).GetValueOrThrow().Unmatched.Length);
    }

    [Fact]
    public void Match_Answers_ADeclinerLeavesAndTheOfferGoesOn()
    {
        var result = Match(r => r["replies"] = new JsonArray(Reply("alis-0001", "p-med-bodo", "2025-03-01", "declined"))).GetValueOrThrow();

        Assert.Equal(["alis-0002 p-med-bodo/1 2025-03-01--2025-08-31"], Lines(result));
        Assert.Equal(["alis-0001"], result.Runs[0].Declined.AsEnumerable());
        Assert.True(result.StatusOf("alis-0001", "p-psy-lofoten/1")!.Refusals.Select(x => x.Reason).SequenceEqual([RefusalReason.LeftRound]));
        Assert.Equal(["alis-0002"], result.Waiting.AsEnumerable());
    }

    // First the one who is in the way declines, then the other the better offer, or the first one after all: the file does not say in which order, and need not.
    [Fact]
    public void Match_AnswersToOffersThatHaveGotBetterSince_AreTaken()
    {
        var result = Match(r =>
        {
            r["candidates"]![3]!["wish"]!["from"] = "2025-03-01";
            r["replies"] = new JsonArray(Reply("alis-0001", "p-med-bodo", "2025-03-01", "declined"), Reply("alis-0002", "p-psy-lofoten", "2025-03-01", "declined"), Reply("alis-0004", "p-psy-lofoten", null, "accepted"));
        });

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["alis-0004 p-med-bodo/1 2025-03-01--2025-08-31"], Lines(result.Value!));
        Assert.True(result.Value!.IsSettled);
    }

    internal static JsonObject Candidate(string key, string municipality, string since, string began = "2020-01-01", bool exception = false)
    {
        var json = new JsonObject
        {
            ["key"] = key,
            ["municipality"] = municipality,
            ["waitingSince"] = since,
            ["specialisationStartedOn"] = began,
            ["wish"] = new JsonObject { ["from"] = "2025-03-01" },
        };
        if (exception)
        {
            json["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-15" });
        }

        return json;
    }

    internal static void Candidates(JsonNode round, params JsonObject[] candidates)
    {
        round["candidates"] = new JsonArray([.. candidates]);
        round["municipalRanking"] = new JsonObject();
    }

    internal static JsonObject OnePost(JsonNode round)
    {
        var posts = round["posts"]!.AsArray();
        posts.RemoveAt(2);
        posts.RemoveAt(1);
        posts[0]!["to"] = "2025-08-31";
        var policy = new JsonObject();
        round["round"]!["policy"] = policy;
        return policy;
    }

    internal static JsonObject Reply(string candidate, string post, string? start, string answer)
    {
        var reply = new JsonObject { ["candidate"] = candidate, ["post"] = post, ["answer"] = answer };
        if (start is not null)
        {
            reply["start"] = start;
        }

        return reply;
    }
}
