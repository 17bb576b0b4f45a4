using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Coverage;

/// <summary>Takes one compiled decision apart into its conditions.</summary>
internal sealed class DecisionBuilder(ImmutableArray<SyntaxNode> within, Location place, Func<TruthNode, Unit> units)
{
    // Parameters that use others twice double with each step: past this size a parameter is one condition.
    private const int MostParts = 2000;

    private readonly List<Condition> _conditions = [];
    private readonly Dictionary<TruthNode, int> _numbers = [];

    private int _parts;

    public ImmutableArray<Condition> Conditions => [.. _conditions];

    public DecisionTree Build(TruthNode node) => Build(node, null, within);

    private DecisionTree Build(TruthNode node, Condition? form, ImmutableArray<SyntaxNode> around)
    {
        _parts++;
        switch (node)
        {
            case TruthParameter parameter when _parts <= MostParts:
                var definition = (TruthNode)parameter.Parts[0];
                return Build(definition, null, definition.Syntax is { } syntax ? [syntax] : around);
            case NotNode not:
                return new NotTree(Build((TruthNode)not.Parts[0], null, around));
            case JunctionNode { Syntax: CallSyntax { Arguments: [var day, var from, var to] } call } stretch:
                // "From one day to another" is compiled to two comparisons that have no form of their own.
                return new JunctionTree(true, [Build((TruthNode)stretch.Parts[0], Half(stretch, call, "OnOrAfter", day, from), around), Build((TruthNode)stretch.Parts[1], Half(stretch, call, "OnOrBefore", day, to), around)]);
            case JunctionNode junction:
                return new JunctionTree(junction.IsAnd, [.. junction.Parts.Select(p => Build((TruthNode)p, null, junction.Syntax is null && p.Syntax is { } own ? [own] : around))]);
            case TruthConditional choice:
                var parts = choice.Parts.Select(p => Build((TruthNode)p, null, around)).ToList();
                return new ChoiceTree(parts[0], parts[1], parts[2]);
            case TruthLiteral literal:
                return new LiteralTree(TruthLogic.Of(literal.IsTrue));
            default:
                return new ConditionTree(Number(node, form, around));
        }
    }

    private int Number(TruthNode node, Condition? form, ImmutableArray<SyntaxNode> around)
    {
        if (!_numbers.TryGetValue(node, out var number))
        {
            number = _conditions.Count;
            _numbers.Add(node, number);
            form ??= new Condition(node) { Syntax = node.Syntax, Written = node.Written ?? "", Where = node.Where ?? place };
            _conditions.Add(form with { Node = node, Within = around, Comparison = Comparison.Of(node, ProofBuilder.IsTurnedRound(form.Syntax), units) });
        }

        return number;
    }

    private Condition Half(JunctionNode whole, CallSyntax call, string name, SyntaxNode day, SyntaxNode limit)
    {
        var written = whole.Written ?? "";
        return new Condition(whole)
        {
            Syntax = call with { Name = name, Arguments = [day, limit] },
            Written = $"Dates.{name}({Part(day)}, {Part(limit)})",
            Where = whole.Where ?? place,
        };

        string Part(SyntaxNode part) => written.Substring(part.Span.Start - call.Span.Start, part.Span.Length);
    }
}
