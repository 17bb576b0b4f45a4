using Alis.Rules.Text;

namespace Alis.Rules.Coverage;

/// <summary>What the verdict table holds against each other, by the names of the reserved parameters.</summary>
/// <param name="Actual">What is found.</param>
/// <param name="Limit">What it is held against.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="OnlyWhereNotMet">Whether it has a say only where the rule is not met.</param>
/// <param name="Where">The place of the parameter.</param>
internal sealed record RuleBoundary(string Actual, string Limit, Comparison Comparison, bool OnlyWhereNotMet, Location Where);
