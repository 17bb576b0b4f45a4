using Alis.Rules.Expressions.Syntax;

namespace Alis.Rules.Expressions.Compilation;

internal sealed class NumberLiteral(decimal value) : NumberNode
{
    private readonly Number _value = Number.Exact(value);

    public decimal Value => value;

    public override Number Evaluate(Frame frame) => _value;

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

internal sealed class NegateNode(NumberNode operand) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [operand];

    public override Number Evaluate(Frame frame) => -operand.Evaluate(frame);

    public override void Blame(Frame frame, FactTrail trail) => operand.Blame(frame, trail);

    public override void Support(Frame frame, FactTrail trail) => operand.Support(frame, trail);
}

internal sealed class ArithmeticNode(BinaryOperator op, NumberNode left, NumberNode right) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [left, right];

    public override Number Evaluate(Frame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        return op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            _ => a * b,
        };
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        left.Blame(frame, trail);
        right.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        left.Support(frame, trail);
        right.Support(frame, trail);
    }
}

/// <summary>Compares two numbers by what is certain of them.</summary>
internal sealed class NumberComparison(BinaryOperator op, NumberNode left, NumberNode right) : TruthNode
{
    public BinaryOperator Operator => op;

    public override IReadOnlyList<Node> Parts => [left, right];

    public override Truth Evaluate(Frame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        return op switch
        {
            BinaryOperator.Equal => Number.Equal(a, b),
            BinaryOperator.NotEqual => Number.Equal(a, b).Not(),
            BinaryOperator.Less => Number.Less(a, b),
            BinaryOperator.LessOrEqual => Number.LessOrEqual(a, b),
            BinaryOperator.Greater => Number.Less(b, a),
            _ => Number.LessOrEqual(b, a),
        };
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            left.Blame(frame, trail);
            right.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        left.Support(frame, trail);
        right.Support(frame, trail);
    }
}

/// <summary><c>Numbers.Larger(a, b)</c>.</summary>
internal sealed class LargerNode(NumberNode left, NumberNode right) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [left, right];

    public override Number Evaluate(Frame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        return a.IsUnknown || b.IsUnknown ? default : new Number(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsExact)
        {
            left.Blame(frame, trail);
            right.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        left.Support(frame, trail);
        right.Support(frame, trail);
    }
}

/// <summary><c>Numbers.ForMonths(perYear, months)</c>.</summary>
internal sealed class ForMonthsNode(NumberNode perYear, NumberNode months) : NumberNode
{
    // Hours and months of service differ by more than this wherever they differ at all: months that were rounded at their last digit leave no trace.
    private const int Decimals = 18;
    private const decimal MonthsInYear = 12;

    public override IReadOnlyList<Node> Parts => [perYear, months];

    public override Number Evaluate(Frame frame)
    {
        var (a, b) = (perYear.Evaluate(frame), months.Evaluate(frame));
        if (a.IsUnknown || b.IsUnknown)
        {
            return default;
        }

        try
        {
            decimal[] corners = [Of(a.Low, b.Low), Of(a.Low, b.High), Of(a.High, b.Low), Of(a.High, b.High)];
            return new Number(corners.Min(), corners.Max());
        }
        catch (OverflowException)
        {
            // As for products.
            return default;
        }
    }

    /// <summary>The number for so many months, rounded.</summary>
    public static decimal Of(decimal perYear, decimal months) => decimal.Round(perYear * months / MonthsInYear, Decimals);

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsExact)
        {
            perYear.Blame(frame, trail);
            months.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        perYear.Support(frame, trail);
        months.Support(frame, trail);
    }
}
