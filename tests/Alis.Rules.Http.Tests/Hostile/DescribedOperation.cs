using System.Text.Json.Nodes;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>One operation as the description of the service tells of it: all that the hostile tester knows.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Queries">The names of the parameters.</param>
/// <param name="MediaTypes">What it takes; empty for no body.</param>
/// <param name="Example">A body that it takes; null where none is described.</param>
/// <param name="IsOpen">Whether it needs no credentials.</param>
internal sealed record DescribedOperation(string Method, string Path, string[] Queries, string[] MediaTypes, string? Example, bool IsOpen)
{
    public static List<DescribedOperation> Read(string document) =>
    [
        .. from path in JsonNode.Parse(document)!["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           let body = operation.Value!["requestBody"]?["content"]?.AsObject()
           select new DescribedOperation(
               operation.Key.ToUpperInvariant(),
               path.Key,
               [.. (operation.Value["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!)],
               body is null ? [] : [.. body.Select(m => m.Key)],
               body?.Select(m => m.Value!["example"]?.ToJsonString()).FirstOrDefault(e => e is not null),
               operation.Value["security"] is JsonArray { Count: 0 }),
    ];
}
