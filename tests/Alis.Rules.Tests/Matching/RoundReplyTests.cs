using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Xunit;
using static Alis.Rules.Tests.Matching.RoundExamplesTests;
using static Alis.Rules.Tests.Matching.RoundResults;

namespace Alis.Rules.Tests.Matching;

/// <summary>Which offer an answer is to, where the offers have changed since it was given.</summary>
public class RoundReplyTests
{
    // The first day that an answer names is that of the offer: an answer to another one settles nothing.
    [Theory]
    [InlineData(null, true)]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-03-02", false)]
    [InlineData("2025-08-31", false)]
    public void Match_ReplyNamesAFirstDay_IsToThatOfferAlone(string? start, bool isMet)
    {
        foreach (var answer in new[] { "accepted", "declined" })
        {
            var outcome = Match(r =>
            {
                OnePost(r);
                Candidates(r, Candidate("a", "1804", "2024-01-01"));
                r["replies"] = new JsonArray(Reply("a", "p-med-bodo", start, answer));
            });

            Assert.Equal(isMet ? [] : ["ALIS7119"], outcome.Diagnostics.Select(d => d.Code.Id));
            Assert.Equal(isMet && answer == "accepted" ? 1 : 0, outcome.Value is { IsSettled: true } settled ? settled.Matches.Length : 0);
        }
    }

    // x was offered the second window after y2 had left it, and declined that; then y1 left the first: x, who never declined that one, gets it.
    [Fact]
    public void Match_DeclinerReenters_OnlyTheWindowThatWasDeclinedIsBarred()
    {
        var result = Match(r => Three(r, Reply("y2", "p2", null, "declined"), Reply("x", "p2", null, "declined"), Reply("y1", "p1", null, "declined"))).GetValueOrThrow();

        Assert.Equal("p1/1", result.Matches.Single(m => m.Candidate == "x").Window.Id);
        Assert.Equal([RefusalReason.Declined], result.StatusOf("x", "p2/1")!.Refusals.Select(f => f.Reason));
    }

    // An answer that was right when it was given stays so when another answers after it.
    [Fact]
    public void Match_DeclinerReenters_AnAnswerToWhatWasOfferedInBetweenIsNoFault()
    {
        var accepts = new[] { Reply("x", "p1", null, "declined"), Reply("x", "p3", null, "accepted") };
        var alone = Match(r => Two(r, accepts));
        var followed = Match(r => Two(r, [.. accepts, Reply("y", "p2", null, "declined")]));

        Assert.Empty(alone.Diagnostics);
        Assert.Equal("p3/1", alone.Value!.Matches.Single(m => m.Candidate == "x").Window.Id);
        Assert.Empty(followed.Diagnostics);
        Assert.Equal("p2/1", followed.Value!.Matches.Single(m => m.Candidate == "x").Window.Id);
        Assert.True(followed.Value.IsSettled);
    }

    // Better than what x has now was never offered, with or without coming back.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Match_AnswerToABetterOfferThanAnyMade_IsAFault(bool reenters)
    {
        var outcome = Match(r =>
        {
            Three(r, Reply("x", "p1", null, "accepted"));
            r["round"]!["policy"] = new JsonObject { ["declinerReenters"] = reenters };
        });

        Assert.Equal(["ALIS7119"], outcome.Diagnostics.Select(d => d.Code.Id));
    }

    private static void Three(JsonNode round, params JsonObject[] replies) =>
        Round(round, replies, Ranked("x", "2024-01-03", "p1", "p2", "p3"), Ranked("y1", "2024-01-01", "p1"), Ranked("y2", "2024-01-02", "p2"));

    private static void Two(JsonNode round, params JsonObject[] replies) =>
        Round(round, replies, Ranked("x", "2024-01-03", "p1", "p2", "p3"), Ranked("y", "2024-01-01", "p2"));

    private static void Round(JsonNode round, JsonObject[] replies, params JsonObject[] candidates)
    {
        var post = round["posts"]![0]!;
        post["to"] = "2025-08-31";
        round["posts"] = new JsonArray([.. new[] { "p1", "p2", "p3" }.Select(key =>
        {
            var copy = post.DeepClone();
            copy["key"] = key;
            return copy;
        })]);
        round["round"]!["policy"] = new JsonObject { ["declinerReenters"] = true };
        Candidates(round, candidates);
        round["replies"] = new JsonArray([.. replies.Select(r => r.DeepClone())]);
    }

    private static JsonObject Ranked(string key, string since, params string[] posts)
    {
        var candidate = Candidate(key, "1804", since);
        candidate["ranking"] = new JsonArray([.. posts.Select(p => new JsonObject { ["post"] = p })]);
        return candidate;
    }
}
