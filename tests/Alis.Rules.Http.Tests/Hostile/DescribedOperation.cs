using System.Text;
using System.Text.Json.Nodes;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>What a stranger knows of one operation of the service: what its OpenAPI document says.</summary>
internal sealed record DescribedOperation(string Path, string Method, bool IsOpen, IReadOnlyList<(string Name, string? Example)> Parameters, IReadOnlyList<string> Takes, JsonNode? Example, IReadOnlyList<string> Gives)
{
    /// <summary>Gets the address with an example for each parameter that is required.</summary>
    public string Target => Parameters.Any(static p => p.Example is not null) ? $"{Path}?{string.Join('&', Parameters.Where(static p => p.Example is not null).Select(static p => $"{p.Name}={p.Example}"))}" : Path;

    /// <summary>Gets the example that is taken, on one line; nothing where no body is.</summary>
    public byte[] Body => Example is null ? [] : Encoding.UTF8.GetBytes(Example.ToJsonString());

    public static async Task<IReadOnlyList<DescribedOperation>> OfAsync(HttpClient client)
    {
        var document = JsonNode.Parse(await client.GetByteArrayAsync("/openapi/v1.json"))!;
        return [.. document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject().Select(operation => Of(path.Key, operation.Key, operation.Value!)))];
    }

    private static DescribedOperation Of(string path, string method, JsonNode operation)
    {
        var content = operation["requestBody"]?["content"]?.AsObject();
        return new DescribedOperation(
            path,
            method.ToUpperInvariant(),
            operation["security"] is JsonArray { Count: 0 },
            [.. operation["parameters"]!.AsArray().Where(static p => (string)p!["in"]! == "query").Select(static p => ((string)p!["name"]!, (string?)p["example"]))],
            content is null ? [] : [.. content.Select(static c => c.Key)],
            content?.Select(static c => c.Value!["example"]).FirstOrDefault(static e => e is not null),
            [.. operation["responses"]!["200"]!["content"]!.AsObject().Select(static c => c.Key)]);
    }
}
