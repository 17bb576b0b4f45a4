using System.Globalization;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Writes a syntax tree: as an expression, or as nested lists without places.</summary>
internal static class SyntaxPrinter
{
    /// <summary>Writes the expression that the tree was read from, but for white space.</summary>
    public static string Text(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        TextSyntax text => "\"" + text.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"",
        BooleanSyntax truth => truth.Value ? "true" : "false",
        NameSyntax name => name.Name,
        MemberSyntax member => $"{Text(member.Target)}.{member.Name}",
        CallSyntax call => $"{(call.Target is null ? "" : Text(call.Target) + ".")}{call.Name}({string.Join(", ", call.Arguments.Select(Text))})",
        LambdaSyntax lambda => $"{lambda.Parameter} => {Text(lambda.Body)}",
        UnarySyntax unary => (unary.Operator == UnaryOperator.Not ? "!" : "-") + Text(unary.Operand),
        BinarySyntax binary => $"{Text(binary.Left)} {Symbol(binary.Operator)} {Text(binary.Right)}",
        ConditionalSyntax choice => $"{Text(choice.Condition)} ? {Text(choice.WhenTrue)} : {Text(choice.WhenFalse)}",
        CoalesceSyntax coalesce => $"({Text(coalesce.First)} ?? {Text(coalesce.Second)})",
        InSyntax choice => $"{Text(choice.Item)} in ({string.Join(", ", choice.Choices.Select(Text))})",
        ParenthesisSyntax parenthesis => $"({Text(parenthesis.Inner)})",
        _ => throw new ArgumentException(node.GetType().Name, nameof(node)),
    };

    /// <summary>Writes how the tree is built: the operator first, then its parts; <paramref name="parentheses"/> says whether they are shown.</summary>
    public static string Shape(SyntaxNode node, bool parentheses = true)
    {
        string S(SyntaxNode part) => Shape(part, parentheses);
        string All(IEnumerable<SyntaxNode> parts) => string.Join(" ", parts.Select(S));
        return node switch
        {
            MemberSyntax member => $"(. {S(member.Target)} {member.Name})",
            CallSyntax call => $"(call {string.Join(" ", new[] { call.Target is null ? "" : S(call.Target), call.Name, All(call.Arguments) }.Where(p => p.Length > 0))})",
            LambdaSyntax lambda => $"(=> {lambda.Parameter} {S(lambda.Body)})",
            UnarySyntax unary => $"({(unary.Operator == UnaryOperator.Not ? "!" : "-")} {S(unary.Operand)})",
            BinarySyntax binary => $"({Symbol(binary.Operator)} {S(binary.Left)} {S(binary.Right)})",
            ConditionalSyntax choice => $"(? {S(choice.Condition)} {S(choice.WhenTrue)} {S(choice.WhenFalse)})",
            CoalesceSyntax coalesce => $"(?? {S(coalesce.First)} {S(coalesce.Second)})",
            InSyntax choice => $"(in {S(choice.Item)} {All(choice.Choices)})",
            ParenthesisSyntax parenthesis => parentheses ? $"[{S(parenthesis.Inner)}]" : S(parenthesis.Inner),
            _ => Text(node),
        };
    }

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        _ => "*",
    };
}
