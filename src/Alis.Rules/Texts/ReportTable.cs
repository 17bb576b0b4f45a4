using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes reports for people at a terminal.</summary>
public static class ReportTable
{
    /// <summary>Writes a report: the outcome, which rule books were used and why, the findings by rule book with their sources, the outcome for each party, and what is needed to reproduce it.</summary>
    /// <param name="report">The report, with <see cref="ReportDetail.Full"/> so that texts can be written.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by; every verdict also has a sign and a word.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The report is null.</exception>
    public static string Write(Report report, Language language, bool colour, int width)
    {
        _ = report ?? throw new ArgumentNullException(nameof(report));
        var layout = new TextLayout(colour, width);
        WriteHead(layout, report, language);
        RulebookChoiceTexts.Write(layout, report, language);
        foreach (var book in report.Books)
        {
            WriteBook(layout, report, book, language);
        }

        WriteParties(layout, report, language);
        WriteNotInForce(layout, report, language);
        WriteReceipt(layout, report, language);
        layout.Line();
        layout.Wrapped("", new Wording(
            "Rapporten er støtte for en avgjørelse. Den er ikke en avgjørelse.",
            "Rapporten er støtte for ei avgjerd. Han er ikkje ei avgjerd.",
            "This report supports a decision. It is not a decision.").In(language), 0);
        return layout.ToString();
    }

    private static void WriteHead(TextLayout layout, Report report, Language language)
    {
        var outcome = $"{OutputWords.Sign(report.Outcome)} {OutputWords.Of(report.Outcome, language)}";
        layout.Line($"{new Wording("Utfall:", "Utfall:", "Outcome:").In(language)} {layout.Paint(outcome, report.Outcome)}");
        var day = UnitTexts.Day(report.AssessedOn, language);
        var candidate = report.Findings.FirstOrDefault(f => f is { Subject: { Kind: SubjectKind.File, Key.Length: > 0 }, Turn: null })?.Subject.Key;
        var who = candidate is null ? "" : new Wording($"Kandidat {candidate}. ", $"Kandidat {candidate}. ", $"Candidate {candidate}. ").In(language);
        var known = report.Receipt.KnownOn is { } on ? UnitTexts.Day(on, language) : null;
        var knownText = known is null ? "" : new Wording($" Bare det som var registrert til og med {known}, er med.", $" Berre det som var registrert til og med {known}, er med.", $" Only what was recorded up to {known} is used.").In(language);
        var party = report.Party is { } only ? OutputWords.Party(only, language) : null;
        var partyText = party is null ? "" : new Wording($" Bare det {party} svarer for, er med.", $" Berre det {party} svarer for, er med.", $" Only what {party} answers for is shown.").In(language);
        layout.Wrapped("", $"{who}{new Wording($"Vurdert per {day}.", $"Vurdert per {day}.", $"Assessed as of {day}.").In(language)}{knownText}{partyText}", 0);
        var counts = report.Findings.GroupBy(f => f.Verdict).OrderByDescending(g => g.Key).Select(g => Count(g.Count()) + " " + OutputWords.Of(g.Key, language));
        if (report.Findings.IsEmpty)
        {
            layout.Wrapped("", new Wording("Ingenting er vurdert: ingen av reglene gjelder her denne dagen.", "Ingenting er vurdert: ingen av reglane gjeld her denne dagen.", "Nothing has been assessed: none of the rules applies here on this day.").In(language), 0);
        }
        else
        {
            layout.Wrapped("", $"{Count(report.Findings.Length)} {new Wording("funn", "funn", report.Findings.Length == 1 ? "finding" : "findings").In(language)}: {string.Join(", ", counts)}.", 0);
        }
    }

    private static void WriteBook(TextLayout layout, Report report, BookEdition book, Language language)
    {
        var findings = report.Findings.Where(f => f.Rulebook == book.Id).ToList();
        layout.Line();
        layout.Wrapped("", $"{book.Title(language)} ({book.Id})", 0);
        if (findings.Count == 0)
        {
            layout.Line("  " + new Wording("Ingen funn.", "Ingen funn.", "No findings.").In(language));
            return;
        }

        // What does not apply says why only where something stands in its place; the rest is named at the end.
        var apart = findings.Where(f => f.Verdict == Verdict.NotApplicable && f.DisplacedBy is null).ToList();
        var told = findings.Except(apart).ToList();
        var (verdicts, rules, subjects) = told.Count == 0 ? (0, 0, 0)
            : (told.Max(f => OutputWords.Of(f.Verdict, language).Length) + 2, told.Max(f => f.Rule.Length), told.Max(f => OutputWords.Subject(f, language).Length));
        foreach (var finding in told)
        {
            var word = $"{OutputWords.Sign(finding.Verdict)} {OutputWords.Of(finding.Verdict, language)}";
            layout.Line();
            layout.Line($"{layout.Paint(word, finding.Verdict)}{Blank(verdicts - word.Length)}  {finding.Rule.PadRight(rules)}  {OutputWords.Subject(finding, language).PadRight(subjects)}  {FindingLines.Measure(finding, language)}");
            layout.Wrapped("  ", layout.Bold(finding.Title(language)), 2);
            FindingLines.Write(layout, finding, language);
        }

        WriteNotApplicable(layout, apart, language);
    }

    private static void WriteNotApplicable(TextLayout layout, List<Finding> findings, Language language)
    {
        if (findings.Count == 0)
        {
            return;
        }

        layout.Line();
        layout.Line(layout.Paint($"{OutputWords.Sign(Verdict.NotApplicable)} {OutputWords.Of(Verdict.NotApplicable, language)}", Verdict.NotApplicable));
        foreach (var rule in findings.GroupBy(f => f.Rule))
        {
            var subjects = rule.First() is { Subject.Kind: SubjectKind.File, Turn: null } ? "" : $" ({string.Join(", ", rule.Select(f => OutputWords.Subject(f, language)))})";
            layout.Wrapped("  ", $"{rule.Key} {rule.First().Title(language)}{subjects}", 4);
        }
    }

    private static void WriteParties(TextLayout layout, Report report, Language language)
    {
        if (report.PartyOutcomes.Count == 0)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Utfall for hver part", "Utfall for kvar part", "Outcome for each party").In(language));
        var names = report.PartyOutcomes.Max(o => OutputWords.Party(o.Party, language).Length);
        foreach (var outcome in report.PartyOutcomes)
        {
            var word = $"{OutputWords.Sign(outcome.Outcome)} {OutputWords.Of(outcome.Outcome, language)}";
            layout.Line($"  {OutputWords.Party(outcome.Party, language).PadRight(names)}  {layout.Paint(word, outcome.Outcome)}");
        }
    }

    private static void WriteNotInForce(TextLayout layout, Report report, Language language)
    {
        if (report.NotInForce.IsEmpty)
        {
            return;
        }

        layout.Line();
        layout.Line(new Wording("Ikke i kraft", "Ikkje i kraft", "Not in force").In(language));
        foreach (var rule in report.NotInForce)
        {
            layout.Line($"  {rule.Rule}  {OutputWords.Subject(rule.Subject, language)}  {UnitTexts.Day(rule.LawAsOf, language)}");
        }
    }

    private static void WriteReceipt(TextLayout layout, Report report, Language language)
    {
        layout.Line();
        layout.Line(new Wording("Kvittering", "Kvittering", "Receipt").In(language));
        foreach (var book in report.Books)
        {
            layout.Line($"  {book.Edition}  {Short(book.Hash)}");
        }

        var (facts, rules) = (Short(report.Receipt.Facts), Short(report.Receipt.Rules));
        var (engine, method) = (report.Receipt.Engine, report.Receipt.Method);
        layout.Wrapped("  ", new Wording(
            $"motor {engine}, {method}: opplysninger {facts}, regler {rules}",
            $"motor {engine}, {method}: opplysningar {facts}, reglar {rules}",
            $"engine {engine}, {method}: facts {facts}, rules {rules}").In(language), 2);
    }

    private static string Short(string hash) => hash.Length > 12 ? hash.Substring(0, 12) : hash;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Blank(int length) => new(' ', Math.Max(0, length));
}
