using System.Globalization;
using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what the examples of rules show.</summary>
public static class CoverageTexts
{
    private const int LongestExpression = 110;

    /// <summary>Writes tables of rules and sections, worst first, and all that no example shows with its place.</summary>
    /// <param name="coverage">What has been measured.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <param name="width">How many characters a line may have; taken as 40 where it is less.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The coverage is null.</exception>
    public static string Write(RuleCoverage coverage, Language language, bool colour, int width)
    {
        _ = coverage ?? throw new ArgumentNullException(nameof(coverage));
        var layout = new TextLayout(colour, width);
        layout.Wrapped("", Summary(coverage, language), 2);
        WriteRules(layout, coverage, language);
        WriteSections(layout, coverage, language);
        foreach (var rule in WorstFirst(coverage))
        {
            WriteMissing(layout, rule, language);
        }

        return layout.ToString();
    }

    /// <summary>Writes the same as JSON, by <c>rules/schema/coverage.schema.json</c>, with every condition and limit.</summary>
    /// <param name="coverage">What has been measured.</param>
    /// <param name="language">The language of the texts.</param>
    /// <exception cref="ArgumentNullException">The coverage is null.</exception>
    public static byte[] Json(RuleCoverage coverage, Language language) => CoverageJson.Write(coverage ?? throw new ArgumentNullException(nameof(coverage)), language);

    /// <summary>Writes the same as one page of HTML that needs nothing else: rule by rule the quotation, the verdicts, the conditions in words and the limits drawn as lines.</summary>
    /// <param name="coverage">What has been measured.</param>
    /// <param name="language">The language.</param>
    /// <returns>UTF-8 without a byte order mark; the same bytes for the same coverage.</returns>
    /// <exception cref="ArgumentNullException">The coverage is null.</exception>
    public static byte[] Html(RuleCoverage coverage, Language language) => CoveragePage.Write(coverage ?? throw new ArgumentNullException(nameof(coverage)), language);

    internal static string Summary(RuleCoverage coverage, Language language)
    {
        var (verdicts, conditions, boundaries) = (CoverageWords.Share(coverage.Verdicts, language), CoverageWords.Share(coverage.Conditions, language), CoverageWords.Share(coverage.Boundaries, language));
        return new Wording(
            $"Eksemplene viser {verdicts} utfall, {conditions} sider av vilkår og {boundaries} sider av grenser.",
            $"Døma viser {verdicts} utfall, {conditions} sider av vilkår og {boundaries} sider av grenser.",
            $"The examples show {verdicts} verdicts, {conditions} sides of conditions and {boundaries} sides of limits.").In(language);
    }

    internal static IEnumerable<CoveredRule> WorstFirst(RuleCoverage coverage) => coverage.Rules.OrderBy(r => r.Whole.Percent).ThenByDescending(r => r.Whole.Total - r.Whole.Shown);

    private static void WriteRules(TextLayout layout, RuleCoverage coverage, Language language)
    {
        List<string[]> rows = [[.. new[] { new Wording("regel", "regel", "rule"), new("eksempler", "døme", "examples"), new("utfall", "utfall", "verdicts"), new("vilkår", "vilkår", "conditions"), new("grenser", "grenser", "limits") }.Select(w => w.In(language))]];
        rows.AddRange(WorstFirst(coverage).Select(r => new[] { r.Rule, Number(r.Examples), Cell(r.VerdictShare), Cell(r.ConditionShare), Cell(r.BoundaryShare) }));
        WriteTable(layout, rows);
    }

    private static void WriteSections(TextLayout layout, RuleCoverage coverage, Language language)
    {
        List<string[]> rows = [[.. new[] { new Wording("sted i kilden", "stad i kjelda", "section"), new("normer", "normer", "norms"), new("regler", "reglar", "rules"), new("eksempler", "døme", "examples"), new("utfall", "utfall", "verdicts"), new("vilkår", "vilkår", "conditions"), new("grenser", "grenser", "limits") }.Select(w => w.In(language))]];
        rows.AddRange(coverage.Sections.Select(s => new[] { $"{s.Document} {s.Section}", Number(s.Norms.Length), Number(s.Rules.Length), Number(s.Examples), Cell(s.Verdicts), Cell(s.Conditions), Cell(s.Boundaries) }));
        WriteTable(layout, rows);
        var (without, stated) = (NormsWithoutRule(coverage, false), NormsWithoutRule(coverage, true));
        if (stated.Length > 0)
        {
            layout.Line();
            layout.Wrapped("", $"{StatedOnly.In(language)}: {stated}", 2);
        }

        if (without.Length > 0)
        {
            layout.Line();
            layout.Wrapped("", $"{WithoutRule.In(language)}: {without}", 2);
        }
    }

    internal static Wording StatedOnly { get; } = new("Normer som er omtalt eller definert uten regel", "Normer som er omtala eller definerte utan regel", "Norms that are mentioned or defined without a rule");

    internal static Wording WithoutRule { get; } = new("Normer uten regel", "Normer utan regel", "Norms without a rule");

    internal static string NormsWithoutRule(RuleCoverage coverage, bool isStated) =>
        string.Join(", ", coverage.Sections.SelectMany(s => s.Norms).Where(n => n.Rules.IsEmpty && n.IsStated == isStated).Select(n => n.Norm.Id));

    private static void WriteMissing(TextLayout layout, CoveredRule rule, Language language)
    {
        if (rule.Whole.IsWhole)
        {
            return;
        }

        layout.Line();
        layout.Wrapped("", $"{rule.Rule} {rule.Title(language)}", 2);
        foreach (var verdict in rule.Verdicts.Where(v => v.State == CoverageState.NotShown))
        {
            layout.Line($"  {Place(rule.Where)}: {new Wording("utfall", "utfall", "verdict").In(language)} «{CoverageWords.Of(verdict, language)}» {CoverageWords.NotShown.In(language)}");
        }

        foreach (var condition in rule.Conditions.Where(c => c.States.Contains(CoverageState.NotShown)))
        {
            var sides = new[] { (condition.WhenTrue, true), (condition.WhenFalse, false) }.Where(s => s.Item1.State == CoverageState.NotShown).Select(s => CoverageWords.YesNo(s.Item2, language));
            var both = string.Join(new Wording(" og ", " og ", " and ").In(language), sides.Select(s => $"«{s}»"));
            layout.Line($"  {Place(condition.Where)}: {new Wording("vilkår", "vilkår", "condition").In(language)}, {both} {CoverageWords.NotShown.In(language)}");
            layout.Line($"    {Shorten(condition.Expression)}");
        }

        foreach (var boundary in rule.Boundaries.Where(b => b.States.Contains(CoverageState.NotShown)))
        {
            layout.Line($"  {Place(boundary.Where)}: {new Wording("grense", "grense", "limit").In(language)}, {CoverageWords.NotShown.In(language)} {CoverageWords.Lacks(boundary, language)}");
            layout.Line($"    {Shorten(boundary.Expression)}");
        }
    }

    private static void WriteTable(TextLayout layout, List<string[]> rows)
    {
        if (rows.Count == 1)
        {
            return;
        }

        layout.Line();
        var widths = rows[0].Select((_, i) => rows.Max(r => r[i].Length)).ToList();
        foreach (var row in rows)
        {
            var line = string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])));
            layout.Line(ReferenceEquals(row, rows[0]) ? layout.Bold(line) : line);
        }
    }

    // Without the pointer, which says the same at greater length.
    private static string Place(Location where) => (where with { Pointer = "" }).ToString();

    private static string Cell(CoverageShare share) => share.Total == 0 ? "–" : FormattableString.Invariant($"{share.Shown}/{share.Total} {share.Percent,3} %");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string expression) => expression.Length <= LongestExpression ? expression : expression.Substring(0, LongestExpression - 1) + "…";
}
