using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class ValidateTests
{
    private static readonly string[] OneBook = ["--rulebook", "nlsh-2024"];

    [Fact]
    public void Validate_GoodFile_Exits0WithNothingOnTheErrorStream()
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, "--on", "2025-10-01", .. OneBook]).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Utfall: ✓ godkjent\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Rapporten er støtte for en avgjørelse. Den er ikke en avgjørelse.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_BrokenMust_Exits2()
    {
        using var file = TemporaryFile.OfSample(json => json["events"]![1]!["on"] = "2024-09-02");
        var run = ToolRun.InProcess(["validate", file.Path, "--on", "2025-10-01", "--format", "json", .. OneBook]).Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("Rejected", (string)JsonNode.Parse(run.Output)!["outcome"]!);
    }

    [Fact]
    public void Validate_UndecidedMust_Exits4()
    {
        using var file = TemporaryFile.OfSample(json => json["municipality"]!.AsObject().Remove("institution"));

        Assert.Equal(4, ToolRun.InProcess(["validate", file.Path, "--on", "2025-10-01", .. OneBook]).Sound().ExitCode);
    }

    [Fact]
    public void Validate_BrokenMustAndUndecidedMust_Exits2()
    {
        using var file = TemporaryFile.OfSample(json =>
        {
            json["events"]![1]!["on"] = "2024-09-02";
            json["municipality"]!.AsObject().Remove("institution");
        });

        Assert.Equal(2, ToolRun.InProcess(["validate", file.Path, "--on", "2025-10-01", .. OneBook]).Sound().ExitCode);
        Assert.Equal(0, ToolRun.InProcess(["validate", file.Path, "--on", "2025-10-01", "--party", "hospital", .. OneBook]).Sound().ExitCode);
    }

    [Fact]
    public void Validate_BrokenShould_Exits0WithRemarks()
    {
        using var file = TemporaryFile.OfSample(json => json["service"]![3]!["to"] = "2025-08-30");
        var run = ToolRun.InProcess(["validate", file.Path, "--on", "2025-10-01", .. OneBook]).Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Utfall: ✓ godkjent med merknader\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NothingInForce_Exits4() =>
        Assert.Equal(4, ToolRun.InProcess(["validate", ToolRun.Sample, "--on", "2020-01-01", .. OneBook]).Sound().ExitCode);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1582-10-10")]
    [InlineData("9999-12-31")]
    public void Validate_FarDays_AreAnswered(string day) =>
        Assert.InRange(ToolRun.InProcess("validate", ToolRun.Sample, "--on", day).Sound().ExitCode, 0, 4);

    [Theory]
    [InlineData("nn", "Utfall: ✓ godkjent\n", "✓ oppfylt", "heile fila")]
    [InlineData("en", "Outcome: ✓ accepted\n", "✓ met", "whole file")]
    public void Validate_Language_IsUsedThroughout(string language, string first, string met, string subject)
    {
        var output = ToolRun.InProcess(["validate", ToolRun.Sample, "--on", "2025-10-01", "--lang", language, .. OneBook]).Sound().Output;

        Assert.StartsWith(first, output, StringComparison.Ordinal);
        Assert.Contains(met, output, StringComparison.Ordinal);
        Assert.Contains(subject, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_StandardInput_IsTheSameAsTheFile()
    {
        string[] rest = ["--on", "2025-10-01", "--format", "json"];

        Assert.Equal(
            ToolRun.InProcess(["validate", ToolRun.Sample, .. rest]).Bytes,
            ToolRun.InProcess(File.ReadAllBytes(ToolRun.Sample), ["validate", "-", .. rest]).Sound().Bytes);
    }

    [Fact]
    public void Validate_RulesFolder_GivesWhatTheEmbeddedBooksGive()
    {
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json"];

        Assert.Equal(ToolRun.InProcess(args).Bytes, ToolRun.InProcess([.. args, "--rules", ToolRun.PathOf("rules")]).Sound().Bytes);
    }

    [Fact]
    public void Validate_KnownOn_LeavesOutWhatWasRecordedLater()
    {
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", "--known-on", "2024-07-14", .. OneBook];
        var json = JsonNode.Parse(ToolRun.InProcess(args).Sound().Output)!;

        Assert.Equal("2024-07-14", (string)json["receipt"]!["knownOn"]!);
        Assert.Equal("NotMet", json["findings"]!.AsArray().Where(f => (string)f!["rule"]! == "NLSH-22" && (string?)f["subject"]!["key"] == "b2").Select(f => (string)f!["verdict"]!).Single());
    }

    [Fact]
    public void Explain_Sample_ShowsProofAndExitsByTheFinding()
    {
        using var file = TemporaryFile.OfSample(json => json["events"]![1]!["on"] = "2024-09-02");
        var run = ToolRun.InProcess("explain", file.Path, "--on", "2025-10-01", "--rule", "NLSH-22").Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("→ 2. september 2024 mot 1.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.InProcess("explain", file.Path, "--on", "2025-10-01", "--rule", "NLSH-36", "--format", "json").Sound().ExitCode);
    }

    [Fact]
    public void Run_ReaderThatIsGone_LeavesNoTrace()
    {
        using var output = new BrokenStream();
        using var error = new MemoryStream();
        var exitCode = Tool.Run(["validate", ToolRun.Sample, "--on", "2025-10-01"], new Terminal(Stream.Null, output, error));

        Assert.Equal((1, "alis-rules: kan ikke skrive resultatet\n"), (exitCode, System.Text.Encoding.UTF8.GetString(error.ToArray())));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Run_SeveralFilesAndAReaderThatIsGone_LeaveNoTrace(string format)
    {
        using var file = TemporaryFile.OfSample(_ => { });
        using var output = new BrokenStream();
        using var error = new MemoryStream();
        var exitCode = Tool.Run(["validate", ToolRun.Sample, file.Path, "--on", "2025-10-01", "--format", format], new Terminal(Stream.Null, output, error));

        Assert.Equal((1, "alis-rules: kan ikke skrive resultatet\n"), (exitCode, System.Text.Encoding.UTF8.GetString(error.ToArray())));
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");
    }
}
