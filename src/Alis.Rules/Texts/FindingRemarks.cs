using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Sentences about a finding that the rule's own text does not hold.</summary>
internal static class FindingRemarks
{
    public static ImmutableArray<string> Of(Finding finding, Language language)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (finding.IsCutOff)
        {
            remarks.Add(new Wording(
                "Regelen krevde mer arbeid enn det er satt grense for, og er ikke avgjort.",
                "Regelen kravde meir arbeid enn det er sett grense for, og er ikkje avgjord.",
                "The rule took more work than is allowed, and has not been decided.").In(language));
        }

        if (finding.Late is { } late && !ShowsLate(finding, language))
        {
            remarks.Add(Late(finding, late, language));
        }

        if (finding.Accepted is { } accepted)
        {
            remarks.Add(Accepted(accepted, language));
        }

        foreach (var turn in finding.TurningPoints)
        {
            remarks.Add(Turning(finding, turn, language));
        }

        return remarks.ToImmutable();
    }

    private static bool ShowsLate(Finding finding, Language language) =>
        finding.CompiledRule.Texts.Find(finding.Verdict, language)?.Shows("late") == true;

    private static string Late(Finding finding, int late, Language language)
    {
        var days = UnitTexts.Amount(late, Unit.Days, language);
        return finding.FulfilledOn is { } on
            ? new Wording($"Det ble gjort {days} for sent, {UnitTexts.Day(on, language)}.", $"Det vart gjort {days} for seint, {UnitTexts.Day(on, language)}.", $"It was done {days} late, on {UnitTexts.Day(on, language)}.").In(language)
            : new Wording($"Det ble nådd {days} for sent.", $"Det vart nådd {days} for seint.", $"It was reached {days} late.").In(language);
    }

    private static string Accepted(AcceptedReason accepted, Language language)
    {
        // A folder of rule books may bring reasons of its own: those are shown by their code.
        var reason = CatalogueSet.Embedded.Reasons.Find(accepted.Reason)?.Title.In(language) ?? $"`{accepted.Reason}`";
        var by = accepted.By is null ? null : OutputWords.Party(accepted.By, language);
        var on = accepted.On is { } day ? UnitTexts.Day(day, language) : null;
        var who = string.Join(", ", new[] { by, on }.Where(t => t is not null));
        var source = who.Length == 0 ? "" : $" ({who})";
        return new Wording($"Avviket har en oppgitt grunn: {reason}{source}.", $"Avviket har ein oppgjeven grunn: {reason}{source}.", $"The deviation has a stated reason: {reason}{source}.").In(language);
    }

    private static string Turning(Finding finding, TurningPoint turn, Language language)
    {
        var verdict = OutputWords.Of(turn.Verdict, language);
        var value = Value(finding, turn, language);
        var decision = turn.Decision is { } number ? number.ToString("0000", CultureInfo.InvariantCulture) : null;
        var name = ProvisionOf(finding, turn)?.Title;
        return new Wording(
            $"Utfallet ville vært «{verdict}» hvis {Named(name?.Nb, turn)} var {value}{In("beslutning", decision)}.",
            $"Utfallet ville vore «{verdict}» om {Named(name?.Nn, turn)} var {value}{In("avgjerd", decision)}.",
            $"The verdict would be “{verdict}” if {Named(name?.En, turn)} were {value}{In("decision", decision)}.").In(language);
    }

    private static Provision? ProvisionOf(Finding finding, TurningPoint turn)
    {
        foreach (var named in finding.CompiledRule.Provisions)
        {
            if (named.Name == turn.Provision)
            {
                return named.Provision;
            }
        }

        return null;
    }

    /// <summary>A provision by its title, with the id that the rule file knows it by.</summary>
    private static string Named(string? title, TurningPoint turn) => title is null ? $"`{turn.Provision}`" : $"«{title}» (`{turn.Provision}`)";

    private static string In(string word, string? decision) => decision is null ? "" : $" ({word} {decision})";

    private static string Value(Finding finding, TurningPoint turn, Language language)
    {
        foreach (var reading in ProvisionOf(finding, turn)?.Choices.Where(c => c.Key == turn.Value) ?? [])
        {
            return new Wording($"«{reading.Value.Nb}» (`{turn.Value}`)", $"«{reading.Value.Nn}» (`{turn.Value}`)", $"“{reading.Value.En}” (`{turn.Value}`)").In(language);
        }

        return ProvisionOf(finding, turn) is { Kind: not ProvisionKind.Choice } provision && decimal.TryParse(turn.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? UnitTexts.Amount(number, UnitTexts.UnitOf(provision.Kind), language)
            : $"`{turn.Value}`";
    }
}
