using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>A finding as lines under its verdict: the text, the remarks and the source.</summary>
internal static class FindingLines
{
    private const int Indent = 2;

    private static readonly string Lead = new(' ', Indent);

    /// <summary>Writes the amounts or days that the rule measures: <c>5 av 6 måneder</c>, <c>innen 1. september 2024</c>; empty where it has none.</summary>
    public static string Measure(Finding finding, Language language)
    {
        var unit = finding.CompiledRule.Unit;
        if (finding.Verdict == Verdict.NotApplicable)
        {
            return "";
        }

        var amounts = (finding.Amount, finding.Required) switch
        {
            ({ } amount, { } required) => $"{UnitTexts.Number(Rounding.Down(amount), language)} {new Wording("av", "av", "of").In(language)} {UnitTexts.Amount(Rounding.Up(required), unit, language)}",
            ({ } amount, null) => UnitTexts.Amount(Rounding.Down(amount), unit, language),
            (null, { } required) => $"{new Wording("krav:", "krav:", "required:").In(language)} {UnitTexts.Amount(Rounding.Up(required), unit, language)}",
            _ => "",
        };
        var days = (finding.Opens, finding.Due) switch
        {
            ({ } opens, { } due) => $"{UnitTexts.Day(opens, language)} – {UnitTexts.Day(due, language)}",
            ({ } opens, null) => $"{new Wording("fra", "frå", "from").In(language)} {UnitTexts.Day(opens, language)}",
            (null, { } due) => $"{new Wording("siste dag", "siste dag", "last day").In(language)} {UnitTexts.Day(due, language)}",
            _ => "",
        };
        return amounts.Length > 0 && days.Length > 0 ? $"{amounts}, {days}" : amounts + days;
    }

    public static void Write(TextLayout layout, Finding finding, Language language)
    {
        layout.Wrapped(Lead, finding.Text(language), Indent);
        foreach (var remark in finding.Remarks(language))
        {
            layout.Wrapped($"{Lead}{new Wording("Merknad:", "Merknad:", "Remark:").In(language)}", remark, Indent);
        }

        var quoted = finding.Verdict is not (Verdict.Met or Verdict.NotApplicable);
        layout.Wrapped($"{Lead}{new Wording("Kilde:", "Kjelde:", "Source:").In(language)}", Source(finding, quoted), Indent);
    }

    /// <summary>Writes where the rule comes from, with the passage where asked.</summary>
    public static string Source(Finding finding, bool quoted) => Source(finding.Citation, quoted);

    /// <summary>Writes where something comes from, with the passage where asked.</summary>
    public static string Source(LegalCitation citation, bool quoted)
    {
        var place = $"{citation.Document} {citation.Section}";
        // The passage is in the language of the source, so it has that language's quotation marks too.
        return quoted && citation.Quotation is { } passage ? $"{place}: «{passage}»" : place;
    }
}
