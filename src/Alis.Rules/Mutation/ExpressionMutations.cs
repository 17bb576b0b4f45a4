using System.Globalization;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Mutation;

/// <summary>Every change to one expression, each by itself, in the order of the text. What does not bind afterwards is left out by those who try it.</summary>
internal sealed partial class ExpressionMutations(ExpressionText text, BoundTypes types, Func<string, Provision?> findProvision)
{
    private readonly List<ExpressionEdit> _edits = [];

    /// <summary>Returns the changes; the first or last day of a window is also moved by a day as a whole.</summary>
    public List<ExpressionEdit> Of(SyntaxNode tree, bool isWindow)
    {
        if (isWindow)
        {
            var whole = new SourceSpan(0, text.Text.Length);
            Add(MutationKind.Day, whole, Shifted(tree, 1));
            Add(MutationKind.Day, whole, Shifted(tree, -1));
        }

        Walk(tree, underNot: false);
        return _edits;
    }

    private void Walk(SyntaxNode node, bool underNot)
    {
        if (!underNot && types.TypeOf(node)?.Kind == TypeKind.Truth && IsAtom(node))
        {
            Add(MutationKind.Negation, node.Span, Negated(node));
        }

        switch (node)
        {
            case NumberSyntax number:
                Add(MutationKind.Number, number.Span, Invariant(number.Value + 1));
                Add(MutationKind.Number, number.Span, Invariant(number.Value - 1));
                break;
            case TextSyntax code:
                AddCodes(code);
                break;
            case BooleanSyntax truth:
                Add(MutationKind.Negation, truth.Span, truth.Value ? "false" : "true");
                break;
            case MemberSyntax member:
                AddMembers(member);
                break;
            case CallSyntax call:
                AddCall(call);
                break;
            case UnarySyntax { Operator: UnaryOperator.Not } not:
                Add(MutationKind.Negation, not.Span, Fragment(not.Operand));
                break;
            case BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } junction:
                AddJunction(junction);
                return;
            case BinarySyntax binary:
                AddOperators(binary);
                break;
            case ConditionalSyntax conditional:
                Add(MutationKind.Condition, conditional.Span, Fragment(conditional.WhenTrue), Fragment(conditional.WhenFalse));
                Add(MutationKind.Condition, conditional.Span, Fragment(conditional.WhenFalse), Fragment(conditional.WhenTrue));
                break;
            case CoalesceSyntax coalesce:
                Add(MutationKind.Condition, coalesce.Span, Fragment(coalesce.First), Fragment(coalesce.Second));
                Add(MutationKind.Condition, coalesce.Span, Fragment(coalesce.Second), Fragment(coalesce.First));
                break;
            case InSyntax choice:
                AddChoices(choice);
                break;
            default:
                break;
        }

        foreach (var part in node.Parts)
        {
            Walk(part, node is UnarySyntax { Operator: UnaryOperator.Not } or ParenthesisSyntax && underNot);
        }
    }

    private static bool IsAtom(SyntaxNode node) =>
        node is not (ParenthesisSyntax or BooleanSyntax or UnarySyntax or ConditionalSyntax or BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or });

    private void AddJunction(BinarySyntax junction)
    {
        var operands = new List<SyntaxNode>();
        Collect(junction);
        var op = Text(junction.Operator);
        var other = junction.Operator == BinaryOperator.And ? "||" : "&&";
        var parts = operands.ConvertAll(Fragment);
        for (var i = 0; i < parts.Count; i++)
        {
            Add(MutationKind.Condition, junction.Span, Join(op, parts.Where((_, at) => at != i)), parts[i]);
        }

        Add(MutationKind.Junction, junction.Span, Join(other, operands.Select(o => o is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } ? $"({Fragment(o)})" : Fragment(o))));
        for (var i = 0; parts.Count > 2 && i + 1 < parts.Count; i++)
        {
            var pair = $"({Enclosed(operands[i])} {other} {Enclosed(operands[i + 1])})";
            Add(MutationKind.Junction, junction.Span, Join(op, [.. parts.Take(i), pair, .. parts.Skip(i + 2)]));
        }

        foreach (var operand in operands)
        {
            Walk(operand, underNot: false);
        }

        void Collect(SyntaxNode node)
        {
            if (node is BinarySyntax inner && inner.Operator == junction.Operator)
            {
                Collect(inner.Left);
                Collect(inner.Right);
            }
            else
            {
                operands.Add(node);
            }
        }
    }

    private string Enclosed(SyntaxNode node) => node is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } ? $"({Fragment(node)})" : Fragment(node);

    private void AddOperators(BinarySyntax binary)
    {
        var isNumber = types.TypeOf(binary.Left)?.Kind == TypeKind.Number;
        var (kind, others) = binary.Operator switch
        {
            BinaryOperator.GreaterOrEqual => (MutationKind.Comparison, new[] { ">", "==" }),
            BinaryOperator.Greater => (MutationKind.Comparison, [">=", "!="]),
            BinaryOperator.LessOrEqual => (MutationKind.Comparison, ["<", "=="]),
            BinaryOperator.Less => (MutationKind.Comparison, ["<=", "!="]),
            BinaryOperator.Equal => (MutationKind.Comparison, isNumber ? [">=", "<="] : []),
            BinaryOperator.NotEqual => (MutationKind.Comparison, isNumber ? ["<", ">"] : []),
            BinaryOperator.Add => (MutationKind.Measure, ["-"]),
            BinaryOperator.Subtract => (MutationKind.Measure, ["+"]),
            _ => (MutationKind.Measure, []),
        };
        foreach (var other in others)
        {
            Add(kind, binary.OperatorSpan, other);
        }
    }

    private void AddChoices(InSyntax choice)
    {
        for (var i = 0; choice.Choices.Length > 1 && i < choice.Choices.Length; i++)
        {
            var rest = choice.Choices.Where((_, at) => at != i).Select(Fragment);
            Add(MutationKind.Condition, choice.Span, $"{Fragment(choice.Item)} in ({string.Join(", ", rest)})", Fragment(choice.Choices[i]));
        }
    }

    private string Negated(SyntaxNode node) => node is NameSyntax or CallSyntax or MemberSyntax ? $"!{Fragment(node)}" : $"!({Fragment(node)})";

    private string Shifted(SyntaxNode node, int days) => $"Dates.AddDays({Fragment(node)}, {Invariant(days)})";

    private string Fragment(SyntaxNode node) => text.Fragment(node.Span);

    private void Add(MutationKind kind, SourceSpan span, string replacement, string? dropped = null) =>
        _edits.Add(new ExpressionEdit(kind, span, replacement) { Dropped = dropped });

    private static string Join(string op, IEnumerable<string> parts) => string.Join($" {op} ", parts);

    private static string Text(BinaryOperator op) => op == BinaryOperator.And ? "&&" : "||";

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
