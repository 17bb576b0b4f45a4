using Alis.Rules.Counting;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// By how much service of which something is not known can change what other service gives: it may use up their free days, and it may be of one block
/// with them, so that the rule of an earlier day holds for them (decision 0028). Wider than need be where it comes to that; never too narrow.
/// </summary>
internal static class CountingSlack
{
    /// <summary>The pairs of services of which it is not known whether they are one block, where it matters: what holds for a block was not the same on their first days.</summary>
    /// <param name="entries">The services.</param>
    /// <param name="provisions">The provisions.</param>
    /// <param name="frame">The frame.</param>
    public static List<ServiceEntry> OpenJoins(List<ServiceEntry> entries, CountingProvisions provisions, Frame frame)
    {
        var open = new List<ServiceEntry>();
        if (entries.TrueForAll(IsPlain))
        {
            return open;
        }

        var changes = provisions.ChangeDays(frame);
        foreach (var later in entries)
        {
            foreach (var earlier in entries)
            {
                if (!ReferenceEquals(earlier, later) && !(IsPlain(earlier) && IsPlain(later)) && MayJoin(earlier, later) && Differ(earlier, later))
                {
                    open.Add(earlier);
                    open.Add(later);
                }
            }
        }

        return open;

        bool Differ(ServiceEntry earlier, ServiceEntry later)
        {
            var (from, to) = (earlier.Service.From ?? ServicePosts.FirstDay, later.Service.From ?? LocalDate.Max(frame.On, later.Service.To ?? frame.On));
            return changes.Exists(d => d > from && d <= to);
        }
    }

    /// <summary>Whether nothing is missing of a service that its time or its block depends on.</summary>
    public static bool IsPlain(ServiceEntry entry) => entry.IsCertain && entry.Service.Institution?.Key is not null;

    /// <summary>By how much the others can give less than the least, and more than the most.</summary>
    /// <param name="entries">The services.</param>
    /// <param name="least">The count of what is certain.</param>
    /// <param name="most">The count of all that there may be.</param>
    /// <param name="hasOpenJoins">Whether blocks are not known, so that the terms of any service may be others.</param>
    /// <param name="posts">All posts that there may be, with their absence.</param>
    public static (long Below, long Above) Of(List<ServiceEntry> entries, CountedService least, CountedService most, bool hasOpenJoins, IReadOnlyList<CountedPost> posts)
    {
        if (hasOpenJoins)
        {
            return (posts.Sum(AbsenceOf), most.Pools.Sum(static p => p.Deducted));
        }

        // Of a share nothing more is lost than what the service itself gives; days are used up however small the post is.
        return entries.Exists(static e => !e.IsCertain && e.Pool != TrainingPool.Rest && e.Service.Absence is not { Count: 0 })
            ? (least.Pools.Where(IsInDays).Sum(static p => p.Absence - p.Deducted), most.Pools.Where(IsInDays).Sum(static p => p.Deducted))
            : (0, 0);
    }

    private static bool IsInDays(CountedPool pool) => pool.Allowance.Days is not null;

    private static bool MayJoin(ServiceEntry earlier, ServiceEntry later)
    {
        var (a, b) = (earlier.Service, later.Service);
        return (earlier.Pool is null || later.Pool is null || earlier.Pool == later.Pool) &&
            (a.Institution?.Key is not { } one || b.Institution?.Key is not { } other || string.Equals(one, other, StringComparison.Ordinal)) &&
            (a.From is not { } first || b.From is not { } second || first < second) &&
            (a.To is not { } last || b.From is not { } next || next <= last || next.PlusDays(-1) == last);
    }

    /// <summary>All absence that under some terms is no service.</summary>
    private static long AbsenceOf(CountedPost post)
    {
        long units = 0;
        foreach (var absence in post.Absences)
        {
            units += absence.Nature == AbsenceNature.Course ? 0 : (MonthUnits.Through(absence.Days.To) - MonthUnits.Before(absence.Days.From)) * post.Percent * absence.Percent;
        }

        return units;
    }
}
