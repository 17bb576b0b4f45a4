using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Xunit;
using Xunit.Abstractions;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>
/// A stranger who has read the OpenAPI document and means no good. <c>ALIS_SERVICE_REQUESTS=50000</c> is the long run; each number draws the same request each time.
/// </summary>
public sealed class HostileTests(ITestOutputHelper output)
{
    private const int WarmUp = 108;
    private const int Senders = 8;

    // What may be left after a run: buffers that the server keeps for the next connections, and tables of the runtime.
    private const long MostLeft = 24 * 1024 * 1024;

    private static int Requests => int.Parse(Environment.GetEnvironmentVariable("ALIS_SERVICE_REQUESTS") ?? "600", NumberStyles.None, CultureInfo.InvariantCulture);

    [Fact]
    public async Task HostileRequests_GetAnAnswerThatTellsNothing_AndOthersGetTheirs()
    {
        var log = new OwnLog();
        await using var app = AlisRulesServer.Create(["http://127.0.0.1:0"], new AlisRulesOptions { RequestsPerMinute = int.MaxValue, RequestTimeout = TimeSpan.FromSeconds(5) }, logging: l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        var operations = await DescribedOperation.OfAsync(client);
        var honest = new HonestCaller(client, operations);
        var run = new HostileRun(new HostileRequests(operations), new IPEndPoint(IPAddress.Loopback, client.BaseAddress.Port), Senders);

        // The first requests load what every later one needs.
        await honest.LearnAsync();
        await run.SendAsync(0, WarmUp);
        var before = Memory();
        using var stop = new CancellationTokenSource();
        var calls = honest.CallAsync(stop.Token);
        await run.SendAsync(WarmUp, WarmUp + Requests);
        await stop.CancelAsync();
        await calls;
        var left = await LeftAsync(before);
        output.WriteLine($"{run.Sent} requests, {left / 1024} KiB more held afterwards than before, {honest.Right} honest calls answered, {honest.TurnedAway} told to come later");
        output.WriteLine(string.Join(", ", run.Statuses.OrderBy(static s => s.Key).Select(static s => $"{s.Key}: {s.Value}")));

        Assert.True(run.Faults.IsEmpty, string.Join("\n\n", run.Faults.Take(10)));
        Assert.Empty(honest.Wrong.Take(10));
        Assert.True(honest.Right > 10, $"{honest.Right} honest calls were answered.");
        Assert.Empty(log.Told.Take(10));
        Assert.InRange(left, long.MinValue, MostLeft);
    }

    // Connections that were left are forgotten when the server notices, and buffers that nobody has asked for again, a minute later.
    private static async Task<long> LeftAsync(long before)
    {
        var left = Memory() - before;
        for (var i = 0; i < 240 && left > MostLeft / 2; i++)
        {
            await Task.Delay(500);
            left = Memory() - before;
        }

        return left;
    }

    private static long Memory()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, true, true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(true);
    }

    /// <summary>Somebody who asks what is described, all the while, and knows the answers.</summary>
    private sealed class HonestCaller(HttpClient client, IReadOnlyList<DescribedOperation> operations)
    {
        private readonly Dictionary<string, byte[]> _known = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Wrong { get; } = new();

        public int Right { get; private set; }

        public int TurnedAway { get; private set; }

        public async Task LearnAsync()
        {
            foreach (var operation in operations)
            {
                using var response = await AskAsync(operation);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                _known[operation.Path] = await response.Content.ReadAsByteArrayAsync();
            }
        }

        public async Task CallAsync(CancellationToken cancellationToken)
        {
            for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
            {
                await Task.Delay(10, CancellationToken.None);
                var operation = operations[i % operations.Count];
                using var response = await AskAsync(operation);
                var content = await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                {
                    TurnedAway++;
                }
                else if (response.StatusCode == HttpStatusCode.OK && content.AsSpan().SequenceEqual(_known[operation.Path]))
                {
                    Right++;
                }
                else
                {
                    Wrong.Enqueue($"{operation.Path}: {(int)response.StatusCode}");
                }
            }
        }

        private Task<HttpResponseMessage> AskAsync(DescribedOperation operation)
        {
            var request = new HttpRequestMessage(new HttpMethod(operation.Method), operation.Target);
            if (operation.Example is not null)
            {
                request.Content = new ByteArrayContent(operation.Body);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            }

            return client.SendAsync(request, CancellationToken.None);
        }
    }

    /// <summary>Remembers what the service itself logs, other than that it serves.</summary>
    private sealed class OwnLog : ILoggerProvider, ILogger
    {
        private static readonly OwnLog Others = new();

        public ConcurrentQueue<string> Told { get; } = new();

        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Alis.Rules.", StringComparison.Ordinal) ? this : Others;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => !ReferenceEquals(this, Others);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
