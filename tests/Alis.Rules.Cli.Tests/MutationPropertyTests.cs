using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Mutation;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>What holds for every change to the rules of this repository.</summary>
public class MutationPropertyTests
{
    // Each change proven equivalent is tried on about so many files near the examples.
    private const int MostFiles = 400;

    /// <summary>As many tries as the changes have examples of the rules they touch, at most.</summary>
    [Fact]
    public void Run_Repository_RunsOnlyTheExamplesOfTheRulesChanged()
    {
        var (examples, report) = (RepositoryMutation.Examples, RepositoryMutation.Report);
        var byRule = examples.Examples.GroupBy(e => e.Rule).ToDictionary(g => g.Key, g => g.Count());
        var most = report.Mutants.Sum(m => (long)m.Rules.Sum(r => byRule.GetValueOrDefault(r)));

        Assert.True(report.Mutants.Length > 3000);
        Assert.InRange(report.ExampleRuns, report.Mutants.Length / 2, most);
    }

    /// <summary>Of the planted faults, and of some rules of the repository: looking for proposals takes longer than all else.</summary>
    [Fact]
    public void Run_EachProposal_HoldsOnTheRuleAndNotOnTheChangedOne()
    {
        var planted = Directory.GetDirectories(ToolRun.PathOf("tests", "Alis.Rules.Cli.Tests", "PlantedFaults")).Where(d => File.ReadAllText(Path.Combine(d, "expected.json")).Contains("\"mutate\"", StringComparison.Ordinal));
        var count = planted.Sum(d => CheckProposals(Path.Combine(d, "rules"), [])) + CheckProposals(ToolRun.PathOf("rules"), ["NLSH-14", "NLSH-17", "NLSH-22", "NLSH-34"]);

        Assert.True(count >= 20, $"{count} proposals");
    }

    private static int CheckProposals(string folder, string[] names)
    {
        var texts = InputFiles.ReadFolder(folder);
        var rules = RuleSet.Load(texts).GetValueOrThrow();
        var report = MutationRun.Run(texts, rules, ExampleSet.Load(texts, rules).GetValueOrThrow(), new MutationOptions { Rules = names, Threads = 2 });
        var (engine, count) = (new RuleEngine(rules), 0);
        foreach (var mutant in report.Mutants.Where(m => m.Proposal is not null))
        {
            var example = mutant.Proposal!.ToExample();
            Assert.True(ExampleRunner.Run(engine, example).Holds, mutant.Proposal.ToJson());
            Assert.Contains(mutant.Draft.Build()!.Value, t => t.Rule == example.Rule && new ExampleBench([example], new Frame()).Notices(t) is not null);
            count++;
        }

        return count;
    }

    [Fact]
    public void Run_EachProof_IsContradictedByNothingNear()
    {
        var (rules, examples, report) = (RepositoryMutation.Rules, RepositoryMutation.Examples, RepositoryMutation.Report);
        var pools = new Dictionary<string, ImmutableArray<Variant>>(StringComparer.Ordinal);
        var tried = 0;
        foreach (var mutant in report.Mutants.Where(m => m is { State: MutantState.Equivalent, Draft.IsSame: false }))
        {
            var frame = new Frame();
            foreach (var one in mutant.Draft.Build()!.Value)
            {
                if (!pools.TryGetValue(one.Rule, out var near))
                {
                    var all = new VariantPool(rules, one.Original, [.. examples.Examples.Where(e => e.Rule == one.Rule)]).Near.ToList();
                    near = [.. all.Where((_, i) => i % Math.Max(1, all.Count / MostFiles) == 0)];
                    pools.Add(one.Rule, near);
                }

                foreach (var variant in near)
                {
                    tried++;
                    Assert.True(
                        Statement.Of(variant.Of(one.Original, frame, true, variant.Trial).Found, true) == Statement.Of(variant.Of(one.Book, frame, true, one.Trial(variant.Trial)).Found, true),
                        $"{mutant.Where} {mutant.Was} -> {mutant.Is} ({mutant.Proof}): {variant.On} {variant.Facts}");
                }
            }
        }

        Assert.True(tried > 10_000, $"{tried} tries");
    }

    [Fact]
    public void Near_RuleWithManyExamples_LooksNearEachOfThemAndEndsSomewhere()
    {
        var (rules, all) = (RepositoryMutation.Rules, RepositoryMutation.Examples);
        ImmutableArray<Example> examples = [.. all.Examples.Where(e => e.Rule == "SPES-29")];

        var near = new VariantPool(rules, rules.Find("spesialistforskriften")!, examples).Near.ToList();

        Assert.InRange(near.Count, 8_000, 20_000);
        Assert.All(examples, e => Assert.Contains(near, v => ReferenceEquals(v.Near, e) && v.On != e.On));
        Assert.All(examples, e => Assert.Contains(near, v => ReferenceEquals(v.Near, e) && v.Trial is not null));
    }
}
