using Alis.Rules.Facts;

namespace Alis.Rules.Expressions.Compilation;

/// <summary><c>Spans.LongestMonthsAtOneDepartment(service)</c>: whole months of the longest unbroken span at one department of one institution.</summary>
internal sealed class OneDepartmentNode(ListNode source) : SpanNode(source)
{
    protected override bool IsComplete(IPeriod period) => base.IsComplete(period) && DepartmentOf(period) is not null;

    protected override void BlameItem(Frame frame, object item, FactTrail trail)
    {
        var service = (ServicePeriod)item;
        var path = Source.PathOf(frame, item);
        if (service.Department is null)
        {
            trail.Add(path + ".department", "");
        }

        if (service.Institution?.Key is null)
        {
            trail.Add(path + (service.Institution is null ? ".institution" : ".institution.key"), "");
        }
    }

    public override void Support(Frame frame, FactTrail trail)
    {
        base.Support(frame, trail);
        var items = Source.Evaluate(frame);
        for (var i = 0; i < items.Count; i++)
        {
            if (((ServicePeriod)items[i]).Department is { } department)
            {
                trail.Add(Source.PathOf(frame, items[i]) + ".department", department);
            }
        }
    }

    protected override decimal Measure(Frame frame, Items items, bool least)
    {
        // A service whose department is not known is at best at the same one as any other; at worst it was not even all at one.
        decimal longest = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var anchor = (IPeriod)items[i];
            var department = DepartmentOf(anchor);
            if (department is null ? least : SeenBefore(items, i, department))
            {
                continue;
            }

            if (!frame.Step(items.Count))
            {
                return longest;
            }

            Collect(frame, items, least, frame.Periods, other =>
                DepartmentOf(other) is { } known ? department is not null && Same(known, department) : !least);
            longest = Math.Max(longest, SpanMeasures.Longest(frame.Periods));
        }

        return longest;
    }

    private static bool SeenBefore(Items items, int i, object department)
    {
        for (var j = 0; j < i; j++)
        {
            if (DepartmentOf((IPeriod)items[j]) is { } earlier && Same(earlier, department))
            {
                return true;
            }
        }

        return false;
    }

    // The service itself stands for its department, so that comparing allocates nothing.
    private static object? DepartmentOf(IPeriod period) =>
        period is ServicePeriod { Department: not null, Institution.Key: not null } ? period : null;

    private static bool Same(object a, object b)
    {
        var (x, y) = ((ServicePeriod)a, (ServicePeriod)b);
        return string.Equals(x.Department, y.Department, StringComparison.Ordinal) && string.Equals(x.Institution?.Key, y.Institution?.Key, StringComparison.Ordinal);
    }
}
