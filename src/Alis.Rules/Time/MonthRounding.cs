namespace Alis.Rules.Time;

/// <summary>What a count of months ends on where the month it ends in lacks the day: 31 August plus six months.</summary>
public enum MonthRounding
{
    /// <summary>The last day of the month: 28 or 29 February. The default.</summary>
    LastDay,

    /// <summary>The first day of the next month: 1 March.</summary>
    NextDay,
}
