namespace Alis.Rules.Matching;

/// <summary>What can stand between a candidate and a window. All that do are told, never only the first.</summary>
public enum RefusalReason
{
    /// <summary>The post is published after the day of the round.</summary>
    NotPublished,

    /// <summary>The post has been listed for as long as posts are.</summary>
    ListingEnded,

    /// <summary>The hospital has withdrawn the post.</summary>
    PostWithdrawn,

    /// <summary>The post has no seats.</summary>
    NoSeats,

    /// <summary>The institution is not approved for the training, or not yet or not for the specialty.</summary>
    NotApproved,

    /// <summary>It is not stated whether the institution is approved.</summary>
    ApprovalUnknown,

    /// <summary>The specialty is not a clinical one.</summary>
    NotClinical,

    /// <summary>It is not stated which specialty it is, or no source decides whether that is a clinical one.</summary>
    ClinicalUnknown,

    /// <summary>No whole service fits in the window; what asks for the first day cannot be told then.</summary>
    TooShort,

    /// <summary>The last day on which a whole service could begin in the window lies before the day of the round; what asks for the first day cannot be told then.</summary>
    TooLate,

    /// <summary>The first day lies further from the wished one than the rule book allows.</summary>
    TooFar,

    /// <summary>The time in a municipality has not been completed on the first day, and no exception is documented.</summary>
    MunicipalService,

    /// <summary>It is not stated when the specialisation in a municipality began, and no exception is documented.</summary>
    MunicipalServiceUnknown,

    /// <summary>The candidate registered after the day of the round.</summary>
    NotWaitingYet,

    /// <summary>The candidate has left the waiting list.</summary>
    LeftList,

    /// <summary>The candidate has accepted an offer of an earlier round.</summary>
    HasPost,

    /// <summary>The candidate declined an offer of this round and left it.</summary>
    LeftRound,

    /// <summary>The candidate declined this window before.</summary>
    Declined,

    /// <summary>The candidate does not take it.</summary>
    Excluded,

    /// <summary>The candidate has an order of windows of their own, and this one is not in it.</summary>
    NotRanked,

    /// <summary>The post is for another part of full time than the candidate's.</summary>
    OtherPercentage,

    /// <summary>The round matches no posts of less than full time.</summary>
    PartTime,

    /// <summary>The first day is too near for a contract in time, and the round makes that a condition.</summary>
    LeadTime,
}
