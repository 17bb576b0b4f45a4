using System.Globalization;
using System.Text;
using Alis.Rules.Matching;

namespace Alis.Rules.Benchmarks.Matching;

/// <summary>A round of the shape of a large region's: wishes over two years, municipalities with orders of their own, posts of six to eighteen months. The same for the same numbers, everywhere.</summary>
internal static class GeneratedRound
{
    private static readonly string[] Specialties = ["indremedisin", "psykiatri", "karkirurgi", "barnesykdommer", "nevrologi"];

    public static MatchingRound Of(int candidates, int posts)
    {
        var draws = new SplitMix(42);
        var json = new StringBuilder("{\"formatVersion\":1,\"round\":{\"key\":\"measured\",\"rulebook\":\"nlsh-2024\",\"decidedOn\":\"2025-01-15\",\"policy\":{\"listingMonths\":6}},\"posts\":[");
        for (var p = 0; p < posts; p++)
        {
            var from = new DateTime(2025, 5, 1).AddMonths(Below(26));
            var to = from.AddMonths(6 + Below(13)).AddDays(-1 - Below(3));
            json.Append(p > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{{\"key\":\"p-{p:00000}\",\"hospital\":\"h-{Below(8)}\",\"institution\":{{\"status\":\"{(Below(40) == 0 ? "none" : "approved")}\"}},\"place\":\"s-{Below(25)}\",\"department\":\"d-{Below(12)}\",\"specialty\":\"{Specialties[Below(5)]}\",\"from\":\"{from:yyyy-MM-dd}\",\"to\":\"{to:yyyy-MM-dd}\",\"seats\":{1 + (Below(4) / 3) + (Below(8) / 7)},\"publishedOn\":\"2025-01-0{1 + Below(9)}\"{(Below(20) == 0 ? ",\"percent\":80" : "")}}}");
        }

        json.Append("],\"candidates\":[");
        var municipal = new SortedDictionary<int, List<string>>();
        for (var c = 0; c < candidates; c++)
        {
            var wish = new DateTime(2025, 6, 1).AddDays(Below(730));
            var home = Below(150);
            (municipal.TryGetValue(home, out var own) ? own : municipal[home] = []).Add($"k-{c:00000}");
            json.Append(c > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{{\"key\":\"k-{c:00000}\",\"municipality\":\"m-{home}\",\"waitingSince\":\"2024-{1 + Below(12):00}-{1 + Below(28):00}\",\"sequence\":{Below(10)},\"specialisationStartedOn\":\"{wish.AddMonths(-18 - Below(30)):yyyy-MM-dd}\",\"wish\":{{\"from\":\"{wish:yyyy-MM-dd}\",\"places\":[\"s-{Below(25)}\",\"s-{25 + Below(3)}\"],\"departments\":[\"d-{Below(12)}\"],\"specialties\":[\"{Specialties[Below(5)]}\"]}}{(Below(20) == 0 ? ",\"percent\":80" : "")}{(Below(10) == 0 ? ",\"splits\":true" : "")}{(Below(12) == 0 ? ",\"exceptions\":[{\"norm\":\"NLSH-15\"}]" : "")}{(Below(30) == 0 ? $",\"excludes\":[{{\"post\":\"p-{Below(posts):00000}\"}}]" : "")}}}");
        }

        json.Append("],\"municipalRanking\":{");
        var first = true;
        foreach (var (home, own) in municipal)
        {
            // Every second municipality has an order, of every second candidate, the last one first.
            if (home % 2 == 0)
            {
                json.Append(first ? "" : ",").Append(CultureInfo.InvariantCulture, $"\"m-{home}\":[{string.Join(",", own.Where((_, i) => i % 2 == 0).Reverse().Select(static k => $"\"{k}\""))}]");
                first = false;
            }
        }

        json.Append("}}");
        return MatchingRoundReader.Read("measured.json", json.ToString()).GetValueOrThrow();

        int Below(int count) => (int)(draws.Next() % (ulong)count);
    }
}
