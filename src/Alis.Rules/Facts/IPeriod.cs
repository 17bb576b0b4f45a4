using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A fact that lasts from a day to a day, both included.</summary>
public interface IPeriod
{
    /// <summary>Gets the first day; null where it is unknown.</summary>
    LocalDate? From { get; }

    /// <summary>Gets the last day, which belongs to the period; null where it is unknown or not set.</summary>
    LocalDate? To { get; }
}
