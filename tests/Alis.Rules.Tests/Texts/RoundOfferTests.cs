using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

/// <summary>What an offer says of itself, and what a candidate may be told.</summary>
public class RoundOfferTests
{
    // One window is possible: nobody is told that the second of their own list is their first choice.
    [Theory]
    [InlineData(Language.Nb, "Får det eneste vinduet som er mulig", "Avviker fra ønsket: begynner 45 dager etter 15. januar 2025; stedet er Bodø; avdelingen er medisin; spesialiteten er indremedisin.")]
    [InlineData(Language.Nn, "Får det einaste vindauget som er mogleg", "Avvik frå ønsket: byrjar 45 dagar etter 15. januar 2025; staden er Bodø; avdelinga er medisin; spesialiteten er indremedisin.")]
    [InlineData(Language.En, "Is offered the only possible window", "Departs from the wish: begins 45 days after 15 January 2025; the place is Bodø; the department is medisin; the specialty is indremedisin.")]
    public void Match_OtherThanWished_SaysHow(Language language, string offer, string departures)
    {
        var result = One(c => c["wish"] = new JsonObject { ["from"] = "2025-01-15", ["places"] = new JsonArray("Lofoten"), ["departments"] = new JsonArray("psykiatri"), ["specialties"] = new JsonArray("psykiatri") });

        var text = new RoundSentences(result, language).Match(result.Matches.Single());
        Assert.StartsWith(offer, text, StringComparison.Ordinal);
        Assert.EndsWith(departures, text, StringComparison.Ordinal);
        Assert.Equal(["start", "place", "department", "specialty"], Json(result)["matches"]![0]!["departures"]!.AsArray().Select(d => (string)d!));
    }

    [Fact]
    public void Match_AsWished_SaysNothingOfIt()
    {
        var result = One(c => c["wish"] = new JsonObject { ["from"] = "2025-03-01", ["places"] = new JsonArray("Lofoten", "Bodø") });

        Assert.Equal("Får det eneste vinduet som er mulig: 1. mars 2025–31. august 2025.", new RoundSentences(result, Language.Nb).Match(result.Matches.Single()));
        Assert.Null(Json(result)["matches"]![0]!["departures"]);
    }

    // The offer needs the exception before the two years have passed, and not on the day they have.
    [Theory]
    [InlineData("2023-03-02", " Bygger på et dokumentert unntak fra NLSH-15 (kommunen, 1. august 2024).")]
    [InlineData("2023-03-01", "")]
    public void Match_RestsOnAnException_SaysSo(string began, string expected)
    {
        var result = One(c =>
        {
            c["specialisationStartedOn"] = began;
            c["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-15", ["by"] = "municipality", ["on"] = "2024-08-01" });
        });

        Assert.Equal($"Får det eneste vinduet som er mulig: 1. mars 2025–31. august 2025.{expected}", new RoundSentences(result, Language.Nb).Match(result.Matches.Single()));
        Assert.Equal(expected.Length > 0, Json(result)["matches"]![0]!["exceptions"] is not null);
    }

    // What the exception opened is told, and nothing of one that the candidate's own yes made needless.
    [Theory]
    [InlineData(null, " Bygger på et dokumentert unntak fra NLSH-16 (sykehuset).")]
    [InlineData(true, "")]
    public void Match_SplitRestsOnAnException_SaysSo(bool? splits, string expected)
    {
        var result = RoundResults.Match(r =>
        {
            foreach (var (post, from, to) in new[] { (0, "2025-03-01", "2025-05-31"), (1, "2025-06-01", "2025-08-31") })
            {
                (r["posts"]![post]!["from"], r["posts"]![post]!["to"]) = (from, to);
            }

            var candidate = RoundExamplesTests.Candidate("a", "1804", "2024-01-01");
            candidate["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-16", ["by"] = "hospital" });
            if (splits is { } said)
            {
                candidate["splits"] = said;
            }

            RoundExamplesTests.Candidates(r, candidate);
        }).GetValueOrThrow();

        Assert.Equal(2, result.Matches.Length);
        Assert.Equal($"Får del 1 av to av en delt tjeneste: 1. mars 2025–31. mai 2025.{expected}", new RoundSentences(result, Language.Nb).Match(result.Matches[0]));
        Assert.Equal(expected.Length > 0 ? "NLSH-16" : null, (string?)Json(result)["matches"]![1]!["exceptions"]?[0]!["norm"]);
    }

    [Fact]
    public void Status_ExceptionAfterTheRound_IsNotSaidToBeMissing()
    {
        var result = One(c =>
        {
            c["specialisationStartedOn"] = "2024-01-01";
            c["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-15", ["on"] = "2024-09-02" });
        });

        Assert.EndsWith("og unntaket fra 2. september 2024 kom etter runden.", new RoundSentences(result, Language.Nb).Status(result.StatusOf("a", "p-med-bodo/1")!, isForCandidate: true), StringComparison.Ordinal);
    }

    // A key that is nearly right is another candidate's.
    [Fact]
    public void Check_UnknownCandidate_SuggestsNoOther()
    {
        Assert.Null(RoundRequest.Check(RoundResults.Example, new RoundView { Candidate = "alis-00001" }).Single().Suggestion);
        Assert.NotNull(RoundRequest.Check(RoundResults.Example, new RoundView { Post = "p-med-bodoo" }).Single().Suggestion);
    }

    [Fact]
    public void OwnRemarks_RemarksOfOthers_AreLeftOut()
    {
        var round = RoundResults.Read(r =>
        {
            foreach (var candidate in new[] { 0, 1, 2 })
            {
                r["candidates"]![candidate]!["wish"]!["places"] = new JsonArray($"place-{candidate}");
            }
        }).GetValueOrThrow();
        var remarks = RoundResults.Embedded.Match(round).Diagnostics;

        Assert.Equal(3, remarks.Count(d => d.Code.Id == "ALIS7124"));
        Assert.Equal(["/candidates/1/wish/places"], RoundRequest.OwnRemarks(round, "alis-0002", remarks).Select(d => d.Where.Pointer));
        Assert.Empty(RoundRequest.OwnRemarks(round, "alis-000", remarks));
    }

    // Standard output has to hold the whole result: a post without a window is named there too.
    [Fact]
    public void Write_PostTooShortForAnything_IsNamed()
    {
        var result = RoundResults.Match(r => r["posts"]![0]!["to"] = "2025-04-30").GetValueOrThrow();

        Assert.Equal(["p-med-bodo"], result.PostsWithoutWindow.Select(p => p.Key));
        Assert.Equal("p-med-bodo", (string?)Json(result)["postsWithoutWindow"]![0]!["post"]);
        Assert.Contains("– p-med-bodo 1. mars 2025–30. april 2025: Perioden er kortere enn 3 måneder", RoundTexts.Write(result, Language.Nb, null, false, 200), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SeveralRuns_ShowsEach()
    {
        var result = RoundResults.Match(r => r["replies"] = new JsonArray(RoundExamplesTests.Reply("alis-0001", "p-med-bodo", null, "declined"))).GetValueOrThrow();

        var text = RoundTexts.Write(result, Language.Nb, null, false, 400);
        Assert.Contains("Omgang 1: alis-0001 → p-med-bodo/1", text, StringComparison.Ordinal);
        Assert.Contains("takket nei: alis-0001.", text, StringComparison.Ordinal);
        Assert.Contains("Omgang 2:", text, StringComparison.Ordinal);
        Assert.Equal(2, Json(result)["runs"]!.AsArray().Count);
    }

    private static JsonNode Json(RoundResult result) => JsonNode.Parse(RoundJson.Write(result, Language.Nb))!;

    private static RoundResult One(Action<JsonObject> change) => RoundResults.Match(r =>
    {
        RoundExamplesTests.OnePost(r);
        var candidate = RoundExamplesTests.Candidate("a", "1804", "2024-01-01");
        change(candidate);
        RoundExamplesTests.Candidates(r, candidate);
    }).GetValueOrThrow();
}
