using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Alis.Rules.Http.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>Every measurement of one service, and of no other that runs at the same time.</summary>
internal sealed class HeardMeasurements : IDisposable
{
    private readonly ConcurrentQueue<(string Name, string Series, double Value)> _all = new();
    private readonly MeterListener _listener;

    /// <summary>Begins to hear.</summary>
    /// <param name="service">The service.</param>
    /// <param name="instruments">Takes the instruments that there are, by name; null for nobody.</param>
    public HeardMeasurements(RunningService service, IDictionary<string, Instrument>? instruments = null)
    {
        var meters = service.Services.GetRequiredService<IMeterFactory>();
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ServiceMeter.Name && ReferenceEquals(instrument.Meter.Scope, meters))
                {
                    instruments?.Add(instrument.Name, instrument);
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Gets everything as text.</summary>
    public string Text => string.Join('\n', _all.Select(m => m.Series));

    /// <summary>Returns the sums of an instrument, one for each set of tags.</summary>
    public Dictionary<string, double> Sums(string name) =>
        _all.Where(m => m.Name == name).GroupBy(m => m.Series).ToDictionary(g => g.Key, g => g.Sum(m => m.Value));

    /// <summary>Waits until an instrument has measured so many times.</summary>
    public async Task UntilAsync(string name, int times)
    {
        for (var i = 0; i < 1000 && _all.Count(m => m.Name == name) < times; i++)
        {
            await Task.Delay(10);
        }

        Assert.Equal(times, _all.Count(m => m.Name == name));
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var named = tags.ToArray().OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $" {t.Key}={t.Value}");
        _all.Enqueue((instrument.Name, instrument.Name + string.Concat(named), value));
    }
}
