using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Problems;
using Alis.Rules.Http.Requests;
using Alis.Rules.Matching;
using Alis.Rules.Texts;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Endpoints;

/// <summary>A round of matching: <c>/v1/match</c>.</summary>
internal sealed class MatchEndpoint(AssessmentEndpoints assessment)
{
    public const string Drawing = "image/svg+xml";

    public async Task MatchAsync(ServiceRequest request)
    {
        var query = request.Query("untilSettled", "candidate", "post", "explain", "whatIf");
        var options = new MatchOptions { UntilSettled = query.Flag("untilSettled") };
        var view = new RoundView { Candidate = query.Text("candidate"), Post = query.Text("post"), Explain = query.Flag("explain") };
        var change = query.Text("whatIf") is { } text ? RoundChange.Read(text) : null;
        query.Refuse(change?.Diagnostics ?? []);
        foreach (var (name, isAsked) in new[] { ("candidate", view.Candidate is not null), ("post", view.Post is not null), ("explain", view.Explain) })
        {
            if (change is not null && isAsked)
            {
                query.Refuse(ServiceCodes.NotTogether, "whatIf", name);
            }
        }

        query.Check();
        _ = RequestBody.IsOfLines(request.Http.Request, takesLines: false);

        // The drawing names everyone, shows a result, and explains no pairs.
        string[] offered = change is null && view is { Candidate: null, Post: null, Explain: false } ? [RequestBody.Json, Drawing] : [RequestBody.Json];
        var accepted = AcceptedType.Of(request.Http.Request, offered);
        await assessment.WorkAsync(request, accepted, body => Answer(request, body, options, view, change?.Value, accepted)).ConfigureAwait(false);
    }

    private static byte[] Answer(ServiceRequest request, byte[] body, MatchOptions options, RoundView view, RoundChange? change, string mediaType)
    {
        var read = MatchingRoundReader.Read(RequestBody.Name, body, request.Engine.Rules.Catalogues);
        var round = ServiceRequest.Usable(read);
        if (RoundRequest.Check(round, view) is { IsEmpty: false } unknown)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, unknown);
        }

        if (change is not null)
        {
            var tried = request.Engine.Try(round, change, options, request.Cancelled);

            var errors = tried.Diagnostics.Where(static d => d.Severity == Severity.Error).ToImmutableArray();

            // What is said of no text is said of the parameter.
            if (tried.Value is null && errors.All(static d => d.Where.Document.Length == 0))
            {
                throw new ProblemException(StatusCodes.Status400BadRequest, errors);
            }

            return RoundJson.Write(ServiceRequest.Usable(tried), request.Language, Remarks(read.Diagnostics, tried.Diagnostics));
        }

        var matched = request.Engine.Match(round, options, request.Cancelled);
        var result = ServiceRequest.Usable(matched);
        return mediaType == Drawing ? RoundDrawing.Write(result, request.Language) : RoundJson.Write(result, request.Language, view, Remarks(read.Diagnostics, matched.Diagnostics));
    }

    private static ImmutableArray<Diagnostic> Remarks(ImmutableArray<Diagnostic> ofText, ImmutableArray<Diagnostic> ofRound) => [.. ofText, .. ofRound];
}
