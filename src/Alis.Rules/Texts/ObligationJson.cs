using Alis.Rules.Diagnostics;
using Alis.Rules.Obligations;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes lists of obligations as JSON for programs, by <c>rules/schema/deadlines.schema.json</c>.</summary>
public static class ObligationJson
{
    /// <summary>Writes a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="language">The language of <c>title</c> and <c>text</c>; everything else is the same in each.</param>
    /// <param name="remarks">What was remarked about the file, written last as <c>diagnostics</c>, for where nothing but the answer is handed on; null or none: no such member.</param>
    /// <returns>UTF-8, members always in the same order, absent ones left out.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static byte[] Write(ObligationList list, Language language, IEnumerable<Diagnostic>? remarks = null)
    {
        _ = list ?? throw new ArgumentNullException(nameof(list));
        return OutputJson.Write(json =>
        {
            json.WriteString("language", OutputCodes.Of(language));
            json.Text("party", list.Party);
            json.Text("for", list.Owner);
            json.Day("assessedOn", list.AssessedOn);
            json.Day("until", list.Until);
            json.WriteBoolean("isComplete", list.IsComplete);
            ReportJson.WriteBooks(json, list.Books, list.Choices, language);
            json.List("obligations", list.Obligations, obligation =>
            {
                json.WriteString("rule", obligation.Rule);
                json.Texts("norms", obligation.Norms);
                FindingJson.WriteSubject(json, obligation.Subject);
                json.Number("turn", obligation.Turn?.Number);
                json.WriteString("state", ObligationWords.Code(obligation.State));
                json.WriteString("strength", OutputCodes.Of(obligation.Strength));
                json.WriteString("party", obligation.Party);
                json.Day("arises", obligation.Arises);
                json.Day("opens", obligation.Opens);
                json.Day("due", obligation.Due);
                json.Day("fulfilledOn", obligation.FulfilledOn);
                json.Number("late", obligation.Late);
                if (obligation.IsForeseen)
                {
                    json.WriteBoolean("foreseen", true);
                }

                json.Texts("missing", obligation.Missing);
                FindingJson.WriteCitation(json, obligation.Citation);
                json.WriteString("title", obligation.Title(language));
                json.WriteString("text", obligation.Text(language));
            });
        }, remarks, language);
    }
}
