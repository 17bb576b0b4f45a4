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
            foreach (var place in candidate.Wish?.Places ?? [])
            {
                if (!places.Contains(place))
                {
                    sink.Report(RoundCodesOfTerms.PlaceNowhere, (candidate.InText?.Member("wish")?.Member("places") ?? candidate.InText)?.Where ?? Location.Whole(""), JsonScalars.Shorten(place));
                }
            }
        }
    }
}
