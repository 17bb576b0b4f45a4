using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Calls;
using Alis.Rules.Http.Access;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>The samples of calls under <c>examples/calls</c>, run as they stand against the service.</summary>
public sealed class CallTests : IAsyncLifetime
{
    private static readonly string Key = new('k', ApiKey.FewestCharacters);
    private static readonly string Sample = RepositoryFiles.Path("examples", "training-file.json");
    private static readonly DateOnly Day = new(2025, 10, 1);

    private RunningService _service = null!;

    private string Address => _service.Address.ToString().TrimEnd('/');

    public async Task InitializeAsync() => _service = await RunningService.StartAsync(o => o.ApiKeys.Add(ApiKey.Of("samples", Key)));

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Curl_File_PrintsTheReport()
    {
        if (!HasCommand("curl"))
        {
            return;
        }

        var run = await RunAsync("validate.sh", "", Key, Sample, "2025-10-01", Address);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(await ReportAsync("nb"), run.Output);
    }

    [Fact]
    public async Task Curl_Problem_GoesToTheErrorStream()
    {
        if (!HasCommand("curl"))
        {
            return;
        }

        var wrongDay = await RunAsync("validate.sh", "", Key, Sample, "2025-10-32", Address);
        Assert.Equal((1, ""), (wrongDay.ExitCode, wrongDay.Output));
        Assert.Contains("ALIS8004", wrongDay.Error, StringComparison.Ordinal);

        var noFile = await RunAsync("validate.sh", "", Key, Sample + "-none", "2025-10-01", Address);
        Assert.Equal((1, "", $"cannot read {Sample}-none\n"), (noFile.ExitCode, noFile.Output, noFile.Error));

        var nobody = await RunAsync("validate.sh", "", Key, Sample, "2025-10-01", "http://127.0.0.1:9");
        Assert.Equal((1, ""), (nobody.ExitCode, nobody.Output));
        Assert.NotEqual("", nobody.Error);

        var noKey = await RunAsync("validate.sh", "", null, Sample, "2025-10-01", Address);
        Assert.Equal((1, ""), (noKey.ExitCode, noKey.Output));
        Assert.Contains("ALIS8020", noKey.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_Lines_PrintsALineForEach()
    {
        if (!HasCommand("curl"))
        {
            return;
        }

        var line = JsonNode.Parse(RunningService.Sample)!.ToJsonString();
        var run = await RunAsync("stream.sh", $"{line}\n{{}}\n{line}\n", Key, "2025-10-01", Address);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var answers = run.Output.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal([null, 2, null], answers.Select(a => (int?)a["line"]));
        Assert.Equal(22, (await RunAsync("stream.sh", $"{line}\n", null, "2025-10-01", Address)).ExitCode);
    }

    [Fact]
    public async Task CSharp_File_ReturnsTheReport()
    {
        using var client = Client(Key);
        using var report = await Validate.ReportAsync(client, RunningService.Sample, Day, "en");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await ReportAsync("en")), JsonNode.Parse(report.RootElement.GetRawText())));
    }

    [Fact]
    public async Task CSharp_Problem_TellsCodesAndPlaces()
    {
        using var client = Client(Key);
        using var stranger = Client(null);
        var file = JsonNode.Parse(RunningService.Sample)!;
        file["candidate"]!["role"] = "king";

        var faulty = await Assert.ThrowsAsync<InvalidOperationException>(() => Validate.ReportAsync(client, Encoding.UTF8.GetBytes(file.ToJsonString()), Day, "en"));
        Assert.Equal("422: ALIS1014 /candidate/role `…` is not in the catalogue roles", faulty.Message);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Validate.ReportAsync(stranger, RunningService.Sample, Day, "en"));
        Assert.StartsWith("401: ALIS8020 ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CSharp_TooManyRequests_ComesAgainWhenTold()
    {
        // One a second after the first sixty.
        await using var service = await RunningService.StartAsync(o => o.RequestsPerMinute = 60);
        using var client = new HttpClient { BaseAddress = service.Address };
        while ((await client.GetAsync("v1/rulebooks")).StatusCode != HttpStatusCode.TooManyRequests)
        {
        }

        using var report = await Validate.ReportAsync(client, RunningService.Sample, Day);
        Assert.Equal("2025-10-01", report.RootElement.GetProperty("assessedOn").GetString());
    }

    [Fact]
    public async Task PowerShell_Script_GivesTheReportOrTheProblem()
    {
        // The language without the modules that come with a whole PowerShell: the script needs none of them.
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.SetVariable("env:ALIS_API_KEY", Key);
        var script = await File.ReadAllTextAsync(RepositoryFiles.Path("examples", "calls", "validate.ps1"));
        PowerShell Shell(string day) => PowerShell.Create(runspace).AddScript(script).AddParameter("File", Sample).AddParameter("On", day).AddParameter("Address", Address);

        using var good = Shell("2025-10-01");
        Assert.Equal(await ReportAsync("nb"), Assert.Single(await good.InvokeAsync()).ToString());
        using var bad = Shell("2025-10-32");
        var fault = await Assert.ThrowsAnyAsync<RuntimeException>(() => bad.InvokeAsync());
        Assert.StartsWith("The service answered 400: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ALIS8004", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PowerShell_WhereItIsInstalled_RunsTheScript()
    {
        if (!HasCommand("pwsh"))
        {
            return;
        }

        var run = await ProcessAsync("pwsh", "", Key, "-NoProfile", "-File", RepositoryFiles.Path("examples", "calls", "validate.ps1"), "-File", Sample, "-On", "2025-10-01", "-Address", Address);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((await ReportAsync("nb")).TrimEnd(), run.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    private static bool HasCommand(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(string script, string input, string? key, params string[] args) =>
        ProcessAsync("bash", input, key, [RepositoryFiles.Path("examples", "calls", script), .. args]);

    private static async Task<(int ExitCode, string Output, string Error)> ProcessAsync(string program, string input, string? key, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ALIS_API_KEY"] = key;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await output, await error);
    }

    private HttpClient Client(string? key)
    {
        var client = new HttpClient { BaseAddress = _service.Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
        }

        return client;
    }

    private async Task<string> ReportAsync(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/validate?on=2025-10-01") { Content = new ByteArrayContent(RunningService.Sample) };
        request.Content.Headers.ContentType = new(RunningService.Json);
        request.Headers.Add("X-Api-Key", Key);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await (await _service.Client.SendAsync(request)).Content.ReadAsStringAsync();
    }
}
