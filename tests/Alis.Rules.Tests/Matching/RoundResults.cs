using System.Text.Json.Nodes;
using Alis.Rules.Diagnostics;
using Alis.Rules.Matching;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Matching;

/// <summary>The example of a round, as it is and with something else in it.</summary>
internal static class RoundResults
{
    private static readonly string Text = File.ReadAllText(RepositoryFiles.Path("examples", "matching-round.json"));

    public static RuleEngine Embedded { get; } = new(RuleSet.Embedded);

    public static MatchingRound Example => Read(_ => { }).GetValueOrThrow();

    public static Outcome<MatchingRound> Read(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(Text)!;
        change(json);
        return MatchingRoundReader.Read("round.json", json.ToJsonString());
    }

    public static Outcome<RoundResult> Match(Action<JsonNode> change, MatchOptions? options = null) => Embedded.Match(Read(change).GetValueOrThrow(), options);

    /// <summary>Who is offered what, a line each.</summary>
    public static string[] Lines(RoundResult result) =>
        [.. result.Matches.Select(m => $"{m.Candidate} {m.Window.Id}{(m.Part is { } part ? $" part {part}" : "")} {Iso(m.Start)}--{Iso(m.End)}")];

    private static string Iso(NodaTime.LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
