using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Mutation;

/// <summary>Whether a day is known or missing but never known not to be there.</summary>
internal static class NeverNone
{
    public static bool Holds(DayNode day) => day switch
    {
        OnNode => true,
        DayMember member => !member.MayBeNone,
        DayParameter parameter => Holds(parameter, 0),
        AddNode add => Holds(add, 0) && IsWhole(add),
        DayCoalesce coalesce => Holds(coalesce, 1),
        DayConditional conditional => Holds(conditional, 1) && Holds(conditional, 2),
        _ => false,
    };

    private static bool Holds(DayNode day, int part) => day.Parts[part] is DayNode inner && Holds(inner);

    // Days of facts lie in four centuries, and provisions of months and days are bounded, so that no such step leaves the calendar.
    private static bool IsWhole(AddNode add) => Whole(add.Syntax is CallSyntax { Arguments: { Length: 2 } arguments } ? arguments[1] : null);

    private static bool Whole(SyntaxNode? amount) => amount switch
    {
        ParenthesisSyntax parenthesis => Whole(parenthesis.Inner),
        UnarySyntax { Operator: UnaryOperator.Minus } minus => Whole(minus.Operand),
        NumberSyntax number => decimal.Truncate(number.Value) == number.Value && Math.Abs(number.Value) < 10_000,
        CallSyntax { Target: NameSyntax { Name: "law" }, Name: "Months" } => true,
        _ => false,
    };
}
