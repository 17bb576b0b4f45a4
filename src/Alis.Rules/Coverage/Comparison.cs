using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using NodaTime;

namespace Alis.Rules.Coverage;

/// <summary>A number or a day held against another of its kind.</summary>
internal sealed record Comparison(Node Actual, Node Limit, BoundaryRelation Relation, Unit Unit)
{
    /// <summary>Returns the comparison that a node makes; null where it compares nothing that has an order.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isTurned">Whether what is found stands to the right.</param>
    /// <param name="units">Tells the unit of a comparison of numbers.</param>
    public static Comparison? Of(TruthNode node, bool isTurned, Func<TruthNode, Unit> units)
    {
        switch (node)
        {
            case DayComparison day:
                var (before, after) = day.IsStrict ? (BoundaryRelation.LessThan, BoundaryRelation.MoreThan) : (BoundaryRelation.AtMost, BoundaryRelation.AtLeast);
                return isTurned
                    ? new Comparison(day.Parts[1], day.Parts[0], after, Unit.Days)
                    : new Comparison(day.Parts[0], day.Parts[1], before, Unit.Days);
            case NumberComparison { Operator: not (BinaryOperator.Equal or BinaryOperator.NotEqual) } number:
                var relation = number.Operator switch
                {
                    BinaryOperator.Less => BoundaryRelation.LessThan,
                    BinaryOperator.LessOrEqual => BoundaryRelation.AtMost,
                    BinaryOperator.Greater => BoundaryRelation.MoreThan,
                    _ => BoundaryRelation.AtLeast,
                };
                return new Comparison(number.Parts[0], number.Parts[1], relation, units(number));
            default:
                return null;
        }
    }

    /// <summary>Returns both sides as they are in a frame; null where one of them is not known exactly.</summary>
    public Measured? Measure(Frame frame)
    {
        switch (Actual, Limit)
        {
            case (DayNode a, DayNode b):
                var (day, limit) = (a.Evaluate(frame), b.Evaluate(frame));
                return day.IsKnown && limit.IsKnown ? Measured.Of(day.Value, limit.Value) : null;
            case (NumberNode a, NumberNode b):
                var (number, bound) = (a.Evaluate(frame), b.Evaluate(frame));
                return number.IsExact && bound.IsExact ? Measured.Of(number, bound, Unit) : null;
            default:
                return null;
        }
    }
}

/// <summary>Two sides of a comparison, and how far the first is above the second.</summary>
internal sealed record Measured(string Actual, string Limit, decimal Distance)
{
    public static Measured Of(LocalDate actual, LocalDate limit) => new(ValueTexts.Show(actual), ValueTexts.Show(limit), Period.DaysBetween(limit, actual));

    public static Measured? Of(Number actual, Number limit, Unit unit)
    {
        // Numbers that leave the range of exact decimals have no distance worth showing.
        var distance = actual - limit;
        return distance.IsExact ? new Measured(ExactNumbers.Show(actual, unit), ExactNumbers.Show(limit, unit), distance.Low) : null;
    }
}
