namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>All that stands between a candidate and a window. None of it hides another.</summary>
[Flags]
internal enum Refusals
{
    None = 0,

    /// <summary>Not published yet, listed for too long, withdrawn, or without a seat.</summary>
    NotOpen = 1,

    /// <summary>The department is not approved for the training.</summary>
    NotApproved = 2,

    /// <summary>No service fits in. Nothing that asks for the start can be told then.</summary>
    TooShort = 4,

    /// <summary>The start is more than six months from the wished one.</summary>
    TooFar = 8,

    /// <summary>On that start the candidate has not been two years in the municipality, and no exception is documented.</summary>
    TwoYears = 16,

    /// <summary>The candidate has a post, or has left the list.</summary>
    NotAvailable = 32,

    /// <summary>The candidate declined this window in an earlier round.</summary>
    Declined = 64,

    /// <summary>The candidate will not have it.</summary>
    Excluded = 128,

    /// <summary>The window is for another part of full time than the candidate's.</summary>
    Percentage = 256,

    /// <summary>The start is too near for a contract in time, where the policy requires that.</summary>
    Lead = 512,

    /// <summary>The last day on which a service could begin is over. Nothing that asks for the start can be told then.</summary>
    TooLate = 1024,
}
