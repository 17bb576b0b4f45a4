using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Matching;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Tests.Texts;

/// <summary>Rounds to draw, of any size, by arithmetic: several seats, posts too short or not approved, split services, and keys that are long or odd.</summary>
internal static class DrawnRounds
{
    public const string Odd = "<&\"å-with-a-key-that-goes-on-for-as-long-as-sixty-letters-or";

    private static readonly int[] Days = [181, 365, 550, 60, 119, 275];

    /// <summary>The example with two posts of three months and one who would split.</summary>
    public static RoundResult Split => RoundResults.Match(json =>
    {
        foreach (var (post, from, to) in new[] { (0, "2025-03-01", "2025-05-31"), (1, "2025-06-01", "2025-08-31") })
        {
            json["posts"]![post]!["from"] = from;
            json["posts"]![post]!["to"] = to;
        }

        json["candidates"]![0]!["splits"] = true;
    }).GetValueOrThrow();

    public static RoundResult Of(int candidates, int? posts = null) => RoundResults.Match(json =>
    {
        json["posts"] = new JsonArray([.. Enumerable.Range(0, posts ?? ((candidates / 3) + 3)).Select(Post)]);
        json["candidates"] = new JsonArray([.. Enumerable.Range(0, candidates).Select(Candidate)]);
        json["municipalRanking"] = new JsonObject();
    }).GetValueOrThrow();

    private static JsonNode Post(int i)
    {
        var from = new LocalDate(2025, 3, 1).PlusDays(152 * i % 430);
        return JsonNode.Parse($$"""
            {"key":"p-{{i:000}}{{(i % 7 == 6 ? "-avdeling-med-et-langt-navn-som-ikke-får-plass" : "")}}","hospital":"h-{{i % 4}}{{(i % 5 == 4 ? "-sykehus-med-et-langt-navn" : "")}}","institution":{"status":"{{(i % 11 == 10 ? "none" : "approved")}}"},"place":"sted-{{i % 5}}","department":"avdeling-{{i % 3}}","specialty":"indremedisin",
            "from":"{{Iso(from)}}","to":"{{Iso(from.PlusDays(Days[i % 6] + 4))}}","seats":{{(i % 9 == 1 ? 15 : 1 + (i % 3))}},"publishedOn":"{{(i % 8 == 7 ? "2024-06-15" : "2024-08-15")}}"}
            """)!;
    }

    private static JsonNode Candidate(int i)
    {
        var wish = new LocalDate(2025, 3, 1).PlusDays(i * 37 % 420);
        var json = JsonNode.Parse($$"""
            {"key":"k-{{i:0000}}{{(i % 10 == 9 ? "-med-en-nøkkel-som-er-svært-lang-og-ikke-får-plass" : "")}}","municipality":"m-{{i % 6}}","waitingSince":"{{Iso(new LocalDate(2023, 1, 1).PlusDays(i))}}","specialisationStartedOn":"2022-01-15",
            "wish":{"from":"{{Iso(wish)}}","places":["sted-{{i % 5}}"],"departments":["avdeling-{{i % 3}}"]},"splits":{{(i % 2 == 0 ? "true" : "false")}}}
            """)!;
        if (i == 2)
        {
            json["key"] = Odd;
        }

        return json;
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
