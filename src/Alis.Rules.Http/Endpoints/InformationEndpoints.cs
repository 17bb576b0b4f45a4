using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Alis.Rules.Http.Description;
using Alis.Rules.Http.Requests;
using Alis.Rules.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Alis.Rules.Http.Endpoints;

/// <summary>What is asked about the service itself: its rule books, its description, its health.</summary>
internal sealed class InformationEndpoints(RuleEngineSource source, ApiDescription description, IHostApplicationLifetime? lifetime = null)
{
    public const string Html = "text/html";

    /// <summary>Where the description is, below the address that the service is mapped at.</summary>
    public const string OpenApiPath = "/openapi/v1.json";

    public static Task RulebooksAsync(ServiceRequest request)
    {
        request.Query().Check();
        _ = AcceptedType.Of(request.Http.Request, RequestBody.Json);
        var content = RulebookListJson.Write(request.Engine.Rules, request.Language);

        // Titles and versions decide nothing and stand in no edition, but they stand in this text.
        request.Mark = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        return Unchanged(request) ?? request.AnswerAsync(content, RequestBody.Json);
    }

    public Task OpenApiAsync(ServiceRequest request)
    {
        request.Query().Check();
        _ = AcceptedType.Of(request.Http.Request, RequestBody.Json);
        var path = (request.Http.Request.PathBase + request.Http.Request.Path).ToUriComponent().TrimEnd('/');
        return AnswerDescriptionAsync(request, description.Json(request.Language, path[..^OpenApiPath.Length]), RequestBody.Json);
    }

    public Task PageAsync(ServiceRequest request)
    {
        request.Query().Check();
        _ = AcceptedType.Of(request.Http.Request, Html);
        request.Http.Response.Headers.ContentSecurityPolicy = ApiPage.ContentSecurityPolicy;
        return AnswerDescriptionAsync(request, description.Page(request.Language), Html + "; charset=utf-8");
    }

    /// <summary>The process answers.</summary>
    public Task HealthAsync(ServiceRequest request) => request.AnswerPlainAsync(Status("ok"), RequestBody.Json);

    /// <summary>The process can be sent work: its rule books are read, and it is not about to end.</summary>
    public Task ReadyAsync(ServiceRequest request)
    {
        var isEnding = lifetime?.ApplicationStopping.IsCancellationRequested == true;
        request.Http.Response.StatusCode = isEnding ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return request.AnswerPlainAsync(Status(isEnding ? "ending" : "ready"), RequestBody.Json);
    }

    private static Task? Unchanged(ServiceRequest request)
    {
        var response = request.Http.Response;
        response.Headers.CacheControl = "no-cache";
        if (!EntityTags.ContainExactly(request.Http.Request.Headers.IfNoneMatch, request.Tag))
        {
            return null;
        }

        request.Label();
        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    // The description is the same for all rule books, so it has no entity tag of theirs.
    private static Task AnswerDescriptionAsync(ServiceRequest request, byte[] content, string mediaType)
    {
        request.Http.Response.Headers.CacheControl = "no-cache";
        request.Http.Response.Headers.Vary = "Accept-Language, Accept";
        return request.AnswerPlainAsync(content, mediaType);
    }

    // Anybody may ask: nothing is told that a stranger could use.
    private byte[] Status(string status)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            json.WriteBoolean("lastRulebooksRefused", source.IsLastRefused);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }
}
