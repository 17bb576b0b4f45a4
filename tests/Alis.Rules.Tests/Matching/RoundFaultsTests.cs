using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundExamplesTests;
using static Alis.Rules.Tests.Matching.RoundResults;

namespace Alis.Rules.Tests.Matching;

/// <summary>What is wrong with a round once it is held against its rule book, and what is only told.</summary>
public class RoundFaultsTests
{
    [Theory]
    [InlineData("alis-0003", "p-med-bodo", "2025-03-01", "declined", "ALIS7119")]
    [InlineData("alis-0001", "p-psy-lofoten", null, "declined", "ALIS7119")]
    [InlineData("alis-0001", "p-med-bodo", "2025-09-15", "accepted", "ALIS7119")]
    public void Match_AnswerToAnOfferNotMade_IsAFault(string candidate, string post, string? start, string answer, string code) =>
        Assert.Equal([code], Match(r => r["replies"] = new JsonArray(Reply(candidate, post, start, answer))).Diagnostics.Select(d => d.Code.Id));

    // On the last day a window of one day would begin, which is within the period and too short; on the next none would.
    [Theory]
    [InlineData("2026-02-28", "ALIS7115")]
    [InlineData("2026-03-01", "ALIS7113")]
    public void Match_CutOnTheLastDay_IsInsideAndTooShort(string on, string code) =>
        Assert.Equal([code], Match(r => r["posts"]![0]!["cuts"] = new JsonArray(new JsonObject { ["on"] = on })).Diagnostics.Select(d => d.Code.Id));

    [Fact]
    public void Match_ManyFaults_AreToldAtOnce()
    {
        var outcome = Match(r =>
        {
            r["posts"]![0]!["cuts"] = new JsonArray(new JsonObject { ["on"] = "2025-03-01" }, new JsonObject { ["on"] = "2025-09-01" }, new JsonObject { ["on"] = "2025-09-01" });
            r["candidates"]![0]!["excludes"] = new JsonArray(new JsonObject { ["post"] = "p-med-bodo", ["start"] = "2030-01-01" });
            r["candidates"]![1]!["wish"]!["places"] = new JsonArray("Tromsø");
            r["replies"] = new JsonArray(Reply("alis-0001", "p-med-bodo", "2025-03-01", "declined"), Reply("alis-0001", "p-med-bodo", null, "accepted"));
        });

        Assert.Null(outcome.Value);
        Assert.Equal(["ALIS7113 /posts/0/cuts/0", "ALIS7114 /posts/0/cuts/2", "ALIS7118 /candidates/0/excludes/0/start"], outcome.Diagnostics.Select(d => $"{d.Code.Id} {d.Where.Pointer}"));
    }

    [Fact]
    public void Match_TooShortPostAndUnknownFacts_WarnAndTheRestGoesOn()
    {
        var outcome = Match(r =>
        {
            r["posts"]![2]!["to"] = "2025-05-30";
            r["candidates"]![2]!.AsObject().Remove("specialisationStartedOn");
            r["posts"]![1]!.AsObject().Remove("institution");
        });

        Assert.Equal(["ALIS7123 /posts/1", "ALIS7117 /posts/2/to", "ALIS7122 /candidates/2"], outcome.Diagnostics.Select(d => $"{d.Code.Id} {d.Where.Pointer}"));
        Assert.Equal(["alis-0001 p-med-bodo/1 2025-03-01--2025-08-31", "alis-0002 p-med-bodo/2 2025-09-01--2026-02-28"], Lines(outcome.Value!));
    }

    [Theory]
    [InlineData("unn-2020", "ALIS7111")]
    [InlineData("spesialistforskriften", "ALIS7111")]
    [InlineData("nlsh", "ALIS7110")]
    public void Match_RulebookThatGivesNoTerms_IsAFault(string rulebook, string code) =>
        Assert.Equal([code], Match(r => r["round"]!["rulebook"] = rulebook).Diagnostics.Select(d => d.Code.Id));

    [Theory]
    [InlineData("medisinsk-biokjemi", RefusalReason.NotClinical)]
    [InlineData("arbeidsmedisin", RefusalReason.ClinicalUnknown)]
    public void Match_SpecialtyThatIsNotKnownToBeClinical_IsRefused(string specialty, RefusalReason reason) =>
        Assert.Equal([reason], Match(r => r["posts"]![0]!["specialty"] = specialty).GetValueOrThrow().StatusOf("alis-0001", "p-med-bodo/1")!.Refusals.Select(x => x.Reason));

    // Approved from a day within the window: too late for who begins before it.
    [Theory]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-03-02", false)]
    public void Match_ApprovedFromADay_TheFirstDayDecides(string from, bool isGood) =>
        Assert.Equal(isGood, Match(r => r["posts"]![0]!["institution"]!["from"] = from).GetValueOrThrow().StatusOf("alis-0001", "p-med-bodo/1")!.Refusals.IsEmpty);
}
