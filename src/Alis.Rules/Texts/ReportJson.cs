using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes reports as JSON for programs, by <c>rules/schema/report.schema.json</c>.</summary>
public static class ReportJson
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report, with <see cref="ReportDetail.Full"/> so that texts can be written.</param>
    /// <param name="language">The language of <c>title</c>, <c>text</c> and <c>remarks</c>; everything else is the same in each.</param>
    /// <param name="remarks">What was remarked about the file, written last as <c>diagnostics</c>, for where nothing but the report is handed on; null or none: no such member.</param>
    /// <returns>UTF-8, members always in the same order, absent ones left out; amounts rounded down to four decimals, what is required and what remains up.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static byte[] Write(Report report, Language language, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        return OutputJson.Write(json => WriteContent(json, report, language), remarks, language);
    }

    /// <summary>Writes the same on one line.</summary>
    /// <param name="output">Where it is written, in UTF-8 and without a line feed.</param>
    /// <param name="report">The report, with <see cref="ReportDetail.Full"/> so that texts can be written.</param>
    /// <param name="language">The language of <c>title</c>, <c>text</c> and <c>remarks</c>.</param>
    /// <param name="remarks">What was remarked about the file, written last as <c>diagnostics</c>; null or none: no such member.</param>
    /// <exception cref="ArgumentNullException">The output or the report is null.</exception>
    public static void WriteLine(IBufferWriter<byte> output, Report report, Language language, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        OutputJson.WriteLine(output ?? throw new ArgumentNullException(nameof(output)), json =>
        {
            WriteContent(json, report, language);
            OutputJson.WriteRemarks(json, remarks, language);
        });
    }

    /// <summary>Writes all members of a report that stands inside something else.</summary>
    internal static void WriteMembers(Utf8JsonWriter json, Report report, Language language)
    {
        json.WriteNumber("formatVersion", OutputJson.FormatVersion);
        WriteContent(json, report, language);
    }

    /// <summary>Writes the editions used, and why.</summary>
    internal static void WriteBooks(Utf8JsonWriter json, ImmutableArray<BookEdition> books, ImmutableArray<RulebookChoice> choices, Language language) =>
        json.List("books", books, book =>
        {
            json.WriteString("id", book.Id);
            json.WriteString("edition", book.Edition);
            json.WriteString("hash", book.Hash);
            var choice = choices.First(c => c.Id == book.Id);
            json.WriteStartObject("why");
            json.WriteString("reason", OutputCodes.Of(choice.Reason));
            json.WriteString("text", choice.Text(language));
            json.WriteEndObject();
        });

    private static void WriteContent(Utf8JsonWriter json, Report report, Language language)
    {
        json.WriteString("language", OutputCodes.Of(language));
        json.Text("party", report.Party);
        json.WriteString("outcome", OutputCodes.Of(report.Outcome));
        json.WriteStartObject("outcomes");
        foreach (var outcome in report.PartyOutcomes)
        {
            json.WriteString(outcome.Party, OutputCodes.Of(outcome.Outcome));
        }

        json.WriteEndObject();
        json.Day("assessedOn", report.AssessedOn);
        WriteBooks(json, report.Books, report.Choices, language);
        json.List("findings", report.Findings, finding => FindingJson.Write(json, finding, language));
        json.List("notInForce", report.NotInForce, rule =>
        {
            json.WriteString("rule", rule.Rule);
            FindingJson.WriteSubject(json, rule.Subject);
            json.Day("lawAsOf", rule.LawAsOf);
        });
        json.WriteStartObject("receipt");
        json.WriteString("engine", report.Receipt.Engine);
        json.Day("assessedOn", report.Receipt.AssessedOn);
        json.Day("knownOn", report.Receipt.KnownOn);
        json.WriteString("method", report.Receipt.Method);
        json.WriteString("facts", report.Receipt.Facts);
        json.WriteString("rules", report.Receipt.Rules);
        json.WriteEndObject();
    }
}
