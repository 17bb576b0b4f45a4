using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes what a set of rule books holds.</summary>
public static class RuleSetTexts
{
    /// <summary>Writes one line for each rule book, how many rules, provisions and examples it has, and one for the quotations that were compared.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at.</param>
    /// <param name="language">The language.</param>
    /// <param name="quotations">What came of their quotations; null where there was nothing to hold them against.</param>
    /// <returns>Lines that end with a line feed.</returns>
    /// <exception cref="ArgumentNullException">The rule books are null.</exception>
    public static string Write(RuleSet rules, ExampleSet? examples, Language language, QuotationCheck? quotations = null)
    {
        var layout = new TextLayout(false, int.MaxValue);
        foreach (var book in (rules ?? throw new ArgumentNullException(nameof(rules))).Loaded)
        {
            var (ruleCount, provisionCount) = (book.Rules.Count(), book.Book.Provisions.Length);
            var counts = new Wording(
                $"{Counted(ruleCount, "regel", "regler")}, {Counted(provisionCount, "bestemmelse", "bestemmelser")}",
                $"{Counted(ruleCount, "regel", "reglar")}, {Counted(provisionCount, "føresegn", "føresegner")}",
                $"{Counted(ruleCount, "rule", "rules")}, {Counted(provisionCount, "provision", "provisions")}").In(language);
            if (book.Book.MatchingTerms.Length is > 0 and var terms)
            {
                counts += ", " + new Wording($"{terms} vilkår i tildelingen", $"{terms} vilkår i tildelinga", Counted(terms, "term of matching", "terms of matching")).In(language);
            }

            if (Lifecycles(rules, book.Book.Id) is > 0 and var lifecycles)
            {
                counts += ", " + new Wording(Counted(lifecycles, "livsløp", "livsløp"), Counted(lifecycles, "livsløp", "livsløp"), Counted(lifecycles, "lifecycle", "lifecycles")).In(language);
            }

            if (examples is not null)
            {
                var exampleCount = Of(examples, book.Book.Id);
                counts += ", " + new Wording(Counted(exampleCount, "eksempel", "eksempler"), Counted(exampleCount, "døme", "døme"), Counted(exampleCount, "example", "examples")).In(language);
            }

            layout.Line($"✓ {book.Book.Id} {book.Book.Version}: {counts}");
        }

        if (quotations is not null)
        {
            layout.Line("✓ " + Compared(quotations, language));
        }

        return layout.ToString();
    }

    /// <summary>Writes the same as JSON, by <c>rules/schema/check.schema.json</c>.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at.</param>
    /// <param name="language">The language of <c>title</c>.</param>
    /// <param name="quotations">What came of their quotations; null where there was nothing to hold them against.</param>
    /// <exception cref="ArgumentNullException">The rule books are null.</exception>
    public static byte[] Json(RuleSet rules, ExampleSet? examples, Language language, QuotationCheck? quotations = null)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        return OutputJson.Write(json =>
        {
            json.List("rulebooks", rules.Loaded, book =>
            {
                json.WriteString("id", book.Book.Id);
                json.WriteString("version", book.Book.Version);
                json.WriteString("title", book.Book.Title(language));
                json.WriteNumber("rules", book.Rules.Count());
                json.WriteNumber("provisions", book.Book.Provisions.Length);
                json.WriteNumber("matchingTerms", book.Book.MatchingTerms.Length);
                json.WriteNumber("lifecycles", Lifecycles(rules, book.Book.Id));
                json.Number("examples", examples is null ? null : Of(examples, book.Book.Id));
            });
            if (quotations is not null)
            {
                json.WriteStartObject("quotations");
                json.WriteNumber("compared", quotations.Compared);
                json.Texts("withoutSource", quotations.WithoutSource);
                json.WriteEndObject();
            }
        });
    }

    private static string Compared(QuotationCheck quotations, Language language)
    {
        var count = quotations.Compared;
        var compared = new Wording(
            $"{Counted(count, "sitat", "sitater")} holdt opp mot kildene",
            $"{Counted(count, "sitat", "sitat")} halde opp mot kjeldene",
            $"{Counted(count, "quotation", "quotations")} held against the sources").In(language);
        var without = string.Join(", ", quotations.WithoutSource);
        return quotations.WithoutSource.IsEmpty ? compared : compared + new Wording($"; ikke kontrollert, uten fil i sources: {without}", $"; ikkje kontrollerte, utan fil i sources: {without}", $"; not checked, without a file in sources: {without}").In(language);
    }

    private static int Lifecycles(RuleSet rules, string book) => rules.Lifecycles.All.Count(l => l.Source.Book == book);

    private static int Of(ExampleSet examples, string book) => examples.Examples.Count(e => e.Rulebook == book) + examples.Lifecycles.Count(e => e.Rulebook == book) + examples.Rounds.Count(e => e.Rulebook == book);

    private static string Counted(int count, string one, string many) => FormattableString.Invariant($"{count} {(count == 1 ? one : many)}");
}
