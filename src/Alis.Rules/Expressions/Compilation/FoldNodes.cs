namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>list.Min(x => day)</c> or <c>list.Max(x => day)</c>: no day over an empty list, and days that are none are passed over.</summary>
internal sealed class DayExtreme(bool max, ListNode source, int variable, DayNode body) : DayNode
{
    public ListNode Source => source;

    /// <summary>Gets the slot of the lambda's variable.</summary>
    public int Variable => variable;

    public DayNode Body => body;

    public override IReadOnlyList<Node> Parts => [source];

    public override Day Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            return default;
        }

        var best = Day.None;
        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step())
            {
                return default;
            }

            if (items.IsCertain(i))
            {
                var day = ValueAt(frame, items, i);
                if (day.IsUnknown)
                {
                    return day;
                }

                best = Better(day, best) ? day : best;
            }
        }

        // An uncertain item leaves the answer open only where it would change it.
        for (var i = 0; i < items.Count; i++)
        {
            if (!items.IsCertain(i) && ValueAt(frame, items, i) is var day && (day.IsUnknown || Better(day, best)))
            {
                return default;
            }
        }

        return best;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsUnknown)
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
            if (!frame.Step())
            {
                return;
            }

            if (ValueAt(frame, items, i).IsUnknown)
            {
                body.Blame(frame, trail);
            }

            if (!items.IsCertain(i))
            {
                source.BlameMember(frame, items[i], trail);
            }
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var best = Evaluate(frame);
        if (!best.IsKnown)
        {
            source.Support(frame, trail);
            return;
        }

        var items = source.Evaluate(frame);
        for (var i = 0; i < items.Count; i++)
        {
            if (frame.Step() && ValueAt(frame, items, i).Equals(best))
            {
                body.Support(frame, trail);
            }
        }
    }

    private bool Better(Day day, Day best) =>
        day.IsKnown && (!best.IsKnown || (max ? day.Value > best.Value : day.Value < best.Value));

    private Day ValueAt(Frame frame, Items items, int i)
    {
        frame.SetObject(variable, items[i]);
        return body.Evaluate(frame);
    }
}

/// <summary><c>list.Sum(x => number)</c>: uncertain items widen the bounds.</summary>
internal sealed class SumNode(ListNode source, int variable, NumberNode body) : NumberNode
{
    public ListNode Source => source;

    /// <summary>Gets the slot of the lambda's variable.</summary>
    public int Variable => variable;

    public NumberNode Body => body;

    public override IReadOnlyList<Node> Parts => [source];

    public override Number Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        var sum = items.IsUnknown ? default : Number.Exact(0);
        for (var i = 0; i < items.Count && !sum.IsUnknown; i++)
        {
            if (!frame.Step())
            {
                return default;
            }

            var value = ValueAt(frame, items, i);
            sum += items.IsCertain(i) || value.IsUnknown ? value : new Number(Math.Min(0, value.Low), Math.Max(0, value.High));
        }

        return sum;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown)
        {
            source.Blame(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step())
            {
                return;
            }

            if (!ValueAt(frame, items, i).IsExact)
            {
                body.Blame(frame, trail);
            }

            if (!items.IsCertain(i))
            {
                source.BlameMember(frame, items[i], trail);
            }
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var items = source.Evaluate(frame);
        for (var i = 0; i < items.Count; i++)
        {
            if (!frame.Step())
            {
                return;
            }

            _ = ValueAt(frame, items, i);
            body.Support(frame, trail);
        }
    }

    private Number ValueAt(Frame frame, Items items, int i)
    {
        frame.SetObject(variable, items[i]);
        return body.Evaluate(frame);
    }
}
