using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Matching;

/// <summary>Tells what in a round makes no difference, or makes that nothing can be offered, so that nobody waits for what cannot come.</summary>
internal static class RoundRemarks
{
    public static void Report(RoundTable table, DiagnosticSink sink)
    {
        var round = table.Round;
        foreach (var candidate in table.Candidates)
        {
            if (candidate is { IsStartUnknown: true, HasException: false, IsOnList: true })
            {
                sink.Report(RoundCodesOfTerms.StartUnknown, candidate.Candidate.InText?.Where ?? Location.Whole(""), JsonScalars.Shorten(candidate.Key));
            }
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var window in table.Windows)
        {
            if (window.IsStandingUnknown && told.Add(window.Window.Post.Key ?? ""))
            {
                sink.Report(RoundCodesOfTerms.StandingUnknown, window.Window.Post.InText?.Where ?? Location.Whole(""), JsonScalars.Shorten(window.Window.Post.Key ?? ""));
            }
        }

        foreach (var post in round.Posts)
        {
            if (post.Ranking is not null && !table.Terms.HospitalRanking)
            {
                sink.Report(RoundCodesOfTerms.RankingUnused, (post.InText?.Member("ranking") ?? post.InText)?.Where ?? Location.Whole(""), JsonScalars.Shorten(post.Key ?? ""));
            }
        }

        var places = new HashSet<string>(round.Posts.Select(static p => p.Place).OfType<string>(), StringComparer.Ordinal);
        foreach (var candidate in round.Candidates)
        {
            Exceptions(candidate, table.Terms, sink);
            foreach (var place in candidate.Wish?.Places ?? [])
            {
                if (!places.Contains(place))
                {
                    sink.Report(RoundCodesOfTerms.PlaceNowhere, (candidate.InText?.Member("wish")?.Member("places") ?? candidate.InText)?.Where ?? Location.Whole(""), JsonScalars.Shorten(place));
                }
            }
        }
    }

    private static void Exceptions(WaitingCandidate candidate, RoundTerms terms, DiagnosticSink sink)
    {
        var i = 0;
        foreach (var exception in candidate.Exceptions ?? [])
        {
            var place = (candidate.InText?.Member("exceptions") is { Kind: JsonKind.List } list && i < list.Items.Count ? list.Items[i] : candidate.InText)?.Where ?? Location.Whole("");
            i++;
            if (!terms.ExceptionNorms.Contains(exception.Norm ?? "") && !terms.SplitExceptionNorms.Contains(exception.Norm ?? ""))
            {
                var norms = string.Join(", ", terms.ExceptionNorms.Concat(terms.SplitExceptionNorms).Distinct(StringComparer.Ordinal));
                sink.Report(RoundCodesOfTerms.ExceptionUnused, place, JsonScalars.Shorten(exception.Norm ?? ""), norms.Length == 0 ? "–" : norms);
            }
            else if (exception.Block is { } block)
            {
                sink.Report(RoundCodesOfTerms.ExceptionOfBlock, place, JsonScalars.Shorten(exception.Norm ?? ""), JsonScalars.Shorten(block));
            }
        }
    }
}
