using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alis.Rules.Http.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed class AccessTests : IDisposable
{
    private const string Issuer = "https://issuer.example";
    private const string Audience = "alis";

    private static readonly string Key = new('k', ApiKey.FewestCharacters);
    private static readonly string[] Closed = ["/v1/rulebooks", "/openapi/v1.json", "/docs", "/v1/validate", "/none", "/none.json", "/a/b.png", "/", "/healthy", "/v1/"];

    private readonly RSA _rsa = RSA.Create(2048);

    public void Dispose() => _rsa.Dispose();

    [Fact]
    public async Task WithoutCredentials_OnlyHealthAnswers()
    {
        await using var service = await StartAsync();
        foreach (var path in Closed)
        {
            var response = await service.Client.GetAsync(path);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal(["ALIS8020"], await RunningService.CodesAsync(response));
            Assert.Contains("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/health/ready")).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.TryAddWithoutValidation("If-Match", "\"x\"");
        var health = await service.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Null(health.Headers.ETag);
    }

    [Fact]
    public async Task Key_RightOne_IsAnsweredAndOthersAreNot()
    {
        await using var service = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await WithAsync(service, "X-Api-Key", Key));
        foreach (var wrong in new[] { "", "k", Key + "k", Key[..^1], Key.ToUpperInvariant(), new string('æ', 40) })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "X-Api-Key", wrong));
        }
    }

    [Fact]
    public async Task Token_RightOne_IsAnswered()
    {
        await using var service = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await WithAsync(service, "Authorization", "Bearer " + Token()));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(service, "Authorization", "bearer " + Token()));
    }

    [Fact]
    public async Task Token_AnythingWrongWithIt_IsRefused()
    {
        await using var service = await StartAsync();
        using var other = RSA.Create(2048);
        var now = DateTime.UtcNow;
        var publicKey = Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem());
        var right = Token();
        string[] wrong =
        [
            Token(signing: new SigningCredentials(new RsaSecurityKey(other) { KeyId = "one" }, SecurityAlgorithms.RsaSha256)),
            Token(signing: new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "two" }, SecurityAlgorithms.RsaSha256)),
            Token(signing: new SigningCredentials(new SymmetricSecurityKey(publicKey) { KeyId = "one" }, SecurityAlgorithms.HmacSha256)),
            Token(issuer: "https://issuer.example/"),
            Token(audience: "other"),
            Token(audience: Audience + "/"),
            Token(header: new() { ["crit"] = new[] { "zz" } }),
            Token(audience: ""),
            Token(expires: now.AddMinutes(-2), from: now.AddMinutes(-9)),
            Token(expires: now.AddMinutes(9), from: now.AddMinutes(2)),
            Unsigned(right, "none"),
            Unsigned(right, "None"),
            Unsigned(right, "nOnE"),
            right[..^4] + "AAAA",
            right[..right.LastIndexOf('.')],
            right + ".x",
            "x.y.z",
            "",
            new string('a', 20_000),
        ];
        foreach (var token in wrong)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "Authorization", "Bearer " + token));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "Authorization", right));
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("a:b"))));
    }

    [Fact]
    public async Task Token_WithoutExpiry_IsRefused()
    {
        await using var service = await StartAsync();
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var token = handler.CreateToken(new SecurityTokenDescriptor { Issuer = Issuer, Audience = Audience, SigningCredentials = Signing() });

        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "Authorization", "Bearer " + token));
    }

    [Fact]
    public async Task TwoCredentials_AreRefused()
    {
        await using var service = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rulebooks");
        request.Headers.Add("X-Api-Key", Key);
        request.Headers.Add("Authorization", "Bearer " + Token());

        Assert.Equal(HttpStatusCode.Unauthorized, (await service.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task ManyRefusals_NothingMoreIsLookedAt()
    {
        await using var service = await StartAsync(o => o.RefusalsPerMinute = 3);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "X-Api-Key", "x"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await WithAsync(service, "X-Api-Key", "x"));
    }

    [Fact]
    public async Task ManyRefusals_InTime_AreNotForgottenDropByDrop()
    {
        await using var service = await StartAsync();
        var limit = new AlisRulesOptions().RefusalsPerMinute;
        for (var i = 0; i < limit; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await service.Client.GetAsync("/v1/rulebooks")).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "X-Api-Key", "x"));
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, await WithAsync(service, "X-Api-Key", Key));
            await Task.Delay(500);
        }
    }

    [Fact]
    public async Task NoCredentials_AreNoGuess()
    {
        await using var service = await StartAsync(o => o.RefusalsPerMinute = 1);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await service.Client.GetAsync("/v1/rulebooks")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await WithAsync(service, "X-Api-Key", Key));
    }

    [Fact]
    public async Task Key_KnownByAHash_IsNotShorterThanOthers()
    {
        var (few, enough) = (Key[..^1], Key + "x");
        await using var service = await StartAsync(o =>
        {
            o.ApiKeys.Add(ApiKey.OfHash("few", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(few)))));
            o.ApiKeys.Add(ApiKey.OfHash("enough", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(enough)))));
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(service, "X-Api-Key", few));
        Assert.Equal(HttpStatusCode.OK, await WithAsync(service, "X-Api-Key", enough));
    }

    [Fact]
    public async Task NoCredentials_OtherNamesOfThisMachine_AreNotAnswered()
    {
        await using var service = await RunningService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rulebooks");
        request.Headers.Host = "evil.example";
        var response = await service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(["ALIS8022"], await RunningService.CodesAsync(response));
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://example.org:0")]
    public void Create_OpenAddressWithoutCredentials_IsRefused(string url) => Assert.Throws<ArgumentException>(() => AlisRulesServer.Create([url]));

    [Fact]
    public void TokenTrust_KeysThatAreNotToBeTrusted_AreRefused()
    {
        using var small = RSA.Create(1024);
        string[] sets =
        [
            "", "{}", "[]", "x", "{\"keys\":[]}", SetOf(small, "one"), SetOf(_rsa, ""),
            "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"one\",\"k\":\"" + Base64UrlEncoder.Encode(new byte[32]) + "\"}]}",
            JsonSerializer.Serialize(new { keys = new[] { JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_rsa.ExportParameters(true)) { KeyId = "one" }) } }),
        ];

        Assert.All(sets, set => Assert.Throws<ArgumentException>(() => TokenTrust.Of(Issuer, Audience, set)));
    }

    [Fact]
    public void ApiKey_TooShortOrNoHash_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ApiKey.Of("a", Key[..^1]));
        Assert.Throws<ArgumentException>(() => ApiKey.OfHash("a", "00"));
        Assert.Throws<ArgumentException>(() => ApiKey.OfHash("a", new string('z', 64)));
        Assert.Throws<ArgumentException>(() => ApiKey.OfHash("a", Convert.ToHexString(SHA256.HashData([]))));
        Assert.Throws<ArgumentException>(() => ApiKey.OfHash(" ", new string('0', 64)));
    }

    private static string SetOf(RSA rsa, string name)
    {
        var parameters = rsa.ExportParameters(false);
        return $$"""{"keys":[{"kty":"RSA","kid":"{{name}}","use":"sig","n":"{{Base64UrlEncoder.Encode(parameters.Modulus)}}","e":"{{Base64UrlEncoder.Encode(parameters.Exponent)}}"}]}""";
    }

    private static string Unsigned(string token, string algorithm)
    {
        var header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"one"}""");
        return $"{header}.{token.Split('.')[1]}.";
    }

    private static async Task<HttpStatusCode> WithAsync(RunningService service, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/rulebooks");
        Assert.True(request.Headers.TryAddWithoutValidation(header, value));
        try
        {
            return (await service.Client.SendAsync(request)).StatusCode;
        }
        catch (HttpRequestException) when (value.Any(c => c > 127))
        {
            // The client does not send such a header at all.
            return HttpStatusCode.Unauthorized;
        }
    }

    private SigningCredentials Signing() => new(new RsaSecurityKey(_rsa) { KeyId = "one" }, SecurityAlgorithms.RsaSha256);

    private string Token(SigningCredentials? signing = null, string issuer = Issuer, string audience = Audience, DateTime? expires = null, DateTime? from = null, Dictionary<string, object>? header = null) =>
        new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience.Length == 0 ? null : audience,
            Expires = expires ?? DateTime.UtcNow.AddMinutes(5),
            NotBefore = from ?? DateTime.UtcNow.AddMinutes(-1),
            Claims = new Dictionary<string, object> { ["sub"] = "somebody" },
            AdditionalHeaderClaims = header,
            SigningCredentials = signing ?? Signing(),
        });

    private Task<RunningService> StartAsync(Action<AlisRulesOptions>? more = null) => RunningService.StartAsync(o =>
    {
        o.ApiKeys.Add(ApiKey.Of("one", Key));
        o.Tokens = TokenTrust.Of(Issuer, Audience, SetOf(_rsa, "one"));
        more?.Invoke(o);
    });
}
