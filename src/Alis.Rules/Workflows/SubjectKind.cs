namespace Alis.Rules.Workflows;

/// <summary>What a rule is evaluated for; one finding for each.</summary>
public enum SubjectKind
{
    /// <summary>The training file.</summary>
    File,

    /// <summary>A block of the implementation plan.</summary>
    Block,

    /// <summary>A period of service.</summary>
    Service,

    /// <summary>An agreement or scheme.</summary>
    Agreement,

    /// <summary>A period that a hospital has made visible.</summary>
    Listing,

    /// <summary>A doctor's wish for service in hospital; it has a lifecycle and no rules.</summary>
    Wish,

    /// <summary>An offer of service; it has a lifecycle and no rules.</summary>
    Offer,
}
