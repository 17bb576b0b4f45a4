using System.Globalization;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>What only the built program can show: its streams, its exit code, and that the machine's culture has no say.</summary>
public class ProcessTests
{
    private static readonly Dictionary<string, string> Plain = new() { ["LC_ALL"] = "C", ["LANG"] = "C" };

    [Fact]
    public void Validate_Piped_HasNoEscapeCodesAndTheSameBytesAsInProcess()
    {
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-10-01"];
        var run = ToolRun.AsProcess(Plain, args).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(ToolRun.InProcess(args).Bytes, run.Bytes);
    }

    [Theory]
    [InlineData("nb_NO.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    public void Validate_Culture_ChangesNothing(string culture)
    {
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-05-01", "--format", "json"];
        var environment = new Dictionary<string, string> { ["LC_ALL"] = culture, ["LANG"] = culture, ["TZ"] = "Pacific/Kiritimati" };

        Assert.Equal(ToolRun.InProcess(args).Bytes, ToolRun.AsProcess(environment, args).Sound().Bytes);
    }

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Validate_CultureOfTheThread_ChangesNothing(string culture)
    {
        foreach (var format in new[] { "text", "json" })
        {
            string[] args = ["validate", ToolRun.Sample, "--on", "2025-05-01", "--format", format];
            var expected = ToolRun.InProcess(args).Bytes;
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, ToolRun.InProcess(args).Bytes);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void Validate_TwentyRuns_GiveTheSameBytes()
    {
        string[] args = ["validate", ToolRun.Sample, "--on", "2025-05-01", "--format", "json"];
        var first = ToolRun.AsProcess(Plain, args).Bytes;

        Assert.NotEmpty(first);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(first, ToolRun.InProcess(args).Bytes));
        Assert.Equal(first, ToolRun.AsProcess(Plain, args).Bytes);
    }

    [Fact]
    public void Run_FaultyFile_Exits3WithNothingOnStandardOutput()
    {
        using var file = new TemporaryFile("{");
        var run = ToolRun.AsProcess(Plain, "validate", file.Path, "--on", "2025-10-01").Sound();

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("ALIS1002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WrongUse_Exits1()
    {
        var run = ToolRun.AsProcess(Plain, "validate").Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("alis-rules: FIL mangler\n", run.Error, StringComparison.Ordinal);
    }
}
