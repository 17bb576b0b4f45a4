using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what came of the examples of rules.</summary>
public static class ExampleTexts
{
    /// <summary>Writes each example that does not hold with what differs, and how many hold.</summary>
    /// <param name="results">The results, in the order to write them.</param>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The results are null.</exception>
    public static string Write(IReadOnlyCollection<ExampleResult> results, Language language)
    {
        var layout = new TextLayout(false, int.MaxValue);
        foreach (var result in (results ?? throw new ArgumentNullException(nameof(results))).Where(r => !r.Holds))
        {
            layout.Line($"✗ {result.Example.Rule} «{result.Example.Name}» {UnitTexts.Day(result.Example.On, language)}");
            foreach (var difference in result.Differences)
            {
                layout.Line($"  {difference.Where}: {Sentence(difference, language)}");
            }
        }

        var held = results.Count(r => r.Holds);
        var sign = held == results.Count && held > 0 ? "✓" : "✗";
        layout.Line($"{sign} " + new Wording($"{held} av {results.Count} eksempler holder", $"{held} av {results.Count} døme held", $"{held} of {results.Count} examples hold").In(language));
        return layout.ToString();
    }

    /// <summary>Writes the results as JSON, by <c>rules/schema/test.schema.json</c>.</summary>
    /// <param name="results">The results, in the order to write them.</param>
    /// <exception cref="ArgumentNullException">The results are null.</exception>
    public static byte[] Json(IReadOnlyCollection<ExampleResult> results)
    {
        _ = results ?? throw new ArgumentNullException(nameof(results));
        return OutputJson.Write(json =>
        {
            json.WriteNumber("held", results.Count(r => r.Holds));
            json.WriteNumber("examples", results.Count);
            json.List("results", results, result =>
            {
                json.WriteString("rulebook", result.Example.Rulebook);
                json.WriteString("rule", result.Example.Rule);
                json.WriteString("name", result.Example.Name);
                json.Day("on", result.Example.On);
                json.WriteBoolean("holds", result.Holds);
                json.List("differences", result.Differences, difference =>
                {
                    json.Text("subject", difference.Subject);
                    json.WriteString("member", difference.Member);
                    json.Text("expected", difference.Expected);
                    json.Text("found", difference.Found);
                    json.Text("file", difference.Where.Document);
                    json.Number("line", difference.Where.Line == 0 ? null : difference.Where.Line);
                    json.Text("pointer", difference.Where.Pointer);
                });
            });
        });
    }

    private static string Sentence(ExampleDifference difference, Language language)
    {
        var nothing = new Wording("ingenting", "ingenting", "nothing").In(language);
        var expected = difference.Expected.Length == 0 ? nothing : difference.Expected;
        var found = difference.Found.Length == 0 ? nothing : difference.Found;
        var about = difference.Subject.Length == 0 ? $"`{difference.Member}`" : $"`{difference.Member}` ({difference.Subject})";
        return new Wording($"{about}: ventet {expected}, fikk {found}", $"{about}: venta {expected}, fekk {found}", $"{about}: expected {expected}, got {found}").In(language);
    }
}
