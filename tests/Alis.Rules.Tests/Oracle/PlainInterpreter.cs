using System.Collections.Immutable;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Tests.Oracle;

/// <summary>
/// What expressions mean, written down once more as plainly as can be: over the syntax tree, with dynamic values, without types, slots or caches.
/// Slow. The compiled form must agree with it.
/// </summary>
internal sealed class PlainInterpreter(OracleWorld world)
{
    private readonly OracleFunctions _functions = new(world);

    public OracleValue Evaluate(SyntaxNode node) => Evaluate(node, world.Names);

    private OracleValue Evaluate(SyntaxNode node, ImmutableDictionary<string, OracleValue> names)
    {
        switch (node)
        {
            case NumberSyntax number:
                return OracleNumber.Exact(number.Value);
            case TextSyntax text:
                return new OracleText(text.Value);
            case BooleanSyntax truth:
                return new OracleTruth(truth.Value);
            case ParenthesisSyntax parenthesis:
                return Evaluate(parenthesis.Inner, names);
            case NameSyntax { Name: "on" }:
                return OracleDay.On(world.On);
            case NameSyntax name:
                return names.TryGetValue(name.Name, out var value) ? value : Evaluate(world.Parameters[name.Name], world.Names);
            case MemberSyntax member:
                return ClrFacts.Read((OracleItem)Evaluate(member.Target, names), member.Name);
            case UnarySyntax { Operator: UnaryOperator.Not } not:
                return Truth(not.Operand, names).Not();
            case UnarySyntax minus:
                return OracleNumber.AtCorners(OracleNumber.Exact(0), Number(minus.Operand, names), (a, b) => a - b);
            case BinarySyntax binary:
                return Binary(binary, names);
            case ConditionalSyntax conditional:
                return Conditional(Truth(conditional.Condition, names), Evaluate(conditional.WhenTrue, names), Evaluate(conditional.WhenFalse, names));
            case CoalesceSyntax coalesce:
                var first = Evaluate(coalesce.First, names);
                return first == OracleDay.None ? Evaluate(coalesce.Second, names) : first;
            case InSyntax choice:
                return choice.Choices.Select(c => Equal(Evaluate(choice.Item, names), Evaluate(c, names))).Aggregate((a, b) => a.Or(b));
            case CallSyntax call:
                return Call(call, names);
            default:
                throw new ArgumentException($"{node} has no value.", nameof(node));
        }
    }

    private OracleTruth Truth(SyntaxNode node, ImmutableDictionary<string, OracleValue> names) => (OracleTruth)Evaluate(node, names);

    private OracleNumber Number(SyntaxNode node, ImmutableDictionary<string, OracleValue> names) => (OracleNumber)Evaluate(node, names);

    private OracleValue Binary(BinarySyntax binary, ImmutableDictionary<string, OracleValue> names)
    {
        var (left, right) = (Evaluate(binary.Left, names), Evaluate(binary.Right, names));
        return binary.Operator switch
        {
            BinaryOperator.And => ((OracleTruth)left).And((OracleTruth)right),
            BinaryOperator.Or => ((OracleTruth)left).Or((OracleTruth)right),
            BinaryOperator.Equal => Equal(left, right),
            BinaryOperator.NotEqual => Equal(left, right).Not(),
            BinaryOperator.Less => OracleNumber.Compare((OracleNumber)left, (OracleNumber)right, (a, b) => a < b),
            BinaryOperator.LessOrEqual => OracleNumber.Compare((OracleNumber)left, (OracleNumber)right, (a, b) => a <= b),
            BinaryOperator.Greater => OracleNumber.Compare((OracleNumber)left, (OracleNumber)right, (a, b) => a > b),
            BinaryOperator.GreaterOrEqual => OracleNumber.Compare((OracleNumber)left, (OracleNumber)right, (a, b) => a >= b),
            BinaryOperator.Add => OracleNumber.AtCorners((OracleNumber)left, (OracleNumber)right, (a, b) => a + b),
            BinaryOperator.Subtract => OracleNumber.AtCorners((OracleNumber)left, (OracleNumber)right, (a, b) => a - b),
            _ => OracleNumber.AtCorners((OracleNumber)left, (OracleNumber)right, (a, b) => a * b),
        };
    }

    private static OracleTruth Equal(OracleValue left, OracleValue right) => (left, right) switch
    {
        (OracleNumber a, OracleNumber b) => OracleNumber.Compare(a, b, (x, y) => x == y),
        (OracleText a, OracleText b) => a.Value is null || b.Value is null ? OracleTruth.Unknown : new(a.Value == b.Value),
        (OracleTruth a, OracleTruth b) => a.Value is null ? OracleTruth.Unknown : new(a.Value == b.Value),
        _ => throw new ArgumentException($"{left} and {right} are not compared."),
    };

    private static OracleValue Conditional(OracleTruth condition, OracleValue whenTrue, OracleValue whenFalse)
    {
        if (condition.Value is { } known)
        {
            return known ? whenTrue : whenFalse;
        }

        return (whenTrue, whenFalse) switch
        {
            (OracleNumber { Low: { } al, High: { } ah }, OracleNumber { Low: { } bl, High: { } bh }) => new OracleNumber(Math.Min(al, bl), Math.Max(ah, bh)),
            (OracleNumber, _) => OracleNumber.Unknown,
            (OracleDay a, _) => a == whenFalse ? a : OracleDay.Unknown,
            (OracleTruth a, _) => a == whenFalse ? a : OracleTruth.Unknown,
            _ => throw new ArgumentException($"{whenTrue} cannot be chosen."),
        };
    }

    private OracleValue Call(CallSyntax call, ImmutableDictionary<string, OracleValue> names)
    {
        if (call.Target is NameSyntax { Name: "Dates" or "Spans" or "Numbers" or "law" } owner)
        {
            return _functions.Call(owner.Name + "." + call.Name, [.. call.Arguments.Select(a => Evaluate(a, names))]);
        }

        return Evaluate(call.Target!, names) switch
        {
            OracleItem item when call.Name == "Shows" => OracleFunctions.Shows(item, (OracleText)Evaluate(call.Arguments[0], names)),
            OracleItem item => OracleFunctions.Names(item, (OracleText)Evaluate(call.Arguments[0], names)),
            OracleList list when call.Name == "Contains" => OracleLists.Contains(list, (OracleText)Evaluate(call.Arguments[0], names)),
            OracleList list => OracleLists.Fold(call.Name, list, call.Arguments.IsEmpty ? null : item => Lambda((LambdaSyntax)call.Arguments[0], item, names)),
            var other => throw new ArgumentException($"{other} has no {call.Name}."),
        };
    }

    private OracleValue Lambda(LambdaSyntax lambda, object item, ImmutableDictionary<string, OracleValue> names) =>
        Evaluate(lambda.Body, names.Add(lambda.Parameter, item is string text ? new OracleText(text) : OracleItem.Of(item)));
}
