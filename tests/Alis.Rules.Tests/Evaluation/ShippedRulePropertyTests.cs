using System.Text.Json.Nodes;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Expressions;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using Alis.Rules.Tests.Texts;
using Alis.Rules.Workflows;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>What holds for every shipped rule over generated files: knowing more never overturns, and more service never takes a "met" away from a rule that says so.</summary>
public class ShippedRulePropertyTests
{
    private static readonly ReportOptions Verdicts = new() { Rulebooks = [SampleReports.Book], Detail = ReportDetail.Verdicts };

    [Fact]
    public void Validate_FactsThatBecomeKnown_NeverOverturnAVerdict()
    {
        var (stayed, opened) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var whole = TrainingFileGenerator.CompleteFile(draws);
            var less = WithNamedGoals(FactJson.RemoveSome(whole, draws), whole);
            var on = new LocalDate(2024, 6, 1).PlusDays(draws.Next(1500));
            var known = SampleReports.Engine.Validate(whole.Build().GetValueOrThrow(), on, Verdicts);
            foreach (var finding in SampleReports.Engine.Validate(less.Build().GetValueOrThrow(), on, Verdicts).Findings)
            {
                if (finding.Verdict == Verdict.Undecided)
                {
                    opened++;
                    continue;
                }

                var later = known.Findings.Where(f => f.Rule == finding.Rule && f.Subject.Key == finding.Subject.Key).Select(f => f.Verdict).ToList();
                Assert.True(later.Count == 0 || later.Contains(finding.Verdict), $"{finding.Rule} {finding.Subject.Key} was {finding.Verdict} and became {string.Join(", ", later)}");
                stayed++;
            }
        }).Holds(150);
        Assert.True(stayed > 500 && opened > 500, $"{stayed} stayed, {opened} were open");
    }

    [Fact]
    public void Validate_WhatIsMissing_IsAbsentAndSettlesTheVerdictOnceItIsKnown()
    {
        var (settled, asked) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var whole = TrainingFileGenerator.CompleteFile(draws);
            var known = FactJson.Of(whole);
            var less = FactJson.Of(FactJson.RemoveSome(whole, draws));
            var on = new LocalDate(2024, 6, 1).PlusDays(draws.Next(1500));
            var rules = Open(less, on).Select(f => f.Rule).Distinct(StringComparer.Ordinal).ToList();
            foreach (var rule in rules)
            {
                var facts = less.DeepClone().AsObject();
                for (var round = 0; Open(facts, on, rule) is { Count: > 0 } open; round++)
                {
                    var paths = open.SelectMany(f => f.Missing).Where(p => !MissingFacts.IsOutside(p)).Distinct(StringComparer.Ordinal).ToList();
                    if (open.SelectMany(f => f.Missing).Any(MissingFacts.IsOutside))
                    {
                        break;
                    }

                    Assert.True(paths.Count > 0 && round < 40, $"{rule} stays open and asks for nothing");

                    // Facts of a list that was absent as a whole come back together, so that a later path of the same round may be there already.
                    var restored = paths.Select(p => FactRestoring.Restore(facts, known, p)).ToList();
                    Assert.True(restored.Contains(true), $"{rule} asks for what is there: {string.Join(", ", paths)}");
                    asked += paths.Count;
                }

                settled++;
            }
        }).Holds(80);
        Assert.True(settled > 100 && asked > 200, $"{settled} settled, {asked} asked for");
    }

    [Fact]
    public void Validate_MoreService_NeverTakesAMetAwayFromARuleThatGrows()
    {
        var growing = SampleReports.Engine.Rules.Loaded.SelectMany(b => b.Rules).Where(r => r.Properties.Monotone == Monotonicity.Up).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        var met = 0;
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var file = TrainingFileGenerator.CompleteFile(draws);
            // The service that is added may begin earlier than all else, and none begins before the doctor may work.
            file.Candidate = file.Candidate! with { AuthorisedOn = new LocalDate(2019, 1, 1) };
            var on = new LocalDate(2024, 6, 1).PlusDays(draws.Next(1500));
            var before = SampleReports.Engine.Validate(file.Build().GetValueOrThrow(), on, Verdicts);
            var from = new LocalDate(2020, 1, 1).PlusDays(draws.Next(2500));
            file.Service = [.. file.Service!, draws.Of(file.Service!) with { Key = "added", From = from, To = from.PlusDays(draws.Next(400)), Absence = [] }];
            var after = SampleReports.Engine.Validate(file.Build().GetValueOrThrow(), on, Verdicts);
            foreach (var finding in before.Findings.Where(f => growing.Contains(f.Rule) && f.Verdict == Verdict.Met))
            {
                met++;
                Assert.Contains(after.Findings.Single(f => f.Rule == finding.Rule && f.Subject == finding.Subject).Verdict, new[] { Verdict.Met, Verdict.NotApplicable });
            }
        }).Holds(300);
        Assert.True(growing.Count > 1 && met > 20, $"{growing.Count} rules, {met} met");
    }

    private static List<Finding> Open(JsonObject facts, LocalDate on, string? rule = null) =>
        [.. SampleReports.Engine.Validate(FactJson.Builder(FactJson.Read(facts)).Build().GetValueOrThrow(), on, Verdicts).Findings.Where(f => f.Verdict == Verdict.Undecided && (rule is null || f.Rule == rule))];

    /// <summary>A block or service without goals is said to name none: there alone absent is not unknown.</summary>
    private static TrainingFileBuilder WithNamedGoals(TrainingFileBuilder less, TrainingFileBuilder whole)
    {
        if (less.ImplementationPlan is { Blocks: { } blocks } plan)
        {
            less.ImplementationPlan = plan with { Blocks = [.. blocks.Select(b => b with { Goals = whole.ImplementationPlan!.Blocks!.First(w => w.Key == b.Key).Goals })] };
        }

        if (less.Service is { } service)
        {
            less.Service = [.. service.Select(s => s with { Goals = whole.Service!.First(w => w.Key == s.Key).Goals })];
        }

        return less;
    }
}
