using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>What a finding says in a person's language. The sentences come from the rule book; only numbers, days and names are put in.</summary>
public static class FindingTexts
{
    // A sentence that lists everything a nearly empty file lacks is read by nobody; programs find all of it in the JSON.
    private const int MostNamed = 6;

    /// <summary>Returns the title of the rule.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static string Title(this Finding finding, Language language) =>
        (finding ?? throw new ArgumentNullException(nameof(finding))).CompiledRule.Properties.Title.In(language);

    /// <summary>Returns what came of the rule, in whole sentences: the rule's own text, then the facts that are missing and the rule that applies instead.</summary>
    /// <param name="finding">The finding; where only verdicts were asked for, values other than amounts and days are written as unknown.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static string Text(this Finding finding, Language language)
    {
        var text = new StringBuilder();
        _ = finding ?? throw new ArgumentNullException(nameof(finding));

        // The rule's own text for what is undecided speaks of missing facts; nothing is missing where the work was cut off.
        if (!finding.IsCutOff && finding.CompiledRule.Texts.Find(finding.Verdict, language) is { } template)
        {
            Fill(text, template, finding, language);
        }
        else
        {
            text.Append(finding.Title(language)).Append(": ").Append(OutputWords.Of(finding.Verdict, language)).Append('.');
        }

        if (!finding.Missing.IsEmpty)
        {
            text.Append(' ').Append(Missing(finding, language));
        }

        if (finding.DisplacedBy is { } other)
        {
            text.Append(' ').Append(new Wording($"{other} gjelder i stedet.", $"{other} gjeld i staden.", $"{other} applies instead.").In(language));
        }

        return text.ToString();
    }

    /// <summary>Returns what else there is to say: how late it was, the stated reason for a deviation, and under which other readings the verdict would turn.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence each; often none.</returns>
    /// <exception cref="ArgumentNullException">The finding is null.</exception>
    public static ImmutableArray<string> Remarks(this Finding finding, Language language) =>
        FindingRemarks.Of(finding ?? throw new ArgumentNullException(nameof(finding)), language);

    private static void Fill(StringBuilder text, TextTemplate template, Finding finding, Language language)
    {
        foreach (var part in template.Parts)
        {
            if (!part.IsName)
            {
                text.Append(part.Text);
                continue;
            }

            var value = Value(finding, part.Text, language);
            var begins = text.Length == 0 || text.ToString().EndsWith(". ", StringComparison.Ordinal);
            text.Append(begins && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value.Substring(1) : value);
        }
    }

    private static string Value(Finding finding, string name, Language language)
    {
        var unit = finding.CompiledRule.Unit;
        switch (name)
        {
            case "remainder":
                return finding.Remainder is { } remainder ? UnitTexts.Amount(Rounding.Up(remainder), unit, language) : UnitTexts.UnknownAmount(unit, language);
            case "late":
                return UnitTexts.Amount(finding.Late ?? 0, Unit.Days, language);
            case "amount" when finding.Amount is { } amount:
                return UnitTexts.Amount(Rounding.Down(amount), unit, language);
            case "required" when finding.Required is { } required:
                return UnitTexts.Amount(Rounding.Up(required), unit, language);
            case "opens" when finding.Opens is { } opens:
                return UnitTexts.Day(opens, language);
            case "due" when finding.Due is { } due:
                return UnitTexts.Day(due, language);
            case "fulfilledOn" when finding.FulfilledOn is { } fulfilledOn:
                return UnitTexts.Day(fulfilledOn, language);
            default:
                return Parameter(finding, name, language);
        }
    }

    private static string Parameter(Finding finding, string name, Language language)
    {
        if (finding.Values is null || !finding.Values.TryGetValue(name, out var value))
        {
            return UnitTexts.UnknownText(language);
        }

        var unit = value.Unit == Unit.None ? finding.CompiledRule.Unit : value.Unit;
        return value.Kind switch
        {
            TypeKind.Day => value.Day is { } day ? UnitTexts.Day(day, language) : UnitTexts.UnknownDay(language),
            TypeKind.Number when value is { Least: { } least, Most: { } most } => least == most
                ? UnitTexts.Amount(Rounding.Down(least), unit, language)
                : UnitTexts.Between(Rounding.Down(least), Rounding.Up(most), unit, language),
            TypeKind.Number => UnitTexts.UnknownAmount(unit, language),
            _ => value.Text ?? UnitTexts.UnknownText(language),
        };
    }

    private static string Missing(Finding finding, Language language)
    {
        var paths = finding.Missing;
        var shown = paths.Length <= MostNamed ? paths.Length : MostNamed - 1;
        var names = string.Join(", ", paths.Take(shown).Select(p => Name(p, finding, language)));
        var rest = paths.Length - shown;
        var more = rest == 0 ? "" : new Wording($" og {rest} til", $" og {rest} til", $" and {rest} more").In(language);
        return new Wording($"Mangler: {names}{more}.", $"Manglar: {names}{more}.", $"Missing: {names}{more}.").In(language);
    }

    /// <summary>A fact by its path, as it is asked for; what no source decides in words, since nobody can supply it.</summary>
    private static string Name(string path, Finding finding, Language language) =>
        FactPathWords.IsProvision(path) ? FactPathWords.Of(path, finding.CompiledRule, language) : $"`{path}`";
}
