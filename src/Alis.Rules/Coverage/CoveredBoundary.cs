using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Coverage;

/// <summary>A limit that a number or a day is held against, and how near examples come to it on each side, where the comparison decides.</summary>
/// <remarks>A side is shown where an example stands at the edge of it: at the limit itself on the side that it belongs to, no more than one day, month or other unit from it on the other.</remarks>
public sealed class CoveredBoundary
{
    // One day, one month, one of what is counted.
    private const decimal Step = 1;

    internal CoveredBoundary(string expression, Location where, Comparison comparison, BoundaryTally found, CoveredCondition? condition)
    {
        (Expression, Where, Relation, Counted, Condition) = (expression, where, comparison.Relation, comparison.Unit, condition);
        (Below, At, Above, IsOfDays) = (found.Below, found.At, found.Above, comparison.Actual is DayNode);
        var (atLimit, beyond) = (Edge(At), Edge(Relation is BoundaryRelation.AtLeast or BoundaryRelation.LessThan ? Below : Above));
        (WhenTrue, WhenFalse) = Relation switch
        {
            BoundaryRelation.AtLeast or BoundaryRelation.AtMost => (atLimit, beyond),
            BoundaryRelation.MoreThan => (Edge(Above), atLimit),
            _ => (Edge(Below), atLimit),
        };
        WhenTrue = condition?.WhenTrue.State == CoverageState.Impossible ? condition.WhenTrue : WhenTrue;
        WhenFalse = condition?.WhenFalse.State == CoverageState.Impossible ? condition.WhenFalse : WhenFalse;
    }

    /// <summary>Gets the comparison as written, or the names of two reserved parameters that the verdict turns on, such as <c>on &lt;= due</c>.</summary>
    public string Expression { get; }

    /// <summary>Gets where it stands.</summary>
    public Location Where { get; }

    /// <summary>Gets how the two are held against each other.</summary>
    public BoundaryRelation Relation { get; }

    /// <summary>Gets what distances count: <c>days</c>, <c>months</c>, <c>percent</c>, <c>hours</c>, <c>count</c>; null for a plain number.</summary>
    public string? Unit => UnitNames.Of(Counted);

    /// <summary>Gets the nearest value below the limit; null where no example shows one.</summary>
    public BoundaryPoint? Below { get; }

    /// <summary>Gets an example at the limit itself; null where there is none.</summary>
    public BoundaryPoint? At { get; }

    /// <summary>Gets the nearest value above the limit; null where no example shows one.</summary>
    public BoundaryPoint? Above { get; }

    /// <summary>Gets whether the edge is shown on the side where the comparison holds.</summary>
    public CoveredSide WhenTrue { get; }

    /// <summary>Gets whether the edge is shown on the side where it does not hold.</summary>
    public CoveredSide WhenFalse { get; }

    /// <summary>Gets the condition that it is; null for what the verdict table holds against each other.</summary>
    internal CoveredCondition? Condition { get; }

    internal Unit Counted { get; }

    /// <summary>Gets whether days are compared, not numbers of days.</summary>
    internal bool IsOfDays { get; }

    internal ImmutableArray<CoverageState> States => [WhenTrue.State, WhenFalse.State];

    private static CoveredSide Edge(BoundaryPoint? point) => CoveredSide.Of(point is not null && Math.Abs(point.Distance) <= Step ? point.Example : null);
}
