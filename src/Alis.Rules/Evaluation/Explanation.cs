using System.Collections.Immutable;

namespace Alis.Rules.Evaluation;

/// <summary>The proof of one finding.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Parameters">The named parts of the rule with their values, in the order of the rule.</param>
/// <param name="Condition">The condition, part by part, what decides first; where the rule does not apply, or it is not known whether it does, the condition for that (named <c>applies</c>). Null where the list that the rule is about is not known.</param>
public sealed record Explanation(Finding Finding, ImmutableArray<ExplainedPart> Parameters, ExplainedPart? Condition)
{
    /// <summary>Gets which items of the file's lists were counted, for each named list that the rule measures, and why not; empty for a rule that measures none.</summary>
    public ImmutableArray<ExplainedPart> Lists { get; init; } = [];

    /// <summary>Gets how service time was counted, for each sum of the rule; empty for a rule that counts none, and where facts are missing that a sum depends on.</summary>
    public ImmutableArray<ExplainedSum> Sums { get; init; } = [];
}
