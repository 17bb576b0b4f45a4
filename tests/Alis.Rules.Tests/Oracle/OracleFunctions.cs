using System.Collections.Immutable;
using Alis.Rules.Tests.Time;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>The functions on <c>Dates</c>, <c>Numbers</c>, <c>Spans</c> and <c>law</c>, and the methods <c>Names</c> and <c>Shows</c>.</summary>
internal sealed class OracleFunctions(OracleWorld world)
{
    public OracleValue Call(string name, ImmutableArray<OracleValue> arguments)
    {
        T A<T>(int i)
            where T : OracleValue => (T)arguments[i];
        return name switch
        {
            "Dates.OnOrBefore" => OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(1), (a, b) => a <= b),
            "Dates.OnOrAfter" => OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(1), (a, b) => a >= b),
            "Dates.Before" => OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(1), (a, b) => a < b),
            "Dates.After" => OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(1), (a, b) => a > b),
            "Dates.Within" => OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(1), (a, b) => a >= b).And(OracleDay.Compare(A<OracleDay>(0), A<OracleDay>(2), (a, b) => a <= b)),
            "Dates.AddMonths" => Add(A<OracleDay>(0), A<OracleNumber>(1), Months),
            "Dates.AddWorkingDays" => Add(A<OracleDay>(0), A<OracleNumber>(1), WorkingDays),
            "Dates.AddDays" => Add(A<OracleDay>(0), A<OracleNumber>(1), Days),
            "Numbers.Larger" => OracleNumber.AtCorners(A<OracleNumber>(0), A<OracleNumber>(1), Math.Max),
            "Numbers.ForMonths" => OracleNumber.AtCorners(A<OracleNumber>(0), A<OracleNumber>(1), (perYear, months) => Math.Round(perYear * months / 12, 18)),
            "Spans.MostDaysAtWorkInAYear" => OracleWorkDays.Most(A<OracleList>(0)),
            "law.Says" => new OracleTruth(world.Readings[A<OracleText>(0).Value!] is { } reading ? reading == A<OracleText>(1).Value : null),
            "law.Date" => world.Readings[A<OracleText>(0).Value!] is { } day ? new OracleDay(true, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value) : new OracleDay(false, null),
            "law.ServiceMonths" => OracleServiceMonths.Count(A<OracleList>(1)),
            "law.IsClinical" or "law.IsMunicipalInstitution" => new OracleTruth(A<OracleText>(0).Value is { } code && world.Flags.TryGetValue((name, code), out var flag) ? flag : null),
            "law.Goals" => OracleNumber.Exact(OracleGoals.Of(A<OracleText>(0).Value!).Count),
            "law.GoalsAmong" => OracleGoals.Among(A<OracleText>(0).Value!, A<OracleList>(1)),
            _ when name.StartsWith("law.", StringComparison.Ordinal) => world.Numbers[A<OracleText>(0).Value!] is { } number ? OracleNumber.Exact(number) : OracleNumber.Unknown,
            _ => new OracleSpans(world.On).Measure(name["Spans.".Length..], A<OracleList>(0), [.. arguments.Skip(1)]),
        };
    }

    /// <summary>An absent list of goals names none; only a text that is missing leaves the answer open.</summary>
    public static OracleTruth Names(OracleItem item, OracleText goal)
    {
        var goals = (OracleList)ClrFacts.Read(item, "Goals");
        return item.Value is null || goal.Value is null ? OracleTruth.Unknown
            : new(goals.Items is { } items && items.Any(g => (string)g.Value == goal.Value));
    }

    /// <summary>What the members themselves tell is stated; the rest is in the list that is given, or it is not stated.</summary>
    public static OracleTruth Shows(OracleItem item, OracleText what)
    {
        bool Has(string member) => ClrFacts.Read(item, member) is OracleText { Value: not null } or OracleDay { Day: not null } or OracleNumber { Low: not null };
        if (item.Value is null || what.Value is not { } code)
        {
            return OracleTruth.Unknown;
        }

        var both = Has("From") && Has("To");
        var told = new Dictionary<string, bool> { ["arena"] = Has("Arena"), ["place"] = Has("Place"), ["department"] = Has("Department"), ["period"] = both, ["duration"] = both || Has("DurationMonths") };
        return told.TryGetValue(code, out var given) && given ? new(true)
            : ((OracleList)ClrFacts.Read(item, "States")).Items is { } states ? new(states.Any(s => (string)s.Value == code))
            : OracleTruth.Unknown;
    }

    private static OracleDay Add(OracleDay day, OracleNumber amount, Func<LocalDate, int, LocalDate?> add)
    {
        if (day.Day is not { } anchor)
        {
            return day;
        }

        if (!amount.IsExact)
        {
            return OracleDay.Unknown;
        }

        var number = amount.Low!.Value;
        var result = number != Math.Floor(number) || Math.Abs(number) > 100_000 ? null : add(anchor, (int)number);
        return result is { } found ? OracleDay.On(found) : OracleDay.None;
    }

    /// <summary>Year and month move together; the day stays unless the month lacks it.</summary>
    private static LocalDate? Months(LocalDate anchor, int months)
    {
        var (year, month) = (anchor.Year, anchor.Month);
        for (var i = 0; i < Math.Abs(months); i++)
        {
            month += Math.Sign(months);
            (year, month) = month switch { 0 => (year - 1, 12), 13 => (year + 1, 1), _ => (year, month) };
        }

        if (year is < 1 or > 9999)
        {
            return null;
        }

        var day = NaiveCalendar.Of(new LocalDate(year, month, 1));
        for (var i = 1; i < anchor.Day && day.NextDay().Month == month; i++)
        {
            day = day.NextDay();
        }

        return new LocalDate(day.Year, day.Month, day.Day);
    }

    // Steps that come near the ends of the calendar are said to leave it; the language promises no more than that they give no wrong day.
    private static LocalDate? Days(LocalDate anchor, int days) => anchor.Year + (days / 365) is > 2 and < 9998 ? anchor.PlusDays(days) : null;

    /// <summary>Weekdays that are not in the list of holidays of their year, counted one after the other; more than 10 000 are not counted.</summary>
    private static LocalDate? WorkingDays(LocalDate anchor, int days)
    {
        if (Math.Abs(days) > 10_000 || anchor.Year + (days * 7 / 365) is not (> 2 and < 9998))
        {
            return null;
        }

        var (day, holidays) = (anchor, NaiveCalendar.Holidays(anchor.Year));
        for (var found = 0; found < Math.Abs(days);)
        {
            var next = day.PlusDays(Math.Sign(days));
            holidays = next.Year == day.Year ? holidays : NaiveCalendar.Holidays(next.Year);
            day = next;
            found += (int)day.DayOfWeek < 6 && !holidays.Contains(day) ? 1 : 0;
        }

        return day;
    }
}
