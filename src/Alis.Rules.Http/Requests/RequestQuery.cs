using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Http.Problems;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Http.Requests;

/// <summary>Reads the parameters of an address; every fault of all of them is told at once.</summary>
internal sealed class RequestQuery
{
    // More of a value than this says nothing to whoever sent it.
    private const int MostShown = 60;

    private static readonly string[] Truths = ["true", "false"];

    private readonly IQueryCollection _query;
    private readonly ImmutableArray<Diagnostic>.Builder _faults = ImmutableArray.CreateBuilder<Diagnostic>();

    public RequestQuery(IQueryCollection query, params IReadOnlyList<string> known)
    {
        _query = query;
        foreach (var name in query.Keys.Where(k => !known.Contains(k, StringComparer.Ordinal)).Order(StringComparer.Ordinal))
        {
            Refuse(ServiceCodes.UnknownParameter, Show(name), known.Count == 0 ? "–" : string.Join(", ", known));
        }
    }

    /// <summary>Adds a fault that was found elsewhere.</summary>
    public void Refuse(params IEnumerable<Diagnostic> faults) => _faults.AddRange(faults);

    public void Refuse(DiagnosticCode code, params ReadOnlySpan<string> arguments) => _faults.Add(ProblemException.Of(code, arguments));

    /// <summary>Ends the request where anything was wrong.</summary>
    /// <exception cref="ProblemException">Something was.</exception>
    public void Check()
    {
        if (_faults.Count > 0)
        {
            throw new ProblemException(StatusCodes.Status400BadRequest, _faults.ToImmutable());
        }
    }

    public string? Text(string name)
    {
        var values = Values(name);
        if (values.Count > 1)
        {
            Refuse(ServiceCodes.RepeatedParameter, name);
        }

        return values.Count == 0 ? null : values[0];
    }

    public IReadOnlyList<string> Texts(string name) => Values(name);

    public bool Flag(string name) => Among(name, Truths) == "true";

    public string? Among(string name, IReadOnlyList<string> known)
    {
        var text = Text(name);
        if (text is null || known.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        Refuse(ServiceCodes.NotAmong, name, Show(text), string.Join(", ", known));
        return null;
    }

    public LocalDate? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // Exactly uuuu-MM-dd; the pattern alone would also take years of five digits with a sign.
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day && text.Length == 10 && day.Value.Year >= 1)
        {
            return day.Value;
        }

        Refuse(ServiceCodes.NotADay, name, Show(text));
        return null;
    }

    /// <summary>Returns a day that has to be given; any day where it is not, which has been told.</summary>
    public LocalDate DayNeeded(string name)
    {
        if (Values(name).Count == 0)
        {
            Refuse(ServiceCodes.ParameterNeeded, name, "2025-10-01");
        }

        return Day(name) ?? LocalDate.MinIsoValue;
    }

    /// <summary>Returns whole numbers from 0 on.</summary>
    public IReadOnlyList<int> Numbers(string name, int most)
    {
        var numbers = new List<int>();
        foreach (var text in Values(name))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            {
                numbers.Add(number);
            }
            else
            {
                Refuse(ServiceCodes.NotAmong, name, Show(text), $"0–{most}");
            }
        }

        return numbers;
    }

    /// <summary>Reads what every assessment of a file takes beside its day.</summary>
    public ReportOptions Report(RuleSet rules, byte[]? receiptKey)
    {
        var named = Texts("rulebook");
        Refuse(ReportRequest.CheckRulebooks(rules, named));
        return new ReportOptions { Rulebooks = named.Count > 0 ? named : null, KnownOn = Day("knownOn"), ReceiptKey = receiptKey };
    }

    private IReadOnlyList<string> Values(string name) => _query.TryGetValue(name, out var values) ? [.. values.Select(static v => v ?? "")] : [];

    private static string Show(string text) =>
        new([.. (text.Length > MostShown ? text[..MostShown] + "…" : text).Select(static c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
}
