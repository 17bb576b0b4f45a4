using Alis.Rules.Time;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Alis.Rules.Tests.Properties;

/// <summary>Days of 1900 to 2200, where month ends, leap days and year ends come more often than by chance; periods and lists of periods.</summary>
internal static class DateGenerators
{
    private static readonly LocalDate Origin = new(2000, 1, 1);
    private static readonly int FirstDay = Period.DaysBetween(Origin, new LocalDate(1900, 1, 1));
    private static readonly int LastDay = Period.DaysBetween(Origin, new LocalDate(2200, 12, 31));

    private static readonly Gen<LocalDate> AnyDay = Gen.Frequency(
        (5, from day in Gen.Choose(FirstDay, LastDay) select Origin.PlusDays(day)),
        (3, from year in Gen.Choose(1900, 2200) from month in Gen.Choose(1, 12) from back in Gen.Choose(0, 3) select MonthEnd(year, month).PlusDays(-back)),
        (1, from year in Gen.Choose(1900, 2200) from month in Gen.Choose(1, 12) select new LocalDate(year, month, 1)),
        (1, from year in Gen.Choose(1900, 2200) from day in Gen.Choose(-2, 2) select MonthEnd(year, 2).PlusDays(day)),
        (1, from fours in Gen.Choose(-24, 50) where fours != 25 && fours != 50 select new LocalDate(2000 + (4 * fours), 2, 29)),
        (1, from year in Gen.Choose(1900, 2200) select new LocalDate(year, 12, 31)));

    /// <summary>Gets days; they shrink toward 2000-01-01, half the way at a time.</summary>
    public static Arbitrary<LocalDate> Dates { get; } = Arb.From(AnyDay, Shrink);

    /// <summary>Gets numbers of months, up to a century either way, small ones more often.</summary>
    public static Arbitrary<int> Months { get; } = Arb.From(
        Gen.Frequency((3, Gen.Choose(-30, 30)), (2, Gen.Choose(-1200, 1200))),
        months => Halves(months));

    /// <summary>Gets periods of one day to eleven years; first their length shrinks, then their place.</summary>
    public static Arbitrary<DayPeriod> Periods { get; } = Arb.From(
        from start in AnyDay
        from length in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(0, 70)), (3, Gen.Choose(0, 4000)))
        select new DayPeriod(start, start.PlusDays(length)),
        Shrink);

    /// <summary>Gets lists of up to twelve periods within four years, so that many overlap or touch.</summary>
    public static Arbitrary<DayPeriod[]> PeriodLists { get; } = Arb.From(
        from origin in AnyDay
        from count in Gen.Choose(0, 12)
        from periods in Gen.ArrayOf(
            from offset in Gen.Choose(0, 1460)
            from length in Gen.Frequency((2, Gen.Choose(0, 3)), (3, Gen.Choose(0, 200)))
            select new DayPeriod(origin.PlusDays(offset), origin.PlusDays(offset + length)),
            count)
        select periods,
        Shrink);

    private static LocalDate MonthEnd(int year, int month) => new(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));

    // 0, then n/2, 3n/4, … : reaches the border of a failure in few steps.
    private static IEnumerable<int> Halves(int number)
    {
        for (var step = number; step != 0; step /= 2)
        {
            yield return number - step;
        }
    }

    private static IEnumerable<LocalDate> Shrink(LocalDate date) =>
        Halves(Period.DaysBetween(Origin, date)).Select(days => Origin.PlusDays(days));

    private static IEnumerable<DayPeriod> Shrink(DayPeriod period)
    {
        var length = Period.DaysBetween(period.From, period.To);
        return Halves(length).Select(days => new DayPeriod(period.From, period.From.PlusDays(days)))
            .Concat(Shrink(period.From).Select(from => new DayPeriod(from, from.PlusDays(length))));
    }

    private static IEnumerable<DayPeriod[]> Shrink(DayPeriod[] periods)
    {
        if (periods.Length > 1)
        {
            yield return periods[..(periods.Length / 2)];
            yield return periods[(periods.Length / 2)..];
        }

        for (var i = 0; i < periods.Length; i++)
        {
            yield return [.. periods[..i], .. periods[(i + 1)..]];
        }

        for (var i = 0; i < periods.Length; i++)
        {
            foreach (var smaller in Shrink(periods[i]))
            {
                yield return [.. periods[..i], smaller, .. periods[(i + 1)..]];
            }
        }
    }
}
