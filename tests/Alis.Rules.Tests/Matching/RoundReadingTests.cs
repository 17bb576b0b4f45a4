using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundResults;

namespace Alis.Rules.Tests.Matching;

/// <summary>Readings of a round that a reviewer could take otherwise, each with the case that tells the two apart.</summary>
public class RoundReadingTests
{
    // Six months in one piece from 1 January, at one department, though the wish is 1 March: the first part moves so that the second can follow.
    [Theory]
    [InlineData("2025-05-31", "2025-06-30", "2025-01-01--2025-03-31", "2025-04-01--2025-06-30")]
    [InlineData("2025-05-31", "2025-07-31", "2025-02-01--2025-04-30", "2025-05-01--2025-07-31")]
    [InlineData("2025-05-31", "2025-08-31", "2025-03-01--2025-05-31", "2025-06-01--2025-08-31")]
    public void Match_SecondPartMustBeginEarly_FirstPartMovesTowardsIt(string firstTo, string secondTo, string first, string second)
    {
        var result = Match(r => TwoParts(r, ("2025-01-01", firstTo), ("2025-04-01", secondTo))).GetValueOrThrow();

        Assert.Equal([$"alis-0001 p-med-bodo/1 part 1 {first}", $"alis-0001 p-psy-lofoten/1 part 2 {second}"], Lines(result));
    }

    // With no gap allowed, the first part begins later than wished, and not so late that it has no room.
    [Theory]
    [InlineData("2025-07-31", "2025-05-01--2025-07-31")]
    [InlineData("2025-07-30", null)]
    public void Match_NoGap_FirstPartMovesUpToTheSecond(string firstTo, string? first)
    {
        var result = Match(r =>
        {
            TwoParts(r, ("2025-03-01", firstTo), ("2025-08-01", "2025-10-31"));
            r["round"]!["policy"] = new JsonObject { ["splitGapMonths"] = 0 };
        }).GetValueOrThrow();

        Assert.Equal(first is null ? [] : [$"alis-0001 p-med-bodo/1 part 1 {first}", "alis-0001 p-psy-lofoten/1 part 2 2025-08-01--2025-10-31"], Lines(result));
    }

    // Nothing is vacant in a period that is over; in one that has begun, what is left of it is.
    [Theory]
    [InlineData("2025-03-01", "2025-08-31", "2025-03-01", "2025-03-01--2025-08-31")]
    [InlineData("2025-03-01", "2025-08-31", "2025-03-02", null)]
    [InlineData("2025-03-01", "2025-12-31", "2025-05-15", "2025-05-15--2025-11-14")]
    [InlineData("2025-03-01", "2025-12-31", "2025-07-01", "2025-07-01--2025-12-31")]
    [InlineData("2025-03-01", "2025-12-31", "2025-07-02", null)]
    public void Match_PeriodHasBegun_NothingBeginsBeforeTheDayOfTheRound(string from, string to, string day, string? expected)
    {
        var result = Match(r =>
        {
            RoundExamplesTests.OnePost(r);
            r["round"]!["decidedOn"] = day;
            (r["posts"]![0]!["from"], r["posts"]![0]!["to"], r["posts"]![0]!["publishedOn"]) = (from, to, day);
            RoundExamplesTests.Candidates(r, RoundExamplesTests.Candidate("a", "1804", "2024-01-01"));
        }).GetValueOrThrow();

        Assert.Equal(expected is null ? [] : [$"a p-med-bodo/1 {expected}"], Lines(result));
        Assert.Equal(expected is null ? [RefusalReason.TooLate] : [], result.StatusOf("a", "p-med-bodo/1")!.Refusals.Select(x => x.Reason));
    }

    // The second half of a period that has begun is left for a part.
    [Fact]
    public void Match_PeriodHasBegun_ItsSecondHalfIsLeftForAPart()
    {
        var result = Match(r =>
        {
            TwoParts(r, ("2025-01-01", "2025-06-30"), ("2025-07-01", "2025-09-30"));
            r["round"]!["decidedOn"] = "2025-01-02";
            r["posts"]![0]!["publishedOn"] = "2025-01-01";
            r["posts"]![1]!["publishedOn"] = "2025-01-01";
        }).GetValueOrThrow();

        Assert.Equal(["alis-0001 p-med-bodo/1 part 1 2025-04-01--2025-06-30", "alis-0001 p-psy-lofoten/1 part 2 2025-07-01--2025-09-30"], Lines(result));
    }

    // A documented exception from the service in one piece opens a split one, unless the candidate says no to that.
    [Theory]
    [InlineData(null, null, false)]
    [InlineData(null, "NLSH-16", true)]
    [InlineData(false, "NLSH-16", false)]
    [InlineData(null, "NLSH-15", false)]
    public void Match_ExceptionFromOnePiece_OpensASplitService(bool? splits, string? norm, bool isOffered)
    {
        var result = Match(r =>
        {
            TwoParts(r, ("2025-03-01", "2025-05-31"), ("2025-06-01", "2025-08-31"));
            r["candidates"]![0]!["splits"] = splits;
            if (splits is null)
            {
                r["candidates"]![0]!.AsObject().Remove("splits");
            }

            r["candidates"]![0]!["exceptions"] = norm is null ? new JsonArray() : new JsonArray(new JsonObject { ["norm"] = norm });
        }).GetValueOrThrow();

        Assert.Equal(isOffered ? 2 : 0, result.Matches.Length);
        Assert.Equal(isOffered ? [] : [SplitOutcome.NotAsked], result.Unmatched.Where(u => u.Candidate == "alis-0001").Select(u => u.Split));
    }

    // What stands between a candidate and a part is told, not only that there is no pair.
    [Fact]
    public void Unmatched_NoPair_TellsWhatStandsAgainstTheParts()
    {
        var result = Match(r =>
        {
            TwoParts(r, ("2025-03-01", "2025-05-31"), ("2025-06-01", "2025-08-31"));
            r["candidates"]![0]!["specialisationStartedOn"] = "2023-04-01";
        }).GetValueOrThrow();

        var unmatched = result.Unmatched.Single(u => u.Candidate == "alis-0001");
        Assert.Equal((SplitOutcome.NoPair, 2), (unmatched.Split, unmatched.Halves));
        Assert.Equal(new ReasonCount(RefusalReason.MunicipalService, 1, 1), unmatched.HalfRefusals.Single());
    }

    [Fact]
    public void Unmatched_PartsWereDeclined_AreNotSaidToBeTaken()
    {
        var result = Match(r =>
        {
            TwoParts(r, ("2025-03-01", "2025-05-31"), ("2025-06-01", "2025-08-31"));
            var (first, second) = (RoundExamplesTests.Candidate("a", "1804", "2024-01-01"), RoundExamplesTests.Candidate("b", "1804", "2024-01-02"));
            first["splits"] = true;
            second["splits"] = true;
            RoundExamplesTests.Candidates(r, first, second);
            r["replies"] = new JsonArray(RoundExamplesTests.Reply("a", "p-med-bodo", null, "declined"));
        }).GetValueOrThrow();

        Assert.Equal([SplitOutcome.Refused, SplitOutcome.PartsDeclined], result.Unmatched.Select(u => u.Split));
    }

    // The institution is not approved at all: that it was registered since a day says nothing of a later first day.
    [Theory]
    [InlineData("registered", "indremedisin", null)]
    [InlineData("approved", "karkirurgi", null)]
    [InlineData("approved", "indremedisin", "2025-04-01")]
    public void StatusOf_NotApproved_NamesADayOnlyWhereTheDayIsTheReason(string status, string covered, string? limit)
    {
        var result = Match(r =>
        {
            RoundExamplesTests.OnePost(r);
            r["posts"]![0]!["institution"] = new JsonObject { ["status"] = status, ["from"] = limit ?? "2010-01-01", ["specialties"] = new JsonArray(covered) };
            RoundExamplesTests.Candidates(r, RoundExamplesTests.Candidate("a", "1804", "2024-01-01"));
        }).GetValueOrThrow();

        var refusal = Assert.Single(result.StatusOf("a", "p-med-bodo/1")!.Refusals);
        Assert.Equal((RefusalReason.NotApproved, limit), (refusal.Reason, refusal.Limit is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null));
    }

    // Two periods in which alis-0001, who would split and has no other than these, could have a part each.
    private static void TwoParts(JsonNode round, (string From, string To) first, (string From, string To) second)
    {
        round["posts"]!.AsArray().RemoveAt(2);
        foreach (var (post, days) in new[] { (0, first), (1, second) })
        {
            (round["posts"]![post]!["from"], round["posts"]![post]!["to"]) = (days.From, days.To);
        }

        var candidate = RoundExamplesTests.Candidate("alis-0001", "1804", "2024-01-01");
        candidate["splits"] = true;
        RoundExamplesTests.Candidates(round, candidate);
    }
}
