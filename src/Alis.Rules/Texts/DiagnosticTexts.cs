using System.Buffers;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes diagnostics for people and for programs.</summary>
public static class DiagnosticTexts
{
    /// <summary>Writes diagnostics for a terminal: place, severity, code and message on one line, the remedy on the next.</summary>
    /// <param name="diagnostics">The diagnostics, in the order to write them.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <returns>Lines that end with a line feed; nothing where there are no diagnostics.</returns>
    /// <exception cref="ArgumentNullException">The diagnostics are null.</exception>
    public static string Text(IEnumerable<Diagnostic> diagnostics, Language language, bool colour)
    {
        var layout = new TextLayout(colour, int.MaxValue);
        foreach (var diagnostic in diagnostics ?? throw new ArgumentNullException(nameof(diagnostics)))
        {
            var isError = diagnostic.Severity == Severity.Error;
            var word = diagnostic.Severity switch
            {
                Severity.Error => new Wording("feil", "feil", "error"),
                Severity.Warning => new Wording("advarsel", "åtvaring", "warning"),
                _ => new Wording("opplysning", "opplysning", "information"),
            };
            var place = diagnostic.Where.ToString();
            var lead = place.Length == 0 ? "" : $"{place}: ";
            layout.Line($"{lead}{(isError ? layout.Error(word.In(language)) : layout.Warning(word.In(language)))} {diagnostic.Code.Id}: {diagnostic.Message(language)}");
            if (diagnostic.Help(language) is { Length: > 0 } help)
            {
                layout.Line($"  {help}");
            }
        }

        return layout.ToString();
    }

    /// <summary>Writes diagnostics as JSON, by <c>rules/schema/diagnostics.schema.json</c>.</summary>
    /// <param name="diagnostics">The diagnostics, in the order to write them.</param>
    /// <param name="language">The language of <c>message</c> and <c>help</c>.</param>
    /// <exception cref="ArgumentNullException">The diagnostics are null.</exception>
    public static byte[] Json(IEnumerable<Diagnostic> diagnostics, Language language)
    {
        _ = diagnostics ?? throw new ArgumentNullException(nameof(diagnostics));
        return OutputJson.Write(json => Write(json, diagnostics, language));
    }

    /// <summary>Writes the member <c>diagnostics</c> into an object that somebody else writes.</summary>
    /// <param name="json">The writer, inside an object.</param>
    /// <param name="diagnostics">The diagnostics, in the order to write them.</param>
    /// <param name="language">The language of <c>message</c> and <c>help</c>.</param>
    /// <exception cref="ArgumentNullException">The writer or the diagnostics are null.</exception>
    public static void Write(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics, Language language)
    {
        _ = json ?? throw new ArgumentNullException(nameof(json));
        json.List("diagnostics", diagnostics ?? throw new ArgumentNullException(nameof(diagnostics)), diagnostic => WriteMembers(json, diagnostic, language));
    }

    /// <summary>Writes why there is no report about one line of many, by <c>rules/schema/diagnostics.schema.json</c>.</summary>
    /// <param name="output">Where it is written: one line of JSON in UTF-8, without a line feed.</param>
    /// <param name="diagnostics">The diagnostics, in the order to write them.</param>
    /// <param name="language">The language of <c>message</c> and <c>help</c>.</param>
    /// <param name="line">The number of the line, counted from 1.</param>
    /// <exception cref="ArgumentNullException">The output or the diagnostics are null.</exception>
    public static void WriteLine(IBufferWriter<byte> output, IEnumerable<Diagnostic> diagnostics, Language language, long line)
    {
        _ = diagnostics ?? throw new ArgumentNullException(nameof(diagnostics));
        OutputJson.WriteLine(output ?? throw new ArgumentNullException(nameof(output)), json =>
        {
            json.WriteNumber("line", line);
            Write(json, diagnostics, language);
        });
    }

    internal static void WriteMembers(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", OutputCodes.Of(diagnostic.Severity));
        json.Text("file", diagnostic.Where.Document);
        if (diagnostic.Where.Line > 0)
        {
            json.WriteNumber("line", diagnostic.Where.Line);
            json.WriteNumber("column", diagnostic.Where.Column);
        }

        json.Text("pointer", diagnostic.Where.Pointer);
        json.WriteString("message", diagnostic.Message(language));
        json.Text("help", diagnostic.Help(language));
        json.Text("suggestion", diagnostic.Suggestion);
    }
}
