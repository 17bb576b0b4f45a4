using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Facts;

/// <summary>What many fact types read in the same way.</summary>
internal static class FactMembers
{
    private const int FirstYear = 1900;
    private const int LastYear = 2299;

    /// <summary>Reads a day within the years in which anybody in a file can have lived or worked.</summary>
    public static LocalDate? Day(this Members m, string name, string about, Need need = Need.Optional)
    {
        var day = m.Date(name, about, need);
        if (day is not { Year: < FirstYear or > LastYear } wrong)
        {
            return day;
        }

        m.Fault(FactCodes.DayOutOfRange, name, Iso(wrong), FirstYear.ToString(CultureInfo.InvariantCulture), LastYear.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    public static LocalDate? RecordedOn(this Members m) =>
        m.Day("recordedOn", "The day on which the fact became known; absent: the fact's own day.");

    /// <summary>Returns what was read; a period turned round is a fault of the object.</summary>
    public static T Checked<T>(this Members m, T period)
        where T : IPeriod
    {
        if (period.From is { } from && period.To is { } to && from > to)
        {
            m.Fault(FactCodes.TurnedRound, null, Iso(from), Iso(to));
        }

        return period;
    }

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
