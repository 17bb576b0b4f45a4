using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>What stands around the reports about several files at a terminal.</summary>
public static class ReportListTexts
{
    /// <summary>Writes the heading that names the file of the report after it.</summary>
    /// <param name="file">What the file is called.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static string Heading(string file, Language language, bool colour)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        var layout = new TextLayout(colour, int.MaxValue);
        var line = $"{new Wording("Fil:", "Fil:", "File:").In(language)} {file}";
        layout.Line(layout.Bold(line));
        layout.Line(new string('=', line.Length));
        layout.Line();
        return layout.ToString();
    }

    /// <summary>Writes how many files came to what, and names those that were not assessed.</summary>
    /// <param name="results">What became of each file, in the order given.</param>
    /// <param name="language">The language.</param>
    /// <param name="colour">Whether to add the escape codes that terminals colour by.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The results are null.</exception>
    public static string Summary(IReadOnlyCollection<FileResult> results, Language language, bool colour)
    {
        _ = results ?? throw new ArgumentNullException(nameof(results));
        var layout = new TextLayout(colour, int.MaxValue);
        var heading = $"{new Wording("Oppsummering:", "Oppsummering:", "Summary:").In(language)} {Count(results.Count)} {new Wording("filer", "filer", results.Count == 1 ? "file" : "files").In(language)}";
        layout.Line(layout.Bold(heading));
        layout.Line(new string('=', heading.Length));
        var width = Count(results.Count).Length;
        foreach (var outcome in OutputWords.Outcomes)
        {
            if (results.Count(r => r.Outcome == outcome) is > 0 and var count)
            {
                layout.Line($"  {Count(count).PadLeft(width)}  {layout.Paint($"{OutputWords.Sign(outcome)} {OutputWords.Of(outcome, language)}", outcome)}");
            }
        }

        var rest = results.Where(r => r.Kind != FileResultKind.Assessed).ToList();
        if (rest.Count > 0)
        {
            layout.Line($"  {Count(rest.Count).PadLeft(width)}  {layout.Error(new Wording("ikke vurdert:", "ikkje vurdert:", "not assessed:").In(language))}");
            rest.ForEach(r => layout.Line($"  {"".PadLeft(width)}  {r.File}: {Word(r.Kind).In(language)}"));
        }

        return layout.ToString();
    }

    private static Wording Word(FileResultKind kind) => kind switch
    {
        FileResultKind.NotRead => new("kan ikke leses", "kan ikkje lesast", "cannot be read"),
        FileResultKind.Faulty => new("feil i teksten", "feil i teksten", "faulty text"),
        _ => new("ingen regelverk gjelder filen", "ingen regelverk gjeld fila", "no rule book concerns it"),
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
