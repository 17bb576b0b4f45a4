using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>The absence of one pool held against one allowance: the first absence in time is free, the rest is deducted where it falls.</summary>
internal sealed class AbsenceAccount(TrainingPool pool, Allowance allowance, long[] deductedOfPosts, int absences)
{
    // In order of time; those of one span of days stand together, in it the posts by first day and key.
    private readonly List<AbsenceEntry> _entries = new(absences);

    private long _gross;
    private long _absence;
    private long _deducted;

    public TrainingPool Pool => pool;

    public Allowance Allowance => allowance;

    /// <summary>Books a span of service, absence included.</summary>
    public void AddTime(long span, int percent) => _gross += span * percent * MonthUnits.Whole;

    /// <summary>Books absence in a span; spans come in order of time.</summary>
    public void Add(AbsenceEntry entry)
    {
        if (entry.Units != 0)
        {
            _entries.Add(entry);
            _absence += entry.Units;
        }
    }

    /// <summary>Deducts what is above the allowance.</summary>
    public CountedPool Settle()
    {
        if (allowance.Days is { } days)
        {
            SettleDays((long)days * MonthUnits.Whole);
        }
        else
        {
            // Both are multiples of the whole: nothing is lost by the division, and nothing overflows.
            var basis = allowance.OfMonths is { } months ? months * MonthUnits.InMonth : _gross;
            SettleShare(basis / MonthUnits.Whole * allowance.Share);
        }

        return new CountedPool(pool, allowance, _gross, _absence, _deducted);
    }

    private static long ShareOf(LocalDate day) => MonthUnits.DayOf(CalendarMonths.IndexOf(day));

    private void SettleShare(long free)
    {
        for (var (start, end) = (0, 0); start < _entries.Count; start = end)
        {
            end = EndOfSpan(start);
            if (free == 0 || end - start == 1 || Units(start, end) <= free)
            {
                for (var i = start; i < end; i++)
                {
                    var entry = _entries[i];
                    free = Use(entry, entry.Units, free);
                }

                continue;
            }

            // Where it runs out while the doctor is away from several posts, it does so on a day, and not with one post before another.
            var day = _entries[start].First;
            for (var left = _entries[start].Span; left > 0; day = left > 0 ? day.PlusDays(1) : day)
            {
                left -= ShareOf(day);
                for (var i = start; i < end; i++)
                {
                    free = Use(_entries[i], _entries[i].UnitsOf(ShareOf(day)), free);
                }
            }
        }
    }

    /// <summary>Days are walked one by one until they are used up, all posts of a day together; the rest is deducted whole.</summary>
    private void SettleDays(long free)
    {
        for (var (start, end) = (0, 0); start < _entries.Count; start = end)
        {
            end = EndOfSpan(start);
            var (day, left) = (_entries[start].First, _entries[start].Span);
            for (; left > 0 && free > 0; day = left > 0 ? day.PlusDays(1) : day)
            {
                left -= ShareOf(day);
                if (allowance.OnlyWorkingDays && !NorwegianCalendar.IsWorkingDay(day))
                {
                    continue;
                }

                for (var i = start; i < end; i++)
                {
                    free = UseDay(_entries[i], ShareOf(day), free);
                }
            }

            for (var i = start; i < end; i++)
            {
                Deduct(_entries[i], _entries[i].UnitsOf(left));
            }
        }
    }

    private int EndOfSpan(int start)
    {
        var end = start + 1;
        while (end < _entries.Count && _entries[end].Position == _entries[start].Position)
        {
            end++;
        }

        return end;
    }

    private long Units(int start, int end)
    {
        long units = 0;
        for (var i = start; i < end; i++)
        {
            units += _entries[i].Units;
        }

        return units;
    }

    /// <summary>Uses up what one day of one absence takes. A whole day is there or not, since the allowance is in whole days; of a part of one the rest is deducted.</summary>
    private long UseDay(AbsenceEntry entry, long share, long free)
    {
        var use = allowance.WholeDays ? MonthUnits.Whole : entry.Away;
        var used = Math.Min(free, use);
        Deduct(entry, allowance.WholeDays ? (used == 0 ? entry.UnitsOf(share) : 0) : share * entry.Percent * (use - used));
        return free - used;
    }

    private long Use(AbsenceEntry entry, long units, long free)
    {
        var used = Math.Min(free, units);
        Deduct(entry, units - used);
        return free - used;
    }

    private void Deduct(AbsenceEntry entry, long units)
    {
        _deducted += units;
        deductedOfPosts[entry.Post] += units;
    }
}
