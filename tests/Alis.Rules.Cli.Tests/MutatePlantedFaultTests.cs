using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>
/// Mistakes in rules that are well formed and whose examples all hold: only changing the rules shows that no example tells the mistake from what
/// was meant. What survives is compared exactly.
/// </summary>
public class MutatePlantedFaultTests
{
    public static TheoryData<string> Names() =>
        [.. Directory.GetDirectories(Root).Where(d => (string)Read(d)["tool"]! == "mutate").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Root => ToolRun.PathOf("tests", "Alis.Rules.Cli.Tests", "PlantedFaults");

    [Fact]
    public void Names_AreEnough() => Assert.Equal(14, Names().Count);

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutate_PlantedFault_SurvivesAtItsPlaceAndNothingElse(string name)
    {
        var rules = Path.Combine(Root, name, "rules");
        Assert.Equal(0, ToolRun.InProcess("test", rules).Sound().ExitCode);
        var run = ToolRun.InProcess("mutate", rules, "--format", "json").Sound();
        var survivors = JsonNode.Parse(run.Output)!["survivors"]!.AsArray();
        var planted = Read(Path.Combine(Root, name));
        var expected = planted["findings"]!.AsArray();
        var told = planted["diagnostics"]?.AsArray() ?? [];
        var diagnostics = run.Error.Length == 0 ? [] : JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray();

        Assert.Equal(told.Select(t => $"{t!["code"]} {t["file"]} {t["pointer"]}"), diagnostics.Select(d => $"{d!["code"]} {d["file"]} {d["pointer"]}"));
        Assert.All(told.Zip(diagnostics), pair => Assert.Contains((string)pair.First!["contains"]!, (string)pair.Second!["message"]!, StringComparison.Ordinal));
        Assert.True(told.Count == 0 || run.ExitCode == 2);
        Assert.Equal(expected.Select(e => $"{e!["rule"]} {e["file"]} {e["pointer"]}"), survivors.Select(s => $"{s!["rules"]![0]} {s["file"]} {s["pointer"]}"));
        Assert.All(expected.Zip(survivors), pair => Assert.Contains((string)pair.First!["contains"]!, (string)pair.Second!["text"]!, StringComparison.Ordinal));
        Assert.All(survivors, s => Assert.False((bool)s!["explained"]!));
        Assert.All(survivors, s => Assert.True(s!["proposal"] is not null || (string)s["kind"]! is "Strength" or "Party"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutate_PlantedFault_HasItsOwnWordsInEachLanguage(string name)
    {
        var each = new[] { "nb", "nn", "en" }.Select(l => ToolRun.InProcess("mutate", Path.Combine(Root, name, "rules"), "--lang", l).Sound().Output).ToList();

        Assert.Equal(3, each.Distinct().Count());
    }

    private static JsonNode Read(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!;
}
