using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Tests.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alis.Rules.Http.Tests;

/// <summary>The service on a free port of this machine, with all that it logs.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    public const string Json = "application/json";
    public const string Lines = "application/x-ndjson";

    private readonly WebApplication _app;
    private readonly LogOfAll _log = new();

    private RunningService(Action<AlisRulesOptions>? configure)
    {
        var options = new AlisRulesOptions();
        configure?.Invoke(options);
        _app = AlisRulesServer.Create(["http://127.0.0.1:0"], options, logging: logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        Client = new HttpClient();
    }

    public static byte[] Sample { get; } = RepositoryFiles.Sample();

    public HttpClient Client { get; }

    public Uri Address => new(_app.Urls.Single());

    public RuleEngineSource Source => _app.Services.GetRequiredService<RuleEngineSource>();

    public IServiceProvider Services => _app.Services;

    public string Logged => string.Join("\n", _log.Lines);

    public static async Task<RunningService> StartAsync(Action<AlisRulesOptions>? configure = null)
    {
        var service = new RunningService(configure);
        await service._app.StartAsync();
        service.Client.BaseAddress = service.Address;
        return service;
    }

    public Task<HttpResponseMessage> PostAsync(string path, byte[] body, string type = Json, string? accept = null, string? language = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = Json) => PostAsync(path, Encoding.UTF8.GetBytes(body), type);

    public static async Task<JsonNode> ProblemAsync(HttpResponseMessage response)
    {
        Xunit.Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
        Xunit.Assert.Equal((int)response.StatusCode, (int)problem["status"]!);
        return problem;
    }

    public static async Task<string[]> CodesAsync(HttpResponseMessage response) =>
        [.. (await ProblemAsync(response))["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!)];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class LogOfAll : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
