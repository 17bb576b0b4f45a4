using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Expressions.Binding;

/// <content>Operators with two sides.</content>
internal sealed partial class Binder
{
    private Bound BindBinary(BinarySyntax binary) => binary.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => BindJunction(binary),
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply => BindArithmetic(binary),
        _ => BindComparison(binary),
    };

    private Bound BindJunction(BinarySyntax binary)
    {
        // a && b && c is one junction of three: shorter to evaluate and to explain.
        var parts = new List<TruthNode>();
        var faulty = false;
        Collect(binary);
        return faulty ? Bound.Fault : new Bound(new JunctionNode(binary.Operator == BinaryOperator.And, [.. parts]), FactType.Truth);

        void Collect(SyntaxNode node)
        {
            if (node is BinarySyntax inner && inner.Operator == binary.Operator)
            {
                Collect(inner.Left);
                Collect(inner.Right);
            }
            else if (BindCondition(node) is { } truth)
            {
                parts.Add(truth);
            }
            else
            {
                faulty = true;
            }
        }
    }

    private Bound BindArithmetic(BinarySyntax binary)
    {
        var (a, b) = (BindAs(binary.Left, FactType.Number(Unit.None)), BindAs(binary.Right, FactType.Number(Unit.None)));
        if (a.Node is not NumberNode left || b.Node is not NumberNode right)
        {
            return Bound.Fault;
        }

        var fits = binary.Operator == BinaryOperator.Multiply
            ? a.Type.Unit is Unit.None or Unit.Count || b.Type.Unit is Unit.None or Unit.Count
            : UnitsFit(a.Type, b.Type);
        if (!fits)
        {
            return WrongUnit(binary.Right, a.Type, b.Type);
        }

        var unit = a.Type.Unit == Unit.None || (binary.Operator == BinaryOperator.Multiply && a.Type.Unit == Unit.Count) ? b.Type.Unit : a.Type.Unit;
        return new Bound(new ArithmeticNode(binary.Operator, left, right), FactType.Number(unit));
    }

    private Bound BindComparison(BinarySyntax binary)
    {
        var (a, b) = (Bind(binary.Left), Bind(binary.Right));
        if (a.IsFault || b.IsFault)
        {
            return Bound.Fault;
        }

        if (a.Type.Kind == TypeKind.Day || b.Type.Kind == TypeKind.Day)
        {
            return Report(BindingCodes.DayOperator, binary.OperatorSpan, source.Fragment(binary.OperatorSpan));
        }

        if (a.Node is NumberNode left && b.Node is NumberNode right)
        {
            return UnitsFit(a.Type, b.Type)
                ? new Bound(new NumberComparison(binary.Operator, left, right), FactType.Truth)
                : WrongUnit(binary.Right, a.Type, b.Type);
        }

        if (binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual))
        {
            return a.Node is NumberNode ? Mismatch(binary.Right, b.Type, a.Type) : Mismatch(binary.Left, a.Type, FactType.Number(Unit.None));
        }

        var negated = binary.Operator == BinaryOperator.NotEqual;
        if (a.Node is TextNode x && b.Node is TextNode y)
        {
            CheckCode(binary.Right, b, a.Type);
            CheckCode(binary.Left, a, b.Type);
            return new Bound(new TextComparison(negated, x, y), FactType.Truth);
        }

        return a.Type.Kind == TypeKind.Flag && b.Node is TruthLiteral literal
            ? BindFlag(binary, literal.IsTrue != negated)
            : Mismatch(binary.Right, b.Type, a.Type.Kind == TypeKind.Flag ? FactType.Truth : a.Type.Kind == TypeKind.Truth ? FactType.Flag : a.Type);
    }

    private Bound BindFlag(BinarySyntax binary, bool expected)
    {
        // "!= true" would take an absent fact for false in the other engine.
        if (binary.Operator == BinaryOperator.NotEqual)
        {
            return Report(BindingCodes.FlagAlone, binary.OperatorSpan);
        }

        var syntax = binary.Left;
        while (syntax is ParenthesisSyntax parenthesis)
        {
            syntax = parenthesis.Inner;
        }

        if (syntax is not MemberSyntax member || Bind(member.Target) is not { IsFault: false } target)
        {
            return Report(BindingCodes.FlagAlone, binary.Left.Span);
        }

        var row = target.Type.Fact!.Members[member.Name];
        return new Bound(row.Compile!(target.Node, [new TruthLiteral(expected)], scope.Layout), FactType.Truth);
    }
}
