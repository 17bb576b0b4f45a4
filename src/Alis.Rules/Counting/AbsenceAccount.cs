using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>The absence of one pool under one set of terms, held against its allowance: the first absence in time is free, the rest is deducted where it falls.</summary>
internal sealed class AbsenceAccount(TrainingPool pool, CountingTerms terms, long[] deductedOfPosts)
{
    // Each list is one span of days; in it the posts by first day and key.
    private readonly List<List<AbsenceEntry>> _spans = [];

    private long _gross;
    private long _deducted;

    public TrainingPool Pool => pool;

    public CountingTerms Terms => terms;

    /// <summary>Books a span of service, absence included.</summary>
    public void AddTime(long span, int percent) => _gross += span * percent * MonthUnits.Whole;

    /// <summary>Books absence in a span; spans come in order of time.</summary>
    public void Add(AbsenceEntry entry)
    {
        if (entry.Units == 0)
        {
            return;
        }

        if (_spans.Count == 0 || _spans[_spans.Count - 1][0].Position != entry.Position)
        {
            _spans.Add([]);
        }

        _spans[_spans.Count - 1].Add(entry);
    }

    /// <summary>Deducts what is above the allowance.</summary>
    public CountedPool Settle()
    {
        var allowance = terms.Of(pool);
        if (allowance.Days is { } days)
        {
            SettleDays(allowance, (long)days * MonthUnits.Whole);
        }
        else
        {
            // Both are multiples of the whole: nothing is lost by the division, and nothing overflows.
            var basis = allowance.OfMonths is { } months ? months * MonthUnits.InMonth : _gross;
            SettleShare(basis / MonthUnits.Whole * allowance.Share);
        }

        return new CountedPool(pool, terms, _gross, _spans.Sum(static s => Units(s)), _deducted);
    }

    private static long Units(List<AbsenceEntry> span) => span.Sum(static e => e.Units);

    private static long ShareOf(LocalDate day) => MonthUnits.PartsInMonth / CalendarMonths.LengthOf(CalendarMonths.IndexOf(day));

    private void SettleShare(long free)
    {
        foreach (var span in _spans)
        {
            if (free == 0 || Units(span) <= free || span.Count == 1)
            {
                foreach (var entry in span)
                {
                    free = Use(entry, entry.Units, free);
                }

                continue;
            }

            // Where it runs out while the doctor is away from several posts, it does so on a day, and not with one post before another.
            var day = span[0].First;
            for (var left = span[0].Span; left > 0; day = left > 0 ? day.PlusDays(1) : day)
            {
                left -= ShareOf(day);
                foreach (var entry in span)
                {
                    free = Use(entry, entry.UnitsOf(ShareOf(day)), free);
                }
            }
        }
    }

    /// <summary>Days are walked one by one until they are used up, all posts of a day together; the rest is deducted whole.</summary>
    private void SettleDays(Allowance allowance, long free)
    {
        foreach (var span in _spans)
        {
            var (day, left) = (span[0].First, span[0].Span);
            for (; left > 0 && free > 0; day = left > 0 ? day.PlusDays(1) : day)
            {
                left -= ShareOf(day);
                if (allowance.OnlyWorkingDays && !NorwegianCalendar.IsWorkingDay(day))
                {
                    continue;
                }

                foreach (var entry in span)
                {
                    free = UseDay(allowance, entry, ShareOf(day), free);
                }
            }

            foreach (var entry in span)
            {
                Deduct(entry, entry.UnitsOf(left));
            }
        }
    }

    /// <summary>Uses up what one day of one absence takes. A whole day is there or not, since the allowance is in whole days; of a part of one the rest is deducted.</summary>
    private long UseDay(Allowance allowance, AbsenceEntry entry, long share, long free)
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
