namespace Alis.Rules.Matching;

/// <summary>How it went with a split service for a candidate who has no whole one.</summary>
public enum SplitOutcome
{
    /// <summary>The candidate has not agreed to one.</summary>
    NotAsked,

    /// <summary>The rule book knows no split service.</summary>
    NotKnown,

    /// <summary>Offers of whole services are unanswered, and split ones come after them.</summary>
    Waits,

    /// <summary>No two parts that the candidate may have go together, whoever else there is.</summary>
    NoPair,

    /// <summary>What stands between the candidate and every whole service stands between the candidate and split ones too.</summary>
    Refused,

    /// <summary>Two parts would have gone together, but one of them or both were declined and wait for the next round.</summary>
    PartsDeclined,

    /// <summary>Two parts would have gone together, but whole services or those before in the order have taken one of them or both.</summary>
    Taken,
}
