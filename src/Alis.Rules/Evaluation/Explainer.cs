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
        var item = assessment.Items(finding.Subject.Kind)?.FirstOrDefault(i => FindingMaker.SubjectOf(finding.Subject.Kind, i) == finding.Subject);
        if (item is null)
        {
            return new Explanation(finding, [], null);
        }

        var frame = assessment.Frame;
        RuleEvaluator.Begin(rule, frame, assessment.View, item, assessment.Day, assessment.Day);
        if (rule.LawAsOf?.Evaluate(frame) is { IsKnown: true } law)
        {
            RuleEvaluator.Begin(rule, frame, assessment.View, item, assessment.Day, law.Value);
        }

        var used = Named(rule).Concat(rule.Source.Locals.Select(l => l.Name)).ToImmutableHashSet(StringComparer.Ordinal);
        var parameters = rule.Parameters
            .Where(p => p.Value.Node is not null && used.Contains(p.Name))
            .Select(p => Leaf(p.Name, p.Value.Node!, Source(rule, p.Name), frame))
            .ToImmutableArray();
        return new Explanation(finding, parameters, Condition(rule, frame));
    }

    private static ExplainedPart Condition(CompiledRule rule, Frame frame)
    {
        if (rule.Routes.IsEmpty)
        {
            return Part(null, rule.Condition, rule.Source.Expression?.Text ?? "", frame, null);
        }

        var whole = rule.Condition.Evaluate(frame);
        return new ExplainedPart(
            null,
            string.Join(" || ", rule.Routes.Select(r => r.Name)),
            rule.Condition.Show(frame),
            true,
            [],
            [.. rule.Routes.Select(r => Part(r.Name, r.Condition, Child(rule.Source, r.Name), frame, whole))]);
    }

    private static ExplainedPart Part(string? name, TruthNode node, string text, Frame frame, Truth? whole)
    {
        var truth = node.Evaluate(frame);
        var expression = node.Syntax is { } syntax && text.Length >= syntax.Span.End ? text.Substring(syntax.Span.Start, syntax.Span.Length) : text;
        var parts = node is JunctionNode junction
            ? junction.Parts.Cast<TruthNode>().Select(p => Part(null, p, text, frame, truth)).ToImmutableArray()
            : [];
        return new ExplainedPart(name, expression, node.Show(frame), whole is null || whole == truth, parts.IsEmpty ? Facts(node, frame) : [], parts);
    }

    private static ExplainedPart Leaf(string name, Node node, string expression, Frame frame) =>
        new(name, expression, node.Show(frame), true, Facts(node, frame), []);

    private static ImmutableArray<UsedFact> Facts(Node node, Frame frame)
    {
        var trail = new FactTrail();
        node.Support(frame, trail);
        return FindingMaker.UsedFacts(trail);
    }

    /// <summary>The globals that the rule's locals and condition mention, found by name.</summary>
    private static IEnumerable<string> Named(CompiledRule rule)
    {
        var texts = rule.Source.Locals.Select(l => l.Expression.Text).Append(rule.Source.Expression?.Text ?? "").Concat(rule.Source.Children.Select(c => c.Expression?.Text ?? "")).ToList();
        return rule.Parameters.Select(p => p.Name).Where(name => texts.Any(t => t.Contains(name)));
    }

    private static string Source(CompiledRule rule, string name) =>
        rule.ParameterTexts.TryGetValue(name, out var text) ? text : "";

    private static string Child(RuleSource source, string name) => source.Children.FirstOrDefault(c => c.Name == name)?.Expression?.Text ?? name;
}
