using System.Text;
using System.Text.Json.Nodes;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>A rule book for tests, made of a few rules and provisions.</summary>
internal sealed class TestBook(params TestRule[] rules)
{
    private readonly JsonArray _provisions = [];

    public string Id { get; init; } = "test";

    public string Kind { get; init; } = "law";

    public (string From, string To) InForce { get; init; }

    /// <summary>Gets the parties of an agreement: <c>hospital</c> or <c>municipality</c>, and the key.</summary>
    public (string Kind, string Key)[] Parties { get; init; } = [];

    /// <summary>Gets the parameters that every rule sees.</summary>
    public (string Name, string Expression)[] Globals { get; init; } = [];

    /// <summary>Adds a version of a provision; the same id again adds a further version.</summary>
    public TestBook Provision(string id, string kind, JsonNode value, string? from = null, string? to = null, JsonArray? admissible = null)
    {
        if (_provisions.FirstOrDefault(p => p!["id"]!.GetValue<string>() == id) is not JsonObject provision)
        {
            provision = new JsonObject { ["id"] = id, ["kind"] = kind, ["title"] = TestRule.Wording(id), ["versions"] = new JsonArray() };
            if (admissible is not null)
            {
                provision["decision"] = 7;
                provision["admissible"] = admissible;
            }

            _provisions.Add((JsonNode)provision);
        }

        var version = new JsonObject { [kind is "choice" or "date" ? kind : "value"] = value, ["citation"] = new JsonObject { ["document"] = "TEST", ["section"] = "2", ["confidence"] = "D" } };
        if (from is not null)
        {
            version["from"] = from;
        }

        if (to is not null)
        {
            version["to"] = to;
        }

        provision["versions"]!.AsArray().Add((JsonNode)version);
        return this;
    }

    public IEnumerable<RulebookText> Texts()
    {
        var header = new JsonObject
        {
            ["formatVersion"] = 1,
            ["id"] = Id,
            ["kind"] = Kind,
            ["version"] = "1.0.0",
            ["minimumEngine"] = "0.1.0",
            ["title"] = TestRule.Wording(Id),
            ["appliesTo"] = new JsonObject { ["subject"] = "training-file" },
            ["source"] = new JsonObject { ["document"] = "TEST", ["title"] = "A test" },
        };
        if (Parties.Length > 0)
        {
            header["appliesTo"]!["parties"] = new JsonArray([.. Parties.Select(p => new JsonObject { ["kind"] = p.Kind, ["key"] = p.Key })]);
        }

        TestRule.AddPeriod(header, "inForce", InForce);
        yield return Text("rulebook.json", header);
        yield return Text("provisions.json", new JsonObject { ["formatVersion"] = 1, ["provisions"] = _provisions.DeepClone() });
        foreach (var group in rules.GroupBy(r => r.Subject))
        {
            yield return Text($"workflows/{group.Key}.json", new JsonObject
            {
                ["WorkflowName"] = $"{Id}/{group.Key}",
                ["GlobalParams"] = new JsonArray([.. Globals.Select(g => new JsonObject { ["Name"] = g.Name, ["Expression"] = g.Expression })]),
                ["Rules"] = new JsonArray([.. group.Select(r => r.Json())]),
            });
        }
    }

    public RuleEngine Engine(params TestBook[] others) =>
        new(RuleSet.Load(others.Append(this).SelectMany(b => b.Texts())).GetValueOrThrow());

    private RulebookText Text(string name, JsonObject json) => new($"{Id}/{name}", Encoding.UTF8.GetBytes(json.ToJsonString()));
}
