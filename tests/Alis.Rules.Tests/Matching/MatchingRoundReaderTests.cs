using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Matching;

public class MatchingRoundReaderTests
{
    private static readonly string Example = File.ReadAllText(RepositoryFiles.Path("examples", "matching-round.json"));

    [Fact]
    public void Read_Example_HasWhatStandsThere()
    {
        var round = MatchingRoundReader.Read("round.json", Example).GetValueOrThrow();

        Assert.Equal(("2024-autumn", "nlsh-2024", new NodaTime.LocalDate(2024, 9, 1), 2), (round.Key, round.Rulebook, round.DecidedOn, round.Policy!.ListingMonths));
        Assert.Equal(["p-expired", "p-med-bodo", "p-psy-lofoten"], round.Posts.Select(p => p.Key));
        Assert.Equal(["alis-0001", "alis-0002", "alis-0003", "alis-0004"], round.Candidates.Select(c => c.Key));
        Assert.Equal(("1804", 2), (round.MunicipalRanking.Single().Municipality, round.MunicipalRanking.Single().Candidates!.Count));
        Assert.Equal(["Bodø"], round.Candidates[0].Wish!.Places!);
        Assert.Empty(round.Declined);
    }

    [Fact]
    public void Read_OtherOrderOfTheItems_IsTheSameRound()
    {
        var json = JsonNode.Parse(Example)!;
        foreach (var list in new[] { "posts", "candidates" })
        {
            var items = json[list]!.AsArray().ToList();
            json[list] = new JsonArray([.. items.Select(i => i!.DeepClone()).Reverse()]);
        }

        Assert.Equal(Canonical(Example), Canonical(json.ToJsonString()));
    }

    // Wishes and rankings are orders: what comes first in them is not put elsewhere.
    [Fact]
    public void Read_OrderOfAWish_IsKept()
    {
        var round = Read(r =>
        {
            r["candidates"]![0]!["wish"]!["places"] = JsonNode.Parse("""["Lofoten", "Bodø", "Alstahaug"]""");
            r["candidates"]![0]!["wish"]!["order"] = JsonNode.Parse("""["place", "time"]""");
            r["municipalRanking"] = JsonNode.Parse("""{ "1871": ["alis-0004", "alis-0003"], "1804": ["alis-0002", "alis-0001"] }""");
        }).GetValueOrThrow();

        Assert.Equal(["Lofoten", "Bodø", "Alstahaug"], round.Candidates[0].Wish!.Places!);
        Assert.Equal(["place", "time"], round.Candidates[0].Wish!.Order!);
        Assert.Equal(["1804: alis-0002 alis-0001", "1871: alis-0004 alis-0003"], round.MunicipalRanking.Select(r => $"{r.Municipality}: {string.Join(" ", r.Candidates!)}"));
    }

    [Fact]
    public void Read_EveryMember_ComesBackFromCanonicalText()
    {
        var round = Read(r =>
        {
            r["round"]!["policy"] = JsonNode.Parse("""
                { "listingMonths": 2, "agreementClass": "first", "municipalOrder": "rank-first", "exceptionClass": "none", "dimensionOrder": ["place", "time", "department", "specialty"],
                  "splitGapMonths": 3, "declinerReenters": true, "partTime": true, "hospitalRanking": true, "leadTimeMonths": 3, "leadTime": "condition" }
                """);
            r["posts"]![0]!["withdrawnOn"] = "2024-08-20";
            r["posts"]![0]!["percent"] = 50.5;
            r["posts"]![0]!["cuts"] = JsonNode.Parse("""[{ "on": "2025-09-01" }]""");
            r["posts"]![0]!["ranking"] = JsonNode.Parse("""["alis-0002", "alis-0001"]""");
            r["candidates"]![0]!["sequence"] = 2;
            r["candidates"]![0]!["splits"] = true;
            r["candidates"]![0]!["exceptions"] = JsonNode.Parse("""[{ "norm": "NLSH-15", "on": "2024-08-01" }]""");
            r["candidates"]![0]!["excludes"] = JsonNode.Parse("""[{ "post": "p-expired" }]""");
            r["candidates"]![0]!["ranking"] = JsonNode.Parse("""[{ "post": "p-med-bodo", "start": "2025-03-01" }, { "post": "p-psy-lofoten" }]""");
            r["candidates"]![0]!["withdrawnOn"] = "2024-08-30";
            r["candidates"]![0]!["acceptedOn"] = "2024-08-31";
            r["agreements"] = JsonNode.Parse("""[{ "hospital": "nlsh", "municipalities": ["1804"] }]""");
            r["declined"] = JsonNode.Parse("""[{ "candidate": "alis-0001", "post": "p-med-bodo", "start": "2025-03-01" }]""");
            r["replies"] = JsonNode.Parse("""[{ "candidate": "alis-0002", "post": "p-med-bodo", "start": "2025-03-01", "answer": "declined", "on": "2024-09-10" }]""");
        });
        Assert.Empty(round.Diagnostics);

        var text = System.Text.Encoding.UTF8.GetString(round.GetValueOrThrow().ToCanonicalSource());
        Assert.Equal(text, Canonical(text));
        foreach (var member in new[] { "cuts", "ranking", "excludes", "splits", "sequence", "exceptions", "withdrawnOn", "acceptedOn", "agreements", "declinerReenters", "splitGapMonths", "leadTime", "hospitalRanking", "50.5" })
        {
            Assert.Contains(member, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/municipalRanking", """{ "1804": ["alis-0001", "alis-1", "alis-0001", "alis-0003"] }""", "ALIS7101 /municipalRanking/1804/1", "ALIS7103 /municipalRanking/1804/2", "ALIS7104 /municipalRanking/1804/3")]
    [InlineData("/municipalRanking", """{ "1804": "alis-0001", "1871": [7] }""", "ALIS1009 /municipalRanking/1804", "ALIS1009 /municipalRanking/1871/0")]
    [InlineData("/municipalRanking", """{ "01017012345": [] }""", "ALIS5001 /municipalRanking/…")]
    [InlineData("/posts/0", "7", "ALIS1009 /posts/0")]
    [InlineData("/posts/0/ranking", """["alis-0001", "alis-0001", "somebody"]""", "ALIS7101 /posts/0/ranking/2", "ALIS7103 /posts/0/ranking/1")]
    [InlineData("/candidates/0/ranking", """[{ "post": "p-med-bodø" }, { "post": "p-expired" }, { "post": "p-expired" }]""", "ALIS7102 /candidates/0/ranking/0/post", "ALIS7103 /candidates/0/ranking/2/post")]
    [InlineData("/candidates/0/excludes", """[{ "post": "x" }]""", "ALIS7102 /candidates/0/excludes/0/post")]
    [InlineData("/replies", """[{ "candidate": "x", "post": "y", "answer": "maybe" }]""", "ALIS1014 /replies/0/answer", "ALIS7101 /replies/0/candidate", "ALIS7102 /replies/0/post")]
    [InlineData("/posts/0/seats", "1000000", "ALIS1011 /posts/0/seats")]
    [InlineData("/posts/0/seats", "-1", "ALIS1011 /posts/0/seats")]
    [InlineData("/posts/0/to", "\"2025-02-28\"", "ALIS5003 /posts/0")]
    [InlineData("/posts/0/to", "\"2035-03-01\"", "ALIS7105 /posts/0/to")]
    [InlineData("/posts/0/withdrawnOn", "\"2024-07-31\"", "ALIS7106 /posts/0/withdrawnOn")]
    [InlineData("/posts/1/key", "\"p-med-bodo\"", "ALIS5004 /posts/1/key")]
    [InlineData("/candidates/1/key", "\"alis-0001\"", "ALIS5004 /candidates/1/key")]
    [InlineData("/candidates/0/wish/to", "\"2024-01-01\"", "ALIS5003 /candidates/0/wish")]
    public void Read_Fault_IsToldWithItsPlace(string pointer, string value, params string[] expected)
    {
        var outcome = Read(r => JsonEdits.Set(r, pointer, value));

        Assert.False(outcome.IsUsable);
        // An order that names candidates by keys that are there no more has faults of its own, which are told as well.
        Assert.Equal(expected, outcome.Diagnostics.Select(d => $"{d.Code.Id} {d.Where.Pointer}").Where(d => expected.Contains(d) || !d.StartsWith("ALIS710", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_TenYearsAndNotADayMore_IsTaken() =>
        Assert.Empty(Read(r => JsonEdits.Set(r, "/posts/0/to", "\"2035-02-28\"")).Diagnostics);

    [Fact]
    public void Read_DeclinedOfNobodyHere_IsAWarning()
    {
        var outcome = Read(r => r["declined"] = JsonNode.Parse("""[{ "candidate": "alis-0009", "post": "p-gone" }]"""));

        Assert.True(outcome.IsUsable);
        Assert.Equal(["ALIS7107", "ALIS7108"], outcome.Diagnostics.Select(d => d.Code.Id));
        Assert.Contains("alis-0009", outcome.Diagnostics[0].Message(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingAtAll_TellsWhatIsMissing()
    {
        Assert.False(MatchingRoundReader.Read("r", "").IsUsable);
        Assert.Equal(["ALIS1008", "ALIS1008"], MatchingRoundReader.Read("r", "{}").Diagnostics.Select(d => d.Code.Id));
        Assert.Empty(MatchingRoundReader.Read("r", """{ "formatVersion": 1, "round": { "key": "r", "rulebook": "nlsh-2024", "decidedOn": "2024-09-01" } }""").GetValueOrThrow().Posts);
    }

    private static Outcome<MatchingRound> Read(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Example)!;
        change(json);
        return MatchingRoundReader.Read("round.json", json.ToJsonString());
    }

    private static string Canonical(string json) => System.Text.Encoding.UTF8.GetString(MatchingRoundReader.Read("round.json", json).GetValueOrThrow().ToCanonicalSource());
}
