using System.Text.Json.Nodes;
using Xunit;

namespace Alis.Rules.Cli.Tests;

public sealed class MutateCommandTests : IDisposable
{
    private static readonly string Fault = ToolRun.PathOf("tests", "Alis.Rules.Cli.Tests", "PlantedFaults", "24-more-than-for-at-least", "rules");

    private readonly string _folder = Directory.CreateTempSubdirectory("alis").FullName;

    public MutateCommandTests()
    {
        foreach (var file in Directory.GetFiles(Fault, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(Fault, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Mutate_SurvivorOnABoundary_Exits2WhateverIsAskedFor()
    {
        var run = ToolRun.InProcess("mutate", _folder, "--require", "0").Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("prove/workflows/file.json:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Les det mot kilden før du tar det inn.", run.Output, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ endringer, [0-9]+ eksempelkjøringer og [0-9]+ kjøringer for å finne forslag på [0-9,]+ sekunder\n$", run.Error);
    }

    [Fact]
    public void Mutate_ProposalsTaken_AllIsNoticed()
    {
        var proposed = Path.Combine(_folder, "..", Path.GetFileName(_folder) + "-proposed");
        try
        {
            Assert.Equal(2, ToolRun.InProcess("mutate", _folder, "--propose", proposed).Sound().ExitCode);
            foreach (var file in Directory.GetFiles(proposed, "*.json", SearchOption.AllDirectories))
            {
                File.Copy(file, Path.Combine(_folder, Path.GetRelativePath(proposed, file)));
            }

            Assert.Equal(0, ToolRun.InProcess("test", _folder).Sound().ExitCode);
            Assert.Equal(0, ToolRun.InProcess("mutate", _folder).Sound().ExitCode);
        }
        finally
        {
            Directory.Delete(proposed, true);
        }
    }

    [Fact]
    public void Mutate_EachLanguage_TellsTheSame()
    {
        var each = new[] { "nb", "nn", "en" }.Select(l => JsonNode.Parse(ToolRun.InProcess("mutate", _folder, "--format", "json", "--lang", l).Sound().Output)!).ToList();

        Assert.Single(each.Select(e => string.Join("|", e["survivors"]!.AsArray().Select(s => $"{s!["pointer"]}{s["was"]}{s["is"]}"))).Distinct());
        Assert.Equal(3, each.Select(e => (string)e["survivors"]![0]!["text"]!).Distinct().Count());
        Assert.StartsWith("regel ", ToolRun.InProcess("mutate", _folder).Output, StringComparison.Ordinal);
        Assert.StartsWith("rule ", ToolRun.InProcess("mutate", _folder, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_Twice_GivesTheSameBytes() =>
        Assert.Equal(ToolRun.InProcess("mutate", _folder, "--format", "json").Bytes, ToolRun.InProcess("mutate", _folder, "--format", "json").Bytes);

    [Fact]
    public void Mutate_ExamplesThatFail_AreNotChanged()
    {
        Replace("prove/examples/P-2.json", "\"verdict\": \"NotYet\"", "\"verdict\": \"Met\"");
        var run = ToolRun.InProcess("mutate", _folder).Sound();

        Assert.Equal((2, "", "alis-rules: ikke alle eksemplene holder slik reglene står; kjør `alis-rules test` først\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("prove/examples/P-2.json", "\"verdict\"", "\"verdikt\"")]
    [InlineData("prove/examples/P-2.json", "{", "")]
    [InlineData("prove/workflows/file.json", "\"RuleName\": \"P-2\",", "\"RuleName\": \"P-2\", \"Enabled\": 1,")]
    public void Mutate_FaultyFile_IsToldAndExits3(string file, string old, string now)
    {
        Replace(file, old, now);
        var run = ToolRun.InProcess("mutate", _folder).Sound();

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains(file, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_TwoRulesOfOneNameOrARingOfExceptions_AreToldAndExit3()
    {
        var path = Path.Combine(_folder, "prove", "workflows", "file.json");
        var json = JsonNode.Parse(File.ReadAllText(path))!;
        json["Rules"]!.AsArray().Add(json["Rules"]![0]!.DeepClone());
        File.WriteAllText(path, json.ToJsonString());
        var twice = ToolRun.InProcess("mutate", _folder).Sound();
        json["Rules"]!.AsArray().RemoveAt(1);
        json["Rules"]![0]!["Properties"]!["exceptionTo"] = "P-2";
        File.WriteAllText(path, json.ToJsonString());
        var ring = ToolRun.InProcess("mutate", _folder).Sound();

        Assert.Equal((3, 3), (twice.ExitCode, ring.ExitCode));
        Assert.Contains("P-2", twice.Error, StringComparison.Ordinal);
        Assert.Contains("unntak fra seg selv", ring.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Mutate_BookWithoutExamples_IsToldInOneSentence()
    {
        Directory.Delete(Path.Combine(_folder, "prove", "examples"), true);
        var run = ToolRun.InProcess("mutate", _folder).Sound();

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Output.Split('\n'), l => l.Contains("P-2 i prove har ingen eksempler", StringComparison.Ordinal));
        Assert.True(run.Output.Length < 1000);
    }

    [Theory]
    [InlineData("`P-9` passer ikke til `--rule`", "--rule", "P-9")]
    [InlineData("`mange` passer ikke til `--require`", "--require", "mange")]
    [InlineData("`101` passer ikke til `--require`", "--require", "101")]
    public void Mutate_WrongUse_IsTold(string told, params string[] args)
    {
        var run = ToolRun.InProcess(["mutate", _folder, .. args]).Sound();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    private void Replace(string file, string old, string now)
    {
        var path = Path.Combine([_folder, .. file.Split('/')]);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length)));
    }
}
