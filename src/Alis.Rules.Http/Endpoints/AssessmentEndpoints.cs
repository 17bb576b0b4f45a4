using Alis.Rules.Facts;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Http.Telemetry;
using Alis.Rules.Obligations;
using Alis.Rules.Texts;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Endpoints;

/// <summary>What is asked about one file: <c>/v1/validate</c>, <c>/v1/deadlines</c> and <c>/v1/agreement</c>.</summary>
internal sealed class AssessmentEndpoints(BodyBudget budget, WorkLimits work, ServiceMeter meter, LineEndpoint lines)
{
    public const string Calendar = "text/calendar";

    private static readonly string[] Parties = ["candidate", "hospital", "municipality"];

    public async Task ValidateAsync(ServiceRequest request)
    {
        var query = request.Query("on", "rulebook", "knownOn", "party");
        var (day, options, party) = (query.DayNeeded("on"), query.Report(request.Engine.Rules, request.Options.ReceiptKey), query.Among("party", Parties));
        query.Check();
        if (RequestBody.IsOfLines(request.Http.Request, takesLines: true))
        {
            _ = AcceptedType.Of(request.Http.Request, RequestBody.Lines);
            await lines.AnswerAsync(request, day, options, party).ConfigureAwait(false);
            return;
        }

        var accepted = AcceptedType.Of(request.Http.Request, RequestBody.Json);
        await WorkAsync(
            request,
            accepted,
            body =>
            {
                var read = ReportRequest.Read(request.Engine, RequestBody.Name, body, options);
                var report = request.Engine.Validate(ServiceRequest.Usable(read), day, options, request.Cancelled);
                meter.Found(report);
                return ReportJson.Write(party is null ? report : report.ForParty(party), request.Language, read.Diagnostics);
            }).ConfigureAwait(false);
    }

    public async Task DeadlinesAsync(ServiceRequest request)
    {
        var query = request.Query("on", "until", "rulebook", "knownOn", "party", "all", "alarm");
        var (day, until, options) = (query.DayNeeded("on"), query.Day("until"), query.Report(request.Engine.Rules, request.Options.ReceiptKey));
        var (party, all, alarms) = (query.Among("party", Parties), query.Flag("all"), query.Numbers("alarm", ObligationCalendar.MostAlarmDays));
        if (until < day)
        {
            query.Refuse(ServiceCodes.UntilBeforeOn);
        }

        query.Check();
        _ = RequestBody.IsOfLines(request.Http.Request, takesLines: false);
        var accepted = AcceptedType.Of(request.Http.Request, RequestBody.Json, Calendar);
        if (alarms.Count > 0 && accepted != Calendar)
        {
            query.Refuse(ServiceCodes.CalendarAlone, "alarm", Calendar);
            query.Check();
        }

        await WorkAsync(
            request,
            accepted,
            body =>
            {
                var read = ReportRequest.Read(request.Engine, RequestBody.Name, body, options);
                var list = request.Engine.Obligations(ServiceRequest.Usable(read), day, until ?? ObligationList.YearAfter(day), options, request.Cancelled);
                list = party is null ? list : list.ForParty(party);
                list = all ? list : list.Outstanding();
                return accepted == Calendar ? ObligationCalendar.Write(list, request.Language, alarms) : ObligationJson.Write(list, request.Language, read.Diagnostics);
            }).ConfigureAwait(false);
    }

    public async Task AgreementAsync(ServiceRequest request)
    {
        var query = request.Query("on", "rulebook", "knownOn");
        var (day, options) = (query.DayNeeded("on"), query.Report(request.Engine.Rules, request.Options.ReceiptKey));
        query.Check();
        _ = RequestBody.IsOfLines(request.Http.Request, takesLines: false);
        var accepted = AcceptedType.Of(request.Http.Request, RequestBody.Json);
        await WorkAsync(
            request,
            accepted,
            body =>
            {
                var catalogues = request.Engine.Rules.Catalogues;
                var outcome = FactFileReader.Read(RequestBody.Name, body, catalogues);
                var report = request.Engine.Agreement(ServiceRequest.Usable(outcome), day, options, request.Cancelled);
                var misfits = LifecycleTexts.Diagnostics(report, EventPlaces.In(RequestBody.Name, body), catalogues);
                return LifecycleJson.Write(report, catalogues, request.Language, [.. outcome.Diagnostics, .. misfits]);
            }).ConfigureAwait(false);
    }

    /// <summary>Reads the body, waits for its turn, works and answers.</summary>
    internal async Task WorkAsync(ServiceRequest request, string mediaType, Func<byte[], byte[]> answer)
    {
        byte[] content;
        using (var body = await ReadAsync(request).ConfigureAwait(false))
        using (await work.BeginWorkAsync(request.Cancelled).ConfigureAwait(false))
        {
            if (BodyDepth.Fault(body.Bytes, request.Options.MaxDepth) is { } deep)
            {
                throw new ProblemException(StatusCodes.Status400BadRequest, [deep]);
            }

            content = answer(body.Bytes);
        }

        await request.AnswerAsync(content, mediaType).ConfigureAwait(false);
    }

    private async Task<RequestBody> ReadAsync(ServiceRequest request)
    {
        try
        {
            return await RequestBody.ReadAsync(request.Http, request.Options.MaxBodyBytes, budget, request.Cancelled).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!request.Http.RequestAborted.IsCancellationRequested)
        {
            throw new ProblemException(StatusCodes.Status408RequestTimeout, ServiceCodes.TooSlow, request.Options.RequestTimeout.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
