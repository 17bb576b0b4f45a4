using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class RulesCommandTests : IDisposable
{
    private readonly RulesCopy _rules = new();

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void CheckAndTest_Repository_Hold()
    {
        Assert.Equal(0, ToolRun.InProcess("check", _rules.Path).Sound().ExitCode);
        var run = ToolRun.InProcess("test", _rules.Path).Sound();
        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^✓ ([0-9]+) av \\1 eksempler holder\n$", run.Output);
    }

    [Fact]
    public void Check_FaultyExpression_IsToldWithItsPlaceAndExits3()
    {
        _rules.Replace(["nlsh-2024", "workflows", "file.json"], "!applies || amount >= required", "!applies || amont >= required");
        var run = ToolRun.InProcess("check", _rules.Path).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("mente du `amount`?", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("nlsh-2024/workflows/file.json:", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--rules", _rules.Path).Sound().ExitCode);
    }

    [Fact]
    public void Test_ChangedNumber_FailsExamplesAndExits2()
    {
        _rules.Replace(["nlsh-2024", "provisions.json"], "\"value\": 24", "\"value\": 36");
        var run = ToolRun.InProcess("test", _rules.Path, "--format", "json").Sound();
        var json = JsonNode.Parse(run.Output)!;

        Assert.Equal(2, run.ExitCode);
        Assert.True((int)json["held"]! < (int)json["examples"]!);
        var text = ToolRun.InProcess("test", _rules.Path).Sound();
        Assert.Equal(2, text.ExitCode);
        Assert.StartsWith("✗ NLSH-15 «", text.Output, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.InProcess("check", _rules.Path).Sound().ExitCode);
    }

    [Fact]
    public void Verify_ChangedRules_NamesTheEdition()
    {
        using var report = new TemporaryFile(ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json").Bytes);
        _rules.Replace(["nlsh-2024", "provisions.json"], "\"value\": 24", "\"value\": 48");
        var run = ToolRun.InProcess("verify", report.Path, ToolRun.Sample, "--rules", _rules.Path).Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  utgaven av nlsh-2024: var ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  NLSH-15 (hele filen): var «oppfylt», er «ikke oppfylt»\n", run.Output, StringComparison.Ordinal);
    }
}
