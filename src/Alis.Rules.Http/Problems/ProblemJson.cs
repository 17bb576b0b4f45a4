using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Texts;

namespace Alis.Rules.Http.Problems;

/// <summary>Writes problem details (RFC 9457).</summary>
internal static class ProblemJson
{
    public const string MediaType = "application/problem+json";

    // Safe: the answer is never HTML, and browsers are told not to guess.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a problem.</summary>
    /// <param name="status">The status of the answer.</param>
    /// <param name="diagnostics">What is wrong, at least one.</param>
    /// <param name="language">The language.</param>
    /// <param name="trace">What the same request is called in the log; null where the log does not name it.</param>
    public static byte[] Write(int status, IReadOnlyCollection<Diagnostic> diagnostics, Language language, string? trace = null)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", TitleOf(status).In(language));
            json.WriteNumber("status", status);
            json.WriteString("detail", Detail(diagnostics, language));
            if (trace is not null)
            {
                json.WriteString("trace", trace);
            }

            DiagnosticTexts.Write(json, diagnostics, language);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Returns what a status is called.</summary>
    public static Wording TitleOf(int status) => status switch
    {
        400 => new("Feil i forespørselen", "Feil i førespurnaden", "Bad request"),
        401 => new("Ikke godkjent avsender", "Ikkje godkjend avsendar", "Unauthorized"),
        403 => new("Ikke tillatt", "Ikkje tillate", "Forbidden"),
        404 => new("Finnes ikke", "Finst ikkje", "Not found"),
        405 => new("Metoden brukes ikke her", "Metoden blir ikkje brukt her", "Method not allowed"),
        406 => new("Svaret finnes ikke i den formen", "Svaret finst ikkje i den forma", "Not acceptable"),
        408 => new("For sent", "For seint", "Request timeout"),
        412 => new("Andre utgaver", "Andre utgåver", "Precondition failed"),
        413 => new("For stort", "For stort", "Content too large"),
        415 => new("Typen leses ikke", "Typen blir ikkje lesen", "Unsupported media type"),
        422 => new("Feil i innholdet", "Feil i innhaldet", "Unprocessable content"),
        429 => new("For mange forespørsler", "For mange førespurnader", "Too many requests"),
        503 => new("Ikke tilgjengelig nå", "Ikkje tilgjengeleg no", "Service unavailable"),
        _ => new("Feil i tjenesten", "Feil i tenesta", "Internal server error"),
    };

    // The first that makes the request fail; all of them are below.
    private static string Detail(IReadOnlyCollection<Diagnostic> diagnostics, Language language)
    {
        var first = (diagnostics.FirstOrDefault(static d => d.Severity == Severity.Error) ?? diagnostics.First()).Message(language);
        return char.ToUpperInvariant(first[0]) + first[1..] + ".";
    }
}
