using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>
/// What expressions say about spans of time, as C# for Microsoft RulesEngine. Adjacent and overlapping periods are merged; periods without a first
/// or last day are passed over, since that engine knows no unknown.
/// </summary>
public static class Spans
{
    /// <summary>Returns the whole months of the longest unbroken span; 0 for none.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    public static decimal LongestMonths(IEnumerable<IPeriod> periods) => SpanMeasures.Longest(Merged(periods));

    /// <summary>Returns the months of all spans together: whole months, and the days left over as shares of their month.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    public static decimal TotalMonths(IEnumerable<IPeriod> periods) => SpanMeasures.Total(Merged(periods), null, null);

    /// <summary>Returns the months of all spans together within two days, both included; a day that is null is no limit.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    /// <param name="from">The first day that counts.</param>
    /// <param name="until">The last day that counts.</param>
    public static decimal TotalMonthsWithin(IEnumerable<IPeriod> periods, LocalDate? from, LocalDate? until) => SpanMeasures.Total(Merged(periods), from, until);

    /// <summary>Returns how many parts of so many months all spans together fill, a part that is only begun counted as one.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    /// <param name="months">The length of a part in months, more than 0.</param>
    public static decimal StartedParts(IEnumerable<IPeriod> periods, decimal months) => SpanMeasures.PartsOf(TotalMonths(periods), months, started: true);

    /// <summary>Returns how many parts of so many months all spans together fill, only whole ones counted.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    /// <param name="months">The length of a part in months, more than 0.</param>
    public static decimal WholeParts(IEnumerable<IPeriod> periods, decimal months) => SpanMeasures.PartsOf(TotalMonths(periods), months, started: false);

    /// <summary>Returns the months made up of whole unbroken parts of a given length.</summary>
    /// <param name="periods">The periods, both ends included.</param>
    /// <param name="months">The length of a part in whole months, at least 1.</param>
    /// <param name="parts">The most parts that count.</param>
    public static decimal MonthsInParts(IEnumerable<IPeriod> periods, decimal months, decimal parts) => SpanMeasures.InParts(Merged(periods), months, parts);

    /// <summary>Returns the whole months of the longest unbroken span at one department of one institution; 0 for none.</summary>
    /// <param name="service">The service.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static decimal LongestMonthsAtOneDepartment(IEnumerable<ServicePeriod> service) =>
        (service ?? throw new ArgumentNullException(nameof(service)))
            .Where(s => s.Department is not null && s.Institution?.Key is not null)
            .GroupBy(s => (s.Department, s.Institution!.Key))
            .Select(g => SpanMeasures.Longest(Merged(g)))
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>
    /// Returns the largest number of days at work in one calendar year. Of a post across New Year nobody can tell in which year its days lie: this is the
    /// least that they can come to. Posts without days at work count none, and those that go on count to the day at which the file is seen.
    /// </summary>
    /// <param name="posts">The posts.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static decimal MostDaysAtWorkInAYear(IEnumerable<Post> posts)
    {
        var years = new WorkYears();
        foreach (var post in posts ?? throw new ArgumentNullException(nameof(posts)))
        {
            years.Add(post, isCertain: true);
        }

        return years.Least;
    }

    private static DayPeriodList Merged(IEnumerable<IPeriod> periods)
    {
        var merged = new DayPeriodList();
        foreach (var period in periods ?? throw new ArgumentNullException(nameof(periods)))
        {
            if (period is { From: { } from, To: { } to })
            {
                merged.Add(new DayPeriod(from, to));
            }
        }

        merged.Merge();
        return merged;
    }
}
