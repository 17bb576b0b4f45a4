using System.Buffers;
using System.Globalization;
using Alis.Rules.Evaluation;
using Alis.Rules.Http.Lines;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Http.Telemetry;
using Alis.Rules.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using NodaTime;

namespace Alis.Rules.Http.Endpoints;

/// <summary>Answers a body in which each line is a file, line by line and while it is still coming.</summary>
internal sealed class LineEndpoint(WorkLimits work, ServiceMeter meter)
{
    public async Task AnswerAsync(ServiceRequest request, LocalDate day, ReportOptions options, string? party)
    {
        using var stream = work.OpenStream();
        var features = request.Http.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        // A sender may think between two lines: how long nothing may move is watched here, not how fast it moves.
        if (features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        var validator = new LineValidator(request.Engine, day, RequestBody.Name, options)
        {
            Party = party,
            Language = request.Language,
            MaxLineBytes = request.Options.MaxLineBytes,
            Observe = (report, _) => meter.Line(report),
            Shown = WithoutFacts.Of,
            Timeout = request.Options.RequestTimeout,
            MaxDepth = request.Options.MaxDepth,
        };
        var response = request.Http.Response;
        response.ContentType = RequestBody.Lines;
        request.Label();

        // A caller who sees no line until a buffer is full cannot answer to it; proxies are told the same.
        features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.Headers["X-Accel-Buffering"] = "no";
        var limits = new LineOptions { Workers = request.Options.LineWorkers, MaxLineBytes = request.Options.MaxLineBytes, IdleTimeout = request.Options.RequestTimeout };
        try
        {
            var count = await LinePipeline.RunAsync(request.Http.Request.Body, response.Body, validator.Answer, limits, request.Http.RequestAborted).ConfigureAwait(false);
            if (count.HasStalled)
            {
                await TellStalledAsync(request, count.Answered + 1).ConfigureAwait(false);
            }
        }
        catch (IOException) when (!response.HasStarted && !request.Http.RequestAborted.IsCancellationRequested)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, ServiceCodes.BadRequest);
        }
        catch (IOException)
        {
            // The answers are not taken, or the lines broke off: half an answer must not look like a whole one.
            request.Http.Abort();
        }
    }

    private static async Task TellStalledAsync(ServiceRequest request, long line)
    {
        var last = new ArrayBufferWriter<byte>();
        var seconds = request.Options.RequestTimeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        DiagnosticTexts.WriteLine(last, [ProblemException.Of(ServiceCodes.TooSlow, seconds)], request.Language, line);
        last.Write("\n"u8);
        await request.Http.Response.Body.WriteAsync(last.WrittenMemory, request.Http.RequestAborted).ConfigureAwait(false);
    }
}
