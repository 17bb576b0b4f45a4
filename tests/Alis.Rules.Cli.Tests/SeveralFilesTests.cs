using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class SeveralFilesTests : IDisposable
{
    // By one agreement, so that a new rule book changes nothing here, and so that there are files that none concerns.
    private readonly RulesCopy _rules = new("nlsh-2024");
    private readonly TemporaryFile _rejected = TemporaryFile.OfSample(json => json["events"]![1]!["on"] = "2024-09-02");
    private readonly TemporaryFile _undecided = TemporaryFile.OfSample(json => json["municipality"]!.AsObject().Remove("institution"));
    private readonly TemporaryFile _faulty = new("{");
    private readonly TemporaryFile _stranger = TemporaryFile.OfSample(json => json["hospital"]!["key"] = "unn");

    private string[] Rest => ["--on", "2025-10-01", "--rules", _rules.Path];

    public void Dispose()
    {
        foreach (var file in new[] { _rejected, _undecided, _faulty, _stranger })
        {
            file.Dispose();
        }

        _rules.Dispose();
    }

    [Fact]
    public void Validate_TwoFiles_WritesEachReportUnderItsNameAndASummary()
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, .. Rest, _rejected.Path]).Sound();
        string Under(string path) => $"Fil: {path}\n{new string('=', path.Length + 5)}\n\n{ToolRun.InProcess(["validate", path, .. Rest]).Output}\n";

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            Under(ToolRun.Sample) + Under(_rejected.Path) + "Oppsummering: 2 filer\n=====================\n  1  ✓ godkjent\n  1  ✗ avvist\n",
            run.Output);
    }

    [Fact]
    public void Validate_BadFilesAmongGood_AreToldByNameAndDoNotStopTheOthers()
    {
        var folder = ToolRun.PathOf("rules");
        var run = ToolRun.InProcess(["validate", _faulty.Path, "no-such.json", ToolRun.Sample, folder, _stranger.Path, .. Rest]).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{_faulty.Path}:1:2: feil ALIS1002", run.Error, StringComparison.Ordinal);
        Assert.Contains($"alis-rules: 1 feil; `{_faulty.Path}` er ikke vurdert\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("alis-rules: finner ikke `no-such.json`\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"alis-rules: `{folder}` er en mappe, ikke en fil\n", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{_stranger.Path}: feil ALIS6004", run.Error, StringComparison.Ordinal);
        Assert.StartsWith($"Fil: {ToolRun.Sample}\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            $"""

            Oppsummering: 5 filer
            =====================
              1  ✓ godkjent
              4  ikke vurdert:
                 {_faulty.Path}: feil i teksten
                 no-such.json: kan ikke leses
                 {folder}: kan ikke leses
                 {_stranger.Path}: ingen regelverk gjelder filen

            """,
            run.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Validate_EmptyName_IsAFileThatIsNotFound(string name)
    {
        var run = ToolRun.InProcess(["validate", name, ToolRun.Sample, .. Rest]).Sound();

        Assert.Equal((1, $"alis-rules: finner ikke `{name}`\n"), (run.ExitCode, run.Error));
        Assert.EndsWith($"  1  ✓ godkjent\n  1  ikke vurdert:\n     {name}: kan ikke leses\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Json_IsOneObjectWithTheReportsThatEachFileGivesAlone()
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, "no-such.json", _faulty.Path, _rejected.Path, "--format", "json", "--lang", "en", .. Rest]).Sound();
        var json = JsonNode.Parse(run.Output)!;
        var reports = json["reports"]!.AsArray();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([ToolRun.Sample, "no-such.json", _faulty.Path, _rejected.Path], reports.Select(r => (string)r!["file"]!));
        foreach (var at in new[] { 0, 3 })
        {
            var alone = ToolRun.InProcess(["validate", (string)reports[at]!["file"]!, "--format", "json", "--lang", "en", .. Rest]).Bytes;
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(alone), reports[at]!["report"]));
        }

        Assert.Equal(("NotRead", "cannot find `no-such.json`"), ((string)reports[1]!["notAssessed"]!, (string)reports[1]!["message"]!));
        Assert.Equal(("Faulty", "ALIS1002"), ((string)reports[2]!["notAssessed"]!, (string)reports[2]!["diagnostics"]![0]!["code"]!));
        Assert.Contains("\"ALIS1002\"", run.Error, StringComparison.Ordinal);
        Assert.Equal("""{"files":4,"outcomes":{"Accepted":1,"Rejected":1},"notAssessed":[{"file":"no-such.json","why":"NotRead"},{"file":"FILE","why":"Faulty"}]}""".Replace("FILE", _faulty.Path, StringComparison.Ordinal), json["summary"]!.ToJsonString());
    }

    [Theory]
    [InlineData(0, "good")]
    [InlineData(4, "good", "undecided")]
    [InlineData(2, "undecided", "rejected")]
    [InlineData(3, "faulty", "rejected", "undecided")]
    [InlineData(1, "undecided", "faulty", "none")]
    [InlineData(1, "stranger", "faulty")]
    public void Validate_ExitCode_IsTheFirstThatFitsOverAllFiles(int expected, params string[] files)
    {
        string PathOf(string name) => name switch
        {
            "undecided" => _undecided.Path,
            "rejected" => _rejected.Path,
            "faulty" => _faulty.Path,
            "stranger" => _stranger.Path,
            _ => name,
        };
        using var good = TemporaryFile.OfSample(_ => { });
        string[] paths = [ToolRun.Sample, .. files.Select(f => f == "good" ? good.Path : PathOf(f))];

        Assert.Equal(expected, ToolRun.InProcess(["validate", .. paths, .. Rest]).Sound().ExitCode);
        Assert.Equal(expected, ToolRun.InProcess(["validate", .. paths.Reverse(), "--format", "json", .. Rest]).Sound().ExitCode);
    }

    [Fact]
    public void Validate_Warning_StandsBesideTheReport()
    {
        using var file = TemporaryFile.OfSample(json => json["candidate"]!["municipality"] = "1806");
        var run = ToolRun.InProcess(["validate", file.Path, ToolRun.Sample, "--format", "json", .. Rest]).Sound();
        var reports = JsonNode.Parse(run.Output)!["reports"]!;

        Assert.Equal("ALIS5020", (string)reports[0]!["diagnostics"]![0]!["code"]!);
        Assert.Equal("Accepted", (string)reports[0]!["report"]!["outcome"]!);
        Assert.Null(reports[1]!["diagnostics"]);
    }

    [Fact]
    public void Validate_Party_IsThatOfEachReport()
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, _rejected.Path, "--party", "hospital", "--format", "json", .. Rest]).Sound();

        Assert.All(JsonNode.Parse(run.Output)!["reports"]!.AsArray(), r => Assert.Equal("hospital", (string)r!["report"]!["party"]!));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Validate_UnknownRulebook_IsToldOnce()
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, _rejected.Path, "--rulebook", "nlsh-2042", .. Rest]).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(1, run.Error.Split("ALIS6001").Length - 1);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Validate_Reports_AreWrittenOneByOne(string format)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var input = new WatchedInput(File.ReadAllBytes(ToolRun.Sample), output);
        var exitCode = Tool.Run(["validate", _rejected.Path, "-", "--format", format, .. Rest], new Terminal(input, output, error));

        Assert.Equal((2, 0), (exitCode, (int)error.Length));
        Assert.Contains(format == "json" ? "\"receipt\"" : "Kvittering", input.Before, StringComparison.Ordinal);
        Assert.Contains(format == "json" ? "\"file\": \"stdin\"" : "Fil: stdin", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Keeps what had been written when it was first read from.</summary>
    private sealed class WatchedInput(byte[] content, MemoryStream output) : MemoryStream(content)
    {
        public string Before { get; private set; } = "";

        public override int Read(byte[] buffer, int offset, int count)
        {
            Before = Before.Length == 0 ? Encoding.UTF8.GetString(output.ToArray()) : Before;
            return base.Read(buffer, offset, count);
        }
    }
}
