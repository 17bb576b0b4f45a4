using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Obligations;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes lists of obligations for people at a terminal.</summary>
public static class ObligationTable
{
    /// <summary>Writes a list: which rule books were used and why, then each obligation by its last day with who must act, what and from where.</summary>
    /// <param name="list">The list.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by; every state also has a sign and a word.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The list is null.</exception>
    public static string Write(ObligationList list, Language language, bool colour, int width)
    {
        _ = list ?? throw new ArgumentNullException(nameof(list));
        var layout = new TextLayout(colour, width);
        WriteHead(layout, list, language);
        RulebookChoiceTexts.Write(layout, list.Choices, list.AssessedOn, language);
        var states = list.Obligations.Select(o => $"{ObligationWords.Sign(o.State)} {ObligationWords.Of(o.State, language)}").ToList();
        var days = list.Obligations.Select(o => Due(o, language)).ToList();
        var parties = list.Obligations.Select(o => OutputWords.Party(o.Party, language)).ToList();
        var rules = list.Obligations.Select(static o => o.Rule.Length).DefaultIfEmpty().Max();
        var (widest, longest, widestParty) = (states.Select(static s => s.Length).DefaultIfEmpty().Max(), days.Select(static d => d.Length).DefaultIfEmpty().Max(), parties.Select(static p => p.Length).DefaultIfEmpty().Max());
        for (var i = 0; i < list.Obligations.Length; i++)
        {
            var obligation = list.Obligations[i];
            layout.Line();
            layout.Line($"{layout.Paint(states[i], Colour(obligation.State))}{new string(' ', widest - states[i].Length)}  {days[i].PadRight(longest)}  {parties[i].PadRight(widestParty)}  {obligation.Rule.PadRight(rules)}  {Subject(obligation, language)}");
            layout.Wrapped("  ", layout.Bold(obligation.Title(language)), 2);
            layout.Wrapped("  ", obligation.Text(language), 2);
            layout.Wrapped($"  {new Wording("Kilde:", "Kjelde:", "Source:").In(language)}", FindingLines.Source(obligation.Citation, quoted: true), 2);
        }

        layout.Line();
        if (!list.IsComplete)
        {
            layout.Wrapped("", new Wording(
                "Listen er ikke fullstendig: det er mer enn én liste tar. Velg en tidligere siste dag, eller færre regelverk.",
                "Lista er ikkje fullstendig: det er meir enn éi liste tek. Vel ein tidlegare siste dag, eller færre regelverk.",
                "The list is not complete: there is more than one list takes. Choose an earlier last day, or fewer rule books.").In(language), 0);
        }

        layout.Wrapped("", new Wording(
            "Listen er en hjelp til å huske. Den er ikke en avgjørelse.",
            "Lista er ei hjelp til å hugse. Ho er ikkje ei avgjerd.",
            "This list helps to remember. It is not a decision.").In(language), 0);
        return layout.ToString();
    }

    private static void WriteHead(TextLayout layout, ObligationList list, Language language)
    {
        var (from, to) = (UnitTexts.Day(list.AssessedOn, language), UnitTexts.Day(list.Until, language));
        layout.Wrapped("", layout.Bold(new Wording($"Frister per {from}, til og med {to}", $"Fristar per {from}, til og med {to}", $"Deadlines as of {from}, up to {to}").In(language)), 0);
        if (list.Owner.Length > 0)
        {
            // "For" is the same word in the three languages.
            layout.Wrapped("", $"For {list.Owner}.", 0);
        }

        if (list.Party is { } party)
        {
            var name = OutputWords.Party(party, language);
            layout.Wrapped("", new Wording($"Bare det {name} svarer for, er med.", $"Berre det {name} svarer for, er med.", $"Only what {name} answers for is shown.").In(language), 0);
        }

        var counts = list.Obligations.GroupBy(static o => o.State).OrderBy(static g => g.Key).Select(g => $"{g.Count().ToString(CultureInfo.InvariantCulture)} {ObligationWords.Of(g.Key, language)}").ToList();
        layout.Wrapped("", counts.Count == 0
            ? new Wording("Ingen plikter.", "Ingen plikter.", "No obligations.").In(language)
            : $"{string.Join(", ", counts)}.", 0);
    }

    private static string Due(Obligation obligation, Language language) => obligation.Due is { } due
        ? UnitTexts.Day(due, language)
        : obligation.State == ObligationState.Undecided ? new Wording("ukjent dag", "ukjend dag", "unknown day").In(language)
        : obligation.Arises is { } arises ? $"{new Wording("fra", "frå", "from").In(language)} {UnitTexts.Day(arises, language)}"
        : new Wording("uten frist", "utan frist", "no last day").In(language);

    private static string Subject(Obligation obligation, Language language) =>
        obligation.Subject.Kind == SubjectKind.File && obligation.Turn is null ? "" : obligation.Finding is { } finding ? OutputWords.Subject(finding, language) : OutputWords.Subject(obligation.Subject, language);

    private static Verdict Colour(ObligationState state) => state switch
    {
        ObligationState.Overdue or ObligationState.FulfilledLate => Verdict.NotMet,
        ObligationState.Open => Verdict.NotYet,
        ObligationState.Undecided => Verdict.Undecided,
        ObligationState.Fulfilled => Verdict.Met,
        _ => Verdict.NotApplicable,
    };
}
