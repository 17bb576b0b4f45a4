using System.Text;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class ProgressTests
{
    private const int Files = 6;

    [Fact]
    public void Validate_ErrorStreamIsATerminal_TellsAfterASecondAndWipesTheLine()
    {
        var error = Run(true, false, 300, "text");

        Assert.Equal(
            "\r3 av 6 filer …\r4 av 6 filer …\r5 av 6 filer …\r" + new string(' ', 14) + "\r",
            error);
    }

    [Fact]
    public void Validate_BothAreTheSameTerminal_WipesTheLineBeforeEachReport()
    {
        var (screen, all) = (new MemoryStream(), Enumerable.Range(0, Files).Select(_ => TemporaryFile.OfSample(_ => { })).ToList());
        var terminal = new Terminal(Stream.Null, screen, screen) { ErrorIsTerminal = true, OutputIsTerminal = true, Clock = new SteppingClock(2000) };
        var exitCode = Tool.Run(["validate", .. all.Select(f => f.Path), "--on", "2025-10-01", "--rulebook", "nlsh-2024", "--lang", "en"], terminal);
        var text = Encoding.UTF8.GetString(screen.ToArray());
        all.ForEach(f => f.Dispose());

        Assert.Equal(0, exitCode);
        foreach (var done in Enumerable.Range(0, Files))
        {
            Assert.Contains($"\r{done} of 6 files …\r{new string(' ', 14)}\rFile: {all[done].Path}\n", text, StringComparison.Ordinal);
        }

        Assert.EndsWith("\nSummary: 6 files\n================\n  6  ✓ accepted\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "text")]
    [InlineData(false, true, "text")]
    [InlineData(false, false, "json")]
    [InlineData(true, true, "json")]
    public void Validate_ErrorStreamIsPipedOrJsonOnTheSameTerminal_TellsNothing(bool errorIsTerminal, bool outputIsTerminal, string format) =>
        Assert.Empty(Run(errorIsTerminal, outputIsTerminal, 5000, format));

    [Fact]
    public void Validate_JsonIntoAFile_Tells() => Assert.Contains("\r3 av 6 filer …", Run(true, false, 5000, "json"), StringComparison.Ordinal);

    [Fact]
    public void Validate_Quick_TellsNothing() => Assert.Empty(Run(true, false, 10, "text"));

    [Fact]
    public void Validate_ManySteps_DrawsAtMostTenTimesASecond()
    {
        // From the second on, six files of 40 milliseconds: the line is drawn for the first and again for the fourth.
        var error = Run(true, false, 40, "text", 1000);

        Assert.Equal("\r0 av 6 filer …\r3 av 6 filer …\r" + new string(' ', 14) + "\r", error);
    }

    [Fact]
    public void Validate_Diagnostic_WipesTheLineFirst()
    {
        using var file = new TemporaryFile("{");
        using var error = new MemoryStream();
        var terminal = new Terminal(Stream.Null, Stream.Null, error) { ErrorIsTerminal = true, Clock = new SteppingClock(2000) };
        Tool.Run(["validate", file.Path, ToolRun.Sample, "--on", "2025-10-01"], terminal);

        Assert.StartsWith($"\r0 av 2 filer …\r{new string(' ', 14)}\r{file.Path}:1:2: feil", Encoding.UTF8.GetString(error.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_Examples_AreCounted()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal(Stream.Null, output, error) { ErrorIsTerminal = true, Clock = new SteppingClock(500) };
        var exitCode = Tool.Run(["test", ToolRun.PathOf("rules")], terminal);

        Assert.Equal(0, exitCode);
        Assert.Matches("^(\r[0-9]+ av [0-9]+ eksempler …)+\r +\r$", Encoding.UTF8.GetString(error.ToArray()));
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static string Run(bool errorIsTerminal, bool outputIsTerminal, int step, string format, int first = 0)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var files = Enumerable.Range(0, Files).Select(_ => TemporaryFile.OfSample(_ => { })).ToList();
        var terminal = new Terminal(Stream.Null, output, error) { ErrorIsTerminal = errorIsTerminal, OutputIsTerminal = outputIsTerminal, Clock = new SteppingClock(step, first) };
        var exitCode = Tool.Run(["validate", .. files.Select(f => f.Path), "--on", "2025-10-01", "--format", format], terminal);
        files.ForEach(f => f.Dispose());

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("\r", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        return Encoding.UTF8.GetString(error.ToArray());
    }

    /// <summary>A clock that moves a step, in milliseconds, whenever it is looked at; at the first look after the start by <paramref name="first"/> more.</summary>
    private sealed class SteppingClock(int step, int first = 0) : TimeProvider
    {
        private long _now;
        private int _looks;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp()
        {
            _looks++;
            _now += _looks == 2 ? first + step : step;
            return _now;
        }
    }
}
