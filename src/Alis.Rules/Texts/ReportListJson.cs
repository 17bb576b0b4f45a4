using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes the reports about several files as one JSON object, by <c>rules/schema/report-list.schema.json</c>: each as soon as it is there, so that none is kept.</summary>
public sealed class ReportListJson : IDisposable
{
    private readonly Stream _stream;
    private readonly Language _language;
    private readonly Utf8JsonWriter _json;
    private readonly List<FileResult> _results = [];

    /// <summary>Begins the object.</summary>
    /// <param name="stream">Where it is written; it is not closed.</param>
    /// <param name="language">The language of all texts.</param>
    /// <exception cref="ArgumentNullException">The stream is null.</exception>
    public ReportListJson(Stream stream, Language language)
    {
        _stream = stream ?? throw new ArgumentNullException(nameof(stream));
        _language = language;
        _json = new Utf8JsonWriter(stream, OutputJson.Options);
        _json.WriteStartObject();
        _json.WriteNumber("formatVersion", OutputJson.FormatVersion);
        _json.WriteString("language", OutputCodes.Of(language));
        _json.WriteStartArray("reports");
    }

    /// <summary>Writes the report about a file, and the warnings that there were.</summary>
    /// <param name="file">What the file is called.</param>
    /// <param name="report">The report, with <see cref="ReportDetail.Full"/> so that texts can be written; as <see cref="ReportJson"/> writes it, so that it can be verified.</param>
    /// <param name="diagnostics">The warnings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(string file, Report report, IEnumerable<Diagnostic> diagnostics)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        Write(new FileResult(file ?? throw new ArgumentNullException(nameof(file)), FileResultKind.Assessed, report.Outcome), diagnostics, () =>
        {
            _json.WriteStartObject("report");
            ReportJson.WriteMembers(_json, report, _language);
            _json.WriteEndObject();
        });
    }

    /// <summary>Writes why there is no report about a file.</summary>
    /// <param name="file">What the file is called.</param>
    /// <param name="why">The kind of reason.</param>
    /// <param name="diagnostics">What is wrong with its text, or with what was asked.</param>
    /// <param name="message">What kept it from being read, in the language of the output; null where diagnostics say it.</param>
    /// <exception cref="ArgumentNullException">The name or the diagnostics are null.</exception>
    /// <exception cref="ArgumentException">The kind is <see cref="FileResultKind.Assessed"/>.</exception>
    public void AddNotAssessed(string file, FileResultKind why, IEnumerable<Diagnostic> diagnostics, string? message = null)
    {
        if (why == FileResultKind.Assessed)
        {
            throw new ArgumentException("An assessed file has a report.", nameof(why));
        }

        Write(new FileResult(file ?? throw new ArgumentNullException(nameof(file)), why), diagnostics, () =>
        {
            _json.WriteString("notAssessed", OutputCodes.Of(why));
            _json.Text("message", message);
        });
    }

    /// <summary>Ends the object with the summary and a line feed.</summary>
    public void Complete()
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", _results.Count);
        _json.WriteStartObject("outcomes");
        foreach (var outcome in OutputWords.Outcomes)
        {
            if (_results.Count(r => r.Outcome == outcome) is > 0 and var count)
            {
                _json.WriteNumber(OutputCodes.Of(outcome), count);
            }
        }

        _json.WriteEndObject();
        _json.List("notAssessed", _results.Where(r => r.Kind != FileResultKind.Assessed), result =>
        {
            _json.WriteString("file", result.File);
            _json.WriteString("why", OutputCodes.Of(result.Kind));
        });
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <summary>Lets go of the buffer; the stream stays open.</summary>
    public void Dispose() => _json.Dispose();

    private void Write(FileResult result, IEnumerable<Diagnostic> diagnostics, Action members)
    {
        var told = (diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))).ToList();
        _results.Add(result);
        _json.WriteStartObject();
        _json.WriteString("file", result.File);
        members();
        if (told.Count > 0)
        {
            _json.List("diagnostics", told, d => DiagnosticTexts.WriteMembers(_json, d, _language));
        }

        _json.WriteEndObject();
        _json.Flush();
        _stream.Flush();
    }
}
