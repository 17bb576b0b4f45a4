using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alis.Rules.Diagnostics;
using Alis.Rules.Http.Access;
using Alis.Rules.Http.Description;
using Alis.Rules.Http.Lines;
using Alis.Rules.Http.Problems;
using Alis.Rules.Tests.Architecture;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>The tables of the page about the service are made from the code, and its C# is run.</summary>
public sealed partial class ServicePageTests
{
    private static readonly string[] Page = ["docs", "service.md"];
    private static readonly string Key = new('k', ApiKey.FewestCharacters);

    [Fact]
    public async Task Routes_AreThoseThatAreMapped()
    {
        await using var service = await RunningService.StartAsync();
        var rows = new StringBuilder("| route | parameters | answers |\n|---|---|---|\n");
        foreach (var operation in service.Services.GetRequiredService<ApiOperations>().All)
        {
            var parameters = string.Join(", ", operation.Parameters.Select(p => $"`{p.Name}`{(p.IsRequired ? " (needed)" : "")}"));
            rows.Append(CultureInfo.InvariantCulture, $"| `{operation.Methods[0]} {operation.Path}` | {parameters} | {operation.About.In(Language.En)} |\n");
        }

        GoldenFile.MatchesBetween("routes", rows.ToString(), Page);
    }

    [Fact]
    public void Codes_AreAllInTheTable()
    {
        var codes = typeof(ServiceCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<DiagnosticCode>().ToList();
        var rows = new StringBuilder("| code | nb | en |\n|---|---|---|\n");
        codes.ForEach(c => rows.Append(CultureInfo.InvariantCulture, $"| {c.Id} | {Show(c, Language.Nb)} | {Show(c, Language.En)} |\n"));

        Assert.True(codes.Count > 20);
        Assert.Equal(codes.Count, codes.Select(c => c.Id).Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^ALIS8[0-9]{3}$", c.Id));
        GoldenFile.MatchesBetween("codes", rows.ToString(), Page);

        static string Show(DiagnosticCode code, Language language) => $"{code.MessagePattern(language)} ({code.HelpPattern(language)})";
    }

    [Fact]
    public async Task Measurements_AreAllInTheTable()
    {
        var instruments = new SortedDictionary<string, Instrument>(StringComparer.Ordinal);
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service, instruments);
        var file = JsonNode.Parse(RunningService.Sample)!.AsObject();
        file["municipality"]!.AsObject().Remove("institution");
        _ = await service.PostAsync("/v1/validate?on=2025-10-01", file.ToJsonString() + "\n", RunningService.Lines);
        _ = await service.Client.GetAsync("/none");
        service.Source.Replace(Workflows.RuleSet.Embedded);
        await heard.UntilAsync("alis.rules.request.duration", 2);

        var rows = new StringBuilder("| name | kind | unit | tags | tells |\n|---|---|---|---|---|\n");
        foreach (var (name, instrument) in instruments)
        {
            var tags = Assert.Single(heard.Sums(name).Keys.Select(s => string.Join(", ", s.Split(' ').Skip(1).Select(t => $"`{t.Split('=')[0]}`"))).Distinct());
            rows.Append(CultureInfo.InvariantCulture, $"| `{name}` | {instrument.GetType().Name.Split('`')[0]} | `{instrument.Unit}` | {tags} | {instrument.Description} |\n");
        }

        GoldenFile.MatchesBetween("measurements", rows.ToString(), Page);
    }

    [Fact]
    public void Options_AreAllInTheTable()
    {
        var summaries = XDocument.Load(Path.ChangeExtension(typeof(AlisRulesOptions).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary"));
        var rows = new StringBuilder("| property | default | meaning |\n|---|---|---|\n");
        foreach (var property in typeof(AlisRulesOptions).GetProperties().OrderBy(p => p.MetadataToken))
        {
            rows.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | {Default(property)} | {Plain(summaries[$"P:{typeof(AlisRulesOptions).FullName}.{property.Name}"]!)} |\n");
        }

        GoldenFile.MatchesBetween("options", rows.ToString(), Page);
    }

    [Fact]
    public async Task Bounds_InTheText_AreThoseOfTheCode()
    {
        await using var service = await RunningService.StartAsync();
        var limits = service.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        var text = File.ReadAllText(RepositoryFiles.Path(Page));
        string[] said =
        [
            $"{Spaced(limits.MaxConcurrentConnections!.Value)} at a time, {limits.MaxRequestHeaderCount} headers of {limits.MaxRequestHeadersTotalSize / 1024} KiB together, {limits.MaxRequestLineSize / 1024} KiB for the request line, {limits.RequestHeadersTimeout.TotalSeconds} seconds for the headers, {limits.KeepAliveTimeout.TotalSeconds} seconds of rest",
            $"hold at most {new AlisRulesOptions().MaxBodyBytesAtOnce / 1024 / 1024} MiB",
            $"in `{CallerCheck.KeyHeader}`, at least {ApiKey.FewestCharacters} characters",
            $"After {new AlisRulesOptions().RefusalsPerMinute} refusals in a minute",
            $"two batches of {LineBatch.MostLines} lines for each thread and two more",
            $"at most {new AlisRulesOptions().MaxStreams} streams are open",
        ];

        Assert.All(said, s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Snippet_InAProgram_AnswersBelowItsGroup()
    {
        var source = File.ReadAllText(RepositoryFiles.Path("tests", "Alis.Rules.Http.Tests", "ServicePageTests.cs"));
        var code = Sample().Match(source).Groups[1].Value.Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        Assert.Contains($"```csharp\n{code}\napp.Run();\n```", File.ReadAllText(RepositoryFiles.Path(Page)), StringComparison.Ordinal);

        await using var app = Program(["--urls", "http://127.0.0.1:0"], Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key))));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/alis/health")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/alis/v1/rulebooks")).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/alis/v1/rulebooks");
        request.Headers.Add("X-Api-Key", Key);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/v1/rulebooks")).StatusCode);

        client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        foreach (var path in new[] { "/alis/openapi/v1.json", "/alis/OpenAPI/v1.json/" })
        {
            var document = JsonNode.Parse(await client.GetStringAsync(path))!;
            Assert.Equal("/alis", (string)document["servers"]![0]!["url"]!);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync((string)document["servers"]![0]!["url"]! + document["paths"]!.AsObject().Single(p => p.Key == "/v1/rulebooks").Key)).StatusCode);
        }
    }

    [Fact]
    public void Pages_NameOnlyFilesThatThereAre()
    {
        foreach (var page in new[] { "docs/service.md", "docs/data-protection.md", "SECURITY.md" })
        {
            var text = File.ReadAllText(RepositoryFiles.Path(page.Split('/')));
            var folder = Path.GetDirectoryName(RepositoryFiles.Path(page.Split('/')))!;
            Assert.All(Link().Matches(text).Select(m => m.Groups[1].Value), link => Assert.True(Path.Exists(Path.Combine(folder, link)), $"{page}: {link}"));
        }
    }

    private static WebApplication Program(string[] args, string sha256OfTheKey)
    {
        // begin
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAlisRules(options =>
        {
            options.ApiKeys.Add(ApiKey.OfHash("register", sha256OfTheKey));
            options.MaxBodyBytes = 4 * 1024 * 1024;
        });

        var app = builder.Build();
        app.MapGroup("/alis").MapAlisRules();
        // end
        return app;
    }

    private static string Default(PropertyInfo property) => property.GetValue(new AlisRulesOptions()) switch
    {
        null => "none",
        false => "no",
        System.Collections.ICollection { Count: 0 } => "none",
        TimeSpan time => $"{time.TotalSeconds} s",
        int processors when property.Name == nameof(AlisRulesOptions.LineWorkers) && processors == Environment.ProcessorCount => "processors",
        int processors when property.Name == nameof(AlisRulesOptions.MaxConcurrentWork) && processors == 2 * Environment.ProcessorCount => "2 × processors",
        IFormattable number => Spaced(number),
        var other => throw new InvalidOperationException($"{property.Name}: {other}"),
    };

    private static string Spaced(IFormattable number) => number.ToString("#,0", new NumberFormatInfo { NumberGroupSeparator = " " });

    // A reference to a type or property is its last name.
    private static string Plain(XElement summary)
    {
        var text = string.Concat(summary.Nodes().Select(n => n is XElement { Name.LocalName: "see" } see ? $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`" : n is XElement element ? $"`{element.Value}`" : n.ToString()));
        text = Regex.Replace(text.Trim(), "^Gets (or sets )?", "");
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex("// begin\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();
}
