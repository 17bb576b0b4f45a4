using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

public class ParserPropertyTests
{
    [Fact]
    public void Parse_PrintedTree_GivesTheSameTree() => Prop.ForAll(ExpressionCase.WithGaps, c =>
    {
        var tree = Parse(c.Expression.Body.ToString());

        Assert.Equal(SyntaxPrinter.Shape(tree), SyntaxPrinter.Shape(Parse(SyntaxPrinter.Text(tree))));
    }).Holds(1000);

    [Fact]
    public void Parse_WithAndWithoutNeedlessParentheses_IsBuiltAlike() => Prop.ForAll(ExpressionCase.WithGaps, c =>
        Assert.Equal(
            SyntaxPrinter.Shape(Parse(c.Expression.Body.Explicit()), parentheses: false),
            SyntaxPrinter.Shape(Parse(c.Expression.Body.ToString()), parentheses: false))).Holds(1000);

    [Fact]
    public void Parse_AnyNode_SpansItsOwnText() => Prop.ForAll(ExpressionCase.WithGaps, c =>
    {
        var text = c.Expression.Body.ToString();
        foreach (var node in Within(Parse(text)))
        {
            var own = text.Substring(node.Span.Start, node.Span.Length);
            if (node is not LambdaSyntax)
            {
                Assert.Equal(SyntaxPrinter.Shape(node), SyntaxPrinter.Shape(Parse(own)));
            }
        }
    }).Holds(200);

    private static SyntaxNode Parse(string text)
    {
        var sink = new DiagnosticSink();
        var tree = Parser.Parse(new ExpressionText(text, null, ""), sink);
        Assert.True(tree is not null, $"{text}: {string.Join("; ", sink.ToDiagnostics())}");
        return tree;
    }

    private static IEnumerable<SyntaxNode> Within(SyntaxNode node)
    {
        SyntaxNode[] parts = node switch
        {
            MemberSyntax member => [member.Target],
            CallSyntax { Target: { } target } call => [target, .. call.Arguments],
            CallSyntax call => [.. call.Arguments],
            LambdaSyntax lambda => [lambda.Body],
            UnarySyntax unary => [unary.Operand],
            BinarySyntax binary => [binary.Left, binary.Right],
            ConditionalSyntax choice => [choice.Condition, choice.WhenTrue, choice.WhenFalse],
            CoalesceSyntax coalesce => [coalesce.First, coalesce.Second],
            InSyntax choice => [choice.Item, .. choice.Choices],
            ParenthesisSyntax parenthesis => [parenthesis.Inner],
            _ => [],
        };

        // "Dates" alone is no expression of its own meaning, but it parses: places are a matter of form.
        return parts.SelectMany(Within).Prepend(node);
    }
}
