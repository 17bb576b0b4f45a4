using System.Runtime.CompilerServices;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;

namespace Alis.Rules.Expressions.Binding;

/// <summary>The types that the parts of expressions were found to have, kept for those who change expressions; evaluation needs none of it.</summary>
internal sealed class BoundTypes
{
    // By the node itself: two parts written alike are two parts.
    private readonly ConditionalWeakTable<SyntaxNode, FactType> _types = new();
    private readonly ConditionalWeakTable<SyntaxNode, ICodeList> _codes = new();
    private readonly Dictionary<ExpressionText, SyntaxNode> _trees = [];

    /// <summary>Notes a type; the widest part of a text is noted last and is its tree.</summary>
    public void Note(ExpressionText text, SyntaxNode node, FactType type)
    {
        _types.Remove(node);
        _types.Add(node, type);
        if (!_trees.TryGetValue(text, out var tree) || tree.Span.Length <= node.Span.Length)
        {
            _trees[text] = node;
        }
    }

    /// <summary>Notes the closed set that a literal is compared with a member of.</summary>
    public void NoteCodes(SyntaxNode literal, ICodeList codes)
    {
        _codes.Remove(literal);
        _codes.Add(literal, codes);
    }

    /// <summary>Returns the tree of a text that was bound; null where it was not.</summary>
    public SyntaxNode? TreeOf(ExpressionText text) => _trees.TryGetValue(text, out var tree) ? tree : null;

    public FactType? TypeOf(SyntaxNode node) => _types.TryGetValue(node, out var type) ? type : null;

    public ICodeList? CodesOf(SyntaxNode literal) => _codes.TryGetValue(literal, out var codes) ? codes : null;
}
