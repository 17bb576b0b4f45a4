using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Lifecycles;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes where a file stands in its lifecycles as a table for a terminal.</summary>
public static class LifecycleTable
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalogues">What the kinds of event are called.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by; every mark is a sign too.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string Write(LifecycleReport report, CatalogueSet catalogues, Language language, bool colour, int width)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        _ = catalogues ?? throw new ArgumentNullException(nameof(catalogues));
        var layout = new TextLayout(colour, width);
        var day = UnitTexts.Day(report.AssessedOn, language);
        if (report.Statuses.IsEmpty)
        {
            layout.Wrapped("", new Wording($"Ingenting i filen har et livsløp per {day}.", $"Ingenting i fila har eit livsløp per {day}.", $"Nothing in the file has a lifecycle as of {day}.").In(language), 0);
        }

        for (var i = 0; i < report.Statuses.Length; i++)
        {
            if (i > 0)
            {
                layout.Line();
            }

            Write(layout, report.Statuses[i], day, catalogues, language);
        }

        layout.Line();
        layout.Wrapped("", new Wording(
            "Oversikten bygger på hendelsene i filen. Den er ikke en avgjørelse.",
            "Oversikta byggjer på hendingane i fila. Ho er ikkje ei avgjerd.",
            "This overview rests on the events of the file. It is not a decision.").In(language), 0);
        return layout.ToString();
    }

    private static void Write(TextLayout layout, LifecycleStatus status, string day, CatalogueSet catalogues, Language language)
    {
        var head = $"{ProofTree.Capital(OutputWords.Subject(status.Subject, language))} {new Wording("per", "per", "as of").In(language)} {day}: {status.State.Title(language)}";
        layout.Wrapped("", layout.Bold(head), 0);
        layout.Wrapped("  ", status.State.Text(language), 2);
        Row(new Wording("Tilstanden begynte:", "Tilstanden byrja:", "State since:"), status.Since is { } since ? UnitTexts.Day(since, language) : null);
        Row(new Wording("I kraft fra:", "I kraft frå:", "In force from:"), status.InForceFrom is { } from ? UnitTexts.Day(from, language) : null);
        Row(new Wording("Siste dag i kraft:", "Siste dag i kraft:", "Last day in force:"), status.EndsOn is { } ends ? UnitTexts.Day(ends, language) : null);
        Row(new Wording("Livsløp:", "Livsløp:", "Lifecycle:"), $"{status.Title(language)} ({status.Rulebook}/{status.Name})");
        if (!status.Missing.IsEmpty)
        {
            Row(new Wording("Mangler for å si når tilstanden slutter:", "Manglar for å seie når tilstanden sluttar:", "Missing to tell when the state ends:"), string.Join(", ", status.Missing));
        }

        if (status.IsComplete && !status.IsCertain)
        {
            layout.Wrapped("  ", new Wording("Opplysninger mangler, så det er ikke sikkert at dette er tilstanden.", "Opplysningar manglar, så det er ikkje sikkert at dette er tilstanden.", "Facts are missing, so it is not certain that this is the state.").In(language), 2);
        }

        if (!status.IsComplete)
        {
            layout.Wrapped("  ", new Wording("Hendelsene er for mange til å følge alle. Tilstanden er ikke avgjort.", "Hendingane er for mange til å følgje alle. Tilstanden er ikkje avgjord.", "There are too many events to follow all of them. The state is not decided.").In(language), 2);
        }

        WriteEditions(layout, status, language);
        WriteNext(layout, status, language);
        WriteTaken(layout, status, language);
        if (!status.Refused.IsEmpty)
        {
            layout.Line($"  {new Wording("Hendelser som ikke er tatt med:", "Hendingar som ikkje er tekne med:", "Events not taken:").In(language)}");
            foreach (var refused in status.Refused.Take(DiagnosticSink.Limit))
            {
                layout.Wrapped("    ✗", LifecycleTexts.Text(refused, status, catalogues, language), 6);
            }

            WriteRest(layout, status.Refused.Length - DiagnosticSink.Limit, language);
        }

        void Row(Wording label, string? value)
        {
            if (value is not null)
            {
                layout.Wrapped($"  {label.In(language)}", value, 4);
            }
        }
    }

    private static void WriteEditions(TextLayout layout, LifecycleStatus status, Language language)
    {
        if (status.Editions.Length < 2)
        {
            return;
        }

        layout.Line($"  {new Wording("Utgaver av avtalen:", "Utgåver av avtalen:", "Editions of the agreement:").In(language)}");
        foreach (var edition in status.Editions)
        {
            var to = edition.To is { } last ? $" – {UnitTexts.Day(last, language)}" : " –";
            layout.Wrapped("    ", $"{UnitTexts.Day(edition.From, language)}{to}{(edition.Rulebook is { } book ? $", {book}" : "")}", 6);
        }
    }

    private static void WriteNext(TextLayout layout, LifecycleStatus status, Language language)
    {
        layout.Line(status.Next.IsEmpty
            ? $"  {new Wording("Neste steg: ingen.", "Neste steg: ingen.", "Next steps: none.").In(language)}"
            : $"  {new Wording("Neste steg:", "Neste steg:", "Next steps:").In(language)}");
        foreach (var step in status.Next)
        {
            var days = LifecycleTexts.Days(step, language);
            var overdue = step.IsOverdue ? $" ({new Wording("forfalt", "forfalle", "overdue").In(language)})" : "";
            var by = step.By.IsEmpty ? "" : $"; {new Wording("kan gjøres av", "kan gjerast av", "open to").In(language)} {string.Join(", ", step.By.Select(b => By(b, status, language)))}";
            layout.Wrapped(step.IsOverdue ? "    !" : "    →", $"{step.Title(language)}{(days.Length > 0 ? $", {days}" : "")}{overdue}{by}{Norms(step, language)}", 6);
        }
    }

    private static void WriteTaken(TextLayout layout, LifecycleStatus status, Language language)
    {
        if (status.Taken.IsEmpty)
        {
            return;
        }

        layout.Line($"  {new Wording("Hittil:", "Hittil:", "So far:").In(language)}");
        const int Most = 60;
        foreach (var step in status.Taken.Take(Most))
        {
            var late = step.Late is { } days ? $" ({UnitTexts.Amount(days, Unit.Days, language)} {new Wording("for sent", "for seint", "late").In(language)})" : "";
            var by = step.By is { } party ? $", {By(party, status, language)}" : "";
            layout.Wrapped("    ✓", $"{UnitTexts.Day(step.Day, language)}: {step.Title(language)}{by}{late}", 6);
        }

        WriteRest(layout, status.Taken.Length - Most, language);
    }

    private static void WriteRest(TextLayout layout, int rest, Language language)
    {
        if (rest > 0)
        {
            layout.Wrapped("    ", new Wording($"… og {rest} til; alle står i JSON.", $"… og {rest} til; alle står i JSON.", $"… and {rest} more; JSON has them all.").In(language), 6);
        }
    }

    private static string By(string party, LifecycleStatus status, Language language) =>
        status.Subject.Kind is SubjectKind.Wish or SubjectKind.Offer ? NormOutputWords.Party(party, language) : party;

    private static string Norms(NextStep step, Language language)
    {
        if (step.Norms.IsEmpty)
        {
            return "";
        }

        var parties = step.Parties.IsEmpty ? "" : $", {string.Join(", ", step.Parties.Select(p => NormOutputWords.Party(p, language)))}";
        return $" [{string.Join(", ", step.Norms)}{parties}]";
    }
}
