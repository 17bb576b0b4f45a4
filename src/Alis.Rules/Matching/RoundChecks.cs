using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Time;

namespace Alis.Rules.Matching;

/// <summary>Checks that look at several facts of a round at once: who is named, and whether days and orders can be so.</summary>
internal static class RoundChecks
{
    /// <summary>The longest period that can be published, in months: longer ones are slips of the year.</summary>
    private const int MostMonths = 120;

    public static void Round(Members m)
    {
        if (m.Value is not { } file)
        {
            return;
        }

        var candidates = new KnownKeys(Known(file, "candidates"));
        var posts = new KnownKeys(Known(file, "posts"));
        foreach (var post in FactChecks.Items(file, "posts"))
        {
            Period(m, post);
            Ranked(m, post.Member("ranking"), candidates, null, "");
        }

        foreach (var candidate in FactChecks.Items(file, "candidates"))
        {
            Chosen(m, candidate, "excludes", posts);
            Chosen(m, candidate, "ranking", posts);
            Dimensions(m, candidate.Member("wish") is { Kind: JsonKind.Object } wish ? wish.Member("order") : null);
            if (candidate.Member("ranking") is { Kind: JsonKind.List, Items.Count: 0 } ranking && FactChecks.Text(candidate, "key") is { } key)
            {
                m.FaultAt(ranking, RoundFileCodes.EmptyRanking, null, JsonScalars.Shorten(key.Text));
            }
        }

        Dimensions(m, file.Member("round") is { Kind: JsonKind.Object } round && round.Member("policy") is { Kind: JsonKind.Object } policy ? policy.Member("dimensionOrder") : null);
        var homes = Homes(file);
        foreach (var ranking in file.Member("municipalRanking") is { Kind: JsonKind.Object } rankings ? rankings.Members : [])
        {
            Ranked(m, ranking.Value, candidates, homes, ranking.Name);
        }

        Named(m, file, "replies", candidates, posts, RoundFileCodes.UnknownCandidate, RoundFileCodes.UnknownPost);
        Named(m, file, "declined", candidates, posts, RoundFileCodes.GoneCandidate, RoundFileCodes.GonePost);
    }

    private static void Period(Members m, JsonValue post)
    {
        if (FactChecks.Day(post, "from") is { Day: var from } && FactChecks.Day(post, "to") is { Day: var to, Place: var place } && from <= to && CalendarMonths.Between(from, to) >= MostMonths)
        {
            m.FaultAt(place, RoundFileCodes.TooLong, null, FactMembers.Iso(from), FactMembers.Iso(to), MostMonths.ToString(CultureInfo.InvariantCulture));
        }

        if (FactChecks.Day(post, "withdrawnOn") is { Day: var withdrawn, Place: var at } && FactChecks.Day(post, "publishedOn") is { Day: var published } && withdrawn < published)
        {
            m.FaultAt(at, RoundFileCodes.WithdrawnBefore, null, FactMembers.Iso(withdrawn), FactMembers.Iso(published));
        }
    }

    /// <summary>Reports strangers on an order and who stands there twice; in that of a municipality also whoever is another's.</summary>
    private static void Ranked(Members m, JsonValue? order, KnownKeys candidates, Dictionary<string, string>? homes, string municipality)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in order is { Kind: JsonKind.List } list ? list.Items : [])
        {
            if (item.Kind != JsonKind.Text)
            {
                continue;
            }

            if (!candidates.Contains(item.Text))
            {
                m.FaultAt(item, RoundFileCodes.UnknownCandidate, candidates.Near(item.Text), JsonScalars.Shorten(item.Text));
            }
            else if (!seen.Add(item.Text))
            {
                m.FaultAt(item, RoundFileCodes.RankedTwice, null, JsonScalars.Shorten(item.Text));
            }
            else if (homes is not null && homes.TryGetValue(item.Text, out var home) && home != municipality)
            {
                m.FaultAt(item, RoundFileCodes.OfAnotherMunicipality, null, JsonScalars.Shorten(item.Text), JsonScalars.Shorten(home), JsonScalars.Shorten(municipality));
            }
        }
    }

    private static void Dimensions(Members m, JsonValue? order)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in order is { Kind: JsonKind.List } list ? list.Items : [])
        {
            if (item.Kind == JsonKind.Text && !seen.Add(item.Text))
            {
                m.FaultAt(item, RoundFileCodes.RankedTwice, null, JsonScalars.Shorten(item.Text));
            }
        }
    }

    private static void Chosen(Members m, JsonValue candidate, string list, KnownKeys posts)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var item in FactChecks.Items(candidate, list))
        {
            if (FactChecks.Text(item, "post") is not { } post)
            {
                continue;
            }

            if (!posts.Contains(post.Text))
            {
                m.FaultAt(post, RoundFileCodes.UnknownPost, posts.Near(post.Text), JsonScalars.Shorten(post.Text));
            }
            else if (!seen.Add((post.Text, FactChecks.Text(item, "start")?.Text ?? "")))
            {
                m.FaultAt(post, RoundFileCodes.RankedTwice, null, JsonScalars.Shorten(post.Text));
            }
        }
    }

    private static void Named(Members m, JsonValue file, string list, KnownKeys candidates, KnownKeys posts, DiagnosticCode candidateCode, DiagnosticCode postCode)
    {
        foreach (var item in FactChecks.Items(file, list))
        {
            if (FactChecks.Text(item, "candidate") is { } candidate && !candidates.Contains(candidate.Text))
            {
                m.FaultAt(candidate, candidateCode, candidates.Near(candidate.Text), JsonScalars.Shorten(candidate.Text));
            }

            if (FactChecks.Text(item, "post") is { } post && !posts.Contains(post.Text))
            {
                m.FaultAt(post, postCode, posts.Near(post.Text), JsonScalars.Shorten(post.Text));
            }
        }
    }

    private static HashSet<string> Known(JsonValue file, string list) =>
        new(FactChecks.Items(file, list).Select(static i => FactChecks.Text(i, "key")?.Text).OfType<string>(), StringComparer.Ordinal);

    private static Dictionary<string, string> Homes(JsonValue file)
    {
        var homes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var candidate in FactChecks.Items(file, "candidates"))
        {
            if (FactChecks.Text(candidate, "key") is { } key && FactChecks.Text(candidate, "municipality") is { } municipality)
            {
                homes[key.Text] = municipality.Text;
            }
        }

        return homes;
    }

    private sealed class KnownKeys(HashSet<string> keys)
    {
        private readonly NameSuggestions _near = new(keys);

        public bool Contains(string key) => keys.Contains(key);

        public string? Near(string key) => _near.For(key);
    }
}
