using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using RulesEngine.Models;
using Xunit;

namespace Alis.Rules.MicrosoftRulesEngine.Tests;

/// <summary>Holds the truth of every rule in force, before precedence, against success in the other engine, rule by rule and route by route.</summary>
internal sealed class EngineComparison(RuleFolder folder)
{
    private readonly Frame _frame = new();
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Gets how many truths were the same, by rule or route and truth.</summary>
    public Dictionary<(string Rule, bool Truth), int> Same { get; } = [];

    /// <summary>Gets how often a fact that was missing failed a rule there that is decided here.</summary>
    public int FailedForMissingFacts { get; private set; }

    public async Task CompareAsync(TrainingFile file, LocalDate day, string about, string? onlyRule = null)
    {
        var assessment = new Assessment(file, day, null, _frame);
        foreach (var book in folder.Rules.Loaded)
        {
            foreach (var workflow in book.Workflows)
            {
                foreach (var rules in workflow.Rules.Where(r => onlyRule is null || r.Id == onlyRule).GroupBy(r => r.Recurrence is null && r.LawAsOf is null ? "" : r.Id))
                {
                    // Each rule that comes round has turns of its own; where nobody can tell them it is not run.
                    foreach (var item in (assessment.ItemsOf(rules.First(), day) ?? []).Where(i => rules.First().Recurrence is null || i is ItemInTurn))
                    {
                        // A rule that names the day of its law is alone in its group.
                        var lawDay = RuleEvaluator.Evaluate(rules.First(), book, assessment, item).LawDay;
                        var others = await RunAsync(workflow, file, item, assessment, day, lawDay);
                        foreach (var rule in rules)
                        {
                            var result = RuleEvaluator.Evaluate(rule, book, assessment, item);
                            Assert.Equal(lawDay, result.LawDay);
                            if (result.InForce)
                            {
                                RuleEvaluator.Begin(rule, _frame, assessment.View, item, day, lawDay);
                                Compare(rule, others.Single(o => o.Rule.RuleName == rule.Id), $"{about}, {day:uuuu-MM-dd}, {FactIdentity.Of(ItemInTurn.ItemOf(item))}");
                            }
                        }
                    }
                }
            }
        }
    }

    private Task<List<RuleResultTree>> RunAsync(CompiledWorkflow workflow, TrainingFile file, object item, Assessment assessment, LocalDate day, LocalDate lawDay)
    {
        var subject = ItemInTurn.ItemOf(item);
        List<RuleParameter> parameters = workflow.Subject switch
        {
            SubjectKind.Block => [new("block", subject)],
            SubjectKind.Service => [new("service", subject)],
            SubjectKind.Agreement => [new("agreement", subject)],
            SubjectKind.Listing => [new("agreement", assessment.View.AgreementFile!), new("listing", subject)],
            _ => [],
        };
        if (item is ItemInTurn turned)
        {
            parameters.Add(new RuleParameter("turn", turned.Turn));
        }

        return folder.Other.RunAsync(workflow.Name, file, day, lawDay, [.. parameters]);
    }

    private void Compare(CompiledRule rule, RuleResultTree other, string about)
    {
        Compare(rule.Id, rule.Condition, other, about);
        foreach (var child in other.ChildResults ?? [])
        {
            if (rule.Routes.FirstOrDefault(r => r.Name == child.Rule.RuleName) is { } route)
            {
                Compare($"{rule.Id}/{route.Name}", route.Condition, child, about);
            }
            else
            {
                Assert.Equal("!applies", child.Rule.Expression);
                Compare($"{rule.Id}/{child.Rule.RuleName}", new NotNode(rule.Applies!), child, about);
            }
        }
    }

    private void Compare(string rule, TruthNode condition, RuleResultTree other, string about)
    {
        var truth = condition.Evaluate(_frame);
        if (truth == Truth.Unknown)
        {
            return;
        }

        if (IsMissingFact(other.ExceptionMessage))
        {
            FailedForMissingFacts++;
        }
        else if (other.IsSuccess == (truth == Truth.True) && !IsFault(other.ExceptionMessage))
        {
            Same[(rule, other.IsSuccess)] = Same.GetValueOrDefault((rule, other.IsSuccess)) + 1;
        }
        else
        {
            _differences.Add($"{rule}, {about}: {truth} here, {other.IsSuccess} there {other.ExceptionMessage}");
        }
    }

    // The engine tells a fault from a condition that is false by the beginning of the message alone.
    private static bool IsFault(string message) =>
        message.StartsWith("Exception while", StringComparison.Ordinal) || message.StartsWith("Error while", StringComparison.Ordinal);

    private static bool IsMissingFact(string message) =>
        IsFault(message) && (message.Contains(" in force on the day", StringComparison.Ordinal) || message.Contains("Object reference not set", StringComparison.Ordinal) || message.Contains("Value cannot be null", StringComparison.Ordinal));
}
