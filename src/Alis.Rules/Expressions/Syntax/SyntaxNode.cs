using System.Collections.Immutable;
using Alis.Rules.Text;

namespace Alis.Rules.Expressions.Syntax;

/// <summary>A node of an expression as it was written; a closed family.</summary>
internal abstract record SyntaxNode(SourceSpan Span)
{
    /// <summary>Gets the nodes that this one is made of, in the order written.</summary>
    public virtual IReadOnlyList<SyntaxNode> Parts => [];
}

internal sealed record NumberSyntax(decimal Value, SourceSpan Span) : SyntaxNode(Span);

internal sealed record TextSyntax(string Value, SourceSpan Span) : SyntaxNode(Span);

internal sealed record BooleanSyntax(bool Value, SourceSpan Span) : SyntaxNode(Span);

internal sealed record NameSyntax(string Name, SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>target.Name</c>.</summary>
internal sealed record MemberSyntax(SyntaxNode Target, string Name, SourceSpan NameSpan, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Target];
}

/// <summary><c>target.Name(arguments)</c>; without a target, <c>Name(arguments)</c>.</summary>
internal sealed record CallSyntax(SyntaxNode? Target, string Name, SourceSpan NameSpan, ImmutableArray<SyntaxNode> Arguments, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => Target is null ? Arguments : [Target, .. Arguments];
}

internal sealed record LambdaSyntax(string Parameter, SourceSpan ParameterSpan, SyntaxNode Body, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Body];
}

internal sealed record UnarySyntax(UnaryOperator Operator, SyntaxNode Operand, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Operand];
}

internal sealed record BinarySyntax(BinaryOperator Operator, SyntaxNode Left, SyntaxNode Right, SourceSpan OperatorSpan, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Left, Right];
}

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record ConditionalSyntax(SyntaxNode Condition, SyntaxNode WhenTrue, SyntaxNode WhenFalse, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Condition, WhenTrue, WhenFalse];
}

/// <summary><c>(first ?? second)</c>; the parentheses are part of the form.</summary>
internal sealed record CoalesceSyntax(SyntaxNode First, SyntaxNode Second, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [First, Second];
}

/// <summary><c>item in (literal, literal)</c>.</summary>
internal sealed record InSyntax(SyntaxNode Item, ImmutableArray<SyntaxNode> Choices, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Item, .. Choices];
}

/// <summary>Parentheses, kept because some forms are only allowed with them.</summary>
internal sealed record ParenthesisSyntax(SyntaxNode Inner, SourceSpan Span) : SyntaxNode(Span)
{
    public override IReadOnlyList<SyntaxNode> Parts => [Inner];
}
