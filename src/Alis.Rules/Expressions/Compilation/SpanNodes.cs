using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// A length in months computed from periods. Such a function grows when a period is added or made longer (totals all but: see their slack), so that
/// the certain part of the list gives a lower bound and all that is possible an upper one.
/// </summary>
internal abstract class SpanNode(ListNode source) : NumberNode
{
    // Facts are dated from 1900 to 2299: a period whose end is not stated ends no later.
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly LocalDate LastDay = new(2299, 12, 31);

    public override IReadOnlyList<Node> Parts => [source];

    protected ListNode Source => source;

    public override Number Evaluate(Frame frame)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown || !frame.Step(items.Count))
        {
            return default;
        }

        var certain = true;
        for (var i = 0; i < items.Count && certain; i++)
        {
            certain = items.IsCertain(i) && IsComplete((IPeriod)items[i]);
        }

        var least = Measure(frame, items, least: true);
        if (certain)
        {
            return Number.Exact(least);
        }

        return Between(frame, items, least, Measure(frame, items, least: false));
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
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
            var period = (IPeriod)items[i];
            if (period.From is null)
            {
                trail.Add(source.PathOf(frame, items[i]) + ".from", "");
            }

            if (period.To is null)
            {
                trail.Add(source.PathOf(frame, items[i]) + ".to", "");
            }

            if (!items.IsCertain(i))
            {
                source.BlameMember(frame, items[i], trail);
            }

            BlameItem(frame, items[i], trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        var items = source.Evaluate(frame);
        if (items.IsUnknown || items.Count == 0)
        {
            source.Support(frame, trail);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var (path, period) = (source.PathOf(frame, items[i]), (IPeriod)items[i]);
            if (period.From is { } from)
            {
                trail.Add(path + ".from", ValueTexts.Show(from));
            }

            if (period.To is { } to)
            {
                trail.Add(path + ".to", ValueTexts.Show(to));
            }
        }
    }

    /// <summary>The bounds, from the measure of what is certain and of all that is possible.</summary>
    protected virtual Number Between(Frame frame, Items items, decimal least, decimal most) => new(least, most);

    /// <summary>Whether all is known of a period that the measure needs.</summary>
    protected virtual bool IsComplete(IPeriod period) => period.From is not null && period.To is not null;

    /// <summary>Names what else of an item leaves the measure open.</summary>
    protected virtual void BlameItem(Frame frame, object item, FactTrail trail)
    {
    }

    protected abstract decimal Measure(Frame frame, Items items, bool least);

    /// <summary>Fills the list with the certain part of the periods, or with all that is possible of them.</summary>
    protected static void Collect(Frame frame, Items items, bool least, DayPeriodList periods, Func<IPeriod, bool>? belongs = null)
    {
        periods.Clear();
        for (var i = 0; i < items.Count; i++)
        {
            var item = (IPeriod)items[i];
            if ((least && !items.IsCertain(i)) || belongs?.Invoke(item) == false || Stretch(frame, item, least) is not { } period)
            {
                continue;
            }

            periods.Add(period);
        }

        periods.Merge();
    }

    /// <summary>The certain part of a period, or all that is possible of it.</summary>
    protected static DayPeriod? Stretch(Frame frame, IPeriod item, bool least)
    {
        if (item.From is { } from)
        {
            // Service has been cut at the assessed day; what is planned may reach to the end of the calendar.
            var to = item.To ?? (least ? from : item is ServicePeriod && frame.On >= from ? frame.On : LastDay);
            return new DayPeriod(from, to);
        }

        return least ? null : new DayPeriod(item.To is { } end && end < FirstDay ? end : FirstDay, item.To ?? LastDay);
    }
}

/// <summary><c>Spans.LongestMonths(periods)</c>: whole months of the longest unbroken span.</summary>
internal sealed class LongestMonthsNode(ListNode source) : SpanNode(source)
{
    protected override decimal Measure(Frame frame, Items items, bool least)
    {
        Collect(frame, items, least, frame.Periods);
        return SpanMeasures.Longest(frame.Periods);
    }
}

/// <summary><c>Spans.TotalMonths(periods, from, until)</c>: months of all spans together within two days, both included.</summary>
internal sealed class TotalMonthsNode(ListNode source, DayNode? from, DayNode? until) : SpanNode(source)
{
    public override IReadOnlyList<Node> Parts => from is null || until is null ? [Source] : [Source, from, until];

    public override Number Evaluate(Frame frame)
    {
        var total = base.Evaluate(frame);
        var open = from?.Evaluate(frame).IsUnknown == true || until?.Evaluate(frame).IsUnknown == true;
        return open && !total.IsUnknown && total.High > 0 ? new Number(0, total.High) : total;
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (Evaluate(frame).IsExact)
        {
            return;
        }

        base.Blame(frame, trail);
        from?.Blame(frame, trail);
        until?.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        base.Support(frame, trail);
        from?.Support(frame, trail);
        until?.Support(frame, trail);
    }

    protected override decimal Measure(Frame frame, Items items, bool least)
    {
        // The limits first: they may be computed from spans too, in the same list of the frame.
        var (first, last) = (from?.Evaluate(frame).Nullable, until?.Evaluate(frame).Nullable);
        Collect(frame, items, least, frame.Periods);
        return SpanMeasures.Total(frame.Periods, first, last);
    }

    protected override Number Between(Frame frame, Items items, decimal least, decimal most)
    {
        var (first, last) = (from?.Evaluate(frame).Nullable, until?.Evaluate(frame).Nullable);
        var slack = new TotalSlack(first, last);
        Collect(frame, items, true, frame.Periods);
        slack.AddCertain(frame.Periods);
        for (var i = 0; i < items.Count; i++)
        {
            var period = (IPeriod)items[i];
            slack.AddPossible(Stretch(frame, period, false), items.IsCertain(i), IsComplete(period));
        }

        var (below, above) = slack.Measure();
        return new Number(Math.Max(0, least - below), most + above);
    }
}

/// <summary><c>Spans.StartedParts(periods, months)</c> and <c>Spans.WholeParts(periods, months)</c>: how many parts of a length all spans together fill.</summary>
internal sealed class PartsNode(ListNode source, NumberNode months, bool started) : NumberNode
{
    private readonly TotalMonthsNode _total = new(source, null, null);

    public override IReadOnlyList<Node> Parts => [source, months];

    public override Number Evaluate(Frame frame)
    {
        var (total, length) = (_total.Evaluate(frame), months.Evaluate(frame));
        return total.IsUnknown || !length.IsExact ? default
            : new Number(SpanMeasures.PartsOf(total.Low, length.Low, started), SpanMeasures.PartsOf(total.High, length.Low, started));
    }

    public override void Blame(Frame frame, FactTrail trail)
    {
        if (!Evaluate(frame).IsExact)
        {
            _total.Blame(frame, trail);
            months.Blame(frame, trail);
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        _total.Support(frame, trail);
        months.Support(frame, trail);
    }
}

/// <summary><c>Spans.MonthsInParts(periods, months, parts)</c>: months made up of unbroken parts of a given length, at most so many parts.</summary>
internal sealed class MonthsInPartsNode(ListNode source, NumberNode months, NumberNode parts) : SpanNode(source)
{
    public override IReadOnlyList<Node> Parts => [Source, months, parts];

    public override Number Evaluate(Frame frame) =>
        months.Evaluate(frame).IsExact && parts.Evaluate(frame).IsExact ? base.Evaluate(frame) : default;

    public override void Blame(Frame frame, FactTrail trail)
    {
        base.Blame(frame, trail);
        months.Blame(frame, trail);
        parts.Blame(frame, trail);
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        base.Support(frame, trail);
        months.Support(frame, trail);
        parts.Support(frame, trail);
    }

    protected override decimal Measure(Frame frame, Items items, bool least)
    {
        // The numbers first, for the same reason as the limits above.
        var (length, most) = (months.Evaluate(frame).Low, parts.Evaluate(frame).Low);
        Collect(frame, items, least, frame.Periods);
        return SpanMeasures.InParts(frame.Periods, length, most);
    }
}
