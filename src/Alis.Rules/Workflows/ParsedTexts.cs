using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Workflows;

/// <summary>The trees of the expressions of a workflow: each without a fault is parsed once.</summary>
internal sealed class ParsedTexts
{
    private readonly Dictionary<ExpressionText, SyntaxNode> _trees = [];

    /// <summary>Returns the tree, or null with a fault in the sink, each time anew.</summary>
    public SyntaxNode? Parse(ExpressionText text, DiagnosticSink sink)
    {
        if (_trees.TryGetValue(text, out var known))
        {
            return known;
        }

        var tree = Parser.Parse(text, sink);
        if (tree is not null)
        {
            _trees.Add(text, tree);
        }

        return tree;
    }
}
