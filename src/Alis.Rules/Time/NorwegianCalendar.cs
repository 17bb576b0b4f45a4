using NodaTime;

namespace Alis.Rules.Time;

/// <summary>Public holidays and working days in Norway (Norwegian: <i>helligdager</i>, <i>virkedager</i>).</summary>
/// <remarks>
/// <para>Sundays, New Year's Day, Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday, Christmas Day and Boxing Day (lov om helligdager og helligdagsfred § 2),
/// and 1 and 17 May (lov om 1 og 17 mai som høgtidsdagar). Saturdays are no holidays, but no working days either. 24 and 31 December are working days.</para>
/// <para>A rule uses this calendar only where it cites it: the deadlines of the agreements do not move.</para>
/// </remarks>
public static class NorwegianCalendar
{
    private const int FirstGregorianYear = 1583;

    /// <summary>Returns whether a day is a public holiday, Sundays included. Before 1583 the movable ones are left out.</summary>
    /// <param name="day">A day of the ISO calendar.</param>
    public static bool IsHoliday(LocalDate day) =>
        day.DayOfWeek == IsoDayOfWeek.Sunday
        || (day.Month, day.Day) is (1, 1) or (5, 1) or (5, 17) or (12, 25) or (12, 26)
        || (day is { Month: >= 3 and <= 6, Year: >= FirstGregorianYear } && IsMovable(day));

    /// <summary>Returns whether a day is a working day: Monday to Friday and no public holiday.</summary>
    /// <param name="day">A day of the ISO calendar.</param>
    public static bool IsWorkingDay(LocalDate day) => day.DayOfWeek != IsoDayOfWeek.Saturday && !IsHoliday(day);

    /// <summary>Returns the n-th working day after a day, or before it where the number is negative; the day itself for 0.</summary>
    /// <param name="day">The day that is counted from, itself any day.</param>
    /// <param name="days">The number of working days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The result leaves the calendar.</exception>
    public static LocalDate AddWorkingDays(LocalDate day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs((long)days); left > 0;)
        {
            if (step > 0 ? day == LocalDate.MaxIsoValue : day == LocalDate.MinIsoValue)
            {
                throw new ArgumentOutOfRangeException(nameof(days), days, "The day lies outside the calendar.");
            }

            day = day.PlusDays(step);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>Returns Easter Sunday of a year (<i>første påskedag</i>), by the Gregorian rule.</summary>
    /// <param name="year">The year, 1583 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year lies outside those.</exception>
    public static LocalDate EasterSunday(int year)
    {
        if (year is < FirstGregorianYear or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "The year lies outside 1583 to 9999.");
        }

        // The computus as Butcher gave it in 1876: golden number, century corrections, epact, then the Sunday after the full moon.
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    private static bool IsMovable(LocalDate day)
    {
        var fromEaster = Period.DaysBetween(EasterSunday(day.Year), day);

        // Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
        return fromEaster is -3 or -2 or 1 or 39 or 50;
    }
}
