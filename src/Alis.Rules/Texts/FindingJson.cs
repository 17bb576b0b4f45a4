using System.Text.Json;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes the members of a finding, always in the same order.</summary>
internal static class FindingJson
{
    /// <summary>Every member that a finding can have, in order.</summary>
    public static readonly string[] Members =
    [
        "rule", "norms", "subject", "turn", "verdict", "strength", "party", "unit", "amount", "required", "remainder", "opens", "due", "fulfilledOn", "late",
        "accepted", "displacedBy", "missing", "because", "remarks", "citation", "title", "text",
    ];

    public static void Write(Utf8JsonWriter json, Finding finding, Language language)
    {
        json.WriteString("rule", finding.Rule);
        json.Texts("norms", finding.Norms);
        WriteSubject(json, finding.Subject);
        json.Number("turn", finding.Turn?.Number);
        json.WriteString("verdict", OutputCodes.Of(finding.Verdict));
        json.WriteString("strength", OutputCodes.Of(finding.Strength));
        json.WriteString("party", finding.Party);
        json.Text("unit", finding.Unit);
        json.Number("amount", finding.Amount is { } amount ? Rounding.Down(amount) : null);
        json.Number("required", finding.Required is { } required ? Rounding.Up(required) : null);
        json.Number("remainder", finding.Remainder is { } remainder ? Rounding.Up(remainder) : null);
        json.Day("opens", finding.Opens);
        json.Day("due", finding.Due);
        json.Day("fulfilledOn", finding.FulfilledOn);
        json.Number("late", finding.Late);
        WriteAccepted(json, finding.Accepted);
        json.Text("displacedBy", finding.DisplacedBy);
        json.Texts("missing", finding.Missing);
        WriteFacts(json, "because", finding.Because);
        json.Texts("remarks", finding.Remarks(language));
        WriteCitation(json, finding.Citation);
        json.WriteString("title", finding.Title(language));
        json.WriteString("text", finding.Text(language));
    }

    public static void WriteSubject(Utf8JsonWriter json, FindingSubject subject)
    {
        json.WriteStartObject("subject");
        json.WriteString("kind", OutputCodes.Of(subject.Kind));
        json.Text("key", subject.Key);
        json.WriteEndObject();
    }

    /// <summary>Writes facts with their values; nothing where there are none.</summary>
    public static void WriteFacts(Utf8JsonWriter json, string name, IReadOnlyCollection<UsedFact> facts)
    {
        if (facts.Count > 0)
        {
            json.List(name, facts, fact =>
            {
                json.WriteString("fact", fact.Fact);
                json.WriteString("value", fact.Value);
            });
        }
    }

    private static void WriteAccepted(Utf8JsonWriter json, AcceptedReason? accepted)
    {
        if (accepted is not null)
        {
            json.WriteStartObject("accepted");
            json.WriteString("reason", accepted.Reason);
            json.Text("by", accepted.By);
            json.Day("on", accepted.On);
            json.WriteEndObject();
        }
    }

    public static void WriteCitation(Utf8JsonWriter json, LegalCitation citation)
    {
        json.WriteStartObject("citation");
        json.WriteString("document", citation.Document);
        json.WriteString("section", citation.Section);
        json.Text("quotation", citation.Quotation);
        json.WriteString("confidence", citation.Confidence);
        json.Text("url", citation.Url);
        json.WriteEndObject();
    }
}
