using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what stands for each norm, for people at a terminal and for programs.</summary>
public static class NormTexts
{
    private const string Lead = "  ";
    private const int Indent = 2;
    private const int StateWidth = 12;

    /// <summary>Writes each norm with its source, what stands for it and what is lacking, and at the end a summary by document.</summary>
    /// <param name="list">The list of norms.</param>
    /// <param name="norms">Those to write; they are grouped by document in the order of the list.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by; every state also has a sign and a word.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The list or the norms are null.</exception>
    public static string Write(NormList list, IReadOnlyCollection<NormCoverage> norms, Language language, bool colour, int width)
    {
        var layout = new TextLayout(colour, width);
        var summaries = NormSummary.Of(list ?? throw new ArgumentNullException(nameof(list)), norms ?? throw new ArgumentNullException(nameof(norms))).ToList();
        foreach (var summary in summaries)
        {
            layout.Wrapped("", layout.Bold($"{summary.Document.Id}: {summary.Document.Title}"), 0);
            foreach (var norm in summary.Norms)
            {
                layout.Line();
                WriteNorm(layout, norm, language);
            }

            layout.Line();
        }

        layout.Line(new Wording("Oppsummering", "Oppsummering", "Summary").In(language));
        foreach (var summary in summaries)
        {
            WriteSummary(layout, summary, language);
        }

        if (norms.Any(n => n.Rules.Concat(n.StatementRules).Any(r => r.Examples is null)))
        {
            layout.Wrapped("", new Wording(
                "Eksemplene følger ikke med programmet og er ikke regnet med her. Gi mappen med reglene for å få dem med.",
                "Døma følgjer ikkje med programmet og er ikkje rekna med her. Gje mappa med reglane for å få dei med.",
                "Examples do not come with the program and are not counted here. Name the folder of the rules to have them counted.").In(language), 0);
        }

        return layout.ToString();
    }

    /// <summary>Writes a line for each old number that a search has gone by: what the section was called, until when, and what it is called now.</summary>
    /// <param name="search">The search; null where there is none.</param>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end with a line feed, and an empty one after them; an empty text where there is nothing to tell.</returns>
    public static string OldNumbers(SectionSearch? search, Language language)
    {
        var lines = (search?.Renumbered ?? []).Select(r => string.Format(
            CultureInfo.InvariantCulture,
            new Wording("{0} {1} til og med {2} er nå {3}.\n", "{0} {1} til og med {2} er no {3}.\n", "{0} {1} until {2} is now {3}.\n").In(language),
            r.Document,
            r.Section.Old,
            UnitTexts.Day(r.Section.Until, language),
            r.Section.New)).ToList();
        return lines.Count == 0 ? "" : string.Concat(lines) + "\n";
    }

    /// <summary>Writes the same as JSON, by <c>rules/schema/norms.schema.json</c>.</summary>
    /// <param name="list">The list of norms.</param>
    /// <param name="norms">Those to write, in the order to write them.</param>
    /// <param name="language">The language of the texts.</param>
    /// <exception cref="ArgumentNullException">The list or the norms are null.</exception>
    public static byte[] Json(NormList list, IReadOnlyCollection<NormCoverage> norms, Language language) =>
        NormJson.Write(list ?? throw new ArgumentNullException(nameof(list)), norms ?? throw new ArgumentNullException(nameof(norms)), language);

    private static void WriteNorm(TextLayout layout, NormCoverage coverage, Language language)
    {
        var norm = coverage.Norm;
        var state = $"{NormOutputWords.Sign(coverage.State)} {NormOutputWords.Of(coverage.State, language)}";
        var who = norm.Parties.IsEmpty ? "" : $" · {string.Join(", ", norm.Parties.Select(p => NormOutputWords.Party(p, language)))}";
        layout.Wrapped(
            $"{layout.Paint(state.PadRight(StateWidth), NormOutputWords.Colour(coverage.State))} {layout.Bold(norm.Id)}  ",
            $"{norm.Citation.Section} · {NormOutputWords.Of(norm.Strength, language)}{who}",
            StateWidth + 1);
        layout.Wrapped(Lead, norm.Statement(language), Indent);
        if (norm.Citation.Quotation is { } quotation)
        {
            layout.Wrapped(Lead, $"«{quotation}»", Indent);
        }

        foreach (var rule in coverage.Rules)
        {
            layout.Wrapped(Lead, $"{new Wording("Regel", "Regel", "Rule").In(language)} {rule.Rulebook}/{rule.Rule}{Examples(rule, language)}", Indent + 2);
        }

        foreach (var step in coverage.Steps)
        {
            var shown = step.Kept is not { } kept ? "" : new Wording($": holdt i {kept}, brutt i {step.Broken} eksempler", $": halde i {kept}, brote i {step.Broken} døme", $": kept in {kept}, broken in {step.Broken} examples").In(language);
            layout.Wrapped(Lead, $"{new Wording("Steg", "Steg", "Step").In(language)} {step.Rulebook}/{step.Lifecycle}/{step.Step}{shown}", Indent + 2);
        }

        foreach (var term in coverage.Terms)
        {
            var shown = term.Met is not { } met ? "" : new Wording($": holdt i {met}, avgjørende i {term.Decided} eksempler", $": halde i {met}, avgjerande i {term.Decided} døme", $": met in {met}, decisive in {term.Decided} examples").In(language);
            layout.Wrapped(Lead, $"{new Wording("Tildeling", "Tildeling", "Matching").In(language)} {term.Rulebook}/{term.Term}{shown}", Indent + 2);
        }

        if (coverage.Statement is { } statement)
        {
            layout.Wrapped(Lead, $"{new Wording("Omtalt i", "Omtalt i", "Stated in").In(language)} {coverage.StatementRulebook}: {statement.Text(language)}", Indent + 2);
            if (statement.Remark(language) is { } remark)
            {
                layout.Wrapped(Lead, $"{new Wording("Merknad:", "Merknad:", "Remark:").In(language)} {remark}", Indent + 2);
            }

            var data = statement.Uses.Where(u => !u.StartsWith("rules/", StringComparison.Ordinal)).ToList();
            if (data.Count > 0)
            {
                layout.Wrapped(Lead, $"{new Wording("Står i", "Står i", "Carried by").In(language)} {string.Join(", ", data)}", Indent + 2);
            }

            foreach (var rule in coverage.StatementRules)
            {
                layout.Wrapped(Lead, $"{new Wording("Brukt av", "Brukt av", "Used by").In(language)} {rule.Rulebook}/{rule.Rule}{Examples(rule, language)}", Indent + 2);
            }
        }

        if (coverage.State == NormState.Partly)
        {
            layout.Wrapped(Lead, $"{new Wording("Mangler:", "Manglar:", "Lacks:").In(language)} {Lacks(coverage, language)}", Indent + 2);
        }
    }

    private static string Lacks(NormCoverage coverage, Language language)
    {
        var forms = coverage.MissingForms.Select(f => NormOutputWords.Of(f, language));
        var examples = coverage.MissingExamples.Select(r => new Wording($"eksempler på {r}", $"døme på {r}", $"examples of {r}").In(language));
        return string.Join(", ", forms.Concat(examples));
    }

    private static string Examples(NormRule rule, Language language)
    {
        if (rule.Examples is not { } count)
        {
            return "";
        }

        var counted = new Wording(Counted(count, "eksempel", "eksempler"), Counted(count, "døme", "døme"), Counted(count, "example", "examples")).In(language);
        return rule.Verdicts.IsEmpty ? $": {counted}" : $": {counted} ({string.Join(", ", rule.Verdicts.Select(v => FormattableString.Invariant($"{OutputWords.Of(v.Key, language)} {v.Value}")))})";
    }

    private static void WriteSummary(TextLayout layout, NormSummary summary, Language language)
    {
        var count = summary.Norms.Length;
        var norms = new Wording(Counted(count, "norm", "normer"), Counted(count, "norm", "normer"), Counted(count, "norm", "norms")).In(language);
        var states = new[] { NormState.Covered, NormState.Partly, NormState.NotBuilt }.Select(s => FormattableString.Invariant($"{summary.Ids(s).Count()} {NormOutputWords.Of(s, language)}"));
        layout.Line($"{Lead}{summary.Document.Id.PadRight(7)} {norms}: {string.Join(", ", states)}");
        foreach (var state in new[] { NormState.Partly, NormState.NotBuilt })
        {
            if (summary.Ids(state).Any())
            {
                layout.Wrapped("    ", $"{NormOutputWords.Of(state, language)}: {string.Join(", ", summary.Ids(state))}", 4);
            }
        }
    }

    private static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
