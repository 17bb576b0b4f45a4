using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Http.Tests;

/// <summary>No fact of a file stands in a log, a measurement, a span or a problem, whatever the file is like.</summary>
public sealed partial class SecrecyTests
{
    private const string Marker = "zqfact";

    private static readonly string[] Paths = ["/v1/validate?on=2025-10-01", "/v1/deadlines?on=2025-10-01", "/v1/agreement?on=2025-10-01"];

    [Fact]
    public async Task GoodFile_WithMarkersInEveryKey_LeavesNoTraceOfThem()
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        using var spans = new HeardSpans();
        var (file, agreement, round) = (Marked("training-file"), Marked("agreement-file"), Marked("matching-round"));
        foreach (var text in new[] { file, agreement })
        {
            foreach (var path in Paths)
            {
                var response = await service.PostAsync(path, text.ToJsonString());
                Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            }

            Assert.Contains(Marker, await (await service.PostAsync(Paths[0], $"{text.ToJsonString()}\n", RunningService.Lines)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await service.PostAsync("/v1/match?explain=true", round.ToJsonString())).StatusCode);
        await heard.UntilAsync("alis.rules.request.duration", 9);

        AssertNone(service.Logged, heard.Text, spans.Text);
        Assert.Contains("alis.rules.findings", heard.Text, StringComparison.Ordinal);
        Assert.Contains("alis.rules.match", spans.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("training-file", "/v1/validate?on=2025-10-01")]
    [InlineData("agreement-file", "/v1/agreement?on=2025-10-01")]
    [InlineData("matching-round", "/v1/match")]
    public async Task AnyValueThatIsWrong_IsNotRepeated(string name, string path)
    {
        await using var service = await RunningService.StartAsync();
        using var heard = new HeardMeasurements(service);
        using var spans = new HeardSpans();
        var problems = 0;

        // One value of each kind, wherever it stands in a list.
        var places = Values(TextOf(name)).Select((value, i) => (Form: Index().Replace(value.GetPath(), "[]"), i)).DistinctBy(v => v.Form).Select(v => v.i).ToList();
        foreach (var i in places)
        {
            foreach (var wrong in new[] { JsonValue.Create(Marker), JsonValue.Create("1803-02-01"), JsonValue.Create(987654.321m) })
            {
                var text = TextOf(name);
                Values(text).ElementAt(i).ReplaceWith(wrong);
                var response = await service.PostAsync(path, text.ToJsonString());
                if (response.IsSuccessStatusCode)
                {
                    continue;
                }

                problems++;
                var told = await response.Content.ReadAsStringAsync();
                Assert.DoesNotContain(Marker, told, StringComparison.Ordinal);
                Assert.DoesNotContain("1803", told, StringComparison.Ordinal);
                Assert.DoesNotContain("987654", told, StringComparison.Ordinal);
            }
        }

        Assert.True(problems > places.Count, $"{problems} problems of {places.Count} values");
        AssertNone(service.Logged, heard.Text, spans.Text);
    }

    [Theory]
    [InlineData("{\"zqfact", HttpStatusCode.BadRequest)]
    [InlineData("{\"formatVersion\":1,\"candidate\":{\"key\":zqfact}}", HttpStatusCode.BadRequest)]
    [InlineData("{\"formatVersion\":1,\"candidate\":{\"key\":\"a\\zqfact\"}}", HttpStatusCode.BadRequest)]
    [InlineData("zqfact", HttpStatusCode.BadRequest)]
    [InlineData("{\"formatVersion\":1,\"candidate\":{\"key\":\"a\"}} zqfact", HttpStatusCode.BadRequest)]
    public async Task TextThatIsNoJson_IsNotRepeated(string text, HttpStatusCode status)
    {
        await using var service = await RunningService.StartAsync();
        var response = await service.PostAsync(Paths[0], text);

        Assert.Equal(status, response.StatusCode);
        AssertNone(await response.Content.ReadAsStringAsync(), service.Logged);
    }

    [Fact]
    public async Task Problem_WithoutTheValue_StillTellsWhereAndWhatIsExpected()
    {
        await using var service = await RunningService.StartAsync();
        var file = TextOf("training-file");
        file["candidate"]!["role"] = Marker;
        var response = await service.PostAsync(Paths[0], System.Text.Encoding.UTF8.GetBytes(file.ToJsonString()), language: "en");
        var fault = (await RunningService.ProblemAsync(response))["diagnostics"]![0]!;

        Assert.Equal(("ALIS1014", "/candidate/role", "`…` is not in the catalogue roles"), ((string)fault["code"]!, (string)fault["pointer"]!, (string)fault["message"]!));
        Assert.True((int)fault["line"]! > 0 && (int)fault["column"]! > 0);
    }

    private static void AssertNone(params string[] texts) => Assert.All(texts, text => Assert.DoesNotContain(Marker, text, StringComparison.Ordinal));

    private static JsonObject TextOf(string name) => JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("examples", name + ".json")))!.AsObject();

    // A key that stands in several places is the same in all of them.
    private static JsonObject Marked(string name)
    {
        var text = TextOf(name);
        var all = Values(text).ToList();
        var keys = all.Where(v => v.Parent is JsonObject && v.GetPropertyName() == "key" && v.Parent!.GetPath() is not ("$.hospital" or "$.parties")).Select(v => (string)v!).ToHashSet();
        foreach (var value in all.Where(v => v.GetValueKind() == System.Text.Json.JsonValueKind.String && keys.Contains((string)v!)))
        {
            value.ReplaceWith($"{Marker}-{(string)value!}");
        }

        Assert.NotEmpty(keys);
        return text;
    }

    private static IEnumerable<JsonValue> Values(JsonNode node) => node switch
    {
        JsonObject o => o.Where(m => m.Value is not null).SelectMany(m => Values(m.Value!)),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Values(i!)),
        _ => [node.AsValue()],
    };

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
