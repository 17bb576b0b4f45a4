using System.Collections.Immutable;

namespace Alis.Rules.Evaluation;

/// <summary>The proof of one finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Parameters">The named parts of the rule with their values, in the order of the rule.</param>
/// <param name="Condition">The condition, part by part; null where the list that the rule is about is not known.</param>
public sealed record Explanation(Finding Finding, ImmutableArray<ExplainedPart> Parameters, ExplainedPart? Condition);
