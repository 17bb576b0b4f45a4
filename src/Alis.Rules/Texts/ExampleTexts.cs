using System.Collections.Immutable;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Writes what came of the examples of rules.</summary>
public static class ExampleTexts
{
    /// <summary>Writes each example that does not hold with what differs, and how many hold.</summary>
    /// <param name="results">The results, in the order to write them.</param>
    /// <param name="language">The language.</param>
    /// <param name="lifecycles">What came of the examples of lifecycles; null for none.</param>
    /// <param name="rounds">What came of the examples of rounds; null for none.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The results are null.</exception>
    public static string Write(IReadOnlyCollection<ExampleResult> results, Language language, IReadOnlyCollection<LifecycleExampleResult>? lifecycles = null, IReadOnlyCollection<MatchingExampleResult>? rounds = null)
    {
        (lifecycles, rounds) = (lifecycles ?? [], rounds ?? []);
        var layout = new TextLayout(false, int.MaxValue);
        foreach (var result in (results ?? throw new ArgumentNullException(nameof(results))).Where(r => !r.Holds))
        {
            Write(layout, result.Example.Rule, result.Example.Name, result.Example.On, result.Differences, language);
        }

        foreach (var result in lifecycles.Where(static r => !r.Holds))
        {
            Write(layout, $"{result.Example.Rulebook}/{result.Example.Lifecycle}", result.Example.Name, result.Example.On, result.Differences, language);
        }

        foreach (var result in rounds.Where(static r => !r.Holds))
        {
            Write(layout, $"{result.Example.Rulebook}/matching", result.Example.Name, result.Example.Round.DecidedOn ?? default, result.Differences, language);
        }

        var (held, all) = (Held(results, lifecycles, rounds), results.Count + lifecycles.Count + rounds.Count);
        var sign = held == all && held > 0 ? "✓" : "✗";
        layout.Line($"{sign} " + new Wording($"{held} av {all} eksempler holder", $"{held} av {all} døme held", $"{held} of {all} examples hold").In(language));
        return layout.ToString();
    }

    private static void Write(TextLayout layout, string subject, string name, LocalDate on, ImmutableArray<ExampleDifference> differences, Language language)
    {
        layout.Line($"✗ {subject} «{name}» {UnitTexts.Day(on, language)}");
        foreach (var difference in differences)
        {
            layout.Line($"  {difference.Where}: {Sentence(difference, language)}");
        }
    }

    /// <summary>Writes the results as JSON, by <c>rules/schema/test.schema.json</c>.</summary>
    /// <param name="results">The results, in the order to write them.</param>
    /// <param name="lifecycles">What came of the examples of lifecycles; null for none.</param>
    /// <param name="rounds">What came of the examples of rounds; null for none.</param>
    /// <exception cref="ArgumentNullException">The results are null.</exception>
    public static byte[] Json(IReadOnlyCollection<ExampleResult> results, IReadOnlyCollection<LifecycleExampleResult>? lifecycles = null, IReadOnlyCollection<MatchingExampleResult>? rounds = null)
    {
        _ = results ?? throw new ArgumentNullException(nameof(results));
        (lifecycles, rounds) = (lifecycles ?? [], rounds ?? []);
        return OutputJson.Write(json =>
        {
            json.WriteNumber("held", Held(results, lifecycles, rounds));
            json.WriteNumber("examples", results.Count + lifecycles.Count + rounds.Count);
            json.List("results", results, r => WriteResult(json, r.Example.Rulebook, "rule", r.Example.Rule, r.Example.Name, r.Example.On, r.Differences));
            json.List("lifecycles", lifecycles, r => WriteResult(json, r.Example.Rulebook, "lifecycle", r.Example.Lifecycle, r.Example.Name, r.Example.On, r.Differences));
            json.List("rounds", rounds, r => WriteResult(json, r.Example.Rulebook, "file", r.Example.Document, r.Example.Name, r.Example.Round.DecidedOn ?? default, r.Differences));
        });
    }

    private static int Held(IReadOnlyCollection<ExampleResult> results, IReadOnlyCollection<LifecycleExampleResult> lifecycles, IReadOnlyCollection<MatchingExampleResult> rounds) =>
        results.Count(static r => r.Holds) + lifecycles.Count(static r => r.Holds) + rounds.Count(static r => r.Holds);

    private static void WriteResult(Utf8JsonWriter json, string rulebook, string kind, string subject, string name, LocalDate on, ImmutableArray<ExampleDifference> differences)
    {
        json.WriteString("rulebook", rulebook);
        json.WriteString(kind, subject);
        json.WriteString("name", name);
        json.Day("on", on);
        json.WriteBoolean("holds", differences.IsEmpty);
        json.List("differences", differences, difference =>
        {
            json.Text("subject", difference.Subject);
            json.WriteString("member", difference.Member);
            json.Text("expected", difference.Expected);
            json.Text("found", difference.Found);
            json.Text("file", difference.Where.Document);
            json.Number("line", difference.Where.Line == 0 ? null : difference.Where.Line);
            json.Text("pointer", difference.Where.Pointer);
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
