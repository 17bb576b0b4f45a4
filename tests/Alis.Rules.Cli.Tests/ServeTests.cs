using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary><c>serve</c> as whoever runs it meets it: what it answers, how it ends, and what it refuses to begin with.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serve_FreePort_AnswersAndEndsWith0()
    {
        await using var tool = await ServedTool.StartAsync();
        var health = await tool.GetAsync("health");
        var ready = await tool.GetAsync("health/ready");
        var report = await tool.ValidateAsync();

        Assert.Equal("127.0.0.1", tool.Client.BaseAddress!.Host);
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ok\",\"lastRulebooksRefused\":false}\n"), (health.StatusCode, await health.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, "{\"status\":\"ready\",\"lastRulebooksRefused\":false}\n"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        Assert.Equal(ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json").Bytes, await report.Content.ReadAsByteArrayAsync());
        Assert.Equal((0, ""), await tool.EndAsync());
        Assert.Single(tool.Told.Trim().Split('\n'));
    }

    [Fact]
    public async Task Serve_Limits_AreThoseGiven()
    {
        await using var tool = await ServedTool.StartAsync("--max-body", "100", "--rate", "2");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await tool.ValidateAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("v1/rulebooks")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await tool.GetAsync("v1/rulebooks")).StatusCode);
    }

    [Fact]
    public async Task Serve_Certificate_AnswersOverTls()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var file = new TemporaryFile($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        await using var tool = await ServedTool.StartAsync("--urls", "https://127.0.0.1:0", "--certificate", file.Path);
        tool.Trusted = certificate.GetCertHashString();
        var response = await tool.ValidateAsync();

        Assert.Equal("https", tool.Client.BaseAddress!.Scheme);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task Serve_PortInUse_SaysSoAndExits1()
    {
        await using var tool = await ServedTool.StartAsync();
        var address = tool.Client.BaseAddress!.ToString().TrimEnd('/');
        var run = ToolRun.InProcess("serve", "--urls", address).Sound();

        Assert.Equal((1, $"alis-rules: kan ikke svare på {address}; er adressen i bruk?\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("`http://0.0.0.0:8080` kan nås fra andre maskiner; gi `--api-keys` eller `--jwt-keys`", "--urls", "http://0.0.0.0:8080")]
    [InlineData("`http://[::]:8080` kan nåast frå andre maskiner", "--urls", "http://[::]:8080", "--lang", "nn")]
    [InlineData("`http://example.org:80` can be reached from other machines", "--urls", "http://example.org:80", "--lang", "en")]
    [InlineData("`http://*:8080` ", "--urls", "http://*:8080")]
    [InlineData("`http://10.0.0.1:1` kan nås", "--urls", "http://127.0.0.1:0;http://10.0.0.1:1")]
    [InlineData("`http://10.0.0.1:1` kan nås", "--urls", "http://127.0.0.1:0", "--urls", "http://10.0.0.1:1")]
    [InlineData("`127.0.0.1:80` er ingen adresse å svare på", "--urls", "127.0.0.1:80")]
    [InlineData("`` er ingen adresse", "--urls", ";")]
    [InlineData("er ingen adresse", "--urls", "http:\\\\127.0.0.1:0")]
    [InlineData("`65` passer ikke til `--max-depth`; skriv et tall fra 1 til 64", "--max-depth", "65")]
    [InlineData("`0` passer ikke til `--refusals`", "--refusals", "0")]
    [InlineData("`3601` passer ikke til `--drain`", "--drain", "3601")]
    [InlineData("`ftp://127.0.0.1` er ingen adresse", "--urls", "ftp://127.0.0.1")]
    [InlineData("`http://127.0.0.1:80/x` er ingen adresse", "--urls", "http://127.0.0.1:80/x")]
    [InlineData("`https:` / `--certificate` må gis sammen", "--urls", "https://127.0.0.1:0")]
    [InlineData("finner ikke `no-such.pem`|har ikke et sertifikat med privat nøkkel (PEM)", "--urls", "https://127.0.0.1:0", "--certificate", "no-such.pem")]
    [InlineData("`--watch` / `--rules` må gis sammen", "--watch")]
    [InlineData("finner ikke `no/such/folder`", "--rules", "no/such/folder")]
    [InlineData("finner ikke `no-key`", "--receipt-key", "no-key")]
    [InlineData("`0` passer ikke til `--max-body`; skriv et tall fra 1 til 1073741824", "--max-body", "0")]
    [InlineData("`67108865` passer ikke til `--max-line`", "--max-line", "67108865")]
    [InlineData("`-1` passer ikke til `--timeout`", "--timeout", "-1")]
    [InlineData("`1.5` passer ikke til `--rate`", "--rate", "1.5")]
    [InlineData("`mange` passer ikke til `--workers`", "--workers", "mange")]
    public void Serve_WrongUse_SaysWhatIsWrongAndExits1(string expected, params string[] args)
    {
        var run = ToolRun.InProcess(["serve", .. args]).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("alis-rules: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected.Split('|'), e => run.Error.Contains(e, StringComparison.Ordinal));
    }

    [Fact]
    public void Serve_FaultyRulesToBeginWith_Exits3()
    {
        using var rules = new RulesCopy("nlsh-2024");
        File.WriteAllText(rules.FileOf("nlsh-2024", "rulebook.json"), "{");
        var run = ToolRun.InProcess("serve", "--urls", "http://127.0.0.1:0", "--rules", rules.Path).Sound();

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("nlsh-2024/rulebook.json:1:2: feil ALIS1002", run.Error, StringComparison.Ordinal);
    }
}
