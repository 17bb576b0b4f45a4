using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Workflows;

/// <summary>The form that makes a rule which does not apply succeed in the other engine: <c>!applies || …</c>.</summary>
internal static class AppliesForm
{
    /// <summary>Whether the expression is <c>!applies || …</c>; true also for one that did not parse and is null, whose fault is told elsewhere.</summary>
    public static bool IsGuarded(SyntaxNode? tree)
    {
        if (tree is null)
        {
            return true;
        }

        while (tree is BinarySyntax { Operator: BinaryOperator.Or } or)
        {
            if (IsGuard(or.Left))
            {
                return true;
            }

            tree = or.Left;
        }

        return false;
    }

    /// <summary>Whether the expression is <c>!applies</c> alone.</summary>
    public static bool IsGuardAlone(SyntaxNode? tree) => tree is null || IsGuard(tree);

    private static bool IsGuard(SyntaxNode node) =>
        node is UnarySyntax { Operator: UnaryOperator.Not, Operand: NameSyntax { Name: "applies" } };
}
