using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>A file of examples of rounds: one that they share, and for each example changes to it and what must come out.</summary>
internal sealed record MatchingExampleFile(JsonValue? Base, ImmutableArray<MatchingExampleSource> Examples, JsonValue? Place)
{
    private static readonly FixedCodes Kinds = new("pair statuses", ExpectedPair.Matched, ExpectedPair.Refused, ExpectedPair.Outranked, ExpectedPair.HasBetter);

    public static MatchingExampleFile Read(Members m)
    {
        m.Header(ExampleFile.FormatVersion);
        var shared = m.Raw("base", "A round that the examples share, in the form of matching-round.schema.json; it follows the rule book of the folder.", Need.Required);
        var examples = m.List("examples", ReadExample, "The examples.", Need.Required) ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in examples.Where(e => !seen.Add(e.Name) && e.Place is not null))
        {
            m.FaultAt(example.Place!, ExampleCodes.SameName, null, example.Name);
        }

        return new MatchingExampleFile(shared, [.. examples], m.Value);
    }

    private static MatchingExampleSource ReadExample(Members m) => new(
        m.Text("name", "What the example shows, in bokmål.", Need.Required, 200) ?? "",
        m.Object("citation", CitationReader.Read, "The passage that it shows.", Need.Required) ?? new LegalCitation { Document = "", Section = "", Confidence = "" },
        m.Raw("change", "Changes to the shared round, as a JSON merge patch: lists are replaced whole, null removes."),
        [.. m.List("matches", ReadMatch, "Who is offered what, all of it; the order says nothing.", Need.Required) ?? []],
        [.. m.List("pairs", ReadPair, "How it went for single candidates and windows.") ?? []],
        m.Value);

    private static ExpectedMatch ReadMatch(Members m) => new(
        m.Key("candidate", "The key of the candidate.", Need.Required) ?? "",
        m.Key("post", "The key of the post.", Need.Required) ?? "",
        m.Date("start", "The first day of the service.", Need.Required) ?? default);

    private static ExpectedPair ReadPair(Members m) => new(
        m.Key("candidate", "The key of the candidate.", Need.Required) ?? "",
        m.Key("post", "The key of the post.", Need.Required) ?? "",
        m.Integer("window", 1, 1000, "The number of the window of the post, in order of time; absent: the first.") ?? 1,
        m.Date("start", "The first day that a whole service would have; absent: not looked at."),
        m.Code("status", Kinds, "How it went.", Need.Required) ?? "",
        m.Codes("by", MatchingTermNames.All, "The terms of the rule book that decided, all of them; of a match, terms that it meets.")?.ToImmutableArray() ?? [],
        m.Value);
}

/// <summary>One example of a round as it stands in the file.</summary>
internal sealed record MatchingExampleSource(string Name, LegalCitation Citation, JsonValue? Change, ImmutableArray<ExpectedMatch> Matches, ImmutableArray<ExpectedPair> Pairs, JsonValue? Place);

/// <summary>An offer that must come out.</summary>
internal sealed record ExpectedMatch(string Candidate, string Post, LocalDate Start);

/// <summary>What an example expects of a candidate and a window.</summary>
internal sealed record ExpectedPair(string Candidate, string Post, int Window, LocalDate? Start, string Status, ImmutableArray<string> By, JsonValue? Place)
{
    public const string Matched = "matched";
    public const string Refused = "refused";
    public const string Outranked = "outranked";
    public const string HasBetter = "has-better";

    public string WindowId => FormattableString.Invariant($"{Post}/{Window}");
}
