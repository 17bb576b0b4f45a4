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

                if (!explanation.Sums.IsEmpty)
                {
                    json.List("sums", explanation.Sums, sum => WriteSum(json, sum, language));
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

    private static void WriteSum(Utf8JsonWriter json, ExplainedSum sum, Language language)
    {
        json.Text("name", sum.Name);
        json.WriteString("text", SumTexts.Name(sum, language));
        json.WriteString("total", sum.Total);
        json.List("services", sum.Services, service =>
        {
            json.WriteString("service", service.Service);
            json.Day("from", service.From);
            json.Day("to", service.To);
            json.WriteNumber("percent", service.Percent);
            json.WriteString("part", service.Part);
            json.WriteString("gross", service.Gross);
            WriteTime(json, "aside", service.Aside);
            WriteTime(json, "absence", service.Absence);
            WriteTime(json, "deducted", service.Deducted);
            json.WriteString("counted", service.Counted);
        });
        json.List("allowances", sum.Allowances, allowance =>
        {
            json.WriteString("part", allowance.Part);
            json.Number("days", allowance.Days);
            json.Number("percent", allowance.Percent);
            json.Number("ofMonths", allowance.OfMonths);
            json.WriteString("gross", allowance.Gross);
            json.WriteString("absence", allowance.Absence);
            json.WriteString("deducted", allowance.Deducted);
        });
        WriteTime(json, "calendarMonths", sum.CalendarMonths);
        WriteTime(json, "aboveCap", sum.AboveCap);
        WriteTime(json, "aboveCapAbroad", sum.AboveCapAbroad);
    }

    // Nothing aside, no absence: not worth a member.
    private static void WriteTime(Utf8JsonWriter json, string name, string months) => json.Text(name, months == "0" ? null : months);

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
