using System.Collections.Immutable;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Checking.Logic;

/// <summary>A part of an expression as it was written, with what it means.</summary>
internal sealed record Form(SyntaxNode Syntax, ExpressionText Text, Term Term, ImmutableArray<Form> Parts)
{
    private const int MostShown = 80;

    public Location Where => Text.Locate(Syntax.Span);

    /// <summary>Gets the author's own words, cut where they are many.</summary>
    public string Written
    {
        get
        {
            var text = Text.Fragment(Syntax.Span);
            return text.Length <= MostShown ? text : text.Substring(0, MostShown - 1) + "…";
        }
    }

    /// <summary>Gets whether the form joins truths that are written within it.</summary>
    public bool IsConnective => Term.IsTruth && Syntax is BinarySyntax { Operator: BinaryOperator.And or BinaryOperator.Or } or UnarySyntax { Operator: UnaryOperator.Not } or ConditionalSyntax;

    /// <summary>Returns the parts that one operator joins: of <c>a &amp;&amp; b &amp;&amp; c</c> all three.</summary>
    public IEnumerable<Form> Chain(BinaryOperator op) =>
        Syntax is BinarySyntax binary && binary.Operator == op ? Parts.SelectMany(p => p.Chain(op)) : [this];
}
