using System.Text.Json;
using System.Text.Json.Nodes;
using Alis.Rules.Examples;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using RulesEngine.Models;
using Xunit;

namespace Alis.Rules.MicrosoftRulesEngine.Tests;

public sealed class WorkflowRunnerTests
{
    private static readonly LocalDate[] Days = [new(2024, 6, 1), new(2025, 2, 28), new(2026, 7, 1), new(2030, 1, 1)];

    [Fact]
    public async Task RunAsync_AsThePageSays_GivesAResultForEachRule()
    {
        var folder = RepositoryFiles.Path("rules");
        var file = TrainingFileReader.Read("training-file.json", RepositoryFiles.Sample()).GetValueOrThrow();
        var day = new LocalDate(2025, 9, 30);

        var rules = RuleSet.Embedded;
        var workflows = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "workflows");
        var runner = new WorkflowRunner(rules, workflows.Select(File.ReadAllText));

        var results = await runner.RunAsync("nlsh-2024/file", file, day);
        foreach (var block in file.Blocks ?? [])
        {
            results.AddRange(await runner.RunAsync("nlsh-2024/blocks", file, day, new RuleParameter("block", block)));
        }

        string[] expected = ["NLSH-05", "NLSH-09", "NLSH-10", "NLSH-15", "NLSH-16", "NLSH-22", "NLSH-30", "NLSH-36", "NLSH-22", "NLSH-30", "NLSH-36"];
        Assert.Equal(expected, results.Select(r => r.Rule.RuleName));
        Assert.Contains(results, r => r.IsSuccess);
    }

    [Fact]
    public async Task RunAsync_AllExamples_SucceedsWhereTrueHere()
    {
        var folder = RuleFolder.Read();
        var comparison = new EngineComparison(folder);
        var examples = ExampleSet.Load(folder.Texts, folder.Rules).GetValueOrThrow().Examples;
        foreach (var example in examples)
        {
            await comparison.CompareAsync(example.File, example.On, $"«{example.Name}»", example.Rule);
            await comparison.CompareAsync(Filled(example.File), example.On, $"«{example.Name}» filled", example.Rule);
        }

        Assert.Empty(comparison.Differences);
        AssertEveryRuleWentBothWays(comparison, folder);
    }

    [Fact]
    public async Task RunAsync_CompleteFiles_SucceedsWhereTrueHere()
    {
        var folder = RuleFolder.Read();
        var comparison = new EngineComparison(folder);
        for (var seed = 0; seed < 2000; seed++)
        {
            var file = CompleteFile(seed);
            foreach (var day in Days)
            {
                await comparison.CompareAsync(file, day, $"seed {seed}");
            }
        }

        Assert.Empty(comparison.Differences);
        Assert.Equal(0, comparison.FailedForMissingFacts);
        // A plan in which everything is stated cannot break this one.
        AssertEveryRuleWentBothWays(comparison, folder, "NLSH-14-blocks");
    }

    /// <summary>Another reading of the law sends the same rules down other branches.</summary>
    [Fact]
    public async Task RunAsync_OtherAdmissibleProvisions_SucceedsWhereTrueHere()
    {
        var tried = 0;
        foreach (var provision in RuleFolder.Read().Rules.Rulebooks.SelectMany(b => b.Provisions).Where(p => !p.Admissible.IsEmpty))
        {
            for (var i = 0; i < provision.Admissible.Length; i++, tried++)
            {
                var folder = RuleFolder.Read(text => With(text, provision.Id.ToString(), i));
                var comparison = new EngineComparison(folder);
                for (var seed = 0; seed < 100; seed++)
                {
                    await comparison.CompareAsync(CompleteFile(seed), Days[seed % Days.Length], $"{provision.Id} {i}, seed {seed}");
                }

                Assert.Empty(comparison.Differences);
                Assert.NotEmpty(comparison.Same);
            }
        }

        Assert.True(tried >= 2);
    }

    /// <summary>A file in which every fact is present on every day tried; in every second one the municipality is in order, which chance seldom gives.</summary>
    private static TrainingFile CompleteFile(int seed)
    {
        var file = TrainingFileGenerator.CompleteFile(new Draws(seed));
        file.Wish = file.Wish! with { RegisteredOn = Days[0].PlusDays(-1) };
        if (seed % 2 == 0)
        {
            file.Municipality = file.Municipality! with
            {
                Institution = file.Municipality.Institution! with { Status = "registered", Specialties = ["allmennmedisin"] },
                TrainingInstitutionPlan = file.Municipality.TrainingInstitutionPlan! with { States = ["how", "where"] },
            };
        }

        return file.Build().GetValueOrThrow();
    }

    /// <summary>The same facts with the lists and objects added that the other engine fails without.</summary>
    private static TrainingFile Filled(TrainingFile file)
    {
        var filled = FactJson.Builder(file);
        filled.Candidate ??= new Candidate();
        filled.Service ??= [];
        filled.Events ??= [];
        filled.ImplementationPlan ??= new ImplementationPlan();
        filled.ImplementationPlan = filled.ImplementationPlan with { Blocks = filled.ImplementationPlan.Blocks ?? [] };
        filled.Wish ??= new Wish { Block = "none", From = Days[0] };
        return filled.Build().GetValueOrThrow();
    }

    /// <summary>Every rule must have been true and false, but for those that no source decides and the one that is named.</summary>
    private static void AssertEveryRuleWentBothWays(EngineComparison comparison, RuleFolder folder, string? butFor = null)
    {
        var oneWay = folder.Rules.Loaded.SelectMany(b => b.Rules)
            .Where(r => r.Id != butFor && !r.Provisions.Any(p => p.Provision.Versions.IsEmpty))
            .SelectMany(r => r.Routes.Select(route => $"{r.Id}/{route.Name}").Append(r.Id))
            .Where(r => !comparison.Same.ContainsKey((r, true)) || !comparison.Same.ContainsKey((r, false)));
        Assert.Empty(oneWay);
    }

    /// <summary>Gives a provision the admissible value of a number, in every version.</summary>
    private static string With(string provisions, string id, int admissible)
    {
        var root = JsonNode.Parse(provisions)!;
        foreach (var provision in root["provisions"]!.AsArray().Where(p => (string?)p!["id"] == id))
        {
            var value = provision!["admissible"]![admissible]!;
            foreach (var version in provision["versions"]!.AsArray())
            {
                version![value.GetValueKind() == JsonValueKind.String ? "choice" : "value"] = value.DeepClone();
            }
        }

        return root.ToJsonString();
    }
}
