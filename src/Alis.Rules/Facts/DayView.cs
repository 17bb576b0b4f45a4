using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>From where a file is looked at: what has happened by a day, and, where the second day is given, what was known by then.</summary>
internal readonly record struct DayView(LocalDate Day, LocalDate? KnownOn)
{
    /// <summary>Returns whether a fact of a day can be seen; one without a day can, since nothing says that it is later.</summary>
    public bool Sees(LocalDate? day, LocalDate? recordedOn) => !(day > Day) && Knows(day, recordedOn);

    /// <summary>Returns whether a fact had been recorded.</summary>
    public bool Knows(LocalDate? day, LocalDate? recordedOn) => KnownOn is not { } known || !((recordedOn ?? day) > known);
}
