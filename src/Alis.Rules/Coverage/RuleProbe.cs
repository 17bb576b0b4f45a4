using Alis.Rules.Evaluation;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>Evaluates the conditions of a rule over an example, as far as the evaluation of the rule itself would come: what is measured is what is evaluated.</summary>
internal sealed class RuleProbe(RuleMap map, LoadedBook book, Tally tally)
{
    private readonly HashSet<Node> _asked = [];
    private readonly Frame _frame = new();
    private string _example = "";

    /// <summary>Takes one example.</summary>
    public void Add(Example example)
    {
        _example = example.Name;

        // An example that is run under another reading shows what that reading does.
        _frame.Trial = example.Trial;
        _frame.BeginReport();
        var assessment = new Assessment(example.File, example.On, null, _frame);
        foreach (var item in assessment.ItemsOf(map.Rule, assessment.Day) ?? [])
        {
            // Each item has the whole budget of work: far more is asked here than for a verdict.
            _frame.BeginReport();
            Add(assessment, item);
        }

        _frame.Trial = null;
        _frame.EndReport();
    }

    private void Add(Assessment assessment, object item)
    {
        var rule = map.Rule;
        Begin(assessment, item, assessment.Day);
        var lawDay = assessment.Day;
        if (rule.LawAsOf is { } lawAsOf)
        {
            Ask(lawAsOf);
            if (lawAsOf.Evaluate(_frame) is not { IsKnown: true } law)
            {
                return;
            }

            lawDay = law.Value;
            Begin(assessment, item, lawDay);
        }

        if (!book.IsInForce(rule, lawDay))
        {
            return;
        }

        if (rule.Applies is { } applies)
        {
            AskDecision(applies);
            if (applies.Evaluate(_frame) != Truth.True)
            {
                return;
            }
        }

        AskDecision(map.Condition);
        foreach (var node in new Node?[] { rule.Opens, rule.Due, rule.FulfilledOn, rule.Amount, rule.Required })
        {
            if (node is not null)
            {
                Ask(node);
            }
        }

        var truth = map.Condition.Evaluate(_frame);
        foreach (var boundary in map.Boundaries)
        {
            if ((!boundary.OnlyWhereNotMet || truth == Truth.False) && boundary.Comparison.Measure(_frame) is { } measured)
            {
                tally.Boundary(boundary.Comparison).Add(measured, _example);
            }
        }
    }

    private void Begin(Assessment assessment, object item, NodaTime.LocalDate lawDay)
    {
        RuleEvaluator.Begin(map.Rule, _frame, assessment.View, item, assessment.Day, lawDay);
        _asked.Clear();
    }

    private void AskDecision(TruthNode root)
    {
        if (map.Find(root) is { } decision)
        {
            tally.Add(decision, _frame, _example);
        }

        Ask(root);
    }

    /// <summary>Looks for further decisions in what a value is made from, where the evaluation comes by.</summary>
    private void Ask(Node node)
    {
        switch (node)
        {
            case TruthParameter or NumberParameter or DayParameter or TextParameter or ListParameter:
                // A parameter is worked out once for an item of the rule.
                if (_asked.Add(node))
                {
                    Ask(node.Parts[0]);
                }

                break;
            case JunctionNode junction:
                var deciding = TruthLogic.Of(!junction.IsAnd);
                foreach (var part in junction.Parts.Cast<TruthNode>())
                {
                    Ask(part);
                    if (part.Evaluate(_frame) == deciding)
                    {
                        break;
                    }
                }

                break;
            case TruthConditional or DayConditional or NumberConditional:
                AskBranches(node, (TruthNode)node.Parts[0]);
                break;
            case DayCoalesce coalesce:
                Ask(coalesce.Parts[0]);
                if (((DayNode)coalesce.Parts[0]).Evaluate(_frame).State == DayState.None)
                {
                    Ask(coalesce.Parts[1]);
                }

                break;
            default:
                foreach (var part in node.Parts)
                {
                    Ask(part);
                }

                break;
        }

        if (Lambda.Of(node) is { } lambda)
        {
            AskItems(lambda);
        }
    }

    private void AskBranches(Node node, TruthNode condition)
    {
        if (node is TruthConditional)
        {
            Ask(condition);
        }
        else
        {
            AskDecision(condition);
        }

        var truth = condition.Evaluate(_frame);
        if (truth != Truth.False)
        {
            Ask(node.Parts[1]);
        }

        if (truth != Truth.True)
        {
            Ask(node.Parts[2]);
        }
    }

    private void AskItems(Lambda lambda)
    {
        var items = lambda.Source.Evaluate(_frame);

        // A copy: what is asked of an item may use the list's buffer again.
        var copy = new object[items.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = items[i];
        }

        foreach (var item in copy)
        {
            _frame.SetObject(lambda.Variable, item);
            if (lambda.Body is TruthNode body)
            {
                AskDecision(body);
            }
            else
            {
                Ask(lambda.Body);
            }
        }
    }
}
