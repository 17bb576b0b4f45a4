using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>The options on the page about the service are those of the tool, with its own words and bounds.</summary>
public sealed partial class ServicePageTests
{
    private static readonly string[] OfAll = ["--format", "--lang", "--help"];

    [Theory]
    [InlineData("serve")]
    [InlineData("stream")]
    public void Options_AreThoseOfTheTool(string command)
    {
        var rows = new StringBuilder("| option | bounds | meaning |\n|---|---|---|\n");
        var options = Row().Matches(ToolRun.InProcess(command, "--help", "--lang", "en").Sound().Output).ToList();
        Assert.NotEmpty(options);
        foreach (var option in options.Where(o => !OfAll.Contains(o.Groups["name"].Value)))
        {
            var (name, value) = (option.Groups["name"].Value, option.Groups["value"].Value);
            var bounds = value is "NUMBER" or "BYTES" or "SECONDS" ? BoundsOf(command, name) : "";
            rows.Append(CultureInfo.InvariantCulture, $"| `{name}{(value.Length == 0 ? "" : " " + value)}` | {bounds} | {option.Groups["about"].Value} |\n");
        }

        var (begin, end) = ($"<!-- {command}: made by a test, do not edit -->\n", $"<!-- {command}: end -->");
        var path = ToolRun.PathOf("docs", "service.md");
        var page = File.ReadAllText(path);
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal) + begin.Length, page.IndexOf(end, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, page[..from] + rows + page[to..]);
            return;
        }

        Assert.Equal(rows.ToString(), page[from..to]);
    }

    // What is no number is refused with the numbers that are taken.
    private static string BoundsOf(string command, string option)
    {
        var told = Bounds().Match(ToolRun.InProcess(command, "--on", "2025-10-01", option, "x", "--lang", "en").Error);
        told = told.Success ? told : Bounds().Match(ToolRun.InProcess(command, option, "x", "--lang", "en").Error);
        Assert.True(told.Success, option);
        return $"{told.Groups[1].Value} to {told.Groups[2].Value}";
    }

    [GeneratedRegex(@"^  (?<name>--[a-z-]+)(?: (?<value>\S+))?  +(?<about>\S.*)$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("write a number from (\\d+) to (\\d+)")]
    private static partial Regex Bounds();
}
