using System.Text.Json.Nodes;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Mutation;

/// <summary>No row of the vocabulary can be forgotten when rules are changed.</summary>
public class TwinRowsTests
{
    private static readonly string[] Owners = ["Dates", "Spans", "Numbers", "law", "list"];
    private static readonly List<VocabularyRow> Functions = [.. ExpressionHarness.Vocabulary.Rows.Where(r => Owners.Contains(r.Owner))];

    [Fact]
    public void All_EachFunction_HasATwinOrAReason()
    {
        Assert.True(Functions.Count > 25);
        foreach (var row in Functions)
        {
            var hasTwin = TwinRows.All.Any(t => t.Owner == row.Owner && t.Name == row.Name);
            Assert.True(hasTwin != TwinRows.Without.ContainsKey($"{row.Owner}.{row.Name}"), $"{row.Owner}.{row.Name}");
        }

        Assert.All(TwinRows.Without.Keys, name => Assert.Contains(Functions, r => $"{r.Owner}.{r.Name}" == name));
        Assert.All(TwinRows.Without.Values, reason => Assert.True(reason.Length > 10));
    }

    [Fact]
    public void All_EachTwin_FitsWhereTheFunctionStands()
    {
        foreach (var twin in TwinRows.All)
        {
            var (row, other) = (Find(twin.Owner, twin.Name), Find(twin.Owner, twin.Other));

            Assert.Equal((row.Result.Kind, row.Result.Unit), (other.Result.Kind, other.Result.Unit));
            Assert.True(other.Parameters.Length <= row.Parameters.Length);
            Assert.All(other.Parameters.Zip(row.Parameters), p => Assert.Equal(p.First.Kind, p.Second.Kind));
        }
    }

    [Fact]
    public void Limits_AreThoseOfTheReader()
    {
        var schema = JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path("rules", "schema", "training-file.schema.json")))!.AsObject();
        var limited = ExpressionHarness.Vocabulary.Rows.Where(r => r.Limits is not null).ToList();

        Assert.True(limited.Count >= 2);
        foreach (var row in limited)
        {
            var written = Assert.Single(Properties(schema).Where(p => p.Name == char.ToLowerInvariant(row.Name[0]) + row.Name[1..]).Select(p => p.Schema.ToJsonString()).Distinct());
            var json = JsonNode.Parse(written)!;
            Assert.Equal(("integer", row.Limits!.Least, row.Limits.Most), ((string)json["type"]!, (decimal)json["minimum"]!, (decimal)json["maximum"]!));
        }
    }

    private static VocabularyRow Find(string owner, string name) => Assert.Single(Functions, r => r.Owner == owner && r.Name == name);

    private static IEnumerable<(string Name, JsonNode Schema)> Properties(JsonNode node)
    {
        foreach (var part in node is JsonObject o ? o.Select(m => m.Value) : node is JsonArray a ? a : [])
        {
            foreach (var inner in part is null ? [] : Properties(part))
            {
                yield return inner;
            }
        }

        foreach (var property in node is JsonObject json && json["properties"] is JsonObject properties ? properties : [])
        {
            yield return (property.Key, property.Value!);
        }
    }
}
