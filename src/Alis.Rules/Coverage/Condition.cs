using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Coverage;

/// <summary>A part of a decision that is not made of truths itself.</summary>
internal sealed record Condition(TruthNode Node)
{
    /// <summary>Gets the form; null for a node that has none.</summary>
    public SyntaxNode? Syntax { get; init; }

    /// <summary>Gets the forms that it stands in, the outermost first: they say what the variables of lambdas stand for.</summary>
    public ImmutableArray<SyntaxNode> Within { get; init; } = [];

    public string Written { get; init; } = "";

    public Location Where { get; init; }

    /// <summary>Gets what is held against what; null for a condition without an order.</summary>
    public Comparison? Comparison { get; init; }
}
