using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alis.Rules.Tests.Schemas;

/// <summary>Validates JSON by the part of JSON Schema (draft 2020-12) that our schemas use; a keyword it does not know is an error.</summary>
internal static class SchemaCheck
{
    /// <summary>Returns the pointers of the values that break the schema.</summary>
    public static List<string> Faults(JsonNode schema, JsonNode? value)
    {
        var faults = new List<string>();
        Check(schema, value, "", faults);
        return faults;
    }

    private static void Check(JsonNode schema, JsonNode? value, string pointer, List<string> faults)
    {
        var good = true;
        foreach (var (keyword, rule) in schema.AsObject())
        {
            good &= Holds(keyword, rule!, schema, value, pointer, faults);
        }

        if (!good)
        {
            faults.Add(pointer);
        }
    }

    private static bool Holds(string keyword, JsonNode rule, JsonNode schema, JsonNode? value, string pointer, List<string> faults)
    {
        switch (keyword)
        {
            case "$schema" or "$id" or "title" or "description":
                return true;
            case "type":
                return IsOfType((string)rule!, value);
            case "const":
                return JsonNode.DeepEquals(rule, value);
            case "enum":
                return rule.AsArray().Any(r => JsonNode.DeepEquals(r, value));
            case "format":
                return (string)rule! != "date" ? throw new NotSupportedException((string)rule!) : Text(value) is not { } day || Regex.IsMatch(day, "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
            case "pattern":
                return Text(value) is not { } written || Regex.IsMatch(written, (string)rule!);
            case "minimum":
                return Number(value) is not { } low || low >= Number(rule);
            case "maximum":
                return Number(value) is not { } high || high <= Number(rule);
            case "minLength":
                return Text(value) is not { } longEnough || longEnough.Length >= (int)rule;
            case "maxLength":
                return Text(value) is not { } shortEnough || shortEnough.Length <= (int)rule;
            case "maxItems":
                return value is not JsonArray list || list.Count <= (int)rule;
            case "items":
                for (var i = 0; i < (value as JsonArray)?.Count; i++)
                {
                    Check(rule, value![i], $"{pointer}/{i}", faults);
                }

                return true;
            case "required":
                return value is not JsonObject members || rule.AsArray().All(r => members.ContainsKey((string)r!));
            case "properties":
                foreach (var (name, member) in value as JsonObject ?? [])
                {
                    if (rule[name] is { } property)
                    {
                        Check(property, member, $"{pointer}/{name}", faults);
                    }
                }

                return true;
            case "patternProperties":
                return rule.AsObject().All(p => p.Value!.AsObject().Count == 0);
            case "additionalProperties" when rule is JsonObject:
                foreach (var (name, member) in value as JsonObject ?? [])
                {
                    if (schema["properties"]?[name] is null)
                    {
                        Check(rule, member, $"{pointer}/{name}", faults);
                    }
                }

                return true;
            case "additionalProperties":
                return !(bool)rule && (value as JsonObject ?? []).All(m =>
                    schema["properties"]![m.Key] is not null || (schema["patternProperties"] as JsonObject ?? []).Any(p => Regex.IsMatch(m.Key, p.Key)));
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => Number(value) is { } number && number == decimal.Truncate(number),
        _ => false,
    };

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
