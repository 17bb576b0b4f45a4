using System.Collections.Immutable;
using Alis.Rules.Text;

namespace Alis.Rules.Coverage;

/// <summary>A condition of a rule that is not made of others, and whether examples show that it decides: with it turned round, and all else the same, the decision would be another or open.</summary>
public sealed class CoveredCondition
{
    internal CoveredCondition(Decision decision, Condition condition, CoveredSide whenTrue, CoveredSide whenFalse)
    {
        (Source, Condition, Decision, Parameter) = (decision, condition, decision.Kind, decision.Parameter);
        (WhenTrue, WhenFalse) = (whenTrue, whenFalse);
    }

    /// <summary>Gets what is decided.</summary>
    public DecisionKind Decision { get; }

    /// <summary>Gets the parameter that the decision stands in; null for the rule's own condition.</summary>
    public string? Parameter { get; }

    /// <summary>Gets the condition as written.</summary>
    public string Expression => Condition.Written;

    /// <summary>Gets where it stands.</summary>
    public Location Where => Condition.Where;

    /// <summary>Gets whether it is shown to decide by being true.</summary>
    public CoveredSide WhenTrue { get; }

    /// <summary>Gets whether it is shown to decide by being false.</summary>
    public CoveredSide WhenFalse { get; }

    internal Decision Source { get; }

    internal Condition Condition { get; }

    internal ImmutableArray<CoverageState> States => [WhenTrue.State, WhenFalse.State];
}
