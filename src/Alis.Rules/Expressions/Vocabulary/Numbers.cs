using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>What expressions say about numbers, as C# for Microsoft RulesEngine.</summary>
public static class Numbers
{
    /// <summary>Returns the larger of two numbers.</summary>
    /// <param name="a">A number.</param>
    /// <param name="b">Another.</param>
    public static decimal Larger(decimal a, decimal b) => Math.Max(a, b);

    /// <summary>Returns what a number per year amounts to over so many months, in its own unit; rounded at the 18th decimal, so that months that were themselves rounded at their last digit leave no trace.</summary>
    /// <param name="perYear">The number per year; nullable, since that engine passes facts that may be missing only to such a parameter.</param>
    /// <param name="months">The months.</param>
    /// <exception cref="ArgumentNullException">The number per year is null.</exception>
    /// <exception cref="OverflowException">The product has more than 28 digits before the point.</exception>
    public static decimal ForMonths(decimal? perYear, decimal months) => ForMonthsNode.Of(perYear ?? throw new ArgumentNullException(nameof(perYear)), months);
}
