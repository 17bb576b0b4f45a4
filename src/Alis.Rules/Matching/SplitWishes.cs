namespace Alis.Rules.Matching;

/// <summary>The packages of two parts that one candidate could have.</summary>
internal sealed class SplitWishes
{
    private const int DayBits = 21;

    private readonly RoundTable _table;
    private readonly CandidateFacts _candidate;
    private readonly WishOrder _wishes;

    // The halves in which a first part may be, and where that would begin, those nearest to the wish first.
    private readonly List<(HalfWindow Half, int Start, int End)> _firsts = [];
    private readonly List<HalfWindow> _all = [];

    public SplitWishes(RoundTable table, CandidateFacts candidate, HalfWindow[] halves)
    {
        _table = table;
        _candidate = candidate;
        _wishes = new WishOrder(table, candidate);
        foreach (var half in halves)
        {
            if (!table.ApartFromStart(candidate, half.Facts).Without(RefusalReason.TooShort).IsEmpty)
            {
                continue;
            }

            _all.Add(half);
            var start = Math.Max(half.From, Math.Min(candidate.Wish, half.Latest));
            if (table.AtStart(candidate, half.Facts, start).IsEmpty)
            {
                _firsts.Add((half, start, half.EndOf(start)));
            }
        }

        _firsts = [.. _firsts.OrderBy(x => Math.Abs(x.Start - candidate.Wish)).ThenBy(static x => x.Half.Index)];
    }

    /// <summary>Returns the best package of which both halves are free; null where there is none.</summary>
    public SplitPackage? Best(Func<HalfWindow, bool> isFree)
    {
        var free = _all.FindAll(h => isFree(h));
        return free.Count < 2 ? null : Best(free, isFree, isSameDepartment: true) ?? Best(free, isFree, isSameDepartment: false);
    }

    /// <summary>Returns whether there is a package of any halves, whoever has them.</summary>
    public bool HasAny()
    {
        foreach (var (half, start, end) in _firsts)
        {
            foreach (var second in _all)
            {
                if (Fits(half, second, end) && Of(half, start, end, second) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns every package of which both halves are free, in no order: for the check of what was chosen.</summary>
    public IEnumerable<SplitPackage> All(Func<HalfWindow, bool> isFree)
    {
        var free = _all.FindAll(h => isFree(h));
        foreach (var (half, start, end) in _firsts)
        {
            if (!isFree(half))
            {
                continue;
            }

            foreach (var second in free)
            {
                if (Fits(half, second, end) && Of(half, start, end, second) is { } package)
                {
                    yield return package;
                }
            }
        }
    }

    private SplitPackage? Best(List<HalfWindow> free, Func<HalfWindow, bool> isFree, bool isSameDepartment)
    {
        SplitPackage? best = null;
        var distance = -1;
        foreach (var (half, start, end) in _firsts)
        {
            // Nothing weighs more than the department and then how far the first part is from the wish: the first distance with a package has the best.
            if (best is not null && Math.Abs(start - _candidate.Wish) > distance)
            {
                break;
            }

            if (!isFree(half))
            {
                continue;
            }

            distance = Math.Abs(start - _candidate.Wish);
            foreach (var second in free)
            {
                if (Fits(half, second, end) && IsSameDepartment(half, second) == isSameDepartment && Of(half, start, end, second) is { } package && package.CompareTo(best) < 0)
                {
                    best = package;
                }
            }
        }

        return best;
    }

    /// <summary>Whether a second part can begin after the first has ended; of another window.</summary>
    private bool Fits(HalfWindow first, HalfWindow second, int end) =>
        second.Latest >= end && second.From <= _candidate.Latest && second.Facts != first.Facts;

    /// <summary>The package of two halves; null where the second part would begin too far from the wish, or too long after the first.</summary>
    private SplitPackage? Of(HalfWindow first, int start, int end, HalfWindow second)
    {
        var next = Math.Max(second.From, end);
        if (!_table.AtStart(_candidate, second.Facts, next).IsEmpty || next > LatestAfter(end))
        {
            return null;
        }

        var wish = ((IsSameDepartment(first, second) ? 0UL : 1UL) << (2 * DayBits)) | ((ulong)(uint)Math.Abs(start - _candidate.Wish) << DayBits) | (uint)(next - end);
        return new SplitPackage(first, start, second, next, wish, PlaceOf(first), PlaceOf(second));
    }

    private int LatestAfter(int end) => _table.Terms.SplitGapMonths is { } months
        ? DayNumbers.Of(Time.CalendarMonths.AddMonths(DayNumbers.ToDay(end), months, Time.MonthRounding.LastDay))
        : int.MaxValue;

    private ulong PlaceOf(HalfWindow half) => (_wishes.PlaceRank(half.Facts) << 28) | (_wishes.DepartmentRank(half.Facts) << 14) | _wishes.SpecialtyRank(half.Facts);

    /// <summary>Whether both are at one department of one hospital, as the rule on service without a break asks for; a department that is not named is none.</summary>
    private static bool IsSameDepartment(HalfWindow a, HalfWindow b) => a.Department >= 0 && a.Department == b.Department;
}
