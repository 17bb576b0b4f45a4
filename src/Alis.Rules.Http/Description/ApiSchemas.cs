using System.Text.Json.Nodes;
using Alis.Rules.Schemas;

namespace Alis.Rules.Http.Description;

/// <summary>The schemas of what only the service has.</summary>
internal static class ApiSchemas
{
    public static JsonObject Of(ApiParameter parameter) => parameter.Kind switch
    {
        ApiValue.Day => Type("string", ("format", "date")),
        ApiValue.Flag => Type("boolean"),
        ApiValue.Texts => new JsonObject { ["type"] = "array", ["items"] = Type("string") },
        ApiValue.Numbers => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = Texts.ObligationCalendar.MostAlarmDays } },
        _ when parameter.Codes.Count > 0 => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. parameter.Codes.Select(static c => (JsonNode)c)]) },
        _ => Type("string"),
    };

    public static JsonObject Health() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["status"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("ok", "ready", "ending") },
            ["lastRulebooksRefused"] = Type("boolean", ("description", "Whether the last rule books that were offered had faults, so that older ones serve.")),
        },
        ["required"] = new JsonArray("status", "lastRulebooksRefused"),
        ["additionalProperties"] = false,
    };

    /// <summary>Problem details (RFC 9457) with the diagnostics that everything else tells faults by.</summary>
    public static JsonObject Problem()
    {
        var diagnostics = JsonNode.Parse(JsonSchemas.Write("diagnostics.schema.json"))!["properties"]!["diagnostics"]!.DeepClone();
        return new JsonObject
        {
            ["description"] = "Problem details (RFC 9457).",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["type"] = Type("string", ("const", "about:blank")),
                ["title"] = Type("string", ("description", "The kind of problem, in the language asked for.")),
                ["status"] = Type("integer"),
                ["detail"] = Type("string", ("description", "The first fault; all of them stand in diagnostics.")),
                ["trace"] = Type("string", ("description", "What the log calls the request, where the service itself failed.")),
                ["diagnostics"] = diagnostics,
            },
            ["required"] = new JsonArray("type", "title", "status", "detail", "diagnostics"),
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Type(string name, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var schema = new JsonObject { ["type"] = name };
        foreach (var (key, value) in more)
        {
            schema[key] = value;
        }

        return schema;
    }
}
