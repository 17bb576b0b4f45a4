using System.Text.Json;
using Alis.Rules.Coverage;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Writes what examples show as JSON.</summary>
internal static class CoverageJson
{
    public static byte[] Write(RuleCoverage coverage, Language language) => OutputJson.Write(json =>
    {
        json.WriteString("language", OutputCodes.Of(language));
        json.WriteNumber("examples", coverage.Results.Length);
        json.WriteNumber("held", coverage.Results.Count(r => r.Holds));
        Share(json, "verdicts", coverage.Verdicts);
        Share(json, "conditions", coverage.Conditions);
        Share(json, "limits", coverage.Boundaries);
        json.List("failed", coverage.Results.Where(r => !r.Holds), result =>
        {
            json.WriteString("rulebook", result.Example.Rulebook);
            json.WriteString("rule", result.Example.Rule);
            json.WriteString("name", result.Example.Name);
        });
        json.List("sections", coverage.Sections, section => WriteSection(json, section, language));
        json.List("rules", coverage.Rules, rule => WriteRule(json, rule, language));
    });

    private static void WriteSection(Utf8JsonWriter json, CoveredSection section, Language language)
    {
        json.WriteString("document", section.Document);
        json.WriteString("section", section.Section);
        json.WriteNumber("examples", section.Examples);
        Share(json, "verdicts", section.Verdicts);
        Share(json, "conditions", section.Conditions);
        Share(json, "limits", section.Boundaries);
        json.Texts("rules", [.. section.Rules.Select(r => r.Rule)]);
        json.List("norms", section.Norms, norm =>
        {
            json.WriteString("id", norm.Norm.Id);
            json.WriteString("statement", norm.Norm.Statement(language));
            json.Texts("rules", [.. norm.Rules.Select(r => r.Rule)]);
            json.WriteBoolean("stated", norm.IsStated);
            json.WriteNumber("examples", norm.Examples);
            Share(json, "conditions", norm.Conditions);
        });
    }

    private static void WriteRule(Utf8JsonWriter json, CoveredRule rule, Language language)
    {
        json.WriteString("rulebook", rule.Rulebook);
        json.WriteString("rule", rule.Rule);
        json.WriteString("title", rule.Title(language));
        Place(json, rule.Where);
        json.WriteNumber("examples", rule.Examples);
        Share(json, "verdictShare", rule.VerdictShare);
        Share(json, "conditionShare", rule.ConditionShare);
        Share(json, "limitShare", rule.BoundaryShare);
        json.List("verdicts", rule.Verdicts, verdict =>
        {
            json.WriteString("verdict", CoverageWords.Code(verdict.Verdict));
            json.WriteNumber("examples", verdict.Examples);
            json.Text("example", verdict.Example);
        });
        json.List("conditions", rule.Conditions, condition =>
        {
            json.WriteString("decision", CoverageWords.Code(condition.Decision));
            json.Text("parameter", condition.Parameter);
            json.WriteString("expression", condition.Expression);
            Place(json, condition.Where);
            Side(json, "whenTrue", condition.WhenTrue);
            Side(json, "whenFalse", condition.WhenFalse);
        });
        json.List("limits", rule.Boundaries, boundary => WriteBoundary(json, boundary));
    }

    private static void WriteBoundary(Utf8JsonWriter json, CoveredBoundary boundary)
    {
        json.WriteString("expression", boundary.Expression);
        Place(json, boundary.Where);
        json.WriteString("relation", CoverageWords.Code(boundary.Relation));
        json.Text("unit", boundary.Unit);
        Point(json, "below", boundary.Below);
        Point(json, "at", boundary.At);
        Point(json, "above", boundary.Above);
        Side(json, "whenTrue", boundary.WhenTrue);
        Side(json, "whenFalse", boundary.WhenFalse);
    }

    private static void Point(Utf8JsonWriter json, string name, BoundaryPoint? point)
    {
        if (point is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("actual", point.Actual);
            json.WriteString("limit", point.Limit);
            json.WriteNumber("distance", point.Distance < 0 ? -Rounding.Up(-point.Distance) : Rounding.Up(point.Distance));
            json.WriteString("example", point.Example);
            json.WriteEndObject();
        }
    }

    private static void Side(Utf8JsonWriter json, string name, CoveredSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("state", CoverageWords.Code(side.State));
        json.Text("example", side.Example);
        if (side.Reason is { } reason)
        {
            json.WriteString("reason", CoverageWords.Code(reason));
        }

        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, string name, CoverageShare share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("shown", share.Shown);
        json.WriteNumber("total", share.Total);
        json.WriteNumber("percent", share.Percent);
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location where)
    {
        json.Text("file", where.Document);
        json.Number("line", where.Line == 0 ? null : where.Line);
        json.Number("column", where.Column == 0 ? null : where.Column);
        json.Text("pointer", where.Pointer);
    }
}
