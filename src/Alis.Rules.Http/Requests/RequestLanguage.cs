using Alis.Rules.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alis.Rules.Http.Requests;

/// <summary>The language that a caller asks for.</summary>
internal static class RequestLanguage
{
    /// <summary>Returns the language of highest quality in <c>Accept-Language</c> that there is, the first of equals; bokmål where none is. Norwegian without more is bokmål.</summary>
    public static Language Of(HttpRequest request)
    {
        if (request.Headers.AcceptLanguage.Count == 0 || !StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var wanted))
        {
            return Language.Nb;
        }

        var (best, quality) = (Language.Nb, 0.0);
        foreach (var one in wanted)
        {
            if (Known(one.Value.ToString()) is { } language && (one.Quality ?? 1) > quality)
            {
                (best, quality) = (language, one.Quality ?? 1);
            }
        }

        return best;
    }

    /// <summary>Returns the code of a language.</summary>
    public static string CodeOf(Language language) => language switch
    {
        Language.Nn => "nn",
        Language.En => "en",
        _ => "nb",
    };

    private static Language? Known(string tag) => tag.Split('-')[0].ToUpperInvariant() switch
    {
        "NB" or "NO" => Language.Nb,
        "NN" => Language.Nn,
        "EN" => Language.En,
        _ => null,
    };
}
