namespace Alis.Rules.Expressions.Compilation;

/// <summary>The assessed day.</summary>
internal sealed class OnNode : DayNode
{
    public override Day Evaluate(Frame frame) => Day.Known(frame.On);

    public override void Blame(Frame frame, FactTrail trail)
    {
    }

    public override void Support(Frame frame, FactTrail trail)
    {
    }
}

/// <summary><c>(first ?? second)</c>: the second where it is known that there is no first.</summary>
internal sealed class DayCoalesce(DayNode first, DayNode second) : DayNode
{
    public override IReadOnlyList<Node> Parts => [first, second];

    public override Day Evaluate(Frame frame)
    {
        var day = first.Evaluate(frame);
        return day.State == DayState.None ? second.Evaluate(frame) : day;
    }

    public override void Blame(Frame frame, FactTrail trail) => Chosen(frame).Blame(frame, trail);

    public override void Support(Frame frame, FactTrail trail) => Chosen(frame).Support(frame, trail);

    private DayNode Chosen(Frame frame) => first.Evaluate(frame).State == DayState.None ? second : first;
}

/// <summary>Adds months, days or working days to a day, always from that day and with one rounding; no day where the result leaves the calendar.</summary>
internal sealed class AddNode(CalendarStep step, DayNode anchor, NumberNode amount) : DayNode
{
    public CalendarStep Step => step;

    public override IReadOnlyList<Node> Parts => [anchor, amount];

    public override Day Evaluate(Frame frame)
    {
        var (day, count) = (anchor.Evaluate(frame), amount.Evaluate(frame));
        if (!day.IsKnown)
        {
            return day;
        }

        // Working days are counted one by one, so that they count as work.
        if (!count.IsExact || (step == CalendarStep.WorkingDays && Calendar.Steps(count.Low) is var steps && !frame.Step(steps)))
        {
            return default;
        }

        return Day.OfResult(Calendar.Add(day.Value, count.Low, step));
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        anchor.Blame(frame, trail);
        amount.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        anchor.Support(frame, trail);
        amount.Support(frame, trail);
    }
}

/// <summary>Compares two days; false where there is no day on either side.</summary>
internal sealed class DayComparison(bool strict, DayNode earlier, DayNode later) : TruthNode
{
    /// <summary>Gets whether equal days compare false.</summary>
    public bool IsStrict => strict;

    public override IReadOnlyList<Node> Parts => [earlier, later];

    public override Truth Evaluate(Frame frame)
    {
        var (a, b) = (earlier.Evaluate(frame), later.Evaluate(frame));
        return strict ? Day.Before(a, b) : Day.OnOrBefore(a, b);
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame) == Truth.Unknown)
        {
            earlier.Blame(frame, trail);
            later.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        earlier.Support(frame, trail);
        later.Support(frame, trail);
    }
}
