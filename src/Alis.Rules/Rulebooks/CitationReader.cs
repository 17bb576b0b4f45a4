using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

internal static class CitationReader
{
    public const int MaxQuotationWords = 25;

    public static ICodeList Confidences { get; } = new FixedCodes("confidence", "P", "S", "W", "D");

    public static LegalCitation Read(Members m)
    {
        return new LegalCitation
        {
            Document = m.Key("document", "The short name of the source document.", Need.Required) ?? "",
            Section = m.Text("section", "The section within it.", Need.Required, 200) ?? "",
            Quotation = ReadQuotation(m),
            Confidence = m.Code("confidence", Confidences, "How well the passage is known: P primary text, S source document, W web page, D derived.", Need.Required) ?? "",
            Url = m.Text("url", "An address of the source."),
            Place = m.Value,
        };
    }

    /// <summary>Reads the quotation of a citation, a norm or a statement; one that is too long is told and kept.</summary>
    public static string? ReadQuotation(Members m, Need need = Need.Optional)
    {
        var quotation = m.Text("quotation", "The passage, verbatim, at most 25 words.", need, 500);
        var words = quotation?.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
        if (words > MaxQuotationWords)
        {
            m.Fault(RulebookCodes.QuotationTooLong, "quotation", words.ToString(System.Globalization.CultureInfo.InvariantCulture), MaxQuotationWords.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return quotation;
    }
}
