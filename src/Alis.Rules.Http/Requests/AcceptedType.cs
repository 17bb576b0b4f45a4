using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alis.Rules.Http.Requests;

/// <summary>The media type of an answer that a caller accepts.</summary>
internal static class AcceptedType
{
    /// <summary>Returns the offered type that <c>Accept</c> gives the highest quality, the first offered of equals.</summary>
    /// <param name="request">The request; without <c>Accept</c> the first type is meant.</param>
    /// <param name="offered">The types that there are.</param>
    /// <exception cref="ProblemException">None is accepted.</exception>
    public static string Of(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var header = request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList(header, out var ranges) || ranges.Count == 0)
        {
            return offered[0];
        }

        var (best, quality) = ("", 0.0);
        foreach (var type in offered)
        {
            if (QualityOf(type, ranges) is var q && q > quality)
            {
                (best, quality) = (type, q);
            }
        }

        return best.Length > 0 ? best : throw new ProblemException(StatusCodes.Status406NotAcceptable, ServiceCodes.NotAcceptable, Show(header.ToString()), string.Join(", ", offered));
    }

    // The most specific range decides (RFC 9110, 12.5.1).
    private static double QualityOf(string type, IEnumerable<MediaTypeHeaderValue> ranges)
    {
        var media = new MediaTypeHeaderValue(type);
        return ranges.Where(r => media.IsSubsetOf(Bare(r))).OrderBy(static r => r.MatchesAllTypes ? 2 : r.MatchesAllSubTypes ? 1 : 0).Select(static r => r.Quality ?? 1).FirstOrDefault();
    }

    // Parameters such as a charset say nothing here: everything is UTF-8.
    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);

    private static string Show(string header) => header.Length > 100 ? header[..100] + "…" : header;
}
