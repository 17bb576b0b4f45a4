using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// Days at work by calendar year. A post says how many there were in its period and not on which days: they lie anywhere in it, at most one on a day.
/// A day on which the doctor works in two posts counts in each.
/// </summary>
internal sealed class WorkYears
{
    /// <summary>With as many years as this or more, only single years and all of them together are looked at for the least.</summary>
    private const int MostYears = 40;

    // Facts are dated from 1900 to 2299: a period whose end is not stated lies within.
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly LocalDate LastDay = new(2299, 12, 31);

    private readonly List<Work> _posts = [];
    private int _first = int.MaxValue;
    private int _last = int.MinValue;

    /// <summary>Gets what the largest number of days in one year can come to at least.</summary>
    public decimal Least
    {
        get
        {
            long least = 0;
            var all = Years < MostYears;
            for (var from = _first; from <= _last; from++)
            {
                for (var to = from; to <= _last; to++)
                {
                    if (all || to == from || (from == _first && to == _last))
                    {
                        least = Math.Max(least, LeastIn(from, to));
                    }
                }
            }

            return least;
        }
    }

    /// <summary>Gets what the largest number of days in one year can come to at most.</summary>
    public decimal Most
    {
        get
        {
            long most = 0;
            for (var year = _first; year <= _last; year++)
            {
                most = Math.Max(most, _posts.Sum(p => (long)Math.Min(p.Most, p.DaysIn(year, year))));
            }

            return most;
        }
    }

    /// <summary>Gets the years that the posts reach over.</summary>
    public int Years => _posts.Count == 0 ? 0 : _last - _first + 1;

    /// <summary>Adds a post; one that may not belong has perhaps no days.</summary>
    public void Add(Post post, bool isCertain)
    {
        var (from, to) = Reach(post);
        if (to < from)
        {
            return;
        }

        var days = Period.DaysBetween(from, to) + 1;
        _posts.Add(new Work(from, to, isCertain ? Math.Min(post.DaysAtWork ?? 0, days) : 0, Math.Min(post.DaysAtWork ?? days, days)));
        _first = Math.Min(_first, from.Year);
        _last = Math.Max(_last, to.Year);
    }

    /// <summary>The days within which the days at work lie.</summary>
    public static (LocalDate From, LocalDate To) Reach(Post post)
    {
        var to = post.To ?? LastDay;
        return (post.From ?? FirstDay, post.SeenUntil is { } seen && seen < to ? seen : to);
    }

    /// <summary>What does not fit outside these years lies in them, and on one of them at least its share.</summary>
    private long LeastIn(int from, int to)
    {
        var years = to - from + 1;
        var days = _posts.Sum(p => (long)Math.Max(0, p.Least - (p.DaysIn(p.From.Year, p.To.Year) - p.DaysIn(from, to))));
        return (days + years - 1) / years;
    }

    private sealed record Work(LocalDate From, LocalDate To, int Least, int Most)
    {
        /// <summary>The days of the period in some years.</summary>
        public int DaysIn(int from, int to)
        {
            var (first, last) = (LocalDate.Max(From, new LocalDate(from, 1, 1)), LocalDate.Min(To, new LocalDate(to, 12, 31)));
            return first <= last ? Period.DaysBetween(first, last) + 1 : 0;
        }
    }
}
