namespace Alis.Rules.Evaluation;

/// <summary>What a report comes to.</summary>
public enum ReportOutcome
{
    /// <summary>Every rule that binds is met, and every main rule too.</summary>
    Accepted,

    /// <summary>A main rule or an intention is not met.</summary>
    AcceptedWithRemarks,

    /// <summary>A rule that binds is not met yet.</summary>
    Incomplete,

    /// <summary>A rule that binds cannot be decided, or nothing was assessed.</summary>
    Undecided,

    /// <summary>A rule that binds is broken.</summary>
    Rejected,
}
