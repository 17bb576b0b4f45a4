using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

internal static class CitationReader
{
    public const int MaxQuotationWords = 25;

    public static ICodeList Confidences { get; } = new FixedCodes("confidence", "P", "S", "W", "D");

    public static LegalCitation Read(Members m)
    {
        var citation = new LegalCitation
        {
            Document = m.Key("document", "The short name of the source document.", Need.Required) ?? "",
            Section = m.Text("section", "The section within it.", Need.Required, 200) ?? "",
            Quotation = m.Text("quotation", "The passage, verbatim, at most 25 words.", maxLength: 500),
            Confidence = m.Code("confidence", Confidences, "How well the passage is known: P primary text, S source document, W web page, D derived.", Need.Required) ?? "",
            Url = m.Text("url", "An address of the source."),
        };
        var words = citation.Quotation?.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
        if (words > MaxQuotationWords)
        {
            m.Fault(RulebookCodes.QuotationTooLong, "quotation", words.ToString(System.Globalization.CultureInfo.InvariantCulture), MaxQuotationWords.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return citation;
    }
}
