using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Writes which rule books there are as JSON for programs, by <c>rules/schema/rulebooks.schema.json</c>.</summary>
public static class RulebookListJson
{
    /// <summary>Writes the rule books of a set with their editions.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="language">The language of <c>title</c>; everything else is the same in each.</param>
    /// <returns>UTF-8, members always in the same order, absent ones left out.</returns>
    /// <exception cref="ArgumentNullException">The rule books are null.</exception>
    public static byte[] Write(RuleSet rules, Language language)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        return OutputJson.Write(json =>
        {
            json.WriteString("language", OutputCodes.Of(language));
            json.WriteString("engine", RuleEngine.Version);
            json.WriteString("hash", rules.Hash);
            json.List("rulebooks", rules.Rulebooks, book =>
            {
                json.WriteString("id", book.Id);
                json.WriteString("kind", CodeOf(book.Kind));
                json.WriteString("title", book.Title(language));
                json.WriteString("document", book.Document);
                json.WriteString("version", book.Version);
                json.Day("from", book.From);
                json.Day("to", book.To);
                json.List("editions", rules.EditionsOf(book.Id), edition =>
                {
                    json.WriteString("edition", edition.Edition);
                    json.Day("from", edition.From);
                    json.WriteString("hash", edition.Hash);
                });
            });
        });
    }

    internal static string CodeOf(RulebookKind kind) => kind switch
    {
        RulebookKind.Law => "law",
        RulebookKind.Recommendation => "recommendation",
        RulebookKind.Agreement => "agreement",
        RulebookKind.Portal => "portal",
        _ => "draft",
    };
}
