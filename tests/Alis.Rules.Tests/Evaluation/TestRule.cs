using System.Text.Json.Nodes;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>A rule for tests: what is not said has the plainest value.</summary>
internal sealed record TestRule(string Name, string Expression)
{
    public string Subject { get; init; } = "file";

    public string Kind { get; init; } = "state";

    public string Strength { get; init; } = "must";

    public string Party { get; init; } = "candidate";

    public string Monotone { get; init; } = "none";

    public (string From, string To) InForce { get; init; }

    public string? LawAsOf { get; init; }

    public string? ExceptionTo { get; init; }

    public bool Foreseen { get; init; }

    public (string Name, string Expression)[] Locals { get; init; } = [];

    /// <summary>Gets the routes: where there are any, the expression is left out.</summary>
    public (string Name, string Expression)[] Routes { get; init; } = [];

    public JsonObject Json()
    {
        var properties = new JsonObject
        {
            ["norms"] = new JsonArray("N-" + Name),
            ["subject"] = Subject,
            ["kind"] = Kind,
            ["strength"] = Strength,
            ["party"] = Party,
            ["monotone"] = Monotone,
            ["citation"] = new JsonObject { ["document"] = "TEST", ["section"] = "1", ["confidence"] = "D" },
            ["title"] = Wording("title"),
            ["texts"] = new JsonObject(Verdicts().Select(v => KeyValuePair.Create<string, JsonNode?>(v, Wording(v)))),
        };
        AddPeriod(properties, "inForce", InForce);
        Add(properties, "lawAsOf", LawAsOf);
        Add(properties, "exceptionTo", ExceptionTo);
        if (Foreseen)
        {
            properties["foreseen"] = true;
        }

        var rule = new JsonObject { ["RuleName"] = Name, ["Properties"] = properties, ["LocalParams"] = List(Locals, "Name") };
        if (Routes.Length == 0)
        {
            rule[nameof(Expression)] = Expression;
        }
        else
        {
            rule["Operator"] = "Or";
            rule["Rules"] = List(Routes, "RuleName");
        }

        return rule;
    }

    public static JsonObject Wording(string text) => new() { ["nb"] = text, ["nn"] = text, ["en"] = text };

    public static void AddPeriod(JsonObject to, string name, (string From, string To) period)
    {
        if (period != default)
        {
            var json = new JsonObject();
            Add(json, "from", period.From);
            Add(json, "to", period.To);
            to[name] = json;
        }
    }

    private static void Add(JsonObject to, string name, string? value)
    {
        if (value is not null)
        {
            to[name] = value;
        }
    }

    private static JsonArray List((string Name, string Expression)[] parts, string name) =>
        new([.. parts.Select(p => new JsonObject { [name] = p.Name, [nameof(Expression)] = p.Expression })]);

    private IEnumerable<string> Verdicts() =>
        new[] { "Met", "NotMet", "Undecided", "NotApplicable" }.Concat(Kind == "state" && !Locals.Any(l => l.Name == "due") ? [] : ["NotYet"]);
}
