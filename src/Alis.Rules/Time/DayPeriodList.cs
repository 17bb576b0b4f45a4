namespace Alis.Rules.Time;

/// <summary>A list of periods that is filled and merged again and again.</summary>
/// <remarks>Of its own, since a list of the framework over a structure of ours would be compiled anew at every start of a program.</remarks>
internal sealed class DayPeriodList
{
    private DayPeriod[] _periods = new DayPeriod[8];

    public int Count { get; private set; }

    public DayPeriod this[int index] => _periods[index];

    public void Clear() => Count = 0;

    /// <summary>Empties the list and lets go of the days in it.</summary>
    public void Forget()
    {
        Array.Clear(_periods, 0, _periods.Length);
        Count = 0;
    }

    public void Add(DayPeriod period)
    {
        if (Count == _periods.Length)
        {
            var larger = new DayPeriod[2 * Count];
            Array.Copy(_periods, larger, Count);
            _periods = larger;
        }

        _periods[Count++] = period;
    }

    /// <summary>Sorts the periods and joins those that overlap or follow each other without a day between; what is left covers the same days, apart from each other.</summary>
    public void Merge()
    {
        if (Count < 2)
        {
            return;
        }

        if (!IsSorted())
        {
            // The sort is unstable, but two periods with the same ends are the same value.
            Array.Sort(_periods, 0, Count, Comparer<DayPeriod>.Create(Compare));
        }

        var last = 0;
        for (var i = 1; i < Count; i++)
        {
            var (current, next) = (_periods[last], _periods[i]);
            if (next.From > current.To && next.From != current.To.PlusDays(1)) // A day later than To exists: next.From is one.
            {
                _periods[++last] = next;
            }
            else if (next.To > current.To)
            {
                _periods[last] = current with { To = next.To };
            }
        }

        Count = last + 1;
    }

    private bool IsSorted()
    {
        for (var i = 1; i < Count; i++)
        {
            if (Compare(_periods[i - 1], _periods[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(DayPeriod a, DayPeriod b)
    {
        var order = a.From.CompareTo(b.From);
        return order != 0 ? order : a.To.CompareTo(b.To);
    }
}
