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
                foreach (var item in assessment.Items(workflow.Subject) ?? [])
                {
                    var others = await RunAsync(workflow, file, item, day);
                    foreach (var rule in workflow.Rules.Where(r => onlyRule is null || r.Id == onlyRule))
                    {
                        var result = RuleEvaluator.Evaluate(rule, book, assessment, item);
                        Assert.Equal(day, result.LawDay);
                        if (result.InForce)
                        {
                            RuleEvaluator.Begin(rule, _frame, assessment.View, item, day, day);
                            Compare(rule, others.Single(o => o.Rule.RuleName == rule.Id), $"{about}, {day:uuuu-MM-dd}, {FactIdentity.Of(item)}");
                        }
                    }
                }
            }
        }
    }

    private Task<List<RuleResultTree>> RunAsync(CompiledWorkflow workflow, TrainingFile file, object item, LocalDate day) => workflow.Subject switch
    {
        SubjectKind.Block => folder.Other.RunAsync(workflow.Name, file, day, new RuleParameter("block", item)),
        SubjectKind.Service => folder.Other.RunAsync(workflow.Name, file, day, new RuleParameter("service", item)),
        _ => folder.Other.RunAsync(workflow.Name, file, day),
    };

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
        IsFault(message) && (message.Contains("Object reference not set", StringComparison.Ordinal) || message.Contains("Value cannot be null", StringComparison.Ordinal));
}
