using NodaTime;

namespace Alis.Rules.Time;

/// <summary>One of the times that a recurring obligation comes round (Norwegian: <i>omgang</i>): the days of its window, both included.</summary>
public sealed class Turn
{
    internal Turn(LocalDate from, LocalDate to, int number)
    {
        From = from;
        To = to;
        Number = number;
    }

    // Never null: the days are nullable since expressions of Microsoft RulesEngine compare days that may be missing.

    /// <summary>Gets the first day of the window: the day that the turns are counted from, or the day after the turn before it.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day of the window.</summary>
    public LocalDate? To { get; }

    /// <summary>Gets which turn it is, from 1.</summary>
    public int Number { get; }
}
