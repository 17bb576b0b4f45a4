namespace Alis.Rules.Obligations;

/// <summary>How an obligation stands on a day.</summary>
public enum ObligationState
{
    /// <summary>Not done, and its last day is past.</summary>
    Overdue,

    /// <summary>Not done; it can be done from this day on.</summary>
    Open,

    /// <summary>Not done; its window has not opened, or what it follows from has not happened yet.</summary>
    Upcoming,

    /// <summary>A fact is missing without which nobody can tell how it stands, or when it is due.</summary>
    Undecided,

    /// <summary>Done in time.</summary>
    Fulfilled,

    /// <summary>Done, after its last day.</summary>
    FulfilledLate,
}
