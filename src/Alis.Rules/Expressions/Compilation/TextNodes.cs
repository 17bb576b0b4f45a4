using System.Collections.Immutable;

namespace Alis.Rules.Expressions.Compilation;

internal sealed class TextLiteral(string value) : TextNode
{
    public string Value => value;

    public override string? Evaluate(Frame frame) => value;

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary>Ordinal equality of two texts.</summary>
internal sealed class TextComparison(bool negated, TextNode left, TextNode right) : TruthNode
{
    public bool IsNegated => negated;

    public override IReadOnlyList<Node> Parts => [left, right];

    public override Truth Evaluate(Frame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        return a is null || b is null ? Truth.Unknown : TruthLogic.Of(string.Equals(a, b, StringComparison.Ordinal) != negated);
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

/// <summary><c>text in ("a", "b")</c>.</summary>
internal sealed class TextChoice(TextNode item, ImmutableArray<string> choices) : TruthNode
{
    public ImmutableArray<string> Choices => choices;

    public override IReadOnlyList<Node> Parts => [item];

    public override Truth Evaluate(Frame frame) =>
        item.Evaluate(frame) is { } text ? TruthLogic.Of(choices.Contains(text, StringComparer.Ordinal)) : Truth.Unknown;

    public override void Blame(Frame frame, FactTrail trail) => item.Blame(frame, trail);

    public override void Support(Frame frame, FactTrail trail) => item.Support(frame, trail);
}

/// <summary><c>number in (1, 2)</c>.</summary>
internal sealed class NumberChoice(NumberNode item, ImmutableArray<decimal> choices) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [item];

    public override Truth Evaluate(Frame frame)
    {
        var number = item.Evaluate(frame);
        var result = Truth.False;
        foreach (var choice in choices)
        {
            result = result.Or(Number.Equal(number, Number.Exact(choice)));
        }

        return result;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            item.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail) => item.Support(frame, trail);
}
