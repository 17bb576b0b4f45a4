using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Expressions.Binding;

/// <summary>A compiled part with its type; no node where a fault has been reported.</summary>
internal sealed record Bound(Node? Node, FactType Type)
{
    public static Bound Fault { get; } = new(null, FactType.Fault);

    public bool IsFault => Node is null;
}
