using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public class MatchTests
{
    private static string Sample => ToolRun.PathOf("examples", "matching-round.json");

    [Fact]
    public void Match_Sample_TellsWhoWhyAndTheCertificate()
    {
        var run = ToolRun.InProcess("match", Sample).Sound();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Runde 2024-autumn, avgjort 1. september 2024: 2 av 4 kandidater er tilbudt tjeneste.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("✓ alis-0001 → p-med-bodo/1 (medisin, Bodø): Får førstevalget av 3 mulige vinduer: 1. mars 2025–31. august 2025.", Flat(run.Output), StringComparison.Ordinal);
        Assert.Contains("✗ alis-0003: Tiden i kommune er ikke gått på første dag (4 av 4)", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 har bedre rett", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nb", "avgjort")]
    [InlineData("nn", "avgjord")]
    [InlineData("en", "decided on")]
    public void Match_Languages_AreAllThere(string language, string word) =>
        Assert.Contains(word, ToolRun.InProcess("match", Sample, "--lang", language).Sound().Output, StringComparison.Ordinal);

    [Fact]
    public void Match_StandardInput_IsReadAndGivesTheSameBytes() =>
        Assert.Equal(ToolRun.InProcess("match", Sample, "--format", "json").Sound().Output, ToolRun.InProcess(File.ReadAllBytes(Sample), "match", "-", "--format", "json").Sound().Output);

    [Fact]
    public void Match_NoCandidates_GivesAnEmptyResultAndExitsWithZero()
    {
        using var file = Changed(r => r["candidates"] = new JsonArray(), r => r["municipalRanking"] = new JsonObject());

        var run = ToolRun.InProcess("match", file.Path, "--format", "json").Sound();

        Assert.Equal((0, 0), (run.ExitCode, JsonNode.Parse(run.Output)!["matches"]!.AsArray().Count));
        Assert.Contains("0 av 0 kandidater", ToolRun.InProcess("match", file.Path).Sound().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{ \"formatVersion\": 1, \"round\": { \"key\": \"r\", \"rulebook\": \"nlsh\", \"decidedOn\": \"2025-01-01\" } }")]
    public void Match_FaultyFile_ExitsWithThree(string text)
    {
        using var file = new TemporaryFile(text);

        var run = ToolRun.InProcess("match", file.Path).Sound();

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("ALIS", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--candidate", "alis-0009", "alis-000")]
    [InlineData("--post", "p-med-bod", "p-med-bodo")]
    [InlineData("--what-if", "more seats", "ALIS7130")]
    public void Match_UnknownThing_ExitsWithOneAndNamesWhatIsNear(string option, string value, string near)
    {
        var run = ToolRun.InProcess("match", Sample, option, value).Sound();

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(near, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_CandidatesView_TellsTheOwnAndNothingOfOthers()
    {
        var run = ToolRun.InProcess("match", Sample, "--candidate", "alis-0002").Sound();

        Assert.Contains("siste plass gikk til nr. 2 i rekkefølgen; kandidaten er nr. 3 der og nr. 2 på ventelisten", Flat(run.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("alis-0001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("1871", run.Output, StringComparison.Ordinal);
    }

    // What stands for everybody is not for one of them: no count, and no hash on which a guess of the others could be tried.
    [Fact]
    public void Match_CandidatesView_HasNoHashAndNoCountOfOthers()
    {
        var certificate = JsonNode.Parse(ToolRun.InProcess("match", Sample, "--candidate", "alis-0002", "--format", "json").Sound().Output)!["certificate"]!.AsObject();

        Assert.Equal(["engine", "decidedOn", "untilSettled", "books", "settings", "blockingPairs"], certificate.Select(m => m.Key));
    }

    [Fact]
    public void Match_Drawing_IsWrittenAndNotForOneCandidate()
    {
        Assert.StartsWith("<svg ", ToolRun.InProcess("match", Sample, "--format", "svg").Sound().Output, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.InProcess("match", Sample, "--format", "svg", "--candidate", "alis-0001").Sound().ExitCode);
        Assert.Equal(1, ToolRun.InProcess("match", Sample, "--format", "svg", "--what-if", "seats p-med-bodo=2").Sound().ExitCode);
    }

    // More remarks than anybody reads keep nothing from being matched.
    [Fact]
    public void Match_HundredsOfRemarks_GiveAResult()
    {
        using var file = Changed(r =>
        {
            for (var i = 0; i < 300; i++)
            {
                var candidate = r["candidates"]![3]!.DeepClone();
                candidate["key"] = $"more-{i}";
                candidate["wish"]!["places"] = new JsonArray($"nowhere-{i}");
                r["candidates"]!.AsArray().Add(candidate);
            }
        });

        var run = ToolRun.InProcess("match", file.Path).Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ALIS1029", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_Post_ExplainsItsPairsAlone()
    {
        var pairs = JsonNode.Parse(ToolRun.InProcess("match", Sample, "--post", "p-psy-lofoten", "--format", "json").Sound().Output)!["pairs"]!.AsArray();

        Assert.Equal(4, pairs.Count);
        Assert.All(pairs, p => Assert.Equal("p-psy-lofoten", (string)p!["post"]!));
    }

    [Fact]
    public void Match_WhatIf_TellsWhatWouldComeOfItAndIsNoResult()
    {
        var run = ToolRun.InProcess("match", Sample, "--what-if", "seats p-med-bodo=2").Sound();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("alis-0002: p-psy-lofoten/1 1. mars 2025–31. august 2025 → p-med-bodo/1", Flat(run.Output), StringComparison.Ordinal);
        Assert.Contains("ikke et resultat", run.Output, StringComparison.Ordinal);
        using var tried = new TemporaryFile(ToolRun.InProcess("match", Sample, "--what-if", "seats p-med-bodo=2", "--format", "json").Sound().Output);
        var verified = ToolRun.InProcess("verify", tried.Path, Sample).Sound();
        Assert.Equal(2, verified.ExitCode);
        Assert.Contains("/certificate", verified.Output, StringComparison.Ordinal);
    }

    // What is remarked about the file is about everybody in it.
    [Fact]
    public void Match_CandidatesView_TellsNoRemarksAboutOthers()
    {
        using var file = Changed(r =>
        {
            r["candidates"]![0]!["wish"]!["places"] = new JsonArray("own-place");
            r["candidates"]![1]!["wish"]!["places"] = new JsonArray("hidden-place");
        });

        Assert.Contains("hidden-place", ToolRun.InProcess("match", file.Path).Sound().Error, StringComparison.Ordinal);
        var own = ToolRun.InProcess("match", file.Path, "--candidate", "alis-0001").Sound();
        Assert.Contains("own-place", own.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-place", own.Error + own.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "svg", "--explain")]
    [InlineData("--format", "svg", "--post", "p-med-bodo")]
    [InlineData("--what-if", "seats p-med-bodo=2", "--explain")]
    [InlineData("--what-if", "seats p-med-bodo=2", "--post", "p-med-bodo")]
    public void Match_PairsOfWhatHasNone_IsRefusedAndNotPassedOver(params string[] options) =>
        Assert.Equal(1, ToolRun.InProcess(["match", Sample, .. options]).Sound().ExitCode);

    [Fact]
    public void Match_UntilSettled_ShowsTheRuns()
    {
        using var file = Changed(r => r["replies"] = new JsonArray(new JsonObject { ["candidate"] = "alis-0001", ["post"] = "p-med-bodo", ["start"] = "2025-03-01", ["answer"] = "declined" }));

        var json = JsonNode.Parse(ToolRun.InProcess("match", file.Path, "--until-settled", "--format", "json").Sound().Output)!;

        Assert.Equal(2, json["runs"]!.AsArray().Count);
        Assert.Equal("alis-0001", (string)json["runs"]![0]!["declined"]![0]!);
        Assert.Equal(("alis-0002", "p-med-bodo"), ((string)json["matches"]![0]!["candidate"]!, (string)json["matches"]![0]!["post"]!));
        Assert.Equal(["alis-0002"], json["waitingFor"]!.AsArray().Select(w => (string)w!));
    }

    [Fact]
    public void Verify_ResultOfARound_IsSameUnlessTampered()
    {
        var output = ToolRun.InProcess("match", Sample, "--format", "json", "--lang", "en").Sound().Output;
        using var result = new TemporaryFile(output);
        using var tampered = new TemporaryFile(output.Replace("\"alis-0002\"", "\"alis-0003\"", StringComparison.Ordinal));

        Assert.Equal(0, ToolRun.InProcess("verify", result.Path, Sample).Sound().ExitCode);
        var run = ToolRun.InProcess("verify", tampered.Path, Sample).Sound();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("/matches/1/candidate", run.Output, StringComparison.Ordinal);
    }

    private static string Flat(string text) => string.Join(' ', text.Split(new[] { ' ', '\n' }, StringSplitOptions.RemoveEmptyEntries));

    private static TemporaryFile Changed(params Action<JsonNode>[] edits)
    {
        var json = JsonNode.Parse(File.ReadAllText(Sample))!;
        foreach (var edit in edits)
        {
            edit(json);
        }

        return new TemporaryFile(json.ToJsonString());
    }
}
