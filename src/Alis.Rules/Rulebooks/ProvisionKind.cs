namespace Alis.Rules.Rulebooks;

/// <summary>What a provision is a value of.</summary>
public enum ProvisionKind
{
    /// <summary>Whole calendar months.</summary>
    Months,

    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Hundredths of a whole.</summary>
    Percent,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>One of several readings of a text, by name.</summary>
    Choice,

    /// <summary>A day of the calendar.</summary>
    Date,
}
