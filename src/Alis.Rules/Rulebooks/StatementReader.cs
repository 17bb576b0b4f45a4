using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>Reads the statements of <c>rulebook.json</c>.</summary>
internal static class StatementReader
{
    private static readonly FixedCodes Forms = new("statement forms", "catalogue", "context", "service-time", "calendar");

    public static RulebookStatement Read(Members m)
    {
        var norm = m.Key("norm", "The norm that it covers.", Need.Required) ?? "";
        var form = m.Code("form", Forms, "Whether data that rules read carries it, the sum of service or the calendar does, or nothing has to.", Need.Required);
        var section = m.Text("section", "The section of the rule book's source.", Need.Required, 200) ?? "";
        var quotation = CitationReader.ReadQuotation(m, Need.Required) ?? "";
        var text = m.Wording("text", "What is stated, in our own words.", Need.Required) ?? default;
        var remark = m.Wording("remark", "What a reader should know about the passage.");
        var from = m.Date("from", "The first day of what is stated; absent where it names none.");
        var uses = m.Keys("uses", "What carries it: catalogues/NAME, and provisions/ID and rules/ID of this rule book. A definition, and what is said of service time, needs a rule that rests on it.") ?? [];
        return new RulebookStatement(text, remark, m.Value)
        {
            Answers = [.. StatedAnswer.ReadAll(m)],
            Norm = norm,
            Form = form switch { "catalogue" => NormForm.Catalogue, "service-time" => NormForm.ServiceTime, "calendar" => NormForm.Calendar, _ => NormForm.Context },
            Section = section,
            Quotation = quotation,
            From = from,
            Uses = [.. uses],
        };
    }
}
