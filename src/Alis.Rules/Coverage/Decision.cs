using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Coverage;

/// <summary>One decision of a rule with its conditions, through parameters of truths.</summary>
internal sealed class Decision
{
    public required DecisionKind Kind { get; init; }

    /// <summary>Gets the compiled decision.</summary>
    public required TruthNode Root { get; init; }

    public required DecisionTree Tree { get; init; }

    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>Gets the parameter that it stands in; null for the condition of the rule.</summary>
    public string? Parameter { get; init; }

    /// <summary>Gets or sets whether some way to it is not closed by a constant.</summary>
    public bool IsReachable { get; set; }
}
