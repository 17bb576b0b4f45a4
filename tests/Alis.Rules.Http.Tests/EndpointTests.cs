using System.Net;
using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Matching;
using Alis.Rules.Obligations;
using Alis.Rules.Schemas;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Schemas;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class EndpointTests : IAsyncLifetime
{
    private static readonly LocalDate Day = new(2025, 10, 1);
    private static readonly RuleEngine Engine = new(RuleSet.Embedded);

    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("nb", Language.Nb)]
    [InlineData("nn-NO, nb;q=0.5", Language.Nn)]
    [InlineData("fr, en-GB;q=0.8, nb;q=0.3", Language.En)]
    [InlineData("no", Language.Nb)]
    [InlineData("fr", Language.Nb)]
    [InlineData("nn;q=0, en;q=0.1", Language.En)]
    public async Task Validate_File_IsWhatTheLibraryWrites(string header, Language language)
    {
        var response = await _service.PostAsync("/v1/validate?on=2025-10-01", RunningService.Sample, language: header);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(ReportJson.Write(Engine.Validate(File("training-file"), Day), language), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(language.ToString().ToLowerInvariant(), response.Content.Headers.ContentLanguage.Single());
    }

    [Fact]
    public async Task Validate_Parameters_AreUsed()
    {
        var response = await _service.PostAsync("/v1/validate?on=2025-10-01&rulebook=nlsh-2024&rulebook=kompetanseforskriften&party=hospital&knownOn=2025-01-01", RunningService.Sample);

        var options = new ReportOptions { Rulebooks = ["nlsh-2024", "kompetanseforskriften"], KnownOn = new LocalDate(2025, 1, 1) };
        Assert.Equal(ReportJson.Write(Engine.Validate(File("training-file"), Day, options).ForParty("hospital"), Language.Nb), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Validate_FileWithoutAgreement_TellsTheWarningInTheReport()
    {
        const string Text = """{"formatVersion":1,"candidate":{"key":"a-1"}}""";
        var response = await _service.PostAsync("/v1/validate?on=2025-10-01", Text);

        var report = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
        Assert.Equal("ALIS6009", (string)report["diagnostics"]![0]!["code"]!);
        Assert.Empty(SchemaCheck.Faults(Schema("report"), report));
    }

    [Theory]
    [InlineData("/v1/deadlines?on=2025-10-01", false, null)]
    [InlineData("/v1/deadlines?on=2025-10-01&until=2026-01-01&all=true", true, "2026-01-01")]
    public async Task Deadlines_File_IsWhatTheLibraryWrites(string path, bool all, string? until)
    {
        var response = await _service.PostAsync(path, RunningService.Sample);

        var list = Engine.Obligations(File("training-file"), Day, until is null ? new LocalDate(2026, 10, 1) : new LocalDate(2026, 1, 1));
        Assert.Equal(ObligationJson.Write(all ? list : list.Outstanding(), Language.Nb), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Deadlines_Calendar_IsWhatTheLibraryWrites()
    {
        var response = await _service.PostAsync("/v1/deadlines?on=2025-10-01&alarm=7&alarm=0", RunningService.Sample, accept: "text/calendar");

        Assert.Equal("text/calendar", response.Content.Headers.ContentType?.MediaType);
        var list = Engine.Obligations(File("training-file"), Day, ObligationList.YearAfter(Day)).Outstanding();
        Assert.Equal(ObligationCalendar.Write(list, Language.Nb, [7, 0]), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Agreement_File_IsWhatTheLibraryWrites()
    {
        var response = await _service.PostAsync("/v1/agreement?on=2025-10-01", TextOf("agreement-file"));

        Assert.Equal(LifecycleJson.Write(Engine.Agreement(File("agreement-file"), Day), RuleSet.Embedded.Catalogues, Language.Nb), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Match_Round_IsWhatTheLibraryWrites()
    {
        var round = MatchingRoundReader.Read("round", TextOf("matching-round")).GetValueOrThrow();
        var result = Engine.Match(round).GetValueOrThrow();
        var candidate = round.Candidates[0].Key!;

        Assert.Equal(RoundJson.Write(result, Language.Nb), await ContentAsync("/v1/match"));
        Assert.Equal(RoundJson.Write(result, Language.Nb, new RoundView { Explain = true }), await ContentAsync("/v1/match?explain=true"));
        Assert.Equal(RoundJson.Write(result, Language.Nb, new RoundView { Candidate = candidate }), await ContentAsync($"/v1/match?candidate={candidate}"));
        Assert.Equal(RoundDrawing.Write(result, Language.Nb), await ContentAsync("/v1/match", "image/svg+xml"));
        var change = RoundChange.Read($"start {candidate}=2026-01-01").GetValueOrThrow();
        Assert.Equal(RoundJson.Write(Engine.Try(round, change).GetValueOrThrow(), Language.Nb), await ContentAsync($"/v1/match?whatIf=start%20{candidate}%3D2026-01-01"));
    }

    [Theory]
    [InlineData("/v1/validate", "ALIS8003")]
    [InlineData("/v1/validate?on=2025-02-29", "ALIS8004")]
    [InlineData("/v1/validate?on=%2B12025-02-01", "ALIS8004")]
    [InlineData("/v1/validate?on=2025-10-01&on=2025-10-02", "ALIS8002")]
    [InlineData("/v1/validate?on=2025-10-01&rulebok=x", "ALIS8001")]
    [InlineData("/v1/validate?on=2025-10-01&rulebook=x", "ALIS6001")]
    [InlineData("/v1/validate?on=2025-10-01&party=king", "ALIS8005")]
    [InlineData("/v1/deadlines?on=2025-10-01&until=2025-09-30", "ALIS8006")]
    [InlineData("/v1/deadlines?on=2025-10-01&all=yes", "ALIS8005")]
    [InlineData("/v1/deadlines?on=2025-10-01&alarm=367", "ALIS8005")]
    [InlineData("/v1/deadlines?on=2025-10-01&alarm=7", "ALIS8008")]
    [InlineData("/v1/match?whatIf=what", "ALIS7130")]
    [InlineData("/v1/match?whatIf=seats%20nobody%3D2", "ALIS7102")]
    [InlineData("/v1/match?whatIf=seats%20p%3D1&candidate=a", "ALIS8007")]
    [InlineData("/v1/match?whatIf=seats%20p%3D1&post=p", "ALIS8007")]
    [InlineData("/v1/match?whatIf=seats%20p%3D1&explain=true", "ALIS8007")]
    [InlineData("/v1/match?candidate=nobody", "ALIS7101")]
    public async Task FaultyParameter_IsToldByItsCode(string path, string code)
    {
        var response = await _service.PostAsync(path, path.Contains("match", StringComparison.Ordinal) ? TextOf("matching-round") : RunningService.Sample);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([code], (await RunningService.CodesAsync(response)).Distinct());
    }

    [Fact]
    public async Task FaultyParameters_AreAllToldAtOnce()
    {
        var response = await _service.PostAsync("/v1/deadlines?a=1&until=x&party=y&rulebook=z", RunningService.Sample);

        Assert.Equal(["ALIS6001", "ALIS8001", "ALIS8003", "ALIS8004", "ALIS8005"], (await RunningService.CodesAsync(response)).Order());
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "ALIS1001")]
    [InlineData("{", HttpStatusCode.BadRequest, "ALIS1002")]
    [InlineData("{\"formatVersion\":1,\"formatVersion\":1}", HttpStatusCode.BadRequest, "ALIS1006")]
    [InlineData("{\"formatVersion\":1,\"candidate\":{\"name\":\"x\"}}", HttpStatusCode.UnprocessableEntity, "ALIS1007")]
    public async Task FaultyText_IsToldWithItsPlace(string text, HttpStatusCode status, string code)
    {
        var response = await _service.PostAsync("/v1/validate?on=2025-10-01", text);

        Assert.Equal(status, response.StatusCode);
        var problem = await RunningService.ProblemAsync(response);
        Assert.Contains(code, problem["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!));
        Assert.Equal("body", (string)problem["diagnostics"]![0]!["file"]!);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("application/jsonl", HttpStatusCode.OK)]
    public async Task MediaType_OnlyWhatIsReadIsTaken(string type, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/validate?on=2025-10-01") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        var response = await _service.Client.SendAsync(request);

        Assert.Equal(status == HttpStatusCode.OK && !type.Contains("jsonl", StringComparison.Ordinal) ? HttpStatusCode.UnprocessableEntity : status, response.StatusCode);
    }

    [Fact]
    public async Task Accept_NothingThatThereIs_IsRefused()
    {
        var response = await _service.PostAsync("/v1/validate?on=2025-10-01", RunningService.Sample, accept: "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("/docs?x=1", "text/html", HttpStatusCode.BadRequest)]
    [InlineData("/docs", "image/png", HttpStatusCode.NotAcceptable)]
    [InlineData("/docs", "text/html,application/xhtml+xml,*/*;q=0.8", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json?x=1", "*/*", HttpStatusCode.BadRequest)]
    [InlineData("/openapi/v1.json", "text/html", HttpStatusCode.NotAcceptable)]
    public async Task Description_TakesWhatOthersTake(string path, string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);

        Assert.Equal(status, (await _service.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task UnknownAddressOrMethod_IsAProblem()
    {
        Assert.Equal(["ALIS8030"], await RunningService.CodesAsync(await _service.Client.GetAsync("/v2/validate")));
        var response = await _service.Client.GetAsync("/v1/validate");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task EveryAnswer_HasTheHeadersOfSafety()
    {
        foreach (var path in new[] { "/health", "/health/ready", "/v1/rulebooks", "/openapi/v1.json", "/docs", "/v1/match", "/none" })
        {
            var response = await _service.Client.GetAsync(path);

            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.StartsWith("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Log_HoldsNothingThatWasSent()
    {
        _ = await _service.PostAsync("/v1/validate?on=2025-10-01", RunningService.Sample);
        _ = await _service.PostAsync("/v1/validate?on=2025-10-01", """{"formatVersion":1,"candidate":{"key":"hemmelig-1","name":"Kari"}}""");

        Assert.DoesNotContain("hemmelig", _service.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("alis-0001", _service.Logged, StringComparison.Ordinal);
    }

    private static JsonNode Schema(string name) => JsonNode.Parse(JsonSchemas.Write(name + ".schema.json"))!;

    private static byte[] TextOf(string name) => System.IO.File.ReadAllBytes(RepositoryFiles.Path("examples", name + ".json"));

    private static TrainingFile File(string name) => FactFileReader.Read(name, TextOf(name)).GetValueOrThrow();

    private async Task<byte[]> ContentAsync(string path, string? accept = null)
    {
        var response = await _service.PostAsync(path, TextOf("matching-round"), accept: accept);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadAsByteArrayAsync();
    }
}
