using System.Text.Json;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what stands for each norm as JSON.</summary>
internal static class NormJson
{
    public static byte[] Write(NormList list, IReadOnlyCollection<NormCoverage> norms, Language language) => OutputJson.Write(json =>
    {
        json.WriteString("language", OutputCodes.Of(language));
        json.List("norms", norms, norm => WriteNorm(json, norm, language));
        json.List("summary", NormSummary.Of(list, norms), summary =>
        {
            json.WriteString("document", summary.Document.Id);
            json.WriteString("title", summary.Document.Title);
            json.WriteNumber("norms", summary.Norms.Length);
            json.WriteNumber("covered", summary.Covered);
            json.WriteNumber("partly", summary.Partly);
            json.WriteNumber("notBuilt", summary.NotBuilt);
            json.Texts("notBuiltIds", [.. summary.Ids(NormState.NotBuilt)]);
        });
    });

    private static void WriteNorm(Utf8JsonWriter json, NormCoverage coverage, Language language)
    {
        var norm = coverage.Norm;
        json.WriteString("id", norm.Id);
        json.WriteString("document", norm.Citation.Document);
        json.WriteString("section", norm.Citation.Section);
        json.WriteString("statement", norm.Statement(language));
        json.Text("quotation", norm.Citation.Quotation);
        json.Day("wordingFrom", norm.WordingFrom);
        json.Day("wordingTo", norm.WordingTo);
        json.WriteString("confidence", norm.Citation.Confidence);
        json.Text("url", norm.Citation.Url);
        json.WriteString("strength", NormWords.Code(norm.Strength));
        json.Texts("parties", norm.Parties);
        json.Texts("forms", [.. norm.Forms.Select(NormWords.Code)]);
        json.WriteString("state", NormWords.Code(coverage.State));
        json.Texts("missingForms", [.. coverage.MissingForms.Select(NormWords.Code)]);
        json.Texts("missingExamples", coverage.MissingExamples);
        json.List("rules", coverage.Rules, rule => WriteRule(json, rule));
        if (!coverage.Steps.IsEmpty)
        {
            json.List("steps", coverage.Steps, step =>
            {
                json.WriteString("rulebook", step.Rulebook);
                json.WriteString("lifecycle", step.Lifecycle);
                json.WriteString("step", step.Step);
                json.Number("kept", step.Kept);
                json.Number("broken", step.Broken);
            });
        }

        if (!coverage.Terms.IsEmpty)
        {
            json.List("terms", coverage.Terms, term =>
            {
                json.WriteString("rulebook", term.Rulebook);
                json.WriteString("term", term.Term);
                json.Number("met", term.Met);
                json.Number("decided", term.Decided);
            });
        }

        if (coverage.Statement is { } statement)
        {
            json.WriteStartObject("statedIn");
            json.Text("rulebook", coverage.StatementRulebook);
            json.WriteString("form", NormWords.Code(statement.Form));
            json.WriteString("section", statement.Section);
            json.WriteString("quotation", statement.Quotation);
            json.WriteString("text", statement.Text(language));
            json.Text("remark", statement.Remark(language));
            json.Day("from", statement.From);
            json.Texts("uses", statement.Uses);
            json.List("rules", coverage.StatementRules, rule => WriteRule(json, rule));
            json.WriteEndObject();
        }
    }

    private static void WriteRule(Utf8JsonWriter json, NormRule rule)
    {
        json.WriteString("rulebook", rule.Rulebook);
        json.WriteString("rule", rule.Rule);
        json.Number("examples", rule.Examples);
        json.List("verdicts", rule.Verdicts, verdict =>
        {
            json.WriteString("verdict", OutputCodes.Of(verdict.Key));
            json.WriteNumber("examples", verdict.Value);
        });
    }
}
