using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Coverage;

/// <summary>How the truth of a decision is made from those of its conditions; a closed family.</summary>
internal abstract record DecisionTree
{
    /// <summary>Returns the truth for given truths of the conditions, as the compiled nodes make it.</summary>
    public abstract Truth Evaluate(Truth[] conditions);

    /// <summary>Gets the parts, in the order written.</summary>
    public virtual IReadOnlyList<DecisionTree> Parts => [];

    /// <summary>Returns whether a condition decides: it is known, so is the decision, and with the condition turned round the decision would not be what it is.</summary>
    public bool Decides(int condition, Truth[] conditions)
    {
        var own = conditions[condition];
        var whole = Evaluate(conditions);
        if (own == Truth.Unknown || whole == Truth.Unknown)
        {
            return false;
        }

        conditions[condition] = own.Not();
        var turned = Evaluate(conditions);
        conditions[condition] = own;
        return turned != whole;
    }
}

/// <summary>A condition by its number in the decision.</summary>
internal sealed record ConditionTree(int Number) : DecisionTree
{
    public override Truth Evaluate(Truth[] conditions) => conditions[Number];
}

/// <summary><c>true</c> or <c>false</c> as written: it is no condition, since it cannot be otherwise.</summary>
internal sealed record LiteralTree(Truth Value) : DecisionTree
{
    public override Truth Evaluate(Truth[] conditions) => Value;
}

internal sealed record NotTree(DecisionTree Operand) : DecisionTree
{
    public override IReadOnlyList<DecisionTree> Parts => [Operand];

    public override Truth Evaluate(Truth[] conditions) => Operand.Evaluate(conditions).Not();
}

internal sealed record JunctionTree(bool IsAnd, IReadOnlyList<DecisionTree> Operands) : DecisionTree
{
    public override IReadOnlyList<DecisionTree> Parts => Operands;

    public override Truth Evaluate(Truth[] conditions)
    {
        var result = TruthLogic.Of(IsAnd);
        foreach (var operand in Operands)
        {
            var truth = operand.Evaluate(conditions);
            result = IsAnd ? result.And(truth) : result.Or(truth);
        }

        return result;
    }
}

/// <summary><c>condition ? a : b</c> over truth values.</summary>
internal sealed record ChoiceTree(DecisionTree Condition, DecisionTree WhenTrue, DecisionTree WhenFalse) : DecisionTree
{
    public override IReadOnlyList<DecisionTree> Parts => [Condition, WhenTrue, WhenFalse];

    public override Truth Evaluate(Truth[] conditions)
    {
        var condition = Condition.Evaluate(conditions);
        if (condition != Truth.Unknown)
        {
            return (condition == Truth.True ? WhenTrue : WhenFalse).Evaluate(conditions);
        }

        var (a, b) = (WhenTrue.Evaluate(conditions), WhenFalse.Evaluate(conditions));
        return a == b ? a : Truth.Unknown;
    }
}
