using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>
/// Mistakes that a careful author makes, one a folder: <c>rules</c> is the folder that is checked, <c>expected.json</c> says which tool finds what.
/// What is found is compared exactly: no fault is missed and nothing else is said.
/// </summary>
public class PlantedFaultTests
{
    public static TheoryData<string> Names() =>
        [.. Directory.GetDirectories(Root).Where(d => Tool(d) == "check").Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private static string Root => ToolRun.PathOf("tests", "Alis.Rules.Cli.Tests", "PlantedFaults");

    [Fact]
    public void Names_AreEnough() => Assert.True(Directory.GetDirectories(Root).Length >= 40, "planted faults are gone");

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_PlantedFault_IsFoundAtItsPlaceAndNothingElse(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, name, "expected.json")))!["findings"]!.AsArray();
        var found = Check(name, "nb", out var exitCode);

        Assert.True(expected.Count == found.Count, string.Join("\n", found.Select(f => f!.ToJsonString())));
        foreach (var wanted in expected)
        {
            var told = Assert.Single(found, f => new[] { "code", "file", "pointer" }.All(m => Text(f, m) == Text(wanted, m)));
            Assert.Contains(Text(wanted, "contains"), $"{Text(told, "message")} {Text(told, "help")}", StringComparison.Ordinal);
        }

        var onlyTold = found.All(f => Text(f, "severity") == "information");
        Assert.Contains(exitCode, onlyTold ? [0] : new[] { 2, 3 });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_PlantedFault_HasItsOwnWordsInEachLanguage(string name)
    {
        var each = new[] { "nb", "nn", "en" }.Select(l => Check(name, l, out _)).ToList();
        for (var i = 0; i < each[0].Count; i++)
        {
            Assert.All(each, l => Assert.False(string.IsNullOrWhiteSpace(Text(l[i], "message")) || string.IsNullOrWhiteSpace(Text(l[i], "help"))));
            Assert.Single(each.Select(l => Text(l[i], "code")).Distinct());
            Assert.NotEqual(Text(each[0][i], "message") + Text(each[0][i], "help"), Text(each[2][i], "message") + Text(each[2][i], "help"));
        }
    }

    [Fact]
    public void Check_RepositoryRules_AreCleanInEachLanguage()
    {
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            var run = ToolRun.InProcess("check", ToolRun.PathOf("rules"), "--lang", language, "--format", "json").Sound();
            Assert.Equal(0, run.ExitCode);

            // Where the sources disagree, that is told, and is no fault.
            Assert.All(JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray(), d => Assert.Equal("ALIS2517", (string)d!["code"]!));
        }
    }

    private static JsonArray Check(string name, string language, out int exitCode)
    {
        var run = ToolRun.InProcess("check", Path.Combine(Root, name, "rules"), "--format", "json", "--lang", language).Sound();
        exitCode = run.ExitCode;
        return run.Error.Length == 0 ? [] : JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray();
    }

    private static string Tool(string folder) => (string)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!["tool"]!;

    private static string Text(JsonNode? finding, string member) => (string?)finding?[member] ?? "";
}
