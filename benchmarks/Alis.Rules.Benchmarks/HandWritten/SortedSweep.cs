using System.Globalization;
using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>
/// Service time as a developer would add it up for one purpose: the days on which service and absence begin and end, sorted and gone through once.
/// For part 3, one edition, ten per cent of the time itself, no day above full time. No period in it may be a month long: whole calendar months are left out.
/// </summary>
internal static class SortedSweep
{
    private const long InMonth = 28L * 29 * 15 * 31;
    private const long Whole = 10_000;

    /// <summary>Returns the months that count.</summary>
    public static decimal Months(IReadOnlyList<ServicePeriod> service)
    {
        var events = new List<Event>(service.Count * 6);
        for (var i = 0; i < service.Count; i++)
        {
            var (from, to) = (service[i].From!.Value, service[i].To!.Value);
            var percent = (int)(service[i].Percent!.Value * 100);
            events.Add(new Event(Before(from), i, percent, 0));
            events.Add(new Event(Through(to), i, -percent, 0));
            foreach (var absence in service[i].Absence!)
            {
                if (absence.Kind is not ("holiday" or "course"))
                {
                    var away = (int)(absence.Percent!.Value * 100);
                    events.Add(new Event(Before(absence.From!.Value), i, 0, away));
                    events.Add(new Event(Through(absence.To!.Value), i, 0, -away));
                }
            }
        }

        events.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        return (decimal)Sweep(events, service.Count) / (InMonth * Whole * Whole);
    }

    private static long Sweep(List<Event> events, int count)
    {
        var (percents, away) = (new int[count], new int[count]);
        var active = new List<int>();
        long gross = 0, absent = 0, last = 0;
        foreach (var at in events)
        {
            var (span, rest) = (at.Position - last, (int)Whole);
            foreach (var i in active)
            {
                var granted = Math.Min(percents[i], rest);
                rest -= granted;
                gross += span * granted * Whole;
                absent += span * granted * away[i];
            }

            last = at.Position;
            percents[at.Service] += at.Percent;
            away[at.Service] += at.Away;
            if (at.Percent > 0)
            {
                active.Add(at.Service);
            }
            else if (at.Percent < 0)
            {
                active.Remove(at.Service);
            }
        }

        return gross - Math.Max(0, absent - (gross / 10));
    }

    private static long Before(LocalDate day) => (MonthOf(day) * InMonth) + ((day.Day - 1) * (InMonth / LengthOf(day)));

    private static long Through(LocalDate day) => (MonthOf(day) * InMonth) + (day.Day * (InMonth / LengthOf(day)));

    private static long MonthOf(LocalDate day) => (day.Year * 12L) + day.Month - 1;

    private static int LengthOf(LocalDate day) => DateTime.DaysInMonth(day.Year, day.Month);

    private readonly record struct Event(long Position, int Service, int Percent, int Away)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Position}: {Service}");
    }
}
