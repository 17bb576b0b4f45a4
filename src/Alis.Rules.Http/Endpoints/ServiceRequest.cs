using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Text;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Endpoints;

/// <summary>One request that may be answered, with the engine that answers it.</summary>
internal sealed class ServiceRequest(HttpContext context, RuleEngine engine, AlisRulesOptions options, CancellationToken cancellationToken)
{
    public HttpContext Http { get; } = context;

    public RuleEngine Engine { get; } = engine;

    public AlisRulesOptions Options { get; } = options;

    public Language Language { get; } = RequestLanguage.Of(context.Request);

    /// <summary>Gets what ends the request: its caller has gone, or it has taken too long.</summary>
    public CancellationToken Cancelled { get; } = cancellationToken;

    /// <summary>Gets or sets what tells this answer from others by the same editions; null where nothing has to.</summary>
    public string? Mark { get; set; }

    /// <summary>Gets the entity tag of the editions in the language of the answer.</summary>
    public string Tag => $"\"{Engine.Rules.Hash}.{RequestLanguage.CodeOf(Language)}{(Mark is null ? "" : "." + Mark)}\"";

    public RequestQuery Query(params IReadOnlyList<string> known) => new(Http.Request.Query, known);

    /// <summary>Ends the request where the caller has other editions in mind.</summary>
    /// <exception cref="ProblemException"><c>If-Match</c> names none that serve.</exception>
    public void CheckEditions()
    {
        var wanted = Http.Request.Headers.IfMatch;
        if (wanted.Count > 0 && !EntityTags.Contain(wanted, Engine.Rules.Hash))
        {
            var shown = wanted.ToString();
            throw new ProblemException(StatusCodes.Status412PreconditionFailed, ServiceCodes.EditionsDiffer, shown.Length > 100 ? shown[..100] + "…" : shown, Tag);
        }
    }

    /// <summary>Returns what was read of a text.</summary>
    /// <exception cref="ProblemException">The text is faulty.</exception>
    public static T Usable<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw Faulty(outcome.Diagnostics);

    /// <summary>Returns the problem of a faulty text: 400 where it is no JSON, 413 where it is too large, 422 where what it says cannot be.</summary>
    public static ProblemException Faulty(ImmutableArray<Diagnostic> diagnostics)
    {
        var ids = diagnostics.Where(static d => d.Severity == Severity.Error).Select(static d => d.Code.Id).ToList();
        var status = ids.Contains("ALIS1004") ? StatusCodes.Status413PayloadTooLarge
            : ids.Exists(static id => id is "ALIS1001" or "ALIS1002" or "ALIS1003" or "ALIS1005" or "ALIS1006" or "ALIS1018") ? StatusCodes.Status400BadRequest
            : StatusCodes.Status422UnprocessableEntity;
        return new ProblemException(status, diagnostics);
    }

    /// <summary>Answers with a whole text that rests on the editions.</summary>
    public Task AnswerAsync(byte[] content, string mediaType)
    {
        Label();
        return AnswerPlainAsync(content, mediaType);
    }

    /// <summary>Answers with a whole text.</summary>
    public async Task AnswerPlainAsync(byte[] content, string mediaType)
    {
        var response = Http.Response;
        response.ContentType = mediaType;
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, Http.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Says of an answer in which language it is and by which editions.</summary>
    public void Label()
    {
        var headers = Http.Response.Headers;
        headers.ContentLanguage = RequestLanguage.CodeOf(Language);
        headers.ETag = Tag;
        headers.Vary = "Accept-Language, Accept";
    }
}
