using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>Days at work by calendar year, by listing the days of each year that each post can have.</summary>
internal static class OracleWorkDays
{
    public static OracleNumber Most(OracleList list)
    {
        if (list.Items is not { } items)
        {
            return OracleNumber.Unknown;
        }

        var posts = items.Select(i => Read((Post)i.Value, i.IsCertain)).Where(p => p.Days.Count > 0).ToList();
        if (posts.Count == 0)
        {
            return OracleNumber.Exact(0);
        }

        var (first, last) = (posts.Min(p => p.Days.Keys.Min()), posts.Max(p => p.Days.Keys.Max()));
        var years = Enumerable.Range(first, last - first + 1).ToList();
        var most = years.Max(y => posts.Sum(p => Math.Min(p.Most, p.Days.GetValueOrDefault(y))));

        // Of any row of years: what does not fit in the others, spread as evenly as can be. Of very many years, only each alone and all.
        var rows = years.SelectMany(a => years.Where(b => b >= a && (years.Count < 40 || a == b || (a == first && b == last))).Select(b => (a, b)));
        var least = rows.Max(r => Math.Ceiling(posts.Sum(p => Math.Max(0m, p.Least - p.Days.Where(d => d.Key < r.a || d.Key > r.b).Sum(d => d.Value))) / (r.b - r.a + 1)));
        return new OracleNumber(least, most);
    }

    private static (Dictionary<int, int> Days, int Least, int Most) Read(Post post, bool isCertain)
    {
        var from = post.From ?? new LocalDate(1900, 1, 1);
        var to = new[] { post.To, post.SeenUntil, new LocalDate(2299, 12, 31) }.Where(d => d is not null).Min()!.Value;
        var days = new Dictionary<int, int>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            days[day.Year] = days.GetValueOrDefault(day.Year) + 1;
        }

        var all = days.Values.Sum();
        return (days, isCertain ? Math.Min(post.DaysAtWork ?? 0, all) : 0, Math.Min(post.DaysAtWork ?? all, all));
    }
}
