using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes what a set of rule books holds.</summary>
public static class RuleSetTexts
{
    /// <summary>Writes one line for each rule book: how many rules, provisions and examples it has.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at.</param>
    /// <param name="language">The language.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The rule books are null.</exception>
    public static string Write(RuleSet rules, ExampleSet? examples, Language language)
    {
        var layout = new TextLayout(false, int.MaxValue);
        foreach (var book in (rules ?? throw new ArgumentNullException(nameof(rules))).Loaded)
        {
            var (ruleCount, provisionCount) = (book.Rules.Count(), book.Book.Provisions.Length);
            var counts = new Wording(
                $"{Counted(ruleCount, "regel", "regler")}, {Counted(provisionCount, "bestemmelse", "bestemmelser")}",
                $"{Counted(ruleCount, "regel", "reglar")}, {Counted(provisionCount, "føresegn", "føresegner")}",
                $"{Counted(ruleCount, "rule", "rules")}, {Counted(provisionCount, "provision", "provisions")}").In(language);
            if (examples is not null)
            {
                var exampleCount = Of(examples, book.Book.Id);
                counts += ", " + new Wording(Counted(exampleCount, "eksempel", "eksempler"), Counted(exampleCount, "døme", "døme"), Counted(exampleCount, "example", "examples")).In(language);
            }

            layout.Line($"✓ {book.Book.Id} {book.Book.Version}: {counts}");
        }

        return layout.ToString();
    }

    /// <summary>Writes the same as JSON, by <c>rules/schema/check.schema.json</c>.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at.</param>
    /// <param name="language">The language of <c>title</c>.</param>
    /// <exception cref="ArgumentNullException">The rule books are null.</exception>
    public static byte[] Json(RuleSet rules, ExampleSet? examples, Language language)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        return OutputJson.Write(json => json.List("rulebooks", rules.Loaded, book =>
        {
            json.WriteString("id", book.Book.Id);
            json.WriteString("version", book.Book.Version);
            json.WriteString("title", book.Book.Title(language));
            json.WriteNumber("rules", book.Rules.Count());
            json.WriteNumber("provisions", book.Book.Provisions.Length);
            json.Number("examples", examples is null ? null : Of(examples, book.Book.Id));
        }));
    }

    private static int Of(ExampleSet examples, string book) => examples.Examples.Count(e => e.Rulebook == book);

    private static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
