using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class DeadlinesTests
{
    private static readonly string[] OneBook = ["--rulebook", "nlsh-2024"];

    [Fact]
    public void Deadlines_Sample_ListsByLastDay()
    {
        var run = ToolRun.InProcess(["deadlines", ToolRun.Sample, "--on", "2024-06-01", .. OneBook]).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Frister per 1. juni 2024, til og med 1. juni 2025\nFor alis-0001.\n", run.Output, StringComparison.Ordinal);
        var lines = run.Output.Split('\n').Where(l => l.Contains("  NLSH-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["… kan gjøres nå  1. september 2024  kommunen   NLSH-22  bolk b2", "· kommer         1. desember 2024   sykehuset  NLSH-36  bolk b2"], lines.Take(2));
        Assert.EndsWith("Listen er en hjelp til å huske. Den er ikke en avgjørelse.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_OverdueOrUndecided_Exits0()
    {
        using var overdue = TemporaryFile.OfSample(json => json["events"]!.AsArray().RemoveAt(1));
        using var unknown = TemporaryFile.OfSample(json => json["implementationPlan"]!["blocks"]![1]!.AsObject().Remove("from"));

        var run = ToolRun.InProcess(["deadlines", overdue.Path, "--on", "2025-01-01", .. OneBook]).Sound();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("✗ fristen er ute", run.Output, StringComparison.Ordinal);
        run = ToolRun.InProcess(["deadlines", unknown.Path, "--on", "2024-06-01", .. OneBook]).Sound();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("? må vurderes", run.Output, StringComparison.Ordinal);
        Assert.Contains("ukjent dag", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_All_ListsWhatIsDoneToo()
    {
        string[] command = ["deadlines", ToolRun.Sample, "--on", "2025-10-01", "--format", "json", .. OneBook];

        Assert.Empty(JsonNode.Parse(ToolRun.InProcess(command).Sound().Output)!["obligations"]!.AsArray());
        var all = JsonNode.Parse(ToolRun.InProcess([.. command, "--all"]).Sound().Output)!["obligations"]!.AsArray();
        Assert.Contains(all, o => (string)o!["rule"]! == "NLSH-36" && (string)o["state"]! == "Fulfilled" && (string)o["fulfilledOn"]! == "2024-10-15");
    }

    [Fact]
    public void Deadlines_Party_ListsItsOwn()
    {
        var all = JsonNode.Parse(ToolRun.InProcess(["deadlines", ToolRun.Sample, "--on", "2024-06-01", "--party", "municipality", "--format", "json", .. OneBook]).Sound().Output)!;

        Assert.Equal("municipality", (string)all["party"]!);
        Assert.NotEmpty(all["obligations"]!.AsArray());
        Assert.All(all["obligations"]!.AsArray(), o => Assert.True((string)o!["party"]! is "municipality" or "both"));
    }

    [Fact]
    public void Deadlines_AgreementFile_ListsReviewsAndNotice()
    {
        var text = """
            { "formatVersion": 1,
              "agreement": { "key": "nlsh-1804", "kind": "sub-agreement", "rulebook": "nlsh-2024", "parties": [{ "key": "1804", "kind": "municipality" }, { "key": "nlsh", "kind": "hospital-trust" }] },
              "events": [
                { "kind": "signed", "on": "2024-06-10", "by": "1804", "place": "Bodø" },
                { "kind": "signed", "on": "2024-06-15", "by": "nlsh", "place": "Bodø" },
                { "kind": "terminated", "on": "2026-02-01", "by": "1804" }] }
            """;
        using var file = new TemporaryFile(text);
        var list = JsonNode.Parse(ToolRun.InProcess("deadlines", file.Path, "--on", "2026-03-01", "--until", "2030-01-01", "--format", "json").Sound().Output)!;

        Assert.Equal("nlsh-1804", (string)list["for"]!);
        Assert.Equal(
            ["NLSH-42 1 Overdue 2025-06-15", "NLSH-42 2 Open 2026-06-15", "NLSH-40  Open 2027-02-01", "NLSH-41  Open 2027-02-01"],
            list["obligations"]!.AsArray().Select(o => $"{o!["rule"]} {o["turn"]} {o["state"]} {o["due"]}"));
        Assert.Equal("NamedByFile", (string)list["books"]!.AsArray().Single(b => (string)b!["id"]! == "nlsh-2024")!["why"]!["reason"]!);
    }

    [Theory]
    [InlineData("--until", "2024-05-31")]
    [InlineData("--until", "2024-13-01")]
    [InlineData("--party", "nobody")]
    [InlineData("--format", "xml")]
    [InlineData("--alarm", "14")]
    [InlineData("--rulebook", "none")]
    public void Deadlines_WrongUse_Exits1WithOneLine(string option, string value)
    {
        var run = ToolRun.InProcess("deadlines", ToolRun.Sample, "--on", "2024-06-01", option, value).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("367")]
    [InlineData("x")]
    [InlineData("1.5")]
    public void Deadlines_AlarmThatIsNoNumberOfDays_Exits1(string days) =>
        Assert.Equal(1, ToolRun.InProcess("deadlines", ToolRun.Sample, "--on", "2024-06-01", "--format", "ics", "--alarm", days).Sound().ExitCode);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"formatVersion\":1,\"agreement\":{},\"events\":[{}]}")]
    public void Deadlines_FaultyFile_Exits3(string text)
    {
        using var file = new TemporaryFile(text);
        var run = ToolRun.InProcess("deadlines", file.Path, "--on", "2024-06-01").Sound();

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("ALIS", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("2025-01-01", "2425-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Deadlines_FarDays_AreAnswered(string on, string until)
    {
        foreach (var format in new[] { "text", "json" })
        {
            Assert.Equal(0, ToolRun.InProcess("deadlines", ToolRun.Sample, "--on", on, "--until", until, "--format", format, "--all").Sound().ExitCode);
        }
    }

    [Fact]
    public void Deadlines_SameFileTwice_GivesTheSameBytes()
    {
        string[] command = ["deadlines", ToolRun.Sample, "--on", "2024-06-01", "--format", "ics"];

        Assert.Equal(ToolRun.InProcess(command).Bytes, ToolRun.InProcess(command).Bytes);
    }

    [Theory]
    [InlineData("nb", "Frister per")]
    [InlineData("nn", "Fristar per")]
    [InlineData("en", "Deadlines as of")]
    public void Deadlines_EachLanguage_HasItsWords(string language, string words) =>
        Assert.StartsWith(words, ToolRun.InProcess("deadlines", ToolRun.Sample, "--on", "2024-06-01", "--lang", language).Sound().Output, StringComparison.Ordinal);

    [Fact]
    public void Deadlines_WithoutLastDay_IsSaidOfTheCalendar()
    {
        var run = ToolRun.InProcess("deadlines", ToolRun.Sample, "--on", "2024-06-01", "--format", "ics");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("uten kjent siste dag", run.Error, StringComparison.Ordinal);
        Assert.Equal("BEGIN:VCALENDAR\r\n", Encoding.UTF8.GetString(run.Bytes, 0, 17));
    }
}
