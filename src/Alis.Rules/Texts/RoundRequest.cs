using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Matching;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Checks what somebody asks to be shown of a round.</summary>
public static class RoundRequest
{
    /// <summary>Returns a diagnostic for each candidate or post that is asked for and that the round has not.</summary>
    /// <param name="round">The round.</param>
    /// <param name="view">What is asked for.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Diagnostic> Check(MatchingRound round, RoundView view)
    {
        _ = round ?? throw new ArgumentNullException(nameof(round));
        _ = view ?? throw new ArgumentNullException(nameof(view));
        var sink = new DiagnosticSink();
        Check(sink, RoundFileCodes.UnknownCandidate, view.Candidate, round.Candidates.Select(static c => c.Key));
        Check(sink, RoundFileCodes.UnknownPost, view.Post, round.Posts.Select(static p => p.Key));
        return sink.ToDiagnostics();
    }

    private static void Check(DiagnosticSink sink, DiagnosticCode code, string? wanted, IEnumerable<string?> known)
    {
        var keys = known.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (wanted is not null && !keys.Contains(wanted, StringComparer.Ordinal))
        {
            sink.ReportNear(code, Location.Whole(""), new NameSuggestions(keys).For(wanted), JsonScalars.Shorten(wanted));
        }
    }
}
