using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>Takes a condition apart: each part with its value, what decides first, and for each comparison what was found against what it is held to.</summary>
internal sealed class ProofBuilder(CompiledRule rule, Frame frame)
{
    // A proof is read by people: of a long list those that decide come first, and some stand for the rest.
    private const int MostItems = 25;
    private const int MostMembers = 200;
    private const int MostLevels = 12;

    private readonly Dictionary<Node, CompiledParameter> _parameters = ByNode(rule);

    // The forms around what is being built.
    private ImmutableArray<SyntaxNode> _within = [];

    /// <summary>The parameters by their nodes; of two names for one fact the first.</summary>
    public static Dictionary<Node, CompiledParameter> ByNode(CompiledRule rule)
    {
        var byNode = new Dictionary<Node, CompiledParameter>();
        foreach (var parameter in rule.Parameters)
        {
            if (parameter.Value.Node is { } node && !byNode.ContainsKey(node))
            {
                byNode.Add(node, parameter);
            }
        }

        return byNode;
    }

    public static ImmutableArray<ExplainedPart> DecidingFirst(IEnumerable<ExplainedPart> parts) => [.. parts.OrderBy(p => p.Decides ? 0 : 1)];

    public ExplainedPart Build(TruthNode node, Truth? whole) => Build(node, whole, 0);

    /// <summary>A parameter with its value.</summary>
    public ExplainedPart Value(CompiledParameter parameter)
    {
        var node = parameter.Value.Node!;
        var value = node is NumberNode number ? ExactNumbers.Show(number.Evaluate(frame), parameter.Value.Type.Unit) : node.Show(frame);
        return new ExplainedPart(parameter.Name, rule.ParameterTexts.TryGetValue(parameter.Name, out var text) ? text : "", value, true, Facts(node), [])
        {
            Syntax = (node.Parts.Count == 1 ? node.Parts[0].Syntax : null) ?? node.Syntax,
            Title = parameter.Title,
            Type = parameter.Value.Type,
        };
    }

    /// <summary>For a named list that is chosen from a list of the file: which items are in it, and what keeps each of the others out. Null for what is no such list.</summary>
    public ExplainedPart? Counted(CompiledParameter parameter)
    {
        if (parameter.Value.Node is not ListNode list || parameter.Value.Type.Element?.Fact is null)
        {
            return null;
        }

        var filters = new Stack<WhereNode>();
        var root = list;
        while (Inner(root) is { } inner)
        {
            if (root is WhereNode where)
            {
                filters.Push(where);
            }

            root = inner;
        }

        var all = root.Evaluate(frame);
        if (all.IsUnknown || filters.Count == 0 || all.Count == 0)
        {
            return null;
        }

        var parts = Copy(all).Where(item => item is IPeriod || !IsOfAnotherKind(filters.Peek(), item)).Take(MostMembers).Select(item => Membership(root, filters, item));
        return Value(parameter) with { Parts = [.. parts] };
    }

    /// <summary>Whether an item fails the very first thing that is asked of it: an event of another kind says nothing.</summary>
    private bool IsOfAnotherKind(WhereNode filter, object item)
    {
        frame.SetObject(filter.Variable, item);
        var first = filter.Body is JunctionNode { IsAnd: true } junction ? Flat(junction).First() : filter.Body;
        return first.Evaluate(frame) == Truth.False;
    }

    /// <summary>Whether another list of the rule is chosen from this one, so that it tells about the items of this one too.</summary>
    public static bool IsNarrowed(CompiledParameter parameter, IEnumerable<CompiledParameter> used) =>
        parameter.Value.Node is ListNode list && used.Any(p => p.Value.Node is ListNode other && !ReferenceEquals(other, list) && IsChosenFrom(other, list));

    private static bool IsChosenFrom(ListNode list, ListNode source)
    {
        for (var inner = Inner(list); inner is not null; inner = Inner(inner))
        {
            if (ReferenceEquals(inner, source))
            {
                return true;
            }
        }

        return false;
    }

    private static ListNode? Inner(ListNode list) => list switch
    {
        WhereNode where => where.Source,
        _ => list.Parts.Count == 1 ? list.Parts[0] as ListNode : null,
    };

    private ExplainedPart Membership(ListNode root, Stack<WhereNode> filters, object item)
    {
        var truth = Truth.True;
        TruthNode? reason = null;
        SyntaxNode? form = null;
        foreach (var filter in filters)
        {
            frame.SetObject(filter.Variable, item);
            var belongs = filter.Body.Evaluate(frame);
            if (belongs != Truth.True)
            {
                (truth, reason, form) = (belongs, filter.Body, filter.Syntax);
                if (belongs == Truth.False)
                {
                    break;
                }
            }
        }

        var why = reason is null ? [] : ImmutableArray.Create(Inside(form, () => Build(reason, truth, MostLevels - 4)));
        return new ExplainedPart(root.PathOf(frame, item), "", ValueTexts.Show(truth), truth == Truth.True, [], why) { Item = item };
    }

    /// <summary>Builds inside a form, whose lambdas say what variables stand for.</summary>
    private T Inside<T>(SyntaxNode? form, Func<T> build)
    {
        var outer = _within;
        _within = form is null ? outer : outer.Add(form);
        var built = build();
        _within = outer;
        return built;
    }

    private ExplainedPart Build(TruthNode node, Truth? whole, int level) =>
        _within.IsEmpty && node is not TruthParameter ? Inside(node.Syntax, () => BuildPart(node, whole, level)) : BuildPart(node, whole, level);

    private ExplainedPart BuildPart(TruthNode node, Truth? whole, int level)
    {
        var truth = node.Evaluate(frame);
        var decides = whole is null || whole == truth;
        _parameters.TryGetValue(node, out var parameter);
        var part = new ExplainedPart(parameter?.Name, parameter is null ? node.Written ?? "" : rule.ParameterTexts[parameter.Name], ValueTexts.Show(truth), decides, [], [])
        {
            Syntax = node.Syntax,
            Within = _within,
            Title = parameter?.Title,
        };
        if (level >= MostLevels)
        {
            return part with { Facts = Facts(node) };
        }

        switch (node)
        {
            case TruthParameter named:
                var definition = (TruthNode)named.Parts[0];
                var inner = Inside(definition.Syntax, () => BuildPart(definition, whole, level));
                return inner with { Name = part.Name, Expression = part.Expression, Title = part.Title };
            case JunctionNode { Syntax: CallSyntax }:
                return part with { Facts = Facts(node), Measure = Stretch(node) };
            case JunctionNode junction:
                return part with { Joint = Joint(junction.IsAnd), Parts = DecidingFirst(Flat(junction).Select(p => Build(p, truth, level + 1))) };
            case NotNode not when not.Parts[0] is QuantifierNode { Body: not null } none:
                return part with { Parts = Build(none, truth.Not(), level).Parts };
            case NotNode not when Definition((TruthNode)not.Parts[0]) is JunctionNode or QuantifierNode { Body: not null }:
                return part with { Parts = [Build((TruthNode)not.Parts[0], truth.Not(), level + 1)] };
            case NotNode not:
                var positive = Build((TruthNode)not.Parts[0], truth.Not(), level);
                return part with { Facts = positive.Facts, Measure = positive.Measure, Parts = positive.Parts };
            case QuantifierNode { Body: { } body } quantifier:
                return part with { Parts = Inside(quantifier.Syntax, () => DecidingFirst(Items(quantifier, body, truth, level))) };
            default:
                return part with { Facts = Facts(node), Measure = Measure(node) };
        }
    }

    private List<ExplainedPart> Items(QuantifierNode quantifier, TruthNode body, Truth truth, int level)
    {
        var items = quantifier.Source.Evaluate(frame);
        if (items.IsUnknown)
        {
            return [new ExplainedPart(null, "", "unknown", true, Facts(quantifier.Source), []) { Syntax = quantifier.Source.Syntax, Type = new FactType(TypeKind.List) }];
        }

        // An item that is only perhaps in the list leaves open what it would decide.
        var found = new List<(object Item, Truth Holds, bool Decides)>(items.Count);
        var certain = Enumerable.Range(0, items.Count).Select(items.IsCertain).ToList();
        foreach (var (item, isCertain) in Copy(items).Zip(certain, static (item, isCertain) => (item, isCertain)))
        {
            frame.SetObject(quantifier.Variable, item);
            var holds = body.Evaluate(frame);
            var weighed = isCertain ? holds : quantifier.IsAll ? holds.Or(Truth.Unknown) : holds.And(Truth.Unknown);
            found.Add((item, holds, weighed == truth));
        }

        var parts = new List<ExplainedPart>();
        foreach (var (item, holds, decides) in found.OrderBy(f => f.Decides ? 0 : 1).Take(MostItems))
        {
            frame.SetObject(quantifier.Variable, item);
            parts.Add(new ExplainedPart(quantifier.Source.PathOf(frame, item), body.Written ?? "", ValueTexts.Show(holds), decides, [], decides ? [Build(body, holds, level + 2)] : []) { Item = item });
        }

        return parts;
    }

    /// <summary>Words for parts that no expression joins: nested rules, or what is left where the guard is taken away.</summary>
    private static Wording Joint(bool isAnd) => isAnd
        ? new("alt dette må være oppfylt", "alt dette må vere oppfylt", "all of this must hold")
        : new("minst ett av dette må være oppfylt", "minst eitt av dette må vere oppfylt", "at least one of these must hold");

    private static List<object> Copy(Items items)
    {
        var copy = new List<object>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            copy.Add(items[i]);
        }

        return copy;
    }

    private static TruthNode Definition(TruthNode node) => node is TruthParameter named ? Definition((TruthNode)named.Parts[0]) : node;

    /// <summary>The parts of "a and b and c" side by side, however they are bracketed.</summary>
    private static IEnumerable<TruthNode> Flat(JunctionNode junction) =>
        junction.Parts.Cast<TruthNode>().SelectMany(p => p is JunctionNode { Syntax: not CallSyntax } inner && inner.IsAnd == junction.IsAnd ? Flat(inner) : [p]);

    private ExplainedMeasure? Measure(TruthNode node)
    {
        if (node is not (NumberComparison or DayComparison or TextComparison) || node.Parts.Count != 2)
        {
            return null;
        }

        var (left, right) = (node.Parts[0], node.Parts[1]);
        var unit = node is NumberComparison ? UnitOf(node) : Unit.None;
        return IsTurnedRound(node.Syntax)
            ? new ExplainedMeasure(Show(right, unit), Show(left, unit), UnitNames.Of(unit))
            : new ExplainedMeasure(Show(left, unit), Show(right, unit), UnitNames.Of(unit));
    }

    /// <summary>For "from one day to another", which is compiled to two comparisons: the day that was found, and the two that it must lie between.</summary>
    private ExplainedMeasure? Stretch(TruthNode node) => node.Parts is [DayComparison { Parts: [var first, var day] }, DayComparison { Parts: [_, var last] }]
        ? new ExplainedMeasure(day.Show(frame), $"{first.Show(frame)}/{last.Show(frame)}", null)
        : null;

    /// <summary>Whether a comparison is compiled with its sides exchanged: "a is after b" is "b is before a".</summary>
    public static bool IsTurnedRound(SyntaxNode? syntax) => syntax switch
    {
        ParenthesisSyntax parenthesis => IsTurnedRound(parenthesis.Inner),
        CallSyntax { Target: NameSyntax { Name: "Dates" }, Name: "OnOrAfter" or "After" } => true,
        _ => false,
    };

    private string Show(Node node, Unit unit) => node is NumberNode number ? ExactNumbers.Show(number.Evaluate(frame), unit) : node.Show(frame);

    /// <summary>The unit that a comparison is in.</summary>
    public Unit UnitOf(TruthNode comparison) => comparison.Parts.Select(UnitOf).FirstOrDefault(u => u != Unit.None);

    private Unit UnitOf(Node node) => _parameters.TryGetValue(node, out var parameter) ? parameter.Value.Type.Unit : node switch
    {
        PartsNode or CountNode => Unit.Count,
        SpanNode => Unit.Months,
        _ => node.Parts.Where(p => p is NumberNode).Select(UnitOf).FirstOrDefault(u => u != Unit.None),
    };

    private ImmutableArray<UsedFact> Facts(Node node)
    {
        var trail = new FactTrail();
        node.Support(frame, trail);
        return FindingMaker.UsedFacts(trail);
    }
}
