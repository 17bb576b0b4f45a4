using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("skriv en kommando: validate, explain, deadlines, agreement, match, check, test, mutate, norms, verify")]
    [InlineData("`validat` er ingen kommando", "validat")]
    [InlineData("FIL mangler", "validate", "--on", "2025-10-01")]
    [InlineData("FILE is missing", "validate", "--on", "2025-10-01", "--lang", "en")]
    [InlineData("`--on` mangler, skriv for eksempel `--on 2025-10-01`", "validate", "a.json")]
    [InlineData("`--on` mangler verdi", "validate", "a.json", "--on")]
    [InlineData("`--on` kan stå bare én gang", "validate", "a.json", "--on", "2025-10-01", "--on", "2025-10-02")]
    [InlineData("`b.json` er én fil for mye", "explain", "a.json", "b.json", "--on", "2025-10-01", "--rule", "NLSH-16")]
    [InlineData("`./a.json` er gitt to ganger", "validate", "a.json", "./a.json", "--on", "2025-10-01")]
    [InlineData("`a.json` is given twice", "validate", "a.json", "b.json", "a.json", "--on", "2025-10-01", "--lang", "en")]
    [InlineData("bare én av filene kan være `-`", "validate", "-", "a.json", "-", "--on", "2025-10-01")]
    [InlineData("bare én av filene kan være `-`", "validate", "-", "--on", "2025-10-01", "--receipt-key", "-")]
    [InlineData("bare én av filene kan være `-`", "verify", "a.json", "-", "--receipt-key", "-")]
    [InlineData("finner ikke `no-key`", "validate", "a.json", "--on", "2025-10-01", "--receipt-key", "no-key")]
    [InlineData("`2025-13-01` er ingen dag", "validate", "a.json", "--on", "2025-13-01")]
    [InlineData("`2025-02-29` is not a day", "validate", "a.json", "--on", "2025-02-29", "--lang", "en")]
    [InlineData("`1. mars` er ingen dag", "validate", "a.json", "--on", "1. mars")]
    [InlineData("`` er ingen dag", "validate", "a.json", "--on", "")]
    [InlineData("`+12025-03-01` er ingen dag", "validate", "a.json", "--on", "+12025-03-01")]
    [InlineData("`i dag` er ingen dag; skriv `--known-on`", "validate", "a.json", "--on", "2025-10-01", "--known-on", "i dag")]
    [InlineData("`de` passer ikke til `--lang`; velg nb, nn, en", "validate", "a.json", "--on", "2025-10-01", "--lang", "de")]
    [InlineData("`xml` passar ikkje til `--format`; vel text, json", "validate", "a.json", "--on", "2025-10-01", "--format", "xml", "--lang=nn")]
    [InlineData("`alle` passer ikke til `--party`", "validate", "a.json", "--on", "2025-10-01", "--party", "alle")]
    [InlineData("`--frob` er ukjent her", "validate", "a.json", "--on", "2025-10-01", "--frob")]
    [InlineData("`--frob` er ukjent her", "validate", "a.json", "--frob", "b.json", "--on", "2025-10-01")]
    [InlineData("`--frob` er ukjent her", "explain", "--frob", "a.json", "--on", "2025-10-01")]
    [InlineData("finner ikke `--frob`", "validate", "--on", "2025-10-01", "--", "--frob")]
    [InlineData("`--rule` mangler", "explain", "a.json", "--on", "2025-10-01")]
    [InlineData("finner ikke `a.json`", "validate", "a.json", "--on", "2025-10-01")]
    [InlineData("finner ikke `no/such/folder`", "check", "no/such/folder")]
    [InlineData("finner ikke `no/such/folder`", "validate", "a.json", "--on", "2025-10-01", "--rules", "no/such/folder")]
    [InlineData("FIL mangler", "verify", "a.json")]
    [InlineData("bare én av filene kan være `-`", "verify", "-", "-")]
    public void Run_WrongUse_SaysWhatIsWrongAndExits1(string expected, params string[] args)
    {
        var run = ToolRun.InProcess(args).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.StartsWith("alis-rules: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Folder_IsNoFile()
    {
        Assert.Contains("er en mappe", ToolRun.InProcess("validate", ToolRun.PathOf("rules"), "--on", "2025-10-01").Sound().Error, StringComparison.Ordinal);
        Assert.Contains("er ingen mappe", ToolRun.InProcess("check", ToolRun.Sample).Sound().Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("regelverket `nlsh-2042` finnes ikke", "nlsh-2024", "--rulebook", "nlsh-2042")]
    [InlineData("regelverket `` finnes ikke", null, "--rulebook", "")]
    public void Validate_UnknownRulebook_SuggestsTheNearest(string message, string? suggestion, params string[] more)
    {
        var run = ToolRun.InProcess(["validate", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", .. more]).Sound();
        var fault = Assert.Single(JsonNode.Parse(run.Error)!["diagnostics"]!.AsArray())!;

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Equal(message, (string)fault["message"]!);
        Assert.Equal(suggestion, (string?)fault["suggestion"]);
    }

    [Fact]
    public void Explain_UnknownRule_SuggestsTheNearest()
    {
        var run = ToolRun.InProcess("explain", ToolRun.Sample, "--on", "2025-10-01", "--rule", "NLSH16").Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("mente du `NLSH-16`?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_RuleOfABookThatIsNotUsed_SaysHowToNameIt()
    {
        using var file = TemporaryFile.OfSample(json => json["hospital"]!["key"] = "unn");
        var run = ToolRun.InProcess("explain", file.Path, "--on", "2025-10-01", "--rule", "NLSH-16").Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--rulebook nlsh-2024", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_EachCommandAndLanguage_IsWrittenAndExits0()
    {
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            foreach (var command in new[] { "", "validate", "explain", "check", "test", "norms", "verify" })
            {
                string[] args = command.Length == 0 ? ["--help", "--lang", language] : [command, "--help", "--lang", language];
                var run = ToolRun.InProcess(args).Sound();

                Assert.Equal(0, run.ExitCode);
                Assert.Empty(run.Error);
                Assert.Contains(language == "en" ? "Usage:" : "Bruk:", run.Output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Help_Validate_NamesEveryOption() => Assert.All(
        new[] { "--on", "--rulebook", "--known-on", "--rules", "--party", "--receipt-key", "--format", "--lang", "--help" },
        option => Assert.Contains($"\n  {option}", ToolRun.InProcess("validate", "--help").Output, StringComparison.Ordinal));

    [Fact]
    public void Version_IsThatOfTheEngine() => Assert.Equal($"alis-rules {RuleEngine.Version}\n", ToolRun.InProcess("--version").Sound().Output);
}
