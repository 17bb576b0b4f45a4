using System.Globalization;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Coverage;

/// <summary>Writes an expression in one form, so that two that are written alike are found to be the same; brackets and white space do not count.</summary>
internal static class SyntaxKey
{
    public static string Of(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.Value.ToString(CultureInfo.InvariantCulture),
        TextSyntax text => $"\"{text.Value.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        BooleanSyntax truth => truth.Value ? "true" : "false",
        NameSyntax name => name.Name,
        MemberSyntax member => $"{Of(member.Target)}.{member.Name}",
        CallSyntax call => $"{(call.Target is null ? "" : Of(call.Target))}.{call.Name}({string.Join(",", call.Arguments.Select(Of))})",
        LambdaSyntax lambda => $"({lambda.Parameter}=>{Of(lambda.Body)})",
        ParenthesisSyntax parenthesis => Of(parenthesis.Inner),
        UnarySyntax unary => $"({unary.Operator} {Of(unary.Operand)})",
        BinarySyntax binary => $"({binary.Operator} {Of(binary.Left)} {Of(binary.Right)})",
        InSyntax choice => $"(In {Of(choice.Item)} {string.Join(",", choice.Choices.Select(Of))})",
        _ => $"({node.GetType().Name} {string.Join(" ", node.Parts.Select(Of))})",
    };

    /// <summary>Returns the names that an expression uses.</summary>
    public static IEnumerable<string> Names(SyntaxNode node) => node is NameSyntax name ? [name.Name] : node.Parts.SelectMany(Names);
}
