using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alis").FullName;

    public RulesCommandTests()
    {
        var source = ToolRun.PathOf("rules");
        foreach (var file in Directory.GetFiles(source, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void CheckAndTest_Repository_Hold()
    {
        Assert.Equal(0, ToolRun.InProcess("check", _folder).Sound().ExitCode);
        var run = ToolRun.InProcess("test", _folder).Sound();
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^✓ ([0-9]+) av \\1 eksempler holder\n$", run.Output);
    }

    [Fact]
    public void Check_FaultyExpression_IsToldWithItsPlaceAndExits3()
    {
        Replace(["nlsh-2024", "workflows", "file.json"], "!applies || amount >= required", "!applies || amont >= required");
        var run = ToolRun.InProcess("check", _folder).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("mente du `amount`?", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("nlsh-2024/workflows/file.json:", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--rules", _folder).Sound().ExitCode);
    }

    [Fact]
    public void Test_ChangedNumber_FailsExamplesAndExits2()
    {
        Replace(["nlsh-2024", "provisions.json"], "\"value\": 24", "\"value\": 36");
        var run = ToolRun.InProcess("test", _folder, "--format", "json").Sound();
        var json = JsonNode.Parse(run.Output)!;

        Assert.Equal(2, run.ExitCode);
        Assert.True((int)json["held"]! < (int)json["examples"]!);
        var text = ToolRun.InProcess("test", _folder).Sound();
        Assert.Equal(2, text.ExitCode);
        Assert.StartsWith("✗ NLSH-15 «", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.InProcess("check", _folder).Sound().ExitCode);
    }

    [Fact]
    public void Verify_ChangedRules_NamesTheEdition()
    {
        using var report = new TemporaryFile(ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json").Bytes);
        Replace(["nlsh-2024", "provisions.json"], "\"value\": 24", "\"value\": 48");
        var run = ToolRun.InProcess("verify", report.Path, ToolRun.Sample, "--rules", _folder).Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  utgaven av nlsh-2024: var ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  NLSH-15 (hele filen): var «oppfylt», er «ikke oppfylt»\n", run.Output, StringComparison.Ordinal);
    }

    private void Replace(string[] path, string old, string now)
    {
        var file = Path.Combine([_folder, .. path]);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}
