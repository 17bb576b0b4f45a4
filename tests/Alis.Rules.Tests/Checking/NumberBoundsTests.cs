using System.Text.Json.Nodes;
using Alis.Rules.Checking.Logic;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Time;
using Xunit;

namespace Alis.Rules.Tests.Checking;

public class NumberBoundsTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("rules", "schema", "training-file.schema.json")))!;

    /// <summary>A condition is called impossible only where the reader of facts refuses what would make it true.</summary>
    [Fact]
    public void Members_EachNumberOfTheVocabulary_HasTheBoundsOfTheSchema()
    {
        var named = ExpressionHarness.Vocabulary.Facts.All.Where(k => k.Name != nameof(Turn)).SelectMany(k => k.Members.Values).Where(r => r.Result.Kind == TypeKind.Number).Select(r => r.Name).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(NumberBounds.Members.Keys.Order(StringComparer.Ordinal), named);
        foreach (var (name, bounds) in NumberBounds.Members)
        {
            var stated = Numbers(Schema, char.ToLowerInvariant(name[0]) + name[1..]).ToList();
            Assert.NotEmpty(stated);
            Assert.All(stated, s => Assert.Equal(bounds, s));
        }
    }

    private static IEnumerable<NumberBounds> Numbers(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(m => (m.Key == name && m.Value is JsonObject shape && shape["minimum"] is { } low ? [new NumberBounds((decimal)low, (decimal?)shape["maximum"])] : Array.Empty<NumberBounds>()).Concat(Numbers(m.Value, name))),
        JsonArray items => items.SelectMany(i => Numbers(i, name)),
        _ => [],
    };
}
