using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>Absence from one post in a span of days on which nothing begins or ends.</summary>
/// <param name="Post">The post.</param>
/// <param name="Position">The parts of months before the span.</param>
/// <param name="Span">Its length in parts of months.</param>
/// <param name="Percent">What of full time counts of the post, in hundredths of a per cent.</param>
/// <param name="Away">The absence in hundredths of a per cent of the post.</param>
internal readonly record struct AbsenceEntry(int Post, long Position, long Span, int Percent, int Away)
{
    /// <summary>Gets the first day of the span.</summary>
    public LocalDate First => MonthUnits.DayAfter(Position);

    /// <summary>Gets the absence in <see cref="MonthUnits"/>.</summary>
    public long Units => UnitsOf(Span);

    /// <summary>Returns the absence in a part of the span.</summary>
    public long UnitsOf(long parts) => parts * Percent * Away;
}
