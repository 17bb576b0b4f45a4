using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary><c>stream</c>: the contract of a worker that lines are piped through.</summary>
public sealed class StreamTests
{
    // One small rule book, so that answers are short.
    private static readonly string[] Rest = ["--on", "2025-10-01", "--rulebook", "akuttmedisinforskriften"];

    private static readonly string Sample = JsonNode.Parse(File.ReadAllBytes(ToolRun.Sample))!.ToJsonString();

    [Fact]
    public void Stream_Line_IsTheReportOfTheFile()
    {
        var run = Stream(Sample + "\n");
        var report = ToolRun.InProcess(["validate", ToolRun.Sample, .. Rest, "--format", "json"]).Output;

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal('\n', run.Output[^1]);

        // Some engines cut a line at its first tab.
        Assert.DoesNotContain('\t', run.Output);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(report), Assert.Single(Answers(run))));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("5")]
    public void Stream_Process_KeepsTheOrderWhateverTheWorkers(string workers)
    {
        var lines = Enumerable.Range(1, 700).Select(i => i % 7 == 0 ? "{}" : OfCandidate($"k{i}")).ToList();
        var run = ToolRun.AsProcess(new Dictionary<string, string>(), Encoding.UTF8.GetBytes(string.Join('\n', lines)), ["stream", .. Rest, "--workers", workers]).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            Enumerable.Range(1, 700).Select(i => i % 7 == 0 ? $"line {i}" : $"k{i}"),
            Answers(run).Select(a => a["line"] is { } line ? $"line {line}" : (string)a["findings"]![0]!["subject"]!["key"]!));
    }

    [Fact]
    public void Stream_WorkersAndLanguages_GiveTheSameBytes()
    {
        var input = string.Concat(Enumerable.Range(1, 50).Select(i => (i % 5 == 0 ? "{" : OfCandidate($"k{i}")) + "\n"));

        Assert.Equal(Stream(input, "--workers", "1").Bytes, Stream(input, "--workers", "4").Bytes);
        Assert.All(new[] { "nb", "nn", "en" }, l => Assert.Contains($"\"language\":\"{l}\"", Stream(input, "--lang", l).Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Stream_FaultyLine_GetsALineAndStopsNothing()
    {
        var run = Stream($"{Sample}\n{{\n\n{{\"formatVersion\":1,\"candidat\":{{}}}}\n{Sample}\n", "--lang", "en");
        var answers = Answers(run);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(5, answers.Count);
        Assert.Equal([null, "ALIS1002", "ALIS1001", "ALIS1007", null], answers.Select(a => (string?)a["diagnostics"]?[0]?["code"]));
        Assert.Equal(
            "{\"formatVersion\":1,\"line\":4,\"diagnostics\":[{\"code\":\"ALIS1007\",\"severity\":\"error\",\"file\":\"stdin\",\"line\":1,\"column\":20,",
            run.Output.Split('\n')[3].Split("\"pointer\"")[0]);
        Assert.True(JsonNode.DeepEquals(answers[0], answers[4]));
    }

    [Fact]
    public async Task Stream_NobodyReadsTheAnswers_EndsThoughLinesComeIn()
    {
        using var process = ToolRun.Start(new Dictionary<string, string>(), ["stream", .. Rest, "--lang", "en"]);
        var error = process.StandardError.ReadToEndAsync();
        var sent = Task.Run(() =>
        {
            var line = Encoding.UTF8.GetBytes(Sample + "\n");
            for (var i = 0; i < 1_000_000; i++)
            {
                process.StandardInput.BaseStream.Write(line);
            }
        });
        _ = await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();

        // The input would last for many minutes.
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        _ = await Assert.ThrowsAsync<IOException>(() => sent);
        Assert.Equal((1, "alis-rules: cannot write the result\n"), (process.ExitCode, await error));
    }

    [Fact]
    public async Task Stream_FolderAsInput_IsToldAsSuch()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var start = new System.Diagnostics.ProcessStartInfo("sh", ["-c", "exec dotnet \"$0\" stream --on 2025-10-01 --lang en < .", typeof(Tool).Assembly.Location]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((1, "", "alis-rules: cannot read `-`\n"), (process.ExitCode, await output, error));
    }

    [Fact]
    public void Stream_NoInput_WritesNothingAndExits0()
    {
        Assert.Equal((0, "", ""), Told(Stream("")));
        Assert.Equal((0, "", ""), Told(Stream("", "--exit-code")));

        static (int ExitCode, string Output, string Error) Told(ToolRun run) => (run.ExitCode, run.Output, run.Error);
    }

    [Fact]
    public void Stream_LastLineWithoutLineFeed_CarriageReturnsAndByteOrderMark_AreAsOthers()
    {
        var plain = Stream($"{Sample}\n{Sample}\n").Bytes;

        Assert.Equal(plain, Stream($"{Sample}\n{Sample}").Bytes);
        Assert.Equal(plain, Stream($"{Sample}\r\n{Sample}\r\n").Bytes);
        Assert.Equal(plain, Stream($"\uFEFF{Sample}\n{Sample}\n").Bytes);
    }

    [Fact]
    public void Stream_LineTooLong_IsToldAndTheNextIsAnswered()
    {
        var most = Encoding.UTF8.GetByteCount(Sample);
        var answers = Answers(Stream($"{Sample}\n{Sample} \n{new string('x', 3 * most)}\n{Sample}\r\n", "--max-line", $"{most}", "--lang", "en"));

        Assert.Equal([null, 2, 3, null], answers.Select(a => (int?)a["line"]));
        Assert.All([1, 2], i => Assert.Equal($"the line is longer than {most} bytes", (string)answers[i]["diagnostics"]![0]!["message"]!));
    }

    [Theory]
    [InlineData(0, "good")]
    [InlineData(2, "good", "rejected")]
    [InlineData(3, "good", "rejected", "faulty")]
    [InlineData(4, "good", "undecided")]
    [InlineData(2, "undecided", "rejected")]
    [InlineData(3, "undecided", "faulty")]
    public void Stream_ExitCode_IsThatOfSeveralFilesWhereAskedFor(int expected, params string[] kinds)
    {
        using var rules = new RulesCopy("nlsh-2024");
        var input = Encoding.UTF8.GetBytes(string.Join('\n', kinds.Select(OfKind)));
        string[] args = ["stream", "--on", "2025-10-01", "--rules", rules.Path];

        Assert.Equal(expected, ToolRun.InProcess(input, [.. args, "--exit-code"]).ExitCode);
        Assert.Equal(0, ToolRun.InProcess(input, args).ExitCode);
    }

    [Theory]
    [InlineData("`--on` mangler, skriv for eksempel `--on 2025-10-01`")]
    [InlineData("`0` passer ikke til `--workers`; skriv et tall fra 1 til 1024", "--on", "2025-10-01", "--workers", "0")]
    [InlineData("`67108865` passer ikke til `--max-line`", "--on", "2025-10-01", "--max-line", "67108865")]
    [InlineData("`alle` passer ikke til `--party`", "--on", "2025-10-01", "--party", "alle")]
    [InlineData("`a.json` er én fil for mye", "a.json", "--on", "2025-10-01")]
    [InlineData("regelverket `nlsh-2042` finnes ikke", "--on", "2025-10-01", "--rulebook", "nlsh-2042")]
    public void Stream_WrongUse_SaysSoAndExits1(string expected, params string[] args)
    {
        var run = ToolRun.InProcess(["stream", .. args]).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stream_Party_SeesOnlyItsOwn()
    {
        var run = Stream(Sample, "--party", "hospital");

        Assert.Equal(ToolRun.InProcess(["validate", ToolRun.Sample, .. Rest, "--party", "hospital", "--format", "json"]).Output.Count(c => c == '§'), run.Output.Count(c => c == '§'));
        Assert.All(Answers(run)[0]["findings"]!.AsArray(), f => Assert.Equal("hospital", (string)f!["party"]!));
    }

    private static string OfKind(string kind)
    {
        var file = JsonNode.Parse(Sample)!.AsObject();
        switch (kind)
        {
            case "rejected":
                file["events"]![1]!["on"] = "2024-09-02";
                break;
            case "undecided":
                file["municipality"]!.AsObject().Remove("institution");
                break;
            case "faulty":
                return "{";
        }

        return file.ToJsonString();
    }

    private static string OfCandidate(string key)
    {
        var file = JsonNode.Parse(Sample)!.AsObject();
        file["candidate"]!["key"] = key;
        return file.ToJsonString();
    }

    private static ToolRun Stream(string input, params string[] more) => ToolRun.InProcess(Encoding.UTF8.GetBytes(input), ["stream", .. Rest, .. more]).Sound();

    private static List<JsonNode> Answers(ToolRun run) => [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
