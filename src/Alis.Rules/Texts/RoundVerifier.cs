using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Recomputes the results of rounds: whether the same comes out of a round and the rule books at hand, down to the last word.</summary>
public static class RoundVerifier
{
    /// <summary>How many differences are named.</summary>
    public const int MaxNamed = 100;

    private const int MaxBytes = 256 * 1024 * 1024;

    /// <summary>Returns whether a text is the result of a round, and no report: an object with a certificate.</summary>
    /// <param name="resultJson">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsResult(byte[] resultJson) =>
        JsonText.Read("", resultJson ?? throw new ArgumentNullException(nameof(resultJson)), new DiagnosticSink(), MaxBytes) is { Kind: JsonKind.Object } root && root.Member("certificate") is not null;

    /// <summary>Returns whether a text is a round: an object with a round and posts or candidates.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static bool IsRound(byte[] json) =>
        JsonText.Read("", json ?? throw new ArgumentNullException(nameof(json)), new DiagnosticSink(), MaxBytes) is { Kind: JsonKind.Object } root
        && root.Member("round") is not null && (root.Member("posts") ?? root.Member("candidates")) is not null;

    /// <summary>Runs a round again as a result says it was run, and compares every member.</summary>
    /// <param name="name">What diagnostics call the result, such as a file name.</param>
    /// <param name="resultJson">The result, as <see cref="RoundJson"/> wrote it.</param>
    /// <param name="round">The round.</param>
    /// <param name="engine">The engine over the rule books at hand.</param>
    /// <param name="cancellationToken">Ends long work.</param>
    /// <returns>What differs, as paths in the result, at most <see cref="MaxNamed"/>; or why the text cannot be verified, or the round cannot be run.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Outcome<Verification> Verify(string name, byte[] resultJson, MatchingRound round, RuleEngine engine, CancellationToken cancellationToken = default)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = resultJson ?? throw new ArgumentNullException(nameof(resultJson));
        _ = round ?? throw new ArgumentNullException(nameof(round));
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        var sink = new DiagnosticSink();
        if (JsonText.Read(name, resultJson, sink, MaxBytes) is not { } claimed)
        {
            return sink.ToOutcome<Verification>(null);
        }

        if (claimed.Kind != JsonKind.Object)
        {
            sink.Report(EvaluationCodes.NotAReport, claimed.Where, "certificate");
            return sink.ToOutcome<Verification>(null);
        }

        // Without a certificate it is no result, which is the first thing that differs.
        var certificate = claimed.Member("certificate") is { Kind: JsonKind.Object } found ? found : null;

        var language = TextOf(claimed, "language") switch { "nn" => Language.Nn, "en" => Language.En, _ => Language.Nb };
        var options = new MatchOptions { UntilSettled = certificate?.Member("untilSettled") is { Kind: JsonKind.Boolean, Text: "true" } };
        var outcome = engine.Match(round, options, cancellationToken);
        sink.Add(outcome.Diagnostics);
        if (outcome.Value is not { } result)
        {
            return sink.ToOutcome<Verification>(null);
        }

        var view = claimed.Member("view");
        var shown = new RoundView { Explain = view is not null, Candidate = TextOf(view, "candidate"), Post = TextOf(view, "post") };
        var computed = JsonText.Read("", RoundJson.Write(result, language, shown), sink, int.MaxValue)!;
        var differences = ImmutableArray.CreateBuilder<VerificationDifference>();
        Compare("", claimed, computed, differences);
        return sink.ToOutcome(new Verification(differences.ToImmutable()));
    }

    private static string? TextOf(JsonValue? value, string member) => value is { Kind: JsonKind.Object } && value.Member(member) is { Kind: JsonKind.Text } text ? text.Text : null;

    private static void Compare(string path, JsonValue? claimed, JsonValue? computed, ImmutableArray<VerificationDifference>.Builder differences)
    {
        if (differences.Count >= MaxNamed)
        {
            return;
        }

        if (claimed is null || computed is null || claimed.Kind != computed.Kind)
        {
            differences.Add(Difference(path, claimed, computed));
        }
        else if (claimed.Kind == JsonKind.Object)
        {
            foreach (var member in computed.Members)
            {
                Compare($"{path}/{member.Name}", claimed.Member(member.Name), member.Value, differences);
            }

            foreach (var member in claimed.Members)
            {
                // Remarks of the service about the round, which are no part of what came out of it.
                if (computed.Member(member.Name) is null && (path.Length > 0 || member.Name != "diagnostics"))
                {
                    Compare($"{path}/{JsonScalars.Shorten(member.Name)}", member.Value, null, differences);
                }
            }
        }
        else if (claimed.Kind == JsonKind.List)
        {
            var (was, now) = (claimed.Items, computed.Items);
            for (var i = 0; i < Math.Max(was.Count, now.Count); i++)
            {
                Compare(FormattableString.Invariant($"{path}/{i}"), i < was.Count ? was[i] : null, i < now.Count ? now[i] : null, differences);
            }
        }
        else if (!string.Equals(claimed.Text, computed.Text, StringComparison.Ordinal))
        {
            differences.Add(Difference(path, claimed, computed));
        }
    }

    private static VerificationDifference Difference(string path, JsonValue? claimed, JsonValue? computed) =>
        new(path.StartsWith("/certificate/input", StringComparison.Ordinal) ? DifferenceKind.Facts : DifferenceKind.Member, path, null, Shown(claimed), Shown(computed));

    private static string Shown(JsonValue? value) => value switch
    {
        null => "",
        { Kind: JsonKind.Object } => "{…}",
        { Kind: JsonKind.List } => "[…]",
        _ => JsonScalars.Shorten(value.Text),
    };
}
