using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>A number of months known to lie between two bounds.</summary>
internal readonly record struct Months(decimal Low, decimal High)
{
    private static readonly LocalDate FirstDay = new(1900, 1, 1);
    private static readonly LocalDate LastDay = new(2299, 12, 31);

    public bool IsExact => Low == High;

    /// <summary>The amount where it is certain.</summary>
    public decimal? Exact => IsExact ? Low : null;

    public static bool? AtLeast(Months? amount, decimal required) =>
        amount is not { } months ? null : months.Low >= required ? true : months.High < required ? false : null;

    public static Months? Larger(Months? a, Months? b) =>
        a is { } x && b is { } y ? new Months(Math.Max(x.Low, y.Low), Math.Max(x.High, y.High)) : null;

    /// <summary>Whole months of the longest unbroken span.</summary>
    public static Months? Longest(Selection<ServicePeriod>? service, LocalDate day) =>
        Measure(service, IsComplete, least => Longest(Merged(service!, day, least, null)));

    /// <summary>Months in whole unbroken parts, at most so many.</summary>
    public static Months? InParts(Selection<ServicePeriod>? service, LocalDate day, int months, int parts) =>
        Measure(service, IsComplete, least => Math.Min(parts, InParts(Merged(service!, day, least, null), months)) * months);

    /// <summary>Months of all spans together within two days.</summary>
    public static Months? TotalWithin(Selection<ServicePeriod>? service, LocalDate day, PossibleDay from, PossibleDay until)
    {
        if (service is null)
        {
            return null;
        }

        var least = Total(Merged(service, day, true, null), from.Value, until.Value);
        if (service.Possible.Count == 0 && service.Certain.TrueForAll(IsComplete))
        {
            return from.IsKnown && until.IsKnown || least <= 0 ? new Months(least, least) : new Months(0, least);
        }

        var (below, above) = Slack(service, day, from.Value, until.Value);
        var most = Total(Merged(service, day, false, null), from.Value, until.Value) + above;
        return new Months(from.IsKnown && until.IsKnown || most <= 0 ? Math.Max(0, least - below) : 0, most);
    }

    /// <summary>
    /// Where a gap may be filled, the joined span can have a little fewer months than its parts: by at most 81/868 of a month for each of them and for
    /// itself. Below: a possible span that holds several certain ones. Above: one made of several periods, of which more than one may remain.
    /// </summary>
    private static (decimal Below, decimal Above) Slack(Selection<ServicePeriod> service, LocalDate day, LocalDate? from, LocalDate? until)
    {
        List<DayPeriod> Cut(IEnumerable<DayPeriod> periods) =>
            [.. periods.Select(p => (From: from > p.From ? from.Value : p.From, To: until < p.To ? until.Value : p.To)).Where(p => p.From <= p.To).Select(p => new DayPeriod(p.From, p.To))];
        static bool Holds(DayPeriod run, DayPeriod part) => run.From <= part.From && part.To <= run.To;
        var parts = service.Certain.Select(s => (Service: s, IsFixed: IsComplete(s))).Concat(service.Possible.Select(s => (Service: s, IsFixed: false)))
            .SelectMany(p => Stretch(p.Service, day, false) is { } whole ? Cut([whole]).Select(d => (Days: d, p.IsFixed, IsDated: IsComplete(p.Service))) : [])
            .ToList();
        var certain = Cut(Each(Merged(service, day, true, null)));
        var (below, above) = (0, 0);
        foreach (var run in Cut(Each(Merged(service, day, false, null))))
        {
            var joined = parts.Where(p => Holds(run, p.Days)).ToList();
            if (joined.TrueForAll(p => p.IsFixed))
            {
                continue;
            }

            var spans = certain.Count(c => Holds(run, c));
            below += spans > 1 ? spans + 1 : 0;
            above += joined.Count > 2 || (joined.Count == 2 && !joined.TrueForAll(p => p.IsDated)) ? joined.Count + 1 : 0;
        }

        return (below * (81m / 868), above * (81m / 868));
    }

    /// <summary>Whole months of the longest unbroken span at one department; a department that is not known may be any, or none.</summary>
    public static Months? LongestAtOneDepartment(Selection<ServicePeriod>? service, LocalDate day) =>
        Measure(service, s => IsComplete(s) && DepartmentOf(s) is not null, least => LongestAtOneDepartment(service!, day, least));

    private static decimal LongestAtOneDepartment(Selection<ServicePeriod> service, LocalDate day, bool least)
    {
        var known = service.Certain.Concat(service.Possible).Select(DepartmentOf).Where(d => d is not null).Distinct().ToList();
        var anyUnknown = service.Certain.Concat(service.Possible).Any(s => DepartmentOf(s) is null);
        if (least)
        {
            return known.Select(d => Longest(Merged(service, day, true, s => DepartmentOf(s) == d))).DefaultIfEmpty(0).Max();
        }

        return anyUnknown
            ? Longest(Merged(service, day, false, null))
            : known.Select(d => Longest(Merged(service, day, false, s => DepartmentOf(s) == d))).DefaultIfEmpty(0).Max();
    }

    private static (string Institution, string Department)? DepartmentOf(ServicePeriod service) =>
        service is { Institution.Key: { } institution, Department: { } department } ? (institution, department) : null;

    private static bool IsComplete(ServicePeriod service) => service is { From: not null, To: not null };

    private static Months? Measure(Selection<ServicePeriod>? service, Func<ServicePeriod, bool> isComplete, Func<bool, decimal> measure)
    {
        if (service is null)
        {
            return null;
        }

        var least = measure(true);
        if (service.Possible.Count == 0 && service.Certain.TrueForAll(s => isComplete(s)))
        {
            return new Months(least, least);
        }

        return new Months(least, measure(false));
    }

    /// <summary>How many parts fit one after the other, each counted from its own first day.</summary>
    private static int PartsOf(DayPeriod period, int months)
    {
        var parts = 0;
        for (var next = period.From.AddMonths(months, MonthRounding.LastDay); next.PlusDays(-1) <= period.To; next = next.AddMonths(months, MonthRounding.LastDay))
        {
            parts++;
        }

        return parts;
    }

    private static decimal Longest(DayPeriodList merged)
    {
        var longest = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            var period = merged[i];
            longest = Math.Max(longest, DayPeriods.WholeMonths(period));
        }

        return longest;
    }

    private static IEnumerable<DayPeriod> Each(DayPeriodList periods)
    {
        for (var i = 0; i < periods.Count; i++)
        {
            yield return periods[i];
        }
    }

    private static int InParts(DayPeriodList merged, int months)
    {
        var parts = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            parts += PartsOf(merged[i], months);
        }

        return parts;
    }

    private static decimal Total(DayPeriodList merged, LocalDate? from, LocalDate? until)
    {
        long units = 0;
        for (var i = 0; i < merged.Count; i++)
        {
            var period = merged[i];
            var first = from > period.From ? from.Value : period.From;
            var last = until < period.To ? until.Value : period.To;
            units += first <= last ? DayPeriods.ExactMonths(new DayPeriod(first, last)) : 0;
        }

        return (decimal)units / DayPeriods.UnitsPerMonth;
    }

    /// <summary>The certain part of the periods, or all that is possible of them.</summary>
    private static DayPeriodList Merged(Selection<ServicePeriod> service, LocalDate day, bool least, Func<ServicePeriod, bool>? belongs)
    {
        var periods = new DayPeriodList();
        Collect(service.Certain);
        if (!least)
        {
            Collect(service.Possible);
        }

        periods.Merge();
        return periods;

        void Collect(List<ServicePeriod> items)
        {
            foreach (var item in items)
            {
                if ((belongs is null || belongs(item)) && Stretch(item, day, least) is { } period)
                {
                    periods.Add(period);
                }
            }
        }
    }

    private static DayPeriod? Stretch(ServicePeriod service, LocalDate day, bool least)
    {
        if (service.From is { } from)
        {
            return new DayPeriod(from, service.To ?? (least ? from : day >= from ? day : LastDay));
        }

        return least ? null : new DayPeriod(service.To < FirstDay ? service.To.Value : FirstDay, service.To ?? LastDay);
    }
}
