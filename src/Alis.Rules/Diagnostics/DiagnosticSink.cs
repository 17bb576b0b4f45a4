using System.Collections.Immutable;
using Alis.Rules.Text;

namespace Alis.Rules.Diagnostics;

/// <summary>Collects the faults of one reading, so that all of them are told at once.</summary>
internal sealed class DiagnosticSink
{
    // A text can hold a fault in each of its lines; past this many nobody reads on, and memory is bounded.
    public const int Limit = 200;

    private readonly List<Diagnostic> _found = [];
    private int _errors;
    private int _remarks;
    private bool _full;

    public bool HasErrors { get; private set; }

    /// <summary>Gets whether a further fault would only be counted, so that no work need go into its wording.</summary>
    public bool IsFull => _errors >= Limit;

    public int Count => _found.Count;

    public void Report(DiagnosticCode code, Location where, params ReadOnlySpan<string> arguments) =>
        ReportNear(code, where, null, arguments);

    /// <summary>Reports with the nearest known name. A name of its own: as an overload it would take the first argument of every other report for the suggestion.</summary>
    public void ReportNear(DiagnosticCode code, Location where, string? suggestion, params ReadOnlySpan<string> arguments)
    {
        if (IsFull)
        {
            // The wording is not made: nobody will read it.
            Report(new Diagnostic(code, where, [], null));
            return;
        }

        Report(new Diagnostic(code, where, [.. arguments], suggestion));
    }

    /// <summary>Reports one that has its particulars already.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity != Severity.Error)
        {
            Remark(diagnostic);
            return;
        }

        HasErrors = true;
        if (_errors < Limit)
        {
            _errors++;
            _found.Add(diagnostic);
        }
        else if (!_full)
        {
            _full = true;
            _found.Add(new Diagnostic(JsonCodes.TooManyFaults, Location.Whole(diagnostic.Where.Document), [Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)], null));
        }
    }

    /// <summary>Remarks are counted apart: however many there are, they take no place from a fault and make nothing unusable.</summary>
    private void Remark(Diagnostic diagnostic)
    {
        if (_remarks++ < Limit)
        {
            _found.Add(diagnostic);
        }
        else if (_remarks == Limit + 1)
        {
            _found.Add(new Diagnostic(JsonCodes.TooManyRemarks, Location.Whole(diagnostic.Where.Document), [Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)], null));
        }
    }

    public void Add(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            HasErrors |= diagnostic.Severity == Severity.Error;
            _found.Add(diagnostic);
        }
    }

    /// <summary>Returns what was found by document, then by place, keeping the order of faults at one place.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics() => _found.Count == 0 ? [] :
        [.. _found.OrderBy(d => d.Where.Document, StringComparer.Ordinal).ThenBy(d => d.Where.Line).ThenBy(d => d.Where.Column)];

    public Outcome<T> ToOutcome<T>(T? value)
        where T : class => new(value, ToDiagnostics());
}
