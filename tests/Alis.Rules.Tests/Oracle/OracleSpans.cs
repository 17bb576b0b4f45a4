using System.Collections.Immutable;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Time;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>Lengths of time by looking at each day from 1850 to 2350 on its own.</summary>
internal sealed class OracleSpans(LocalDate on)
{
    private static readonly LocalDate Origin = new(1850, 1, 1);
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2299, 12, 31);

    public OracleNumber Measure(string name, OracleList list, ImmutableArray<OracleValue> arguments)
    {
        if (list.Items is not { } items)
        {
            return OracleNumber.Unknown;
        }

        switch (name)
        {
            case "LongestMonths":
                return Bounds(items, Longest);
            case "TotalMonths":
                return Totals(items, null, null);
            case "StartedParts" or "WholeParts":
                var (total, length) = (Totals(items, null, null), (OracleNumber)arguments[0]);
                decimal Parts(decimal whole) => length.Low!.Value <= 0 ? 0 : name[0] == 'S' ? Math.Ceiling(whole / length.Low.Value) : Math.Floor(whole / length.Low.Value);
                return length.IsExact ? new(Parts(total.Low!.Value), Parts(total.High!.Value)) : OracleNumber.Unknown;
            case "TotalMonthsWithin":
                var (from, until) = ((OracleDay)arguments[0], (OracleDay)arguments[1]);
                var within = Totals(items, from.Day, until.Day);
                // A limit that is not known can take all of it away.
                return from == OracleDay.Unknown || until == OracleDay.Unknown ? within with { Low = 0 } : within;
            case "MonthsInParts":
                var (months, parts) = ((OracleNumber)arguments[0], (OracleNumber)arguments[1]);
                return months.IsExact && parts.IsExact ? Bounds(items, days => InParts(days, months.Low!.Value, parts.Low!.Value)) : OracleNumber.Unknown;
            default:
                return AtOneDepartment(items);
        }
    }

    private OracleNumber Bounds(ImmutableArray<OracleMember> items, Func<bool[], decimal> measure)
    {
        decimal[] ends = [measure(Covered(items.Where(i => i.IsCertain), most: false)), measure(Covered(items, most: true))];
        return new(ends.Min(), ends.Max());
    }

    /// <summary>
    /// Joined spans can have fewer months than the spans they were: below, where one possible span holds several certain ones; above, where several
    /// periods make one possible span of which more than one may remain. 81/868 of a month for each of them and for the joined one.
    /// </summary>
    private OracleNumber Totals(ImmutableArray<OracleMember> items, LocalDate? from, LocalDate? until)
    {
        bool IsFixed(OracleMember item) => item.IsCertain && IsDated(item);
        var bounds = Bounds(items, days => Total(days, from, until));
        if (items.All(IsFixed))
        {
            return bounds;
        }

        var pieces = items.Select(i => (Item: i, Days: Cut(Covered([i], most: true), from, until))).Where(p => p.Days.Any(d => d)).ToList();
        var certain = Runs(Cut(Covered(items.Where(i => i.IsCertain), most: false), from, until)).ToList();
        var (below, above) = (0, 0);
        foreach (var (first, last) in Runs(Cut(Covered(items, most: true), from, until)))
        {
            var parts = pieces.Where(p => Runs(p.Days).First() is var run && run.From >= first && run.To <= last).ToList();
            if (parts.TrueForAll(p => IsFixed(p.Item)))
            {
                continue;
            }

            var joined = certain.Count(c => c.From >= first && c.To <= last);
            below += joined > 1 ? joined + 1 : 0;
            above += parts.Count > 2 || (parts.Count == 2 && !parts.TrueForAll(p => IsDated(p.Item))) ? parts.Count + 1 : 0;
        }

        return new(Math.Max(0, bounds.Low!.Value - (below * (81m / 868))), bounds.High!.Value + (above * (81m / 868)));
    }

    private static bool IsDated(OracleMember item) => item.Value is IPeriod { From: not null, To: not null };

    private static bool[] Cut(bool[] days, LocalDate? from, LocalDate? until)
    {
        var (first, last) = (from is { } f ? Number(f) : int.MinValue, until is { } u ? Number(u) : int.MaxValue);
        for (var i = 0; i < days.Length; i++)
        {
            days[i] &= first <= i && i <= last;
        }

        return days;
    }

    /// <summary>Service whose department is not known is at none of them at worst, and at each of them at best.</summary>
    private OracleNumber AtOneDepartment(ImmutableArray<OracleMember> items)
    {
        var departments = items.Select(i => Department((ServicePeriod)i.Value)).Distinct().Append(null).ToList();
        return new(
            departments.Where(d => d is not null).Select(d => Longest(Covered(items.Where(i => i.IsCertain && Department((ServicePeriod)i.Value) == d), most: false))).DefaultIfEmpty(0).Max(),
            departments.Select(d => Longest(Covered(items.Where(i => Department((ServicePeriod)i.Value) is var own && (own is null || own == d)), most: true))).Max());
    }

    private static (string, string)? Department(ServicePeriod service) =>
        service is { Department: { } department, Institution.Key: { } key } ? (department, key) : null;

    /// <summary>The days that the periods cover at least, or at most.</summary>
    private bool[] Covered(IEnumerable<OracleMember> items, bool most)
    {
        var days = new bool[Number(new LocalDate(2350, 1, 1))];
        foreach (var period in items.Select(i => (IPeriod)i.Value))
        {
            var first = period.From ?? (most ? Earliest : null);
            var last = period.To ?? (!most ? period.From : period is ServicePeriod && period.From <= on ? on : Latest);
            for (var day = first is { } f ? Number(f) : int.MaxValue; last is { } l && day <= Number(l); day++)
            {
                days[day] = true;
            }
        }

        return days;
    }

    private static int Number(LocalDate day) => Period.DaysBetween(Origin, day);

    private static IEnumerable<(LocalDate From, LocalDate To)> Runs(bool[] days)
    {
        for (var i = 0; i < days.Length; i++)
        {
            if (days[i] && (i == 0 || !days[i - 1]))
            {
                var last = i;
                while (days[last + 1])
                {
                    last++;
                }

                yield return (Origin.PlusDays(i), Origin.PlusDays(last));
            }
        }
    }

    private static int Months((LocalDate From, LocalDate To) run) => NaiveCalendar.MonthsBetween(run.From, run.To.PlusDays(1));

    private static decimal Longest(bool[] days) => Runs(days).Select(Months).DefaultIfEmpty(0).Max();

    private static decimal Total(bool[] days, LocalDate? from, LocalDate? until)
    {
        return Runs(Cut(days, from, until)).Sum(r => NaiveCalendar.ExactMonths(r.From, r.To)) / 377_580m;
    }

    private static decimal InParts(bool[] days, decimal months, decimal parts)
    {
        if (months != Math.Floor(months) || months is < 1 or > 12_000 || parts is < 1 or > 12_000)
        {
            return 0;
        }

        return Math.Min(Math.Floor(parts), Runs(days).Sum(r => Math.Floor(Months(r) / months))) * months;
    }
}
