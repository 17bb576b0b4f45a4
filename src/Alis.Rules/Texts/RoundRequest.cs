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
        Check(sink, RoundFileCodes.UnknownCandidate, view.Candidate, round.Candidates.Select(static c => c.Key), suggests: false);
        Check(sink, RoundFileCodes.UnknownPost, view.Post, round.Posts.Select(static p => p.Key), suggests: true);
        return sink.ToDiagnostics();
    }

    /// <summary>Returns those of what was remarked about a round that one candidate may be told: what is about the candidate's own facts.</summary>
    /// <param name="round">The round.</param>
    /// <param name="candidate">The key of the candidate.</param>
    /// <param name="remarks">What was remarked.</param>
    /// <returns>The remarks, in the same order; none where the round was not read from a text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IEnumerable<Diagnostic> OwnRemarks(MatchingRound round, string candidate, IEnumerable<Diagnostic> remarks)
    {
        _ = round ?? throw new ArgumentNullException(nameof(round));
        _ = candidate ?? throw new ArgumentNullException(nameof(candidate));
        _ = remarks ?? throw new ArgumentNullException(nameof(remarks));
        var own = round.Candidates.FirstOrDefault(c => c.Key == candidate)?.InText?.Where.Pointer;
        return remarks.Where(r => own is not null && (r.Where.Pointer == own || r.Where.Pointer.StartsWith(own + "/", StringComparison.Ordinal)));
    }

    private static void Check(DiagnosticSink sink, DiagnosticCode code, string? wanted, IEnumerable<string?> known, bool suggests)
    {
        // A key that is nearly right is another candidate's, whom the one who asks is told nothing of.
        var keys = known.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (wanted is not null && !keys.Contains(wanted, StringComparer.Ordinal))
        {
            sink.ReportNear(code, Location.Whole(""), suggests ? new NameSuggestions(keys).For(wanted) : null, JsonScalars.Shorten(wanted));
        }
    }
}
