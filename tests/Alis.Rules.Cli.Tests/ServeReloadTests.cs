using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>New rule books are taken into use while the service runs; faulty ones are not.</summary>
public sealed class ServeReloadTests : IDisposable
{
    private const string Taken = "Nye regelverk tatt i bruk: ";
    private const string Kept = "Regelverkene har feil; de gamle brukes fortsatt";

    private readonly RulesCopy _rules = new("nlsh-2024");

    private string Book => _rules.FileOf("nlsh-2024", "rulebook.json");

    public void Dispose() => _rules.Dispose();

    [Fact]
    public async Task Hup_NewRules_AreTakenAndFaultyOnesAreNot()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var tool = await ServedTool.StartAsync("--rules", _rules.Path);
        var first = await EditionsAsync(tool);

        OtherLaw();
        Assert.Equal(first, await EditionsAsync(tool));
        await tool.SignalAsync("HUP");
        await tool.TellsAsync(Taken);
        var second = await EditionsAsync(tool);
        Assert.NotEqual(first, second);
        Assert.Contains($"{Taken}{second}\n", tool.Told, StringComparison.Ordinal);

        var good = await File.ReadAllTextAsync(Book);
        await File.WriteAllTextAsync(Book, good.Replace("\"kind\"", "\"kin\"", StringComparison.Ordinal));
        await tool.SignalAsync("HUP");
        await tool.TellsAsync(Kept);
        Assert.Contains("nlsh-2024/rulebook.json:", tool.Told, StringComparison.Ordinal);
        Assert.Contains("feil ALIS1007: medlemmet `kin` er ukjent her", tool.Told, StringComparison.Ordinal);
        Assert.Equal(second, await EditionsAsync(tool));
        Assert.True(await IsLastRefusedAsync(tool));
        Assert.Equal(HttpStatusCode.OK, (await tool.ValidateAsync()).StatusCode);

        await File.WriteAllTextAsync(Book, good);
        await tool.SignalAsync("HUP");
        await tool.TellsAsync(Taken, times: 2);
        Assert.False(await IsLastRefusedAsync(tool));
        Assert.Equal((0, ""), await tool.EndAsync());
    }

    [Fact]
    public async Task Hup_FolderThatIsGone_IsToldAndTheOldServesOn()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var tool = await ServedTool.StartAsync("--rules", _rules.Path);
        var first = await EditionsAsync(tool);
        Directory.Move(_rules.Path, _rules.Path + "-moved");
        try
        {
            await tool.SignalAsync("HUP");
            await tool.TellsAsync(Kept);
            Assert.Contains($"alis-rules: finner ikke `{_rules.Path}`\n", tool.Told, StringComparison.Ordinal);
            Assert.True(await IsLastRefusedAsync(tool));
            Assert.Equal(first, await EditionsAsync(tool));

            Directory.CreateDirectory(_rules.Path);
            await tool.SignalAsync("HUP");
            await tool.TellsAsync(Kept, times: 2);
            Assert.Equal(first, await EditionsAsync(tool));
            Directory.Delete(_rules.Path);
        }
        finally
        {
            Directory.Move(_rules.Path + "-moved", _rules.Path);
        }

        await tool.SignalAsync("HUP");
        await tool.TellsAsync(Taken);
        Assert.False(await IsLastRefusedAsync(tool));
    }

    [Fact]
    public async Task Hup_WithoutAFolder_ChangesNothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var tool = await ServedTool.StartAsync();
        await tool.SignalAsync("HUP");
        await Task.Delay(1000);

        Assert.Equal(HttpStatusCode.OK, (await tool.GetAsync("health")).StatusCode);
        Assert.Single(tool.Told.Trim().Split('\n'));
    }

    [Fact]
    public async Task Watch_ChangedFile_IsTakenIntoUse()
    {
        await using var tool = await ServedTool.StartAsync("--rules", _rules.Path, "--watch");
        var first = await EditionsAsync(tool);

        OtherLaw();
        await tool.TellsAsync(Taken);
        Assert.NotEqual(first, await EditionsAsync(tool));

        await File.WriteAllTextAsync(_rules.FileOf("nlsh-2024", "workflows", "new.json"), "[");
        await tool.TellsAsync(Kept);
        Assert.Contains("nlsh-2024/workflows/new.json:1:2: feil ALIS1002", tool.Told, StringComparison.Ordinal);

        File.Delete(_rules.FileOf("nlsh-2024", "workflows", "new.json"));
        await tool.TellsAsync(Taken, times: 2);
        Assert.False(await IsLastRefusedAsync(tool));
    }

    [Fact]
    public async Task Watch_FolderPutInPlaceOfAnother_IsTakenIntoUseAndWatched()
    {
        await using var tool = await ServedTool.StartAsync("--rules", _rules.Path, "--watch");
        var first = await EditionsAsync(tool);
        using var other = new RulesCopy("nlsh-2024");
        other.Replace(["nlsh-2024", "provisions.json"], "\"value\": 3,", "\"value\": 2,");
        Directory.Move(_rules.Path, _rules.Path + "-old");
        Directory.Move(other.Path, _rules.Path);
        try
        {
            await tool.TellsAsync(Taken);
            Assert.NotEqual(first, await EditionsAsync(tool));

            await File.WriteAllTextAsync(Book, "[");
            await tool.TellsAsync(Kept);
        }
        finally
        {
            Directory.Move(_rules.Path, other.Path);
            Directory.Move(_rules.Path + "-old", _rules.Path);
        }
    }

    // Whatever decides nothing, such as a title, makes no new edition.
    private void OtherLaw() => _rules.Replace(["nlsh-2024", "provisions.json"], "\"value\": 3,", "\"value\": 2,");

    private static async Task<string> EditionsAsync(ServedTool tool) => (await tool.GetAsync("v1/rulebooks")).Headers.ETag!.Tag.Trim('"').Split('.')[0];

    private static async Task<bool> IsLastRefusedAsync(ServedTool tool) =>
        (bool)JsonNode.Parse(await tool.Client.GetByteArrayAsync("health/ready"))!["lastRulebooksRefused"]!;
}
