using Alis.Rules.Time;

namespace Alis.Rules.Matching;

/// <summary>The packages of two parts that one candidate could have.</summary>
/// <remarks>
/// The first part begins on the day nearest to the wish from which the second can follow: in its half, not too far from the wish, and not too long after. Whether
/// that day will do for all else is asked then, as it is of a whole service.
/// </remarks>
internal sealed class SplitWishes
{
    private const int DayBits = 21;

    private readonly RoundTable _table;
    private readonly CandidateFacts _candidate;
    private readonly WishOrder _wishes;

    // The halves in which a first part may be, and its day nearest to the wish whatever follows, those nearest first.
    private readonly List<(HalfWindow Half, int Start, int End)> _firsts = [];
    private readonly List<HalfWindow> _all = [];

    public SplitWishes(RoundTable table, CandidateFacts candidate, HalfWindow[] halves)
    {
        _table = table;
        _candidate = candidate;
        _wishes = new WishOrder(table, candidate);
        foreach (var half in halves)
        {
            if (!RefusedApartFromStart(table, candidate, half).IsEmpty)
            {
                continue;
            }

            _all.Add(half);
            var start = NearestIn(candidate, half);
            if (start >= candidate.Earliest && start <= candidate.Latest)
            {
                _firsts.Add((half, start, half.EndOf(start)));
            }
        }

        _firsts = [.. _firsts.OrderBy(x => Distance(x.Start)).ThenBy(static x => x.Half.Index)];
    }

    /// <summary>What stands between a candidate and a part in a half that would begin as near to the wish as it can, whatever comes before or after it.</summary>
    public static RefusalSet RefusedIn(RoundTable table, CandidateFacts candidate, HalfWindow half) =>
        RefusedApartFromStart(table, candidate, half) | table.AtStart(candidate, half.Facts, NearestIn(candidate, half));

    /// <summary>Returns the best package of which both halves are free; null where there is none.</summary>
    public SplitPackage? Best(Func<HalfWindow, bool> isFree)
    {
        var free = _all.FindAll(h => isFree(h));
        return free.Count < 2 ? null : Best(free, isFree, isSameDepartment: true) ?? Best(free, isFree, isSameDepartment: false);
    }

    /// <summary>Returns whether there is a package of which both halves are free.</summary>
    public bool HasAny(Func<HalfWindow, bool> isFree) => All(isFree).Any();

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
                if (Of(half, start, end, second) is { } package)
                {
                    yield return package;
                }
            }
        }
    }

    private static RefusalSet RefusedApartFromStart(RoundTable table, CandidateFacts candidate, HalfWindow half) =>
        table.ApartFromStart(candidate, half.Facts).Without(RefusalSet.WithoutStart);

    private static int NearestIn(CandidateFacts candidate, HalfWindow half) => Math.Max(half.From, Math.Min(candidate.Wish, half.Latest));

    /// <summary>Whether both are at one department of one hospital, as the rule on service without a break asks for; a department that is not named is none.</summary>
    private static bool IsSameDepartment(HalfWindow a, HalfWindow b) => a.Department >= 0 && a.Department == b.Department;

    private SplitPackage? Best(List<HalfWindow> free, Func<HalfWindow, bool> isFree, bool isSameDepartment)
    {
        SplitPackage? best = null;
        foreach (var (half, start, end) in _firsts)
        {
            // Nothing weighs more than the department and then how far the first part is from the wish, and no day of this half or a later one is nearer.
            if (best is not null && Distance(start) > Distance(best.FirstStart))
            {
                break;
            }

            if (!isFree(half))
            {
                continue;
            }

            foreach (var second in free)
            {
                if (IsSameDepartment(half, second) == isSameDepartment && Of(half, start, end, second) is { } package && package.CompareTo(best) < 0)
                {
                    best = package;
                }
            }
        }

        return best;
    }

    /// <summary>The package of two halves of different windows; null where no second part can follow a first one, or something stands against either.</summary>
    /// <param name="first">The half of the first part.</param>
    /// <param name="start">Its day nearest to the wish.</param>
    /// <param name="end">The day after a part that begins then.</param>
    /// <param name="second">The half of the second part.</param>
    private SplitPackage? Of(HalfWindow first, int start, int end, HalfWindow second)
    {
        var latest = Math.Min(second.Latest, _candidate.Latest);
        if (latest < first.FirstEnd || second.From > latest || second.Facts == first.Facts)
        {
            return null;
        }

        if (end > latest)
        {
            start = first.LatestEndingBefore(latest);
            end = start < first.From ? end : first.EndOf(start);
        }
        else if (second.From > LatestAfter(end))
        {
            start = FirstNear(first, start, second.From);
            end = first.EndOf(start);
        }

        var next = Math.Max(second.From, end);
        if (start < first.From || next > latest || next > LatestAfter(end)
            || !_table.AtStart(_candidate, first.Facts, start).IsEmpty || !_table.AtStart(_candidate, second.Facts, next).IsEmpty)
        {
            return null;
        }

        var wish = ((IsSameDepartment(first, second) ? 0UL : 1UL) << (2 * DayBits)) | ((ulong)(uint)Distance(start) << DayBits) | (uint)(next - end);
        return new SplitPackage(first, start, second, next, wish, PlaceOf(first), PlaceOf(second));
    }

    /// <summary>The first day from which a part ends late enough for a second one to begin on a day; the last one of the half where none does.</summary>
    private int FirstNear(HalfWindow first, int start, int next)
    {
        // A later start never ends earlier.
        var (low, high) = (start, first.Latest);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = next > LatestAfter(first.EndOf(middle)) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Distance(int start) => Math.Abs(start - _candidate.Wish);

    private int LatestAfter(int end) => _table.Terms.SplitGapMonths is { } months
        ? DayNumbers.Of(CalendarMonths.AddMonths(DayNumbers.ToDay(end), months, MonthRounding.LastDay))
        : int.MaxValue;

    private ulong PlaceOf(HalfWindow half) => (_wishes.PlaceRank(half.Facts) << 28) | (_wishes.DepartmentRank(half.Facts) << 14) | _wishes.SpecialtyRank(half.Facts);
}
