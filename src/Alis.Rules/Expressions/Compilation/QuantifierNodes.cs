namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>list.Any()</c>, <c>list.Any(x => …)</c>, and <c>list.All(x => …)</c>, which is "not any that does not".</summary>
internal sealed class QuantifierNode(bool all, ListNode source, int variable, TruthNode? body) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [source];

    public bool IsAll => all;

    public ListNode Source => source;

    /// <summary>Gets the slot of the lambda's variable.</summary>
    public int Variable => variable;

    public TruthNode? Body => body;

    public override Truth Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            return Truth.Unknown;
        }

        var found = Truth.False;
        for (var i = 0; i < items.Count && found != Truth.True; i++)
        {
            if (!frame.Step())
            {
                return Truth.Unknown;
            }

            found = found.Or(Witness(frame, items, i));
        }

        return all ? found.Not() : found;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) != Truth.Unknown)
        {
            return;
        }

        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            source.Blame(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step() || Witness(frame, items, i) != Truth.Unknown)
            {
                continue;
            }

            body?.Blame(frame, trail);
            if (!items.IsCertain(i))
            {
                source.BlameMember(frame, items[i], trail);
            }
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var items = source.Evaluate(frame);
        var witnessed = false;
        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step())
            {
                return;
            }

            var witness = Witness(frame, items, i);
            if (witness == Truth.True)
            {
                witnessed = true;
                trail.Add(source.PathOf(frame, items[i]), all ? "false" : "true");
                body?.Support(frame, trail);
            }
            else if (all && witness == Truth.False)
            {
                // "All" is made true by each of them.
                body?.Support(frame, trail);
            }
        }

        if (!witnessed)
        {
            source.Support(frame, trail);
        }
    }

    /// <summary>Whether item i is one that "any" looks for, or that breaks "all"; its variable stays set.</summary>
    private Truth Witness(Frame frame, Items items, int i)
    {
        frame.SetObject(variable, items[i]);
        var holds = body is null ? Truth.True : body.Evaluate(frame);
        var witness = all ? holds.Not() : holds;
        return items.IsCertain(i) ? witness : witness.And(Truth.Unknown);
    }
}

/// <summary><c>texts.Contains(text)</c>.</summary>
internal sealed class ContainsNode(ListNode source, TextNode text) : TruthNode
{
    public override IReadOnlyList<Node> Parts => [source, text];

    public override Truth Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown || text.Evaluate(frame) is not { } wanted || !frame.Step(items.Count))
        {
            return Truth.Unknown;
        }

        var found = Truth.False;
        for (var i = 0; i < items.Count; i++)
        {
            if (string.Equals((string)items[i], wanted, StringComparison.Ordinal))
            {
                found = found.Or(items.IsCertain(i) ? Truth.True : Truth.Unknown);
            }
        }

        return found;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            source.Blame(frame, trail);
            text.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        switch (Evaluate(frame))
        {
            case Truth.True:
                trail.Add($"{source.Path(frame)}[{text.Evaluate(frame)}]", "true");
                break;
            case Truth.False:
                trail.Add($"{source.Path(frame)}[{text.Evaluate(frame)}]", "false");
                break;
            default:
                break;
        }
    }
}

/// <summary><c>list.Count()</c>: between the certain items and all.</summary>
internal sealed class CountNode(ListNode source) : NumberNode
{
    public override IReadOnlyList<Node> Parts => [source];

    public override Number Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown || !frame.Step(items.Count))
        {
            return default;
        }

        var certain = 0;
        for (var i = 0; i < items.Count; i++)
        {
            certain += items.IsCertain(i) ? 1 : 0;
        }

        return new Number(certain, items.Count);
    }

    public override void Blame(Frame frame, FactTrail trail) => source.Blame(frame, trail);

    public override void Support(Frame frame, FactTrail trail) => source.Support(frame, trail);
}
