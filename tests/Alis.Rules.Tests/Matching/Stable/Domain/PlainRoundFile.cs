using System.Text.Json.Nodes;
using Alis.Rules.Matching;
using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Writes a plain round as the file that the library reads, so that both can be asked the same.</summary>
internal static class PlainRoundFile
{
    private const int MunicipalMonths = 24;

    /// <summary>The same round with days from which two years reach the one that is stated: no start is two years before 29 February of a leap year that the year before was none.</summary>
    public static PlainRound Writable(PlainRound round) => round with
    {
        Candidates = [.. round.Candidates.Select(c => c with { TwoYearsOn = c.TwoYearsOn is { } day ? Began(day).PlusMonths(MunicipalMonths) : null })],
    };

    public static MatchingRound Read(PlainRound round) => MatchingRoundReader.Read("round.json", Write(round).ToJsonString()).GetValueOrThrow();

    /// <summary>The key of a window in the library, which counts them from 1.</summary>
    public static string IdOf(PlainWindow window) => $"{window.Post.Id}/{window.Index + 1}";

    public static JsonObject Write(PlainRound round)
    {
        var windows = round.Windows().ToList();
        var file = new JsonObject
        {
            ["formatVersion"] = 1,
            ["round"] = new JsonObject
            {
                ["key"] = "round",
                ["rulebook"] = "nlsh-2024",
                ["decidedOn"] = Text(round.Day),
                ["policy"] = Policy(round.Policy),
            },
            ["posts"] = new JsonArray([.. round.Posts.Select(Post)]),
            ["candidates"] = new JsonArray([.. round.Candidates.Select(c => Candidate(round, windows, c))]),
            ["municipalRanking"] = new JsonObject(round.MunicipalOrders.Select(o => KeyValuePair.Create<string, JsonNode?>(o.Municipality, Texts(o.Candidates)))),
            ["declined"] = new JsonArray([.. round.Declined.Where(d => windows.Exists(w => w.Id == d.Window)).Select(d => Window(windows.Find(w => w.Id == d.Window)!, d.Candidate))]),
        };
        if (round.Policy.Agreements is { } agreements)
        {
            file["agreements"] = new JsonArray([.. agreements.GroupBy(a => a.Trust).Select(g => new JsonObject { ["hospital"] = g.Key, ["municipalities"] = Texts(g.Select(a => a.Municipality)) })]);
        }

        return file;
    }

    private static LocalDate Began(LocalDate completes) => completes.PlusMonths(-MunicipalMonths);

    private static JsonObject Policy(PlainPolicy policy)
    {
        var json = new JsonObject { ["leadTimeMonths"] = policy.LeadMonths, ["leadTime"] = policy.LeadIsRequired ? "condition" : "warning" };
        if (policy.ListingMonths is { } months)
        {
            json["listingMonths"] = months;
        }

        if (policy.SplitGap is { } gap)
        {
            json["splitGapMonths"] = gap;
        }

        return json;
    }

    private static JsonNode Post(PlainPost post)
    {
        var json = new JsonObject
        {
            ["key"] = post.Id,
            ["hospital"] = post.Trust,
            ["institution"] = new JsonObject { ["status"] = post.IsApproved ? "approved" : "none" },
            ["place"] = post.Place,
            ["department"] = post.Department,
            ["specialty"] = Specialty(post.Specialty),
            ["from"] = Text(post.From),
            ["to"] = Text(post.To),
            ["seats"] = post.Seats,
            ["percent"] = post.Percentage,
            ["publishedOn"] = Text(post.Published),
        };
        if (post.Cuts.Length > 0)
        {
            json["cuts"] = new JsonArray([.. post.Cuts.Select(c => new JsonObject { ["on"] = Text(c) })]);
        }

        if (post.IsWithdrawn)
        {
            json["withdrawnOn"] = Text(post.Published);
        }

        return json;
    }

    private static JsonNode Candidate(PlainRound round, List<PlainWindow> windows, PlainCandidate candidate)
    {
        var json = new JsonObject
        {
            ["key"] = candidate.Id,
            ["municipality"] = candidate.Municipality,
            ["waitingSince"] = Text(candidate.Registered),
            ["sequence"] = candidate.Sequence,
            ["wish"] = new JsonObject
            {
                ["from"] = Text(candidate.Wish),
                ["places"] = Texts(candidate.Places),
                ["departments"] = Texts(candidate.Departments),
                ["specialties"] = Texts(candidate.Specialties.Select(Specialty)),
                ["order"] = Texts(candidate.Dimensions.Select(d => d.ToString().ToLowerInvariant())),
            },
            ["percent"] = candidate.Percentage,
            ["excludes"] = new JsonArray([.. candidate.Excluded.SelectMany(x => Excluded(round, windows, x)).GroupBy(x => x.ToJsonString()).Select(g => g.First())]),
        };
        if (candidate.Splits)
        {
            json["splits"] = true;
        }

        if (candidate.TwoYearsOn is { } completes)
        {
            json["specialisationStartedOn"] = Text(Began(completes));
        }

        if (candidate.HasException)
        {
            json["exceptions"] = new JsonArray(new JsonObject { ["norm"] = "NLSH-15" });
        }

        if (!candidate.IsAvailable)
        {
            json["withdrawnOn"] = Text(round.Day);
        }

        if (candidate.Ranking is { } ranking)
        {
            json["ranking"] = new JsonArray([.. ranking.Select(id => windows.Find(w => w.Id == id)).OfType<PlainWindow>().Select(w => Window(w, null))]);
        }

        return json;
    }

    private static IEnumerable<JsonNode> Excluded(PlainRound round, List<PlainWindow> windows, string what) =>
        windows.Find(w => w.Id == what) is { } window ? [Window(window, null)]
        : round.Posts.Where(p => new[] { p.Id, p.Place, p.Department, p.Specialty }.Contains(what)).Select(p => new JsonObject { ["post"] = p.Id });

    private static JsonObject Window(PlainWindow window, string? candidate)
    {
        var json = new JsonObject { ["post"] = window.Post.Id, ["start"] = Text(window.From) };
        if (candidate is not null)
        {
            json["candidate"] = candidate;
        }

        return json;
    }

    private static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string Specialty(string name) => name == "surgery" ? "karkirurgi" : "indremedisin";
}
