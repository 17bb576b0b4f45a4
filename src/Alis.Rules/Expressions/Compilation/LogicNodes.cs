namespace Alis.Rules.Expressions.Compilation;

internal sealed class TruthLiteral(bool value) : TruthNode
{
    private readonly Truth _value = TruthLogic.Of(value);

    public bool IsTrue => value;

    public override Truth Evaluate(Frame frame) => _value;

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

internal sealed class NotNode(TruthNode operand) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [operand];

    public override Truth Evaluate(Frame frame) => operand.Evaluate(frame).Not();

    public override void Blame(Frame frame, FactTrail trail) => operand.Blame(frame, trail);

    public override void Support(Frame frame, FactTrail trail) => operand.Support(frame, trail);
}

/// <summary>"And" and "or" over any number of parts, in the order written; the first part that decides ends the evaluation.</summary>
internal sealed class JunctionNode(bool isAnd, TruthNode[] parts) : TruthNode
{
    // The value that one part alone gives to the whole: false for "and", true for "or".
    private readonly Truth _deciding = TruthLogic.Of(!isAnd);

    public override IReadOnlyList<Node> Parts => parts;

    public bool IsAnd => isAnd;

    public override Truth Evaluate(Frame frame)
    {
        var result = _deciding.Not();
        foreach (var part in parts)
        {
            var truth = part.Evaluate(frame);
            if (truth == _deciding)
            {
                return truth;
            }

            result = truth == Truth.Unknown ? truth : result;
        }

        return result;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) != Truth.Unknown)
        {
            return;
        }

        foreach (var part in parts)
        {
            if (part.Evaluate(frame) == Truth.Unknown)
            {
                part.Blame(frame, trail);
            }
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var result = Evaluate(frame);
        foreach (var part in parts)
        {
            var truth = part.Evaluate(frame);
            if (truth == result || (result == Truth.Unknown && truth != Truth.Unknown))
            {
                part.Support(frame, trail);
            }
        }
    }
}

/// <summary><c>condition ? a : b</c> over truth values: where the condition is unknown but both branches agree, so is the whole.</summary>
internal sealed class TruthConditional(TruthNode condition, TruthNode whenTrue, TruthNode whenFalse) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [condition, whenTrue, whenFalse];

    public override Truth Evaluate(Frame frame)
    {
        switch (condition.Evaluate(frame))
        {
            case Truth.True:
                return whenTrue.Evaluate(frame);
            case Truth.False:
                return whenFalse.Evaluate(frame);
            default:
                var (a, b) = (whenTrue.Evaluate(frame), whenFalse.Evaluate(frame));
                return a == b ? a : Truth.Unknown;
        }
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            Branches.Blame(condition, whenTrue, whenFalse, frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail) => Branches.Support(condition, whenTrue, whenFalse, frame, trail);
}

internal sealed class DayConditional(TruthNode condition, DayNode whenTrue, DayNode whenFalse) : DayNode
{
    public override IReadOnlyList<Node> Parts => [condition, whenTrue, whenFalse];

    public override Day Evaluate(Frame frame)
    {
        switch (condition.Evaluate(frame))
        {
            case Truth.True:
                return whenTrue.Evaluate(frame);
            case Truth.False:
                return whenFalse.Evaluate(frame);
            default:
                var (a, b) = (whenTrue.Evaluate(frame), whenFalse.Evaluate(frame));
                return a.Equals(b) ? a : default;
        }
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsUnknown)
        {
            Branches.Blame(condition, whenTrue, whenFalse, frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail) => Branches.Support(condition, whenTrue, whenFalse, frame, trail);
}

internal sealed class NumberConditional(TruthNode condition, NumberNode whenTrue, NumberNode whenFalse) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [condition, whenTrue, whenFalse];

    public override Number Evaluate(Frame frame)
    {
        switch (condition.Evaluate(frame))
        {
            case Truth.True:
                return whenTrue.Evaluate(frame);
            case Truth.False:
                return whenFalse.Evaluate(frame);
            default:
                var (a, b) = (whenTrue.Evaluate(frame), whenFalse.Evaluate(frame));
                return a.IsUnknown || b.IsUnknown ? default : new Number(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));
        }
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsExact)
        {
            Branches.Blame(condition, whenTrue, whenFalse, frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail) => Branches.Support(condition, whenTrue, whenFalse, frame, trail);
}

internal static class Branches
{
    public static void Blame(TruthNode condition, Node whenTrue, Node whenFalse, Frame frame, FactTrail trail)
    {
        switch (condition.Evaluate(frame))
        {
            case Truth.True:
                whenTrue.Blame(frame, trail);
                break;
            case Truth.False:
                whenFalse.Blame(frame, trail);
                break;
            default:
                // What is lacking in a branch is asked for once it is known which branch counts.
                condition.Blame(frame, trail);
                break;
        }
    }

    public static void Support(TruthNode condition, Node whenTrue, Node whenFalse, Frame frame, FactTrail trail)
    {
        condition.Support(frame, trail);
        switch (condition.Evaluate(frame))
        {
            case Truth.True:
                whenTrue.Support(frame, trail);
                break;
            case Truth.False:
                whenFalse.Support(frame, trail);
                break;
            default:
                break;
        }
    }
}
