namespace Alis.Rules.Expressions.Compilation;

/// <summary>What a step through the calendar counts.</summary>
internal enum CalendarStep
{
    /// <summary>Calendar months, rounded to the last day.</summary>
    Months,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Working days in Norway.</summary>
    WorkingDays,
}
