using System.Collections.Concurrent;
using System.Diagnostics;
using Alis.Rules.Http.Telemetry;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>Every span of the services that run meanwhile, with all that it says.</summary>
internal sealed class HeardSpans : IDisposable
{
    private readonly ConcurrentQueue<(string Name, string Text)> _all = new();
    private readonly ActivityListener _listener;

    public HeardSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ServiceMeter.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _all.Enqueue((span.OperationName, $"{span.OperationName} {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.SelectMany(e => e.Tags))}")),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Gets everything as text.</summary>
    public string Text => string.Join('\n', _all.Select(s => s.Text));

    /// <summary>Waits until a span of that name has ended.</summary>
    public async Task UntilAsync(string name)
    {
        for (var i = 0; i < 1000 && !_all.Any(s => s.Name == name); i++)
        {
            await Task.Delay(10);
        }

        Assert.Contains(name, _all.Select(s => s.Name));
    }

    public void Dispose() => _listener.Dispose();
}
