using System.Globalization;
using Alis.Rules.Http.Access;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Http.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alis.Rules.Http.Endpoints;

/// <summary>What every request goes through: who asks, how often, for how long, and what becomes of whatever goes wrong.</summary>
internal sealed partial class ServiceGate(AlisRulesOptions options, RuleEngineSource source, CallerCheck callers, CallerLimits limits, ServiceMeter meter, ILogger<ServiceGate> logger)
{
    /// <summary>Makes a handler.</summary>
    /// <param name="operation">The name of the operation, for measuring.</param>
    /// <param name="methods">The methods that the address takes, the one that is answered first.</param>
    /// <param name="answer">Answers.</param>
    /// <param name="isOpen">Whether anybody may ask.</param>
    /// <param name="notFound">The addresses that there are, where this is none of them; otherwise null.</param>
    public RequestDelegate Guard(string operation, IReadOnlyList<string> methods, Func<ServiceRequest, Task> answer, bool isOpen = false, string? notFound = null) => context => RunAsync(context, operation, methods, answer, isOpen, notFound);

    private async Task RunAsync(HttpContext context, string operation, IReadOnlyList<string> methods, Func<ServiceRequest, Task> answer, bool isOpen, string? notFound)
    {
        SecurityHeaders.Set(context);
        using var measured = meter.Begin(operation);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        try
        {
            if (!isOpen)
            {
                limits.Count(await callers.CallerOfAsync(context).ConfigureAwait(false));
            }

            if (notFound is not null)
            {
                throw new ProblemException(StatusCodes.Status404NotFound, ServiceCodes.NoSuchRoute, notFound);
            }

            CheckMethod(context, methods);
            time.CancelAfter(options.RequestTimeout);
            var request = new ServiceRequest(context, source.Current, options, time.Token);
            if (!isOpen)
            {
                request.CheckEditions();
            }

            await answer(request).ConfigureAwait(false);
        }
        catch (ProblemException problem)
        {
            await TellAsync(context, problem).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault)
        {
            await TellAsync(context, ProblemOf(fault)).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to tell.
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            await TellAsync(context, TookTooLong()).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The last catch: a caller is told that something went wrong and never what it was.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // What an exception says can hold facts; where it came from cannot.
            LogUnexpected(logger, context.TraceIdentifier, fault.GetType().FullName ?? "", fault.StackTrace ?? "");
            await TellAsync(context, new ProblemException(StatusCodes.Status500InternalServerError, ServiceCodes.Unexpected)).ConfigureAwait(false);
        }
    }

    private static void CheckMethod(HttpContext context, IReadOnlyList<string> methods)
    {
        if (!methods.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            var known = string.Join(", ", methods);
            context.Response.Headers.Allow = known;
            throw new ProblemException(StatusCodes.Status405MethodNotAllowed, ServiceCodes.NoSuchMethod, context.Request.Method.Length > 20 ? "…" : context.Request.Method, known);
        }
    }

    private async Task TellAsync(HttpContext context, ProblemException problem)
    {
        var response = context.Response;
        meter.Refused(problem.Status, problem.Diagnostics);
        if (response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        var language = RequestLanguage.Of(context.Request);
        var allow = response.Headers.Allow;
        response.Clear();
        SecurityHeaders.Set(context);
        response.Headers.Allow = allow;
        response.StatusCode = problem.Status;
        response.ContentType = ProblemJson.MediaType;
        response.Headers.ContentLanguage = RequestLanguage.CodeOf(language);
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = callers.Challenge;
        }

        if (problem.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var content = ProblemJson.Write(problem.Status, problem.Diagnostics, language, problem.Status == StatusCodes.Status500InternalServerError ? context.TraceIdentifier : null);
        response.ContentLength = content.Length;
        try
        {
            await response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // Nobody is left to tell.
        }
    }

    private ProblemException ProblemOf(BadHttpRequestException fault) => fault.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => new(fault.StatusCode, ServiceCodes.TooSlow, Seconds()),
        StatusCodes.Status413PayloadTooLarge => new(fault.StatusCode, ServiceCodes.TooLarge, options.MaxBodyBytes.ToString(CultureInfo.InvariantCulture)),
        _ => new(StatusCodes.Status400BadRequest, ServiceCodes.BadRequest),
    };

    private ProblemException TookTooLong() => new(StatusCodes.Status503ServiceUnavailable, ServiceCodes.TookTooLong, Seconds()) { RetryAfter = 1 };

    private string Seconds() => options.RequestTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Trace} ended with {Type}.\n{Place}")]
    private static partial void LogUnexpected(ILogger logger, string trace, string type, string place);
}
