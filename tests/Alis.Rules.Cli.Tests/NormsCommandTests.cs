using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class NormsCommandTests : IDisposable
{
    private readonly RulesCopy _rules = new();

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void Norms_Repository_ListsEveryNormAndExits0()
    {
        var run = ToolRun.InProcess("norms", _rules.Path, "--format", "json").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Equal(182, JsonNode.Parse(run.Output)!["norms"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(0, "NLSH-05", "--norm", "NLSH-05")]
    [InlineData(0, "NLSH-05 NLSH-12", "--norm", "NLSH-05", "--norm", "NLSH-12")]
    [InlineData(0, "NLSH-05 NLSH-43", "--norm", "NLSH-05", "--norm", "NLSH-43")]
    [InlineData(0, "NLSH-33", "--norm", "NLSH-33", "--rulebook", "nlsh-2024")]
    [InlineData(0, "", "--norm", "NLSH-05", "--document", "HV")]
    public void Norms_ChosenOnes_ExitByTheirState(int exitCode, string expected, params string[] options)
    {
        var run = ToolRun.InProcess(["norms", _rules.Path, "--format", "json", .. options]).Sound();

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(expected, string.Join(" ", JsonNode.Parse(run.Output)!["norms"]!.AsArray().Select(n => (string)n!["id"]!)));
    }

    [Fact]
    public void Norms_Rulebook_TakesTheNormsOfItsSource()
    {
        var byBook = ToolRun.InProcess("norms", _rules.Path, "--rulebook", "nlsh-2024").Sound();

        Assert.Equal(ToolRun.InProcess("norms", _rules.Path, "--document", "NLSH").Output, byBook.Output);
        Assert.Contains("  NLSH    48 normer: ", byBook.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HV-", byBook.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§ 31", "SPES-31-1 SPES-31-2 SPES-31-3 SPES-31-4 SPES-31-5 SPES-31-6 SPES-36-1")]
    [InlineData("§ 31(4)", "SPES-31-4 SPES-36-1")]
    [InlineData("§ 26", "SPES-26-1 SPES-26-4 SPES-31-1 SPES-31-2 SPES-31-3 SPES-31-4 SPES-31-5 SPES-31-6")]
    [InlineData("§ 26(4)", "SPES-26-4 SPES-31-1 SPES-31-2 SPES-31-3 SPES-31-4 SPES-31-5 SPES-31-6")]
    [InlineData("§ 99", "")]
    public void Norms_Section_FindsWhatStandsThereNowAndByTheOldNumber(string section, string expected)
    {
        var run = ToolRun.InProcess("norms", _rules.Path, "--format", "json", "--document", "SPES", "--section", section).Sound();

        Assert.Equal(expected, string.Join(" ", JsonNode.Parse(run.Output)!["norms"]!.AsArray().Select(n => (string)n!["id"]!)));
    }

    [Fact]
    public void Norms_OldNumberOfASection_IsTold()
    {
        var run = ToolRun.InProcess("norms", _rules.Path, "--document", "SPES", "--section", "§ 26", "--lang", "en").Sound();

        Assert.StartsWith("SPES § 26 until 28 February 2019 is now § 31.\n\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bruk enten `--rulebook` eller `--document`", "--rulebook", "nlsh-2024", "--document", "HV")]
    [InlineData("mente du `NLSH`?", "--document", "NLHS")]
    [InlineData("mente du `NLSH-16`?", "--norm", "NLSH-166")]
    [InlineData("mente du `nlsh-2024`?", "--rulebook", "nlsh-2042")]
    public void Norms_WrongUse_SaysWhatIsWrongAndExits1(string expected, params string[] options)
    {
        var run = ToolRun.InProcess(["norms", _rules.Path, .. options]).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_RuleTakenOut_ChangesTheState()
    {
        _rules.Replace(["nlsh-2024", "workflows", "file.json"], "\"norms\": [\"NLSH-05\"]", "\"norms\": [\"NLSH-07\"]");

        Assert.StartsWith("✗ ikke bygd  NLSH-05", ToolRun.InProcess("norms", _rules.Path, "--norm", "NLSH-05").Sound().Output.Split("\n\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Norms_FolderWithoutTheList_ExitsAsFaulty()
    {
        File.Delete(_rules.FileOf("norms.json"));
        var run = ToolRun.InProcess("norms", _rules.Path).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("ALIS2301", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.InProcess("check", _rules.Path).Sound().ExitCode);
    }

    [Fact]
    public void Norms_FaultyExamples_AreToldAndExit3()
    {
        _rules.Replace(["nlsh-2024", "examples", "NLSH-05.json"], "\"rule\": \"NLSH-05\"", "\"rule\": \"NLSH-055\"");
        var run = ToolRun.InProcess("norms", _rules.Path).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("ALIS2201", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_QuotationThatIsNotInTheSource_IsToldWithItsPlaceAndExits3()
    {
        _rules.Replace(["nlsh-2024", "workflows", "blocks.json"], "arbeidsavtale 3-6 måneder før", "arbeidsavtale 4-6 måneder før");
        var run = ToolRun.InProcess("check", _rules.Path).Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("\nnlsh-2024/workflows/blocks.json:", run.Error, StringComparison.Ordinal);
        Assert.Contains("ALIS2401: sitatet står ikke i NLSH pkt 6", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_MissingSource_IsSaid()
    {
        File.Delete(_rules.FileOf("sources", "nlsh.json"));
        var run = ToolRun.InProcess("check", _rules.Path).Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("kilden NLSH finnes ikke i sources", run.Error, StringComparison.Ordinal);
        Assert.Contains("uten fil i sources: NLSH\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownNorm_SuggestsTheNearest()
    {
        _rules.Replace(["nlsh-2024", "workflows", "file.json"], "\"norms\": [\"NLSH-05\"]", "\"norms\": [\"NLHS-05\"]");
        var run = ToolRun.InProcess("check", _rules.Path, "--lang", "en").Sound();

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("did you mean `NLSH-05`?", run.Error, StringComparison.Ordinal);
    }
}
