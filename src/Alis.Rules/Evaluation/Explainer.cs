using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>Makes explanations by asking the compiled parts for their values once more: what is explained is what was evaluated.</summary>
internal sealed class Explainer(Assessment assessment)
{
    public Explanation Explain(Finding finding)
    {
        var rule = finding.CompiledRule;
        var item = assessment.ItemsOf(rule, assessment.Day)?.FirstOrDefault(i => FindingMaker.SubjectOf(finding.Subject.Kind, i) == finding.Subject);
        if (item is null)
        {
            return new Explanation(finding, [], null);
        }

        var frame = assessment.Frame;
        if (!RuleEvaluator.BeginInLaw(rule, assessment, item))
        {
            // Without the day that picks the law nothing of the rule has a value.
            return new Explanation(finding, [], null);
        }

        var proof = new ProofBuilder(rule, frame);
        var condition = rule.Applies is { } applies && applies.Evaluate(frame) != Truth.True ? proof.Build(applies, null) : Condition(rule, proof, frame);
        var used = UsedParameters(rule);
        return new Explanation(finding, [.. rule.Parameters.Where(used.Contains).Select(proof.Value)], condition)
        {
            Lists = condition.Name == "applies" ? [] : [.. rule.Parameters.Where(p => used.Contains(p) && !ProofBuilder.IsNarrowed(p, used)).Select(proof.Counted).OfType<ExplainedPart>()],
            Sums = condition.Name == "applies" ? [] : SumBuilder.Build(rule, rule.Parameters.Where(used.Contains), frame),
        };
    }

    private static ExplainedPart Condition(CompiledRule rule, ProofBuilder proof, Frame frame)
    {
        if (rule.Routes.IsEmpty)
        {
            return proof.Build(WithoutGuard(rule), null);
        }

        var whole = rule.Condition.Evaluate(frame);
        var routes = rule.Routes.Select(r => proof.Build(r.Condition, whole) with { Name = r.Name, Title = r.Title });
        return new ExplainedPart(null, string.Join(" || ", rule.Routes.Select(r => r.Name)), rule.Condition.Show(frame), true, [], ProofBuilder.DecidingFirst(routes));
    }

    /// <summary>The condition of a rule that applies: what comes after <c>!applies ||</c>.</summary>
    public static TruthNode WithoutGuard(CompiledRule rule) =>
        rule.Applies is { } applies && rule.Condition is JunctionNode { IsAnd: false, Parts: var parts } && parts[0] is NotNode guard && ReferenceEquals(guard.Parts[0], applies)
            ? parts.Count == 2 ? (TruthNode)parts[1] : new JunctionNode(false, [.. parts.Skip(1).Cast<TruthNode>()])
            : rule.Condition;

    /// <summary>The parameters that the rule's values and condition are made of.</summary>
    private static HashSet<CompiledParameter> UsedParameters(CompiledRule rule)
    {
        var byNode = ProofBuilder.ByNode(rule);
        var used = new HashSet<CompiledParameter>();
        var seen = new HashSet<Node>();
        var open = new Stack<Node>();
        foreach (var node in new Node?[] { rule.Condition, rule.Applies, rule.Opens, rule.Due, rule.FulfilledOn, rule.Amount, rule.Required })
        {
            if (node is not null)
            {
                open.Push(node);
            }
        }

        foreach (var local in rule.Source.Locals)
        {
            // What a rule defines for itself is shown also where only its texts use it.
            if (rule.Parameters.FirstOrDefault(p => p.Name == local.Name)?.Value.Node is { } own)
            {
                open.Push(own);
            }
        }

        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            if (byNode.TryGetValue(node, out var parameter))
            {
                used.Add(parameter);
            }

            foreach (var part in node.Parts)
            {
                open.Push(part);
            }

            foreach (var body in new[] { (node as QuantifierNode)?.Body, (node as WhereNode)?.Body })
            {
                if (body is not null)
                {
                    open.Push(body);
                }
            }
        }

        return used;
    }
}
