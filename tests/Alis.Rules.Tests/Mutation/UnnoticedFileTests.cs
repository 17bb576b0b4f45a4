using System.Text.Json.Nodes;
using Alis.Rules.Mutation;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Mutation;

public class UnnoticedFileTests
{
    /// <summary>The file stands in a room that does not see the kinds of change, so that its list could fall behind.</summary>
    [Fact]
    public void Schema_KindsOfChange_AreThoseThatAreMade()
    {
        var schema = JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("rules", "schema", "unnoticed.schema.json")))!;
        var change = Find(schema, "kind")!;

        Assert.Equal(Enum.GetNames<MutationKind>().Order(StringComparer.Ordinal), change["enum"]!.AsArray().Select(k => (string)k!).Order(StringComparer.Ordinal));
    }

    private static JsonNode? Find(JsonNode? node, string member) => node switch
    {
        JsonObject o => o["properties"]?[member] ?? o.Select(m => Find(m.Value, member)).FirstOrDefault(n => n is not null),
        JsonArray a => a.Select(n => Find(n, member)).FirstOrDefault(n => n is not null),
        _ => null,
    };
}
