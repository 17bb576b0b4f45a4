using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>Keys and tokens as they are given to <c>serve</c> in files.</summary>
public sealed class ServeAccessTests : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "alis";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _rsa.Dispose();
        _curve.Dispose();
    }

    [Fact]
    public async Task ApiKeys_RightKeys_AreAnsweredAndOthersAreNot()
    {
        var (first, second) = (new string('1', 40), new string('2', 40));
        using var file = new TemporaryFile($"# keys of this test\r\n\r\nregister {Hash(first)}\r\n\tportal\t{Hash(second).ToUpperInvariant()}  ");
        await using var tool = await ServedTool.StartAsync("--api-keys", file.Path, "--urls", "http://0.0.0.0:0");
        tool.Client.BaseAddress = new UriBuilder(tool.Client.BaseAddress!) { Host = "127.0.0.1" }.Uri;

        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("v1/rulebooks")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("v1/rulebooks", "X-Api-Key", first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("v1/rulebooks", "X-Api-Key", second)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("v1/rulebooks", "X-Api-Key", Hash(first))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("v1/rulebooks", "X-Api-Key", "register")).StatusCode);
    }

    [Theory]
    [InlineData("", "har ingen nøkler")]
    [InlineData("# none\n\n", "har ingen nøkler")]
    [InlineData("register", ", linje 1: skriv et navn og SHA-256 av nøkkelen")]
    [InlineData("\uFEFF# a\nregister 00", ", linje 2: skriv et navn og SHA-256 av nøkkelen")]
    [InlineData("register e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ", linje 1: ")]
    [InlineData("# a\nregister 00", ", linje 2: skriv et navn og SHA-256 av nøkkelen")]
    [InlineData("a {0} x", ", linje 1: ")]
    [InlineData("a {0}\nb {0}\na {0}", ", linje 3: ")]
    [InlineData("a {0}z", ", linje 1: ")]
    public void ApiKeys_FaultyFile_SaysWhereAndExits1(string content, string expected)
    {
        using var file = new TemporaryFile(content.Replace("{0}", new string('0', 64), StringComparison.Ordinal));
        var run = ToolRun.InProcess("serve", "--urls", "http://127.0.0.1:0", "--api-keys", file.Path).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"alis-rules: {file.Path}", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('0', 64), run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("finner ikke `no-such-file`", "--api-keys", "no-such-file")]
    [InlineData("finner ikke `no-such-file`", "--jwt-keys", "no-such-file", "--jwt-issuer", "a", "--jwt-audience", "b")]
    [InlineData("`--jwt-keys` / `--jwt-issuer` / `--jwt-audience` må gis sammen", "--jwt-keys", "no-such-file")]
    [InlineData("`--jwt-keys` / `--jwt-issuer` / `--jwt-audience` må gis sammen", "--jwt-issuer", "a", "--jwt-audience", "b")]
    [InlineData("`--jwt-keys` / `--jwt-issuer` / `--jwt-audience` må gis sammen", "--jwt-keys", "x", "--jwt-issuer", "", "--jwt-audience", "b")]
    public void Access_MissingFileOrPart_SaysSoAndExits1(string expected, params string[] args)
    {
        var run = ToolRun.InProcess(["serve", "--urls", "http://127.0.0.1:0", .. args]).Sound();

        Assert.Equal((1, $"alis-rules: {expected}\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"one\",\"k\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}]}")]
    public void JwtKeys_NotToBeTrusted_ExitsWith1(string content)
    {
        using var file = new TemporaryFile(content);
        var run = ToolRun.InProcess("serve", "--urls", "http://127.0.0.1:0", "--jwt-keys", file.Path, "--jwt-issuer", Issuer, "--jwt-audience", Audience).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("er ikke et JSON Web Key Set av offentlige nøkler", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JwtKeys_RightTokensAreAnswered_AllOthersAreRefused()
    {
        using var other = RSA.Create(2048);
        using var file = new TemporaryFile(KeySet());
        await using var tool = await ServedTool.StartAsync("--jwt-keys", file.Path, "--jwt-issuer", Issuer, "--jwt-audience", Audience);
        var rsa = Signing(_rsa);
        var curve = new SigningCredentials(new ECDsaSecurityKey(_curve) { KeyId = "curve" }, SecurityAlgorithms.EcdsaSha256);
        var right = Token(rsa);
        string[] wrong =
        [
            Token(Signing(other)),
            Token(new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "rsa" }, SecurityAlgorithms.HmacSha256)),
            Token(rsa, issuer: "https://other.example"),
            Token(rsa, audience: "other"),
            Token(rsa, minutes: -5),
            Unsigned(right),
            right[..^6] + "AAAAAA",
            "x",
        ];

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(tool, right));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(tool, Token(curve)));
        foreach (var token in wrong)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(tool, token));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("v1/rulebooks")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync("openapi/v1.json")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health/ready")).StatusCode);

        // Nothing of a token is told, nor why it was refused.
        Assert.Single(tool.Told.Trim().Split('\n'));
    }

    private static async Task<HttpStatusCode> StatusAsync(ServedTool tool, string token) => (await tool.GetAsync("v1/rulebooks", "Authorization", "Bearer " + token)).StatusCode;

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static SigningCredentials Signing(RSA rsa) => new(new RsaSecurityKey(rsa) { KeyId = "rsa" }, SecurityAlgorithms.RsaSha256);

    private static string Unsigned(string token) => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"rsa"}""")}.{token.Split('.')[1]}.";

    private static string Token(SigningCredentials signing, string issuer = Issuer, string audience = Audience, int minutes = 5) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = DateTime.UtcNow.AddMinutes(-10),
            Expires = DateTime.UtcNow.AddMinutes(minutes),
            Claims = new Dictionary<string, object> { ["sub"] = "register" },
            SigningCredentials = signing,
        });

    private string KeySet()
    {
        var (rsa, curve) = (_rsa.ExportParameters(false), _curve.ExportParameters(false));
        return $$"""
            {"keys":[
              {"kty":"RSA","kid":"rsa","use":"sig","n":"{{Base64UrlEncoder.Encode(rsa.Modulus)}}","e":"{{Base64UrlEncoder.Encode(rsa.Exponent)}}"},
              {"kty":"EC","kid":"curve","crv":"P-256","x":"{{Base64UrlEncoder.Encode(curve.Q.X)}}","y":"{{Base64UrlEncoder.Encode(curve.Q.Y)}}"}
            ]}
            """;
    }
}
