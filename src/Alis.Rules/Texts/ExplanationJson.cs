using System.Text.Json;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes explanations as JSON for programs, by <c>rules/schema/explanation.schema.json</c>.</summary>
public static class ExplanationJson
{
    /// <summary>Writes the explanations of one rule. Values are exact: nothing in <c>parameters</c> and <c>condition</c> is rounded.</summary>
    /// <param name="explanations">The explanations; empty where the rule is not in force.</param>
    /// <param name="language">The language of <c>title</c>, <c>text</c> and <c>remarks</c>.</param>
    /// <exception cref="ArgumentNullException">The explanations are null.</exception>
    public static byte[] Write(IReadOnlyCollection<Explanation> explanations, Language language)
    {
        _ = explanations ?? throw new ArgumentNullException(nameof(explanations));
        return OutputJson.Write(json =>
        {
            json.WriteString("language", OutputCodes.Of(language));
            json.List("explanations", explanations, explanation =>
            {
                json.WriteStartObject("finding");
                FindingJson.Write(json, explanation.Finding, language);
                json.WriteEndObject();
                var words = new PartWords(explanation.Finding.CompiledRule, language);
                if (!explanation.Finding.Missing.IsEmpty)
                {
                    json.List("missing", explanation.Finding.Missing, path =>
                    {
                        json.WriteString("fact", path);
                        json.WriteString("text", words.Missing(path));
                    });
                }

                json.List("parameters", explanation.Parameters, part => WritePart(json, part, words));
                if (!explanation.Lists.IsEmpty)
                {
                    json.List("lists", explanation.Lists, part => WritePart(json, part, words));
                }

                if (explanation.Condition is { } condition)
                {
                    json.WriteStartObject("condition");
                    WritePart(json, condition, words);
                    json.WriteEndObject();
                }
            });
        });
    }

    private static void WritePart(Utf8JsonWriter json, ExplainedPart part, PartWords words)
    {
        json.Text("name", part.Name);
        json.WriteString("text", words.Of(part));
        json.WriteString("expression", part.Expression);
        json.WriteString("value", part.Value);
        json.WriteBoolean("decides", part.Decides);
        if (part.Measure is { } measure)
        {
            json.WriteString("actual", measure.Actual);
            json.WriteString("required", measure.Required);
            json.Text("unit", measure.Unit);
        }

        FindingJson.WriteFacts(json, "facts", part.Facts);
        if (!part.Parts.IsEmpty)
        {
            json.List("parts", part.Parts, inner => WritePart(json, inner, words));
        }
    }
}
