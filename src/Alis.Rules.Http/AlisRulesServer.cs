using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alis.Rules.Http;

/// <summary>A program that is nothing but this service, with bounds on connections as on requests.</summary>
public static class AlisRulesServer
{
    /// <summary>Makes a server that has not been started.</summary>
    /// <param name="urls">Where it listens, each an address with <c>http</c> or <c>https</c>, a name or number of a machine, and a port; port 0 for any that is free.</param>
    /// <param name="options">How the service behaves; null for the defaults.</param>
    /// <param name="certificate">The certificate with its private key for addresses with <c>https</c>; null where there are none.</param>
    /// <param name="logging">Sets where the log goes; null for nowhere.</param>
    /// <exception cref="ArgumentNullException">The addresses are null.</exception>
    /// <exception cref="ArgumentException">An address is none, others than this machine could ask without credentials, or a setting is out of its bounds.</exception>
    public static WebApplication Create(IReadOnlyList<string> urls, AlisRulesOptions? options = null, X509Certificate2? certificate = null, Action<ILoggingBuilder>? logging = null)
    {
        ArgumentNullException.ThrowIfNull(urls);
        if (urls.FirstOrDefault(static u => !IsAddress(u)) is { } wrong)
        {
            throw new ArgumentException($"'{wrong}' is not an address such as http://127.0.0.1:8080.", nameof(urls));
        }

        // No settings from files or the environment: what is not given to this method is the default.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Bound(kestrel, certificate)).UseUrls([.. urls]);
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.Services.AddRoutingCore();
        logging?.Invoke(builder.Logging);
        options ??= new AlisRulesOptions();
        builder.Services.AddAlisRules(options);
        if (!options.AsksForCredentials && !options.AllowOthersWithoutCredentials && urls.FirstOrDefault(static u => !IsOfThisMachine(u)) is { } open)
        {
            throw new ArgumentException($"'{open}' can be reached from other machines, and no keys or tokens are asked for.", nameof(urls));
        }

        // What has begun may take as long as any request may; what balances load is told before that.
        var drain = options.DrainTime;
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = drain + options.RequestTimeout);
        var app = builder.Build();
        if (drain > TimeSpan.Zero)
        {
            app.Lifetime.ApplicationStopping.Register(() => Thread.Sleep(drain));
        }

        app.UseRouting();
        app.MapAlisRules();
        app.MapNothingElse();
        return app;
    }

    /// <summary>Returns whether an address can be listened on.</summary>
    /// <param name="url">The address.</param>
    public static bool IsAddress(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    /// <summary>Returns whether an address can be reached from its own machine only.</summary>
    /// <param name="url">The address.</param>
    public static bool IsOfThisMachine(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static void Bound(KestrelServerOptions kestrel, X509Certificate2? certificate)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowResponseHeaderCompression = false;
        kestrel.Limits.MaxConcurrentConnections = 1000;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);

        // Bodies are bounded by the service, which says so in words.
        kestrel.Limits.MaxRequestBodySize = null;
        if (certificate is not null)
        {
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        }
    }
}
