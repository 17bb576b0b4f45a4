using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary><c>stream</c> as the worker of GNU parallel, where that is installed (<c>.ci/run</c> installs it).</summary>
public sealed class ParallelTests
{
    [Fact]
    public async Task Parallel_PipeOverStream_GivesWhatOneWorkerGives()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "parallel"))))
        {
            return;
        }

        string[] args = ["stream", "--on", "2025-10-01", "--rulebook", "akuttmedisinforskriften", "--workers", "1"];
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 400).Select(i => OfCandidate($"k{i}") + "\n")));
        var start = new ProcessStartInfo("parallel", ["--will-cite", "--pipe", "--keep-order", "--block", "500k", "--jobs", "2", "dotnet", typeof(Tool).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Without a terminal it says so on the error stream of some versions; what counts is its code.
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(input.Length > 2 * 500_000, "One block alone shows nothing.");
        Assert.True(process.ExitCode == 0, await error);
        Assert.Equal(ToolRun.InProcess(input, args).Output, await output);
    }

    private static string OfCandidate(string key)
    {
        var file = JsonNode.Parse(File.ReadAllBytes(ToolRun.Sample))!.AsObject();
        file["candidate"]!["key"] = key;
        return file.ToJsonString();
    }
}
