using System.Buffers;
using System.Globalization;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Alis.Rules.Http.Requests;

/// <summary>The body of a request as one text, within bounds.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>What diagnostics call the body.</summary>
    public const string Name = "body";

    public const string Json = "application/json";
    public const string Lines = "application/x-ndjson";

    private static readonly string[] NamesOfLines = [Lines, "application/ndjson", "application/jsonl", "application/jsonlines"];

    private readonly BodyBudget _budget;
    private int _held;

    private RequestBody(BodyBudget budget) => _budget = budget;

    /// <summary>Gets the bytes.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Returns whether each line of the body is a text of its own.</summary>
    /// <exception cref="ProblemException">The body is of a type that is not read.</exception>
    public static bool IsOfLines(HttpRequest request, bool takesLines)
    {
        var known = takesLines ? $"`{Json}` / `{Lines}`" : $"`{Json}`";
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, ServiceCodes.Encoded, Shorten(encoding.ToString()));
        }

        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)))
        {
            if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (takesLines && NamesOfLines.Any(n => type.MediaType.Equals(n, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        throw new ProblemException(StatusCodes.Status415UnsupportedMediaType, ServiceCodes.MediaType, Shorten(request.ContentType ?? ""), known);
    }

    /// <summary>Reads the whole body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="budget">What bodies may hold together.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ProblemException">It is larger, or there is no room for it.</exception>
    public static async Task<RequestBody> ReadAsync(HttpContext context, int most, BodyBudget budget, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > most)
        {
            throw TooLarge(most);
        }

        // Ours is told in words; the server's own is only out of the way.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var body = new RequestBody(budget);
        try
        {
            await body.FillAsync(context.Request, most, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch (IOException fault) when (fault is not BadHttpRequestException && !context.RequestAborted.IsCancellationRequested)
        {
            // The server says so of some chunks that are none, such as one of 2^64 bytes.
            body.Dispose();
            throw new ProblemException(StatusCodes.Status400BadRequest, ServiceCodes.BadRequest);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _budget.Give(_held);
        _held = 0;
        Bytes = [];
    }

    private async Task FillAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            if (buffer.Length > most)
            {
                reader.AdvanceTo(buffer.End);
                throw TooLarge(most);
            }

            // What has come stays in the buffer of the server until all is there, and counts as held.
            var more = (int)buffer.Length - _held;
            if (more > 0)
            {
                _budget.Take(more);
                _held += more;
            }

            if (read.IsCompleted)
            {
                Bytes = buffer.ToArray();
                reader.AdvanceTo(buffer.End);
                return;
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private static ProblemException TooLarge(int most) =>
        new(StatusCodes.Status413PayloadTooLarge, ServiceCodes.TooLarge, most.ToString(CultureInfo.InvariantCulture));

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
