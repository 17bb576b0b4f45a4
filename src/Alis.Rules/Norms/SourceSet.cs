using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>The passages of the sources of a folder, ready to look quotations up in.</summary>
internal sealed class SourceSet
{
    private readonly Dictionary<string, List<SourcePassage>> _byDocument = new(StringComparer.Ordinal);

    /// <summary>Reads the files of the folder's <c>sources</c>; faults go to the sink.</summary>
    public static SourceSet Read(IEnumerable<RulebookText> texts, DiagnosticSink sink)
    {
        var set = new SourceSet();
        foreach (var text in texts.Where(t => t.Name.StartsWith("sources/", StringComparison.Ordinal)).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is not { } root || JsonMembers.Read(root, sink, SourceFile.Read) is not { } file)
            {
                continue;
            }

            if (set._byDocument.ContainsKey(file.Document))
            {
                sink.Report(QuotationCodes.SameSource, (root.Member("document") ?? root).Where, file.Document);
                continue;
            }

            set._byDocument.Add(file.Document, [.. file.Passages.Select(p => p with { Text = QuotedText.Plain(p.Text) })]);
        }

        return set;
    }

    public bool Has(string document) => _byDocument.ContainsKey(document);

    /// <summary>Looks a quotation up; the document is there.</summary>
    /// <param name="citation">The citation.</param>
    /// <param name="when">When what quotes it is in force: its first day, where it has one, must be a day of the quoted wording.</param>
    /// <param name="sink">Takes the faults.</param>
    public void Check(LegalCitation citation, InForcePeriod when, DiagnosticSink sink)
    {
        var place = citation.Place?.Member("quotation")?.Where ?? Location.Whole(citation.Document);
        var passages = _byDocument[citation.Document];
        var quotation = QuotedText.Plain(citation.Quotation ?? "");
        var section = CitedSection.Of(citation.Section);
        var there = passages.FindAll(p => p.Section == citation.Section || section.Meets(CitedSection.Of(p.Section)));
        if (there.Count == 0)
        {
            var sections = passages.Select(p => p.Section).Distinct(StringComparer.Ordinal).ToList();
            var where = citation.Place?.Member("section")?.Where ?? place;
            sink.ReportNear(QuotationCodes.UnknownSection, where, NearestName.Of(citation.Section, sections), citation.Document, JsonScalars.Shorten(citation.Section), string.Join(", ", sections));
            return;
        }

        var found = there.FindAll(p => QuotedText.Stands(quotation, section.Within(p.Text)));
        if (found.Count == 0)
        {
            var other = passages.Find(p => QuotedText.Stands(quotation, p.Text))?.Section;
            if (other is null)
            {
                sink.Report(QuotationCodes.NotFound, place, citation.Document, citation.Section);
            }
            else
            {
                sink.Report(QuotationCodes.Elsewhere, place, citation.Document, citation.Section, other);
            }
        }
        else if (!found.Exists(p => IsOfTime(p.InForce, when)))
        {
            sink.Report(QuotationCodes.OtherTime, place, citation.Document, citation.Section, Words(found[0].InForce), Words(when));
        }
    }

    private static bool IsOfTime(InForcePeriod wording, InForcePeriod when) =>
        when.From is { } first ? wording.Contains(first) : when.To is not { } last || wording.From is not { } from || from <= last;

    private static string Words(InForcePeriod period) => (DayText(period.From) + " – " + DayText(period.To)).Trim();

    private static string DayText(NodaTime.LocalDate? day) => day is { } d ? NodaTime.Text.LocalDatePattern.Iso.Format(d) : "";
}
