using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Coverage;

/// <summary>What a node asks of each item of a list.</summary>
internal sealed record Lambda(ListNode Source, int Variable, Node Body)
{
    /// <summary>Returns the lambda of a node; null for one without.</summary>
    public static Lambda? Of(Node node) => node switch
    {
        QuantifierNode { Body: { } body } quantifier => new Lambda(quantifier.Source, quantifier.Variable, body),
        WhereNode where => new Lambda(where.Source, where.Variable, where.Body),
        DayExtreme extreme => new Lambda(extreme.Source, extreme.Variable, extreme.Body),
        SumNode sum => new Lambda(sum.Source, sum.Variable, sum.Body),
        _ => null,
    };
}
