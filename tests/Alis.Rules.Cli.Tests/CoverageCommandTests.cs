using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed partial class CoverageCommandTests : IDisposable
{
    // One book is enough but where the repository is meant: measuring all of them takes seconds.
    private readonly RulesCopy _rules = new("nlsh-2024");

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void Coverage_Repository_ShowsEveryVerdictAndNamesNormsWithoutRule()
    {
        var run = ToolRun.InProcess("test", ToolRun.PathOf("rules"), "--coverage").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^✓ ([0-9]+) av \\1 eksempler holder\n\nEksemplene viser ([0-9]+) av \\2 \\(100 %\\) utfall, ", run.Output);
        Assert.Contains("Normer uten regel: NLSH-29, NLSH-29b, ", run.Output, StringComparison.Ordinal);

        // The rules that show least come first.
        var rows = run.Output.Split('\n').SkipWhile(l => !l.StartsWith("regel ", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.Length > 0)
            .Select(l => Fraction().Matches(l).Select(m => (Shown: int.Parse(m.Groups[1].Value), Total: int.Parse(m.Groups[2].Value))).ToList())
            .Select(f => 100 * f.Sum(x => x.Shown) / f.Sum(x => x.Total)).ToList();
        Assert.Equal(RepositoryMutation.Rules.Loaded.Sum(b => b.Rules.Count()), rows.Count);
        Assert.Equal(rows.Order(), rows);
    }

    [Fact]
    public void Coverage_Json_NamesEveryConditionWithItsPlace()
    {
        var run = ToolRun.InProcess("test", _rules.Path, "--coverage", "--format", "json", "--lang", "nn").Sound();
        var json = JsonNode.Parse(run.Output)!;
        var conditions = json["rules"]!.AsArray().SelectMany(r => r!["conditions"]!.AsArray()).ToList();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((1, "nn"), ((int)json["formatVersion"]!, (string)json["language"]!));
        Assert.True(conditions.Count > 500);
        Assert.All(conditions, c =>
        {
            var line = File.ReadLines(_rules.FileOf((string)c!["file"]!)).ElementAt((int)c["line"]! - 1);
            var written = line[((int)c["column"]! - 1)..].Replace("\\\"", "\"", StringComparison.Ordinal);
            Assert.StartsWith(Half().Replace((string)c["expression"]!, "Dates.Within("), Half().Replace(written, "Dates.Within("), StringComparison.Ordinal);
        });
        Assert.Equal(run.Bytes, ToolRun.InProcess("test", _rules.Path, "--coverage", "--format", "json", "--lang", "nn").Bytes);
    }

    [Fact]
    public void Coverage_Page_IsWholeInItselfAndTheSameEachTime()
    {
        var (first, second) = (_rules.FileOf("a.html"), _rules.FileOf("b.html"));
        Assert.Equal(0, ToolRun.InProcess("test", _rules.Path, "--html", first, "--lang", "en").Sound().ExitCode);
        Assert.Equal(0, ToolRun.InProcess("test", _rules.Path, "--coverage", "-o", second, "--lang", "en").Sound().ExitCode);
        var page = File.ReadAllText(first);

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|<iframe|url\\(|@import|https?:|\\bsrc=|\\bon[a-z]+=", page);
        Assert.Equal(Regex.Count(page, "<table"), Regex.Count(page, "<caption>"));
        Assert.Equal(Regex.Count(page, "<th[ >]"), Regex.Count(page, "<th scope=\"(col|row|rowgroup)\""));
        Assert.All(Regex.Matches(page, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value), a => Assert.Contains($" id=\"{a}\"", page, StringComparison.Ordinal));
        foreach (var tag in new[] { "table", "tr", "th", "td", "section", "details", "ul", "li", "svg", "span", "div", "dl", "code" })
        {
            Assert.Equal(Regex.Count(page, $"<{tag}[ >]"), Regex.Count(page, $"</{tag}>"));
        }
    }

    [Theory]
    [InlineData("100", 2)]
    [InlineData("1", 0)]
    [InlineData("0", 0)]
    public void Require_Percent_ExitsWith2WhereLessIsShown(string percent, int expected) =>
        Assert.Equal(expected, ToolRun.InProcess("test", _rules.Path, "--require", percent).Sound().ExitCode);

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("ninety")]
    [InlineData("")]
    public void Require_NoPercentage_IsWrongUse(string percent)
    {
        var run = ToolRun.InProcess("test", _rules.Path, "--require=" + percent).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void Html_PlaceThatCannotBeWritten_IsToldAndExits1()
    {
        Assert.Contains("er en mappe", ToolRun.InProcess("test", _rules.Path, "--html", _rules.Path).Sound().Error, StringComparison.Ordinal);
        var run = ToolRun.InProcess("test", _rules.Path, "--html", _rules.FileOf("none", "page.html")).Sound();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("kan ikke skrive", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_BrokenExampleFile_IsToldAndTheRestIsMeasured()
    {
        File.WriteAllText(_rules.FileOf("nlsh-2024", "examples", "NLSH-27.json"), "{");
        var run = ToolRun.InProcess("test", _rules.Path, "--coverage").Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("nlsh-2024/examples/NLSH-27.json", run.Error, StringComparison.Ordinal);
        Assert.Matches("\nNLSH-27 +0 +0/4", run.Output);
        Assert.Matches("\nNLSH-19 +9 +4/4", run.Output);
        var without = ToolRun.InProcess("test", _rules.Path).Sound();
        Assert.Equal((3, ""), (without.ExitCode, without.Output));
    }

    [Fact]
    public void Coverage_ExampleThatFails_IsNotCountedAndExits2()
    {
        _rules.Replace(["nlsh-2024", "provisions.json"], "\"value\": 24", "\"value\": 36");
        var run = ToolRun.InProcess("test", _rules.Path, "--coverage", "--format", "json").Sound();
        var json = JsonNode.Parse(run.Output)!;

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(json["failed"]!.AsArray());
        Assert.All(json["failed"]!.AsArray(), f => Assert.Equal("NLSH-15", (string)f!["rule"]!));
        Assert.Equal((int)json["examples"]! - (int)json["held"]!, json["failed"]!.AsArray().Count);
    }

    [Fact]
    public void Coverage_BookWithoutExamplesOrNorms_IsMeasuredAsShowingNothing()
    {
        Directory.Delete(_rules.FileOf("nlsh-2024", "examples"), true);
        File.Delete(_rules.FileOf("norms.json"));
        var page = _rules.FileOf("page.html");
        var run = ToolRun.InProcess("test", _rules.Path, "--coverage", "--html", page).Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Eksemplene viser 0 av ", run.Output, StringComparison.Ordinal);
        Assert.Contains("NLSH pkt 6", run.Output, StringComparison.Ordinal);
        Assert.Contains("Det er ingen eksempler", File.ReadAllText(page, Encoding.UTF8), StringComparison.Ordinal);
    }

    [GeneratedRegex("([0-9]+)/([0-9]+) ")]
    private static partial Regex Fraction();

    // Half of "from one day to another" stands where the whole does.
    [GeneratedRegex("^Dates\\.(OnOrAfter|OnOrBefore|Within)\\(.*")]
    private static partial Regex Half();
}
