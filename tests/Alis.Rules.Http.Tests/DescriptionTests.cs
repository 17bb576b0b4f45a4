using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Schemas;
using Microsoft.OpenApi;
using Xunit;

namespace Alis.Rules.Http.Tests;

public sealed partial class DescriptionTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async Task InitializeAsync() => _service = await RunningService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task OpenApi_ReadByAnother_HasNoFault(string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v1.json");
        request.Headers.AcceptLanguage.ParseAdd(language);
        var response = await _service.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        var read = OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(e => e.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(9, read.Document!.Paths.Count);
    }

    [Fact]
    public async Task OpenApi_Examples_AreByTheirSchemas()
    {
        var document = JsonNode.Parse(await _service.Client.GetStringAsync("/openapi/v1.json"))!;
        var seen = 0;
        foreach (var content in Contents(document))
        {
            if (content["example"] is { } example)
            {
                var schemas = content["schema"]!["anyOf"] as JsonArray ?? [content["schema"]!.DeepClone()];
                Assert.Contains(schemas, s => SchemaCheck.Faults(Schema(document, s!), example).Count == 0);
                seen++;
            }
        }

        // What the four operations that take a file take and give, and health twice.
        Assert.Equal(10, seen);
    }

    [Fact]
    public async Task OpenApi_EveryAnswer_IsAsDescribed()
    {
        var document = JsonNode.Parse(await _service.Client.GetStringAsync("/openapi/v1.json"))!;
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            var (method, operation) = methods!.AsObject().First();
            var taken = operation!["requestBody"]?["content"]?["application/json"]?["example"];
            foreach (var query in new[] { "?on=2025-10-01", "", "?x=1" })
            {
                using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), path + query);
                request.Content = taken is null ? null : new StringContent(taken.ToJsonString(), null, "application/json");
                var response = await _service.Client.SendAsync(request);
                var described = operation["responses"]![((int)response.StatusCode).ToString()]?["content"]?[response.Content.Headers.ContentType!.MediaType!];

                Assert.True(described is not null, $"{path}{query}: {(int)response.StatusCode} {response.Content.Headers.ContentType}");
                if (described["schema"] is { } schema)
                {
                    var answer = JsonNode.Parse(await response.Content.ReadAsByteArrayAsync());
                    var schemas = schema["anyOf"] as JsonArray ?? [schema.DeepClone()];
                    Assert.Contains(schemas, s => SchemaCheck.Faults(Schema(document, s!), answer).Count == 0);
                }
            }
        }
    }

    [Fact]
    public async Task Page_LoadsNothingAndRunsNothing()
    {
        var response = await _service.Client.GetAsync("/docs");
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotMatch(Loading(), page.Replace("https://json-schema.org", "", StringComparison.Ordinal));
        Assert.Contains("lang=\"nb\"", page, StringComparison.Ordinal);
        Assert.Contains("style-src 'sha256-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static JsonNode Schema(JsonNode document, JsonNode reference) => document["components"]!["schemas"]![((string)reference["$ref"]!).Split('/')[^1]]!;

    private static IEnumerable<JsonNode> Contents(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        let operation = path.Value!.AsObject().First().Value
        from content in new[] { operation["requestBody"]?["content"], operation["responses"]!["200"]!["content"] }
        where content is not null
        from media in content.AsObject()
        select media.Value;

    [GeneratedRegex("<script|<link|<img|<iframe|@import|url\\(|src=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
