using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class VerifyTests
{
    [Fact]
    public void Verify_OwnReport_IsTheSame()
    {
        using var report = new TemporaryFile(Report());
        var run = ToolRun.InProcess("verify", report.Path, ToolRun.Sample).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("✓ Det samme kommer ut", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ReportFromStandardInput_IsTheSame() =>
        Assert.Equal(0, ToolRun.InProcess(Report(), "verify", "-", ToolRun.Sample).Sound().ExitCode);

    [Fact]
    public void Verify_ChangedFact_SaysWhichVerdictMoved()
    {
        using var report = new TemporaryFile(Report());
        using var file = TemporaryFile.OfSample(json => json["events"]![1]!["on"] = "2024-09-02");
        var run = ToolRun.InProcess("verify", report.Path, file.Path, "--lang", "en").Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("  the facts: was ", run.Output, StringComparison.Ordinal);
        Assert.Contains("  NLSH-22 (block b2): was «met», is «not met»\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_ChangedDay_Differs() => Differs(json => json["assessedOn"] = "2024-08-01", "day");

    [Fact]
    public void Verify_TamperedVerdict_Differs() => Differs(json => json["findings"]![1]!["verdict"] = "NotMet", "verdict");

    [Fact]
    public void Verify_TrainingFileAsReport_IsNoReport()
    {
        var run = ToolRun.InProcess("verify", ToolRun.Sample, ToolRun.Sample).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("ALIS6005", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_FaultyFile_Exits3()
    {
        using var report = new TemporaryFile(Report());
        using var file = new TemporaryFile("{}");

        Assert.Equal(3, ToolRun.InProcess("verify", report.Path, file.Path).Sound().ExitCode);
    }

    private static void Differs(Action<JsonNode> edit, string kind)
    {
        var json = JsonNode.Parse(Report())!;
        edit(json);
        using var report = new TemporaryFile(json.ToJsonString());
        var run = ToolRun.InProcess("verify", report.Path, ToolRun.Sample, "--format", "json").Sound();
        var result = JsonNode.Parse(run.Output)!;

        Assert.Equal(2, run.ExitCode);
        Assert.False((bool)result["same"]!);
        Assert.Contains(kind, result["differences"]!.AsArray().Select(d => (string)d!["kind"]!));
    }

    private static byte[] Report() => ToolRun.InProcess("validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", "--rulebook", "nlsh-2024").Bytes;
}
