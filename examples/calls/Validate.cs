using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Alis.Calls;

/// <summary>Asks the service about one file. Copy this file into a program of your own; it needs nothing but .NET.</summary>
public static class Validate
{
    /// <summary>Returns the report of a file.</summary>
    /// <param name="client">A client whose <see cref="HttpClient.BaseAddress"/> is that of the service, and which sends the key or token, if there is one.</param>
    /// <param name="file">The file, JSON in UTF-8.</param>
    /// <param name="day">The day to assess.</param>
    /// <param name="language">The language of the texts: nb, nn or en.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="InvalidOperationException">The service has a problem with the request; the message has its codes and places, and no facts.</exception>
    public static async Task<JsonDocument> ReportAsync(HttpClient client, ReadOnlyMemory<byte> file, DateOnly day, string language = "nb", CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"v1/validate?on={day:yyyy-MM-dd}");
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(file) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            await using var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            // Too many requests, or too much to do: the service says when to come again.
            var wait = response.Headers.RetryAfter?.Delta;
            if (wait is null || attempt == 5 || response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
            {
                throw new InvalidOperationException(await ProblemAsync(response, content, cancellationToken).ConfigureAwait(false));
            }

            await Task.Delay(wait.Value, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage response, Stream content, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return $"{(int)response.StatusCode} from something before the service";
        }

        using var problem = await JsonDocument.ParseAsync(content, cancellationToken: cancellationToken).ConfigureAwait(false);
        var faults = problem.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(d => $"{d.GetProperty("code")} {(d.TryGetProperty("pointer", out var pointer) ? pointer : "")} {d.GetProperty("message")}");
        return $"{(int)response.StatusCode}: {string.Join("; ", faults)}";
    }
}
