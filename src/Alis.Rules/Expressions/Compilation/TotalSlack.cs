using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// By how much a total of months can lie outside the totals of what is certain and of all that is possible. One span alone only grows with its days;
/// but where days fill a gap, two spans become one, whose days left over can be shares of longer months than before.
/// </summary>
/// <remarks>
/// The months of a span differ from the sum of its days' shares of their own months by at most 81/868 (28 January to 27 February 2023: 27 days at
/// 1/28 against 1/31). That sum grows with every day. So a joined span and each of those that it may be made of bring that much.
/// </remarks>
internal sealed class TotalSlack(LocalDate? from, LocalDate? until)
{
    private const decimal OfSpan = 81m / 868;

    private readonly DayPeriodList _certain = new();
    private readonly List<Part> _possible = [];

    /// <summary>Takes the merged spans of what is certain.</summary>
    public void AddCertain(DayPeriodList merged)
    {
        for (var i = 0; i < merged.Count; i++)
        {
            if (Cut(merged[i]) is { } cut)
            {
                _certain.Add(cut);
            }
        }
    }

    /// <summary>Takes one period as far as it is possible.</summary>
    public void AddPossible(DayPeriod? period, bool isCertain, bool isDated)
    {
        if (period is { } whole && Cut(whole) is { } cut)
        {
            _possible.Add(new Part(cut, isCertain && isDated, isDated));
        }
    }

    /// <summary>How far below the total of what is certain, and how far above that of all that is possible, the total can lie.</summary>
    public (decimal Below, decimal Above) Measure()
    {
        var runs = new DayPeriodList();
        foreach (var part in _possible)
        {
            runs.Add(part.Days);
        }

        runs.Merge();
        var joined = new Joined[runs.Count];
        foreach (var part in _possible)
        {
            joined[RunOf(runs, part.Days)].Add(part);
        }

        for (var i = 0; i < _certain.Count; i++)
        {
            joined[RunOf(runs, _certain[i])].Spans++;
        }

        var (below, above) = (0, 0);
        foreach (var run in joined)
        {
            if (run.IsOpen)
            {
                below += run.Spans > 1 ? run.Spans + 1 : 0;

                // Of two periods that are wholly there or not, no more than one span is ever left.
                above += run.Parts > 2 || (run.Parts == 2 && run.IsUndated) ? run.Parts + 1 : 0;
            }
        }

        return (below * OfSpan, above * OfSpan);
    }

    /// <summary>The last of the sorted runs that does not begin after the period: the one that holds it.</summary>
    private static int RunOf(DayPeriodList runs, DayPeriod period)
    {
        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].From <= period.From ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private DayPeriod? Cut(DayPeriod period)
    {
        var first = from is { } f && f > period.From ? f : period.From;
        var last = until is { } u && u < period.To ? u : period.To;
        return first <= last ? new DayPeriod(first, last) : null;
    }

    private sealed record Part(DayPeriod Days, bool IsFixed, bool IsDated);

    /// <summary>What one span of all that is possible is made of.</summary>
    private struct Joined
    {
        public int Parts;
        public int Spans;
        public bool IsOpen;
        public bool IsUndated;

        public void Add(Part part)
        {
            Parts++;
            IsOpen |= !part.IsFixed;
            IsUndated |= !part.IsDated;
        }
    }
}
