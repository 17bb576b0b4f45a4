using System.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Time;

/// <summary>A span of days, both ends included, at least one day long. That <c>From</c> is not after <c>To</c> is the caller's duty: the readers report it.</summary>
/// <remarks>The default value is 1 January of year 1, one day.</remarks>
internal readonly record struct DayPeriod(LocalDate From, LocalDate To)
{
    public LocalDate To { get; init; } = NotBefore(From, To);

    /// <summary>Writes <c>2025-03-01/2025-03-31</c>; the compiler's own text would follow the culture.</summary>
    public override string ToString() => LocalDatePattern.Iso.Format(From) + "/" + LocalDatePattern.Iso.Format(To);

    private static LocalDate NotBefore(LocalDate from, LocalDate to)
    {
        Debug.Assert(from <= to, "A period ends before it begins.");
        return to;
    }
}
