using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>The decisions of a rule that its verdict, days and amounts turn on. What only its texts show is left out, since no example states that.</summary>
internal sealed class RuleMap
{
    private readonly Dictionary<TruthNode, Decision> _byRoot = [];
    private readonly List<Decision> _decisions = [];
    private readonly Dictionary<Node, CompiledParameter> _parameters;
    private readonly HashSet<(Node, bool)> _seen = [];
    private readonly ConstantTruth _constants;
    private readonly ProofBuilder _proof;
    private readonly Location _place;

    public RuleMap(CompiledRule rule, LoadedBook book)
    {
        Rule = rule;
        Choices = new ProvisionChoices(book, rule);
        _constants = new ConstantTruth(Choices.Of);
        _parameters = ProofBuilder.ByNode(rule);
        _proof = new ProofBuilder(rule, new Frame());
        _place = rule.Source.NamePlace?.Where ?? Location.Whole(rule.Book);
        Condition = Explainer.WithoutGuard(rule);
        Find();
        Ambiguous = [.. rule.Source.Children.SelectMany(LocalNames).GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        Boundaries = [.. new[] { AmountAgainstRequired(), DueAgainstDay(), DoneAgainstDue() }.OfType<RuleBoundary>()];
    }

    public CompiledRule Rule { get; }

    /// <summary>Gets the condition of the rule where it applies.</summary>
    public TruthNode Condition { get; }

    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Gets the names that nested rules give to different things.</summary>
    public ImmutableArray<string> Ambiguous { get; }

    public ProvisionChoices Choices { get; }

    /// <summary>Gets what the verdict table holds against each other beside the rule's own conditions.</summary>
    public ImmutableArray<RuleBoundary> Boundaries { get; }

    public Decision? Find(TruthNode root) => _byRoot.TryGetValue(root, out var decision) ? decision : null;

    /// <summary>Returns the decision whether the rule applies; null for a rule that always does.</summary>
    public Decision? Applies => Rule.Applies is { } applies ? Find(applies) : null;

    private void Find()
    {
        if (Rule.Applies is { } applies)
        {
            Add(applies, DecisionKind.Applies, "applies", [], true);
        }

        Add(Condition, DecisionKind.Rule, null, Condition.Syntax is { } syntax ? [syntax] : [], true);
        foreach (var node in new Node?[] { Rule.LawAsOf, Rule.Opens, Rule.Due, Rule.FulfilledOn, Rule.Amount, Rule.Required })
        {
            if (node is not null)
            {
                Walk(node, null, [], true);
            }
        }
    }

    private static IEnumerable<string> LocalNames(RuleSource rule) => rule.Locals.Select(l => l.Name).Concat(rule.Children.SelectMany(LocalNames));

    private void Add(TruthNode root, DecisionKind kind, string? parameter, ImmutableArray<SyntaxNode> within, bool isReachable)
    {
        if (!_byRoot.TryGetValue(root, out var decision))
        {
            var builder = new DecisionBuilder(within, root.Where ?? _place, _proof.UnitOf);
            var tree = builder.Build(root);
            decision = new Decision { Kind = kind, Root = root, Tree = tree, Conditions = builder.Conditions, Parameter = parameter };
            _byRoot.Add(root, decision);
            _decisions.Add(decision);
        }

        decision.IsReachable |= isReachable;
        Walk(root, parameter, within, isReachable);
    }

    private void Walk(Node node, string? parameter, ImmutableArray<SyntaxNode> within, bool isReachable)
    {
        // Once as reachable and once as not: what is found both ways can be reached.
        if (!_seen.Add((node, isReachable)) || (!isReachable && _seen.Contains((node, true))))
        {
            return;
        }

        if (_parameters.TryGetValue(node, out var named))
        {
            parameter = named.Name;
        }

        if (node is TruthParameter or NumberParameter or DayParameter or TextParameter or ListParameter)
        {
            within = node.Parts[0].Syntax is { } definition ? [definition] : [];
        }

        if (within.IsEmpty && node.Syntax is { } own)
        {
            within = [own];
        }

        switch (node)
        {
            case JunctionNode junction:
                foreach (var part in junction.Parts.Cast<TruthNode>())
                {
                    Walk(part, parameter, within, isReachable);
                    isReachable &= _constants.Of(part) != TruthLogic.Of(!junction.IsAnd);
                }

                return;
            case TruthConditional or DayConditional or NumberConditional:
                var condition = (TruthNode)node.Parts[0];
                if (node is TruthConditional)
                {
                    Walk(condition, parameter, within, isReachable);
                }
                else
                {
                    Add(condition, DecisionKind.Choice, parameter, within, isReachable);
                }

                var constant = _constants.Of(condition);
                Walk(node.Parts[1], parameter, within, isReachable && constant != Truth.False);
                Walk(node.Parts[2], parameter, within, isReachable && constant != Truth.True);
                return;
            default:
                foreach (var part in node.Parts)
                {
                    Walk(part, parameter, within, isReachable);
                }

                break;
        }

        if (Lambda.Of(node) is { } lambda)
        {
            ImmutableArray<SyntaxNode> inside = node.Syntax is { } form && !within.Contains(form) ? within.Add(form) : within;
            if (lambda.Body is TruthNode body)
            {
                Add(body, DecisionKind.Item, parameter, inside, isReachable);
            }
            else
            {
                Walk(lambda.Body, parameter, inside, isReachable);
            }
        }
    }

    private RuleBoundary? AmountAgainstRequired() =>
        Rule.Amount is { } amount && Rule.Required is { } required && !_decisions.SelectMany(d => d.Conditions).Any(c => c.Comparison is { } own && ReferenceEquals(own.Actual, amount) && ReferenceEquals(own.Limit, required))
            ? new RuleBoundary("amount", "required", new Comparison(amount, required, BoundaryRelation.AtLeast, Rule.Unit), false, PlaceOf("amount"))
            : null;

    private RuleBoundary? DueAgainstDay() =>
        Rule.Due is { } due && !NoDay.Is(due) ? new RuleBoundary("on", "due", new Comparison(new OnNode(), due, BoundaryRelation.AtMost, Unit.Days), true, PlaceOf("due")) : null;

    private RuleBoundary? DoneAgainstDue() =>
        Rule.Due is { } due && Rule.FulfilledOn is { } done && !NoDay.Is(due) && !NoDay.Is(done) ? new RuleBoundary("fulfilledOn", "due", new Comparison(done, due, BoundaryRelation.AtMost, Unit.Days), false, PlaceOf("fulfilledOn")) : null;

    private Location PlaceOf(string local) => Rule.Source.Locals.FirstOrDefault(l => l.Name == local)?.NamePlace?.Where ?? _place;
}
