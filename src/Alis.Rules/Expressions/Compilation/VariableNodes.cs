namespace Alis.Rules.Expressions.Compilation;

/// <summary>An input of the rule: the subject, or the file that a block or service belongs to.</summary>
internal sealed class InputNode(int slot, Func<object, string> path) : ItemNode
{
    public override object? Evaluate(Frame frame) => frame.Object(slot);

    public override string Path(Frame frame) => frame.Object(slot) is { } item ? path(item) : "";

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary>The variable of a lambda, standing for an item of a list.</summary>
internal sealed class ItemVariable(int slot, ListNode source) : ItemNode
{
    public override object? Evaluate(Frame frame) => frame.Object(slot);

    public override string Path(Frame frame) => frame.Object(slot) is { } item ? source.PathOf(frame, item) : "";

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary>The variable of a lambda over a list of texts.</summary>
internal sealed class TextVariable(int slot, ListNode source) : TextNode
{
    public override string? Evaluate(Frame frame) => (string?)frame.Object(slot);

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail) => trail.Add(source.Path(frame), Evaluate(frame) ?? "");
}

internal sealed class TruthParameter(int slot, TruthNode definition) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [definition];

    public override Truth Evaluate(Frame frame)
    {
        if (frame.TryBegin(slot))
        {
            frame.TruthOf(slot) = definition.Evaluate(frame);
        }

        return frame.TruthOf(slot);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Support(frame, trail);
        }
    }
}

internal sealed class NumberParameter(int slot, NumberNode definition) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [definition];

    public override Number Evaluate(Frame frame)
    {
        if (frame.TryBegin(slot))
        {
            frame.NumberOf(slot) = definition.Evaluate(frame);
        }

        return frame.NumberOf(slot);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Support(frame, trail);
        }
    }
}

internal sealed class DayParameter(int slot, DayNode definition) : DayNode
{
    public override IReadOnlyList<Node> Parts => [definition];

    public override Day Evaluate(Frame frame)
    {
        if (frame.TryBegin(slot))
        {
            frame.DayOf(slot) = definition.Evaluate(frame);
        }

        return frame.DayOf(slot);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Support(frame, trail);
        }
    }
}

internal sealed class TextParameter(int slot, TextNode definition) : TextNode
{
    public override IReadOnlyList<Node> Parts => [definition];

    public override string? Evaluate(Frame frame)
    {
        if (frame.TryBegin(slot))
        {
            frame.TextOf(slot) = definition.Evaluate(frame);
        }

        return frame.TextOf(slot);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Support(frame, trail);
        }
    }
}

/// <summary>A parameter that holds a list: evaluated once, then read again from the buffer of its definition.</summary>
internal sealed class ListParameter(int slot, ListNode definition) : ListNode
{
    public override IReadOnlyList<Node> Parts => [definition];

    public override Func<object, string> Identity => definition.Identity;

    public override Items Evaluate(Frame frame)
    {
        if (frame.TryBegin(slot))
        {
            frame.ListOf(slot) = definition.Evaluate(frame);
        }

        return frame.ListOf(slot)!;
    }

    public override string Path(Frame frame) => definition.Path(frame);

    public override void BlameMember(Frame frame, object item, FactTrail trail) => definition.BlameMember(frame, item, trail);

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        if (trail.IsFirst(this))
        {
            definition.Support(frame, trail);
        }
    }
}
