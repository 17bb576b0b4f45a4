using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alis.Rules.Http.Access;

/// <summary>Which JSON Web Tokens (RFC 7519) callers may show: signed by one of these keys, by this issuer, for this audience, and not past their time.</summary>
public sealed class TokenTrust
{
    // Signatures of key pairs alone: a secret that two sides share is what keys are for, and `none` is no signature.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };
    private readonly TokenValidationParameters _parameters;

    private TokenTrust(string issuer, string audience, IReadOnlyList<SecurityKey> keys)
    {
        Issuer = issuer;
        Audience = audience;
        _parameters = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            IssuerSigningKeys = keys,
            ValidAlgorithms = Algorithms,
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateIssuerSigningKey = true,
            ValidateLifetime = true,
            RequireAudience = true,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = false,
            ClockSkew = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>Gets the issuer.</summary>
    public string Issuer { get; }

    /// <summary>Gets the audience.</summary>
    public string Audience { get; }

    /// <summary>Returns what is trusted.</summary>
    /// <param name="issuer">The issuer, exactly as it stands in <c>iss</c>.</param>
    /// <param name="audience">The audience, exactly as it stands in <c>aud</c>.</param>
    /// <param name="jsonWebKeySet">The public keys as a JSON Web Key Set (RFC 7517), each with <c>kid</c>: RSA of at least 2048 bits, or elliptic curves.</param>
    /// <exception cref="ArgumentException">An argument is null or empty, the set cannot be read, has no key, or has one that is secret, too short or without a name.</exception>
    public static TokenTrust Of(string issuer, string audience, string jsonWebKeySet)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        ArgumentException.ThrowIfNullOrWhiteSpace(audience);
        ArgumentException.ThrowIfNullOrWhiteSpace(jsonWebKeySet);
        var keys = new List<SecurityKey>();
        foreach (var key in KeysOf(jsonWebKeySet))
        {
            var isPublic = key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, KeySize: >= 2048, HasPrivateKey: false } or { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, HasPrivateKey: false };
            keys.Add(isPublic && !string.IsNullOrEmpty(key.Kid)
                ? key
                : throw new ArgumentException($"The key '{key.Kid}' is not a public key of RSA (at least 2048 bits) or of an elliptic curve with a name (kid).", nameof(jsonWebKeySet)));
        }

        return keys.Count > 0 ? new TokenTrust(issuer, audience, keys) : throw new ArgumentException("The set has no key.", nameof(jsonWebKeySet));
    }

    /// <summary>Returns whom a token is of, its <c>sub</c> or else its issuer; null where it is not trusted.</summary>
    internal async ValueTask<string?> SubjectOfAsync(string token)
    {
        // The handler tells faults in its result; whatever it might throw for a token that no test thought of is a refusal too.
        try
        {
            var result = await _handler.ValidateTokenAsync(token, _parameters).ConfigureAwait(false);

            // What a token says must be understood (RFC 7515, 4.1.11) is not.
            return !result.IsValid || result.SecurityToken is not JsonWebToken read || read.TryGetHeaderValue<object>("crit", out _) ? null : read.Subject is { Length: > 0 } subject ? subject : Issuer;
        }
#pragma warning disable CA1031 // A token is data of a caller: nothing in it may become a fault of the service.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static IEnumerable<JsonWebKey> KeysOf(string json)
    {
        try
        {
            return new JsonWebKeySet(json).Keys;
        }
        catch (Exception fault) when (fault is ArgumentException or System.Text.Json.JsonException)
        {
            throw new ArgumentException("The text is not a JSON Web Key Set.", nameof(json), fault);
        }
    }
}
