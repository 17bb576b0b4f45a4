using Alis.Rules.Diagnostics;
using Alis.Rules.Mutation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what became of changes to rules, for people at a terminal and for programs.</summary>
public static class MutationTexts
{
    private const string Lead = "  ";

    /// <summary>Writes the score of each rule, and each change that no example noticed with an example that would.</summary>
    /// <param name="report">What became of the changes.</param>
    /// <param name="require">The score that is asked for.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <param name="width">How many characters a line may have; what is to be copied is never broken.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string Write(MutationReport report, decimal require, Language language, bool colour, int width)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var layout = new TextLayout(colour, width);
        WriteScores(layout, report, language);
        foreach (var rule in report.Rules.Where(r => r is { Examples: 0, Survived: > 0 }))
        {
            layout.Line();
            layout.Wrapped("✗ ", new Wording(
                $"{rule.Rule} i {rule.Rulebook} har ingen eksempler: ingen av {rule.Survived} endringer blir merket.",
                $"{rule.Rule} i {rule.Rulebook} har ingen døme: ingen av {rule.Survived} endringar blir merkte.",
                $"{rule.Rule} in {rule.Rulebook} has no examples: none of {rule.Survived} changes is noticed.").In(language), 2);
        }

        WriteExplained(layout, report, language);
        WriteSurvivors(layout, report, language);
        var good = report.Reaches(require);
        layout.Line();
        layout.Wrapped($"{(good ? "✓" : "✗")} ", Summary(report, require).In(language), 2);
        return layout.ToString();
    }

    /// <summary>Writes the same as JSON, by <c>rules/schema/mutate.schema.json</c>.</summary>
    /// <param name="report">What became of the changes.</param>
    /// <param name="require">The score that is asked for.</param>
    /// <param name="language">The language of the texts.</param>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static byte[] Json(MutationReport report, decimal require, Language language) =>
        MutationJson.Write(report ?? throw new ArgumentNullException(nameof(report)), require, language);

    /// <summary>Says how much work it was.</summary>
    /// <param name="report">What became of the changes.</param>
    /// <param name="seconds">How long it took.</param>
    /// <param name="language">The language.</param>
    /// <returns>One sentence.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string Work(MutationReport report, double seconds, Language language)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var took = Number(Math.Round((decimal)seconds, 1), language);
        return new Wording(
            $"{report.Mutants.Length} endringer, {report.ExampleRuns} eksempelkjøringer og {report.SearchRuns} kjøringer for å finne forslag på {took} sekunder",
            $"{report.Mutants.Length} endringar, {report.ExampleRuns} dømekøyringar og {report.SearchRuns} køyringar for å finne framlegg på {took} sekund",
            $"{report.Mutants.Length} changes, {report.ExampleRuns} example runs and {report.SearchRuns} runs to find proposals in {took} seconds").In(language);
    }

    private static void WriteScores(TextLayout layout, MutationReport report, Language language)
    {
        var head = new Wording("regel            endringer  merket  likeverdige  ikke merket  poeng", "regel            endringar  merkte  likeverdige  ikkje merkte  poeng", "rule               changes  noticed  equivalent  not noticed  score").In(language);
        layout.Line(layout.Bold(head));
        foreach (var score in report.Rules.Concat(report.Books))
        {
            var name = score.Rule.Length == 0 ? score.Rulebook : score.Rule;
            layout.Line(FormattableString.Invariant($"{name,-17}{score.Mutants,9}{score.Killed,8}{score.Equivalent,13}{score.Survived,13}") + $"{Number(score.Percent, language),7} %");
        }
    }

    private static void WriteSurvivors(TextLayout layout, MutationReport report, Language language)
    {
        foreach (var mutant in report.Survivors.Where(m => !m.IsExplained))
        {
            WriteSurvivor(layout, mutant, "✗ ", language);
            if (mutant.Kind is MutationKind.Strength or MutationKind.Party)
            {
                layout.Wrapped(Lead, new Wording(
                    $"Skriv `\"{mutant.In}\"` øverst i eksempelfilen, slik kilden sier.",
                    $"Skriv `\"{mutant.In}\"` øvst i dømefila, slik kjelda seier.",
                    $"Write `\"{mutant.In}\"` at the top of the file of examples, as the source says.").In(language), 2);
            }
            else if (mutant.Proposal is not { } proposal)
            {
                layout.Line(Lead + new Wording("Fant ikke noe eksempel som ville merke det.", "Fann ikkje noko døme som ville merke det.", "Found no example that would notice it.").In(language));
            }
            else if (ReferenceEquals(report.Mutants.First(m => m.Proposal == proposal), mutant))
            {
                layout.Line($"{Lead}{proposal.Document}: {proposal.ToJson()}");
            }
            else
            {
                layout.Line(Lead + new Wording($"Merkes av «{proposal.Name}».", $"Blir merkt av «{proposal.Name}».", $"Noticed by “{proposal.Name}”.").In(language));
            }
        }

        if (report.Proposals.Any())
        {
            layout.Line();
            layout.Wrapped("", new Wording(
                "Et forslag sier det regelen sier i dag, rett eller galt. Les det mot kilden før du tar det inn.",
                "Eit framlegg seier det regelen seier i dag, rett eller gale. Les det mot kjelda før du tek det inn.",
                "A proposal says what the rule says today, right or wrong. Read it against the source before you take it.").In(language), 0);
        }
    }

    private static void WriteExplained(TextLayout layout, MutationReport report, Language language)
    {
        foreach (var mutant in report.Survivors.Where(m => m.IsExplained))
        {
            WriteSurvivor(layout, mutant, "○ ", language);
            var why = mutant.Why(language);
            layout.Wrapped(Lead, new Wording($"Forklart: {why}", $"Forklart: {why}", $"Explained: {why}").In(language), 2);
        }
    }

    private static void WriteSurvivor(TextLayout layout, Mutant mutant, string mark, Language language)
    {
        layout.Line();
        layout.Wrapped(mark, MutationWords.Survived(mutant, language), 2);
        layout.Line($"{Lead}{mutant.Where}" + (mutant.IsBoundary ? new Wording(" (på en grense)", " (på ei grense)", " (on a boundary)").In(language) : ""));
    }

    private static Wording Summary(MutationReport report, decimal require)
    {
        var total = report.Total;
        var explained = report.Mutants.Count(m => m.IsExplained);
        var boundary = report.Mutants.Count(m => m is { State: MutantState.Survived, IsBoundary: true, IsExplained: false });
        return new(
            $"{total.Killed} av {total.Mutants - total.Equivalent} endringer merkes: {Number(total.Percent, Language.Nb)} % (kravet er {Number(require, Language.Nb)} %). Bevist likeverdige: {total.Equivalent}. Ikke merket, men forklart: {explained} av {total.Survived}. Ikke merket og ikke forklart på en grense: {boundary} (kravet er 0).",
            $"{total.Killed} av {total.Mutants - total.Equivalent} endringar blir merkte: {Number(total.Percent, Language.Nn)} % (kravet er {Number(require, Language.Nn)} %). Prova likeverdige: {total.Equivalent}. Ikkje merkte, men forklarte: {explained} av {total.Survived}. Ikkje merkte og ikkje forklarte på ei grense: {boundary} (kravet er 0).",
            $"{total.Killed} of {total.Mutants - total.Equivalent} changes are noticed: {Number(total.Percent, Language.En)} % ({Number(require, Language.En)} % is asked for). Proven equivalent: {total.Equivalent}. Not noticed but explained: {explained} of {total.Survived}. Neither noticed nor explained on a boundary: {boundary} (0 is asked for).");
    }

    private static string Number(decimal value, Language language) => UnitTexts.Number(value, language);
}
