using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;

namespace Alis.Rules.Http.Telemetry;

/// <summary>Counts and times what the service does, under the name <c>Alis.Rules.Http</c>. Rules, verdicts and the paths of missing facts are counted; what a caller sent never is.</summary>
internal sealed class ServiceMeter : IDisposable
{
    public const string Name = "Alis.Rules.Http";

    private readonly Meter _meter;
    private readonly ActivitySource _source = new(Name, RuleEngine.Version);
    private readonly Counter<long> _findings;
    private readonly Counter<long> _missing;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _lines;
    private readonly Counter<long> _replaced;
    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _active;

    public ServiceMeter(IMeterFactory meters)
    {
        _meter = meters.Create(Name, RuleEngine.Version);
        _findings = _meter.CreateCounter<long>("alis.rules.findings", "{finding}", "Findings by rule and verdict.");
        _missing = _meter.CreateCounter<long>("alis.rules.missing_facts", "{fact}", "Facts whose absence left a finding open, by path.");
        _refused = _meter.CreateCounter<long>("alis.rules.requests.refused", "{request}", "Requests that got a problem, by status and code.");
        _lines = _meter.CreateCounter<long>("alis.rules.lines", "{line}", "Lines of streams by what they got.");
        _replaced = _meter.CreateCounter<long>("alis.rules.rulebooks.replaced", "{replacement}", "Sets of rule books that were offered, by whether they were taken.");
        _duration = _meter.CreateHistogram<double>("alis.rules.request.duration", "s", "How long requests took, by operation.");
        _active = _meter.CreateUpDownCounter<long>("alis.rules.requests.active", "{request}", "Requests that are being answered, by operation.");
    }

    /// <summary>Begins to time a request.</summary>
    /// <param name="operation">What is asked for.</param>
    /// <returns>To be disposed of at its end.</returns>
    public IDisposable Begin(string operation) => new Timed(this, operation);

    public void Found(Report report)
    {
        if (!_findings.Enabled && !_missing.Enabled)
        {
            return;
        }

        foreach (var finding in report.Findings)
        {
            _findings.Add(1, new("rule", finding.Rule), new("verdict", finding.Verdict.ToString()));
            foreach (var path in finding.Missing)
            {
                _missing.Add(1, new KeyValuePair<string, object?>("fact", FactPath.WithoutKeys(path)));
            }
        }
    }

    public void Refused(int status, ImmutableArray<Diagnostic> diagnostics)
    {
        if (_refused.Enabled)
        {
            _refused.Add(1, new("status", status), new("code", diagnostics[0].Code.Id));
        }
    }

    public void Line(Report? report)
    {
        _lines.Add(1, new KeyValuePair<string, object?>("result", report is null ? "faulty" : "report"));
        if (report is not null)
        {
            Found(report);
        }
    }

    public void Replaced(bool isTaken) => _replaced.Add(1, new KeyValuePair<string, object?>("result", isTaken ? "taken" : "refused"));

    public void Dispose()
    {
        _meter.Dispose();
        _source.Dispose();
    }

    private sealed class Timed : IDisposable
    {
        private readonly ServiceMeter _meter;
        private readonly KeyValuePair<string, object?> _operation;
        private readonly Activity? _activity;
        private readonly long _begin = TimeProvider.System.GetTimestamp();

        public Timed(ServiceMeter meter, string operation)
        {
            _meter = meter;
            _operation = new KeyValuePair<string, object?>("operation", operation);
            _activity = meter._source.StartActivity("alis.rules." + operation);
            meter._active.Add(1, _operation);
        }

        public void Dispose()
        {
            _meter._active.Add(-1, _operation);
            _meter._duration.Record(TimeProvider.System.GetElapsedTime(_begin).TotalSeconds, _operation);
            _activity?.Dispose();
        }
    }
}
