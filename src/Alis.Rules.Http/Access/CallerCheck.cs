using System.Net;
using System.Net.Sockets;
using Alis.Rules.Http.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Alis.Rules.Http.Access;

/// <summary>Finds out whom a request is from, and turns away those who may not ask.</summary>
internal sealed class CallerCheck(AlisRulesOptions options, CallerLimits limits)
{
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private readonly ApiKey[] _keys = [.. options.ApiKeys];
    private readonly TokenTrust? _tokens = options.Tokens;

    /// <summary>Gets what callers are told to send.</summary>
    public string Expected { get; } = (options.ApiKeys.Count > 0, options.Tokens is not null) switch
    {
        (true, true) => $"`{KeyHeader}` / `Authorization: Bearer`",
        (true, _) => $"`{KeyHeader}`",
        _ => "`Authorization: Bearer`",
    };

    /// <summary>Gets the value of <c>WWW-Authenticate</c> (RFC 9110, 11.6.1).</summary>
    public string Challenge { get; } = options.Tokens is null ? "ApiKey" : options.ApiKeys.Count > 0 ? "Bearer, ApiKey" : "Bearer";

    /// <summary>Returns whom a request is from, for counting requests; never shown to others.</summary>
    /// <exception cref="ProblemException">The request may not be answered.</exception>
    public async ValueTask<string> CallerOfAsync(HttpContext context)
    {
        var address = AddressOf(context.Connection.RemoteIpAddress);
        if (_keys.Length == 0 && _tokens is null)
        {
            return IsProtected(context) ? address : throw new ProblemException(StatusCodes.Status403Forbidden, ServiceCodes.Unprotected);
        }

        if (limits.SecondsOfRefusals(address) is { } seconds)
        {
            throw CallerLimits.TooMany(seconds);
        }

        var (shown, caller) = await WhoAsync(context.Request).ConfigureAwait(false);
        if (caller is not null)
        {
            return caller;
        }

        if (shown)
        {
            limits.CountRefusal(address);
        }

        throw new ProblemException(StatusCodes.Status401Unauthorized, shown ? ServiceCodes.CredentialsRefused : ServiceCodes.CredentialsNeeded, Expected);
    }

    private async ValueTask<(bool Shown, string? Caller)> WhoAsync(HttpRequest request)
    {
        var (key, authorization) = (request.Headers[KeyHeader], request.Headers.Authorization);
        if (key.Count + authorization.Count != 1)
        {
            // Two of them could mean two callers.
            return (key.Count + authorization.Count > 0, null);
        }

        if (key.Count == 1)
        {
            return (true, _keys.Length > 0 && ApiKey.Find(_keys, key.ToString()) is { } found ? "key " + found.Name : null);
        }

        var text = authorization.ToString();
        if (_tokens is null || !text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return (true, null);
        }

        return (true, await _tokens.SubjectOfAsync(text[Bearer.Length..].Trim()).ConfigureAwait(false) is { } subject ? "token " + subject : null);
    }

    // Without keys or tokens of its own the service answers its own machine, or what the program around it has authorised.
    private bool IsProtected(HttpContext context) =>
        options.AllowOthersWithoutCredentials
        || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
        || context.Connection is { LocalIpAddress: null, RemoteIpAddress: null }
        || (IsOfThisMachine(context.Connection.RemoteIpAddress) && IsOfThisMachine(context.Connection.LocalIpAddress) && IsNameOfThisMachine(context.Request.Host.Host));

    private static bool IsOfThisMachine(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    // A proxy on this machine, or a page in a browser whose name was made to lead here, asks under the name of something else.
    private static bool IsNameOfThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string AddressOf(IPAddress? address)
    {
        if (address is null)
        {
            return "address –";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? "address " + Convert.ToHexString(address.GetAddressBytes(), 0, 8)
            : "address " + address;
    }
}
