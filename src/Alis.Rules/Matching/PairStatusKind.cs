namespace Alis.Rules.Matching;

/// <summary>How it went for a candidate and a window: each pair has exactly one.</summary>
public enum PairStatusKind
{
    /// <summary>The candidate has the window, or one half of it.</summary>
    Matched,

    /// <summary>Something stands between the two, whoever else there is.</summary>
    Refused,

    /// <summary>The window is full of others who stand higher at it.</summary>
    Outranked,

    /// <summary>The candidate has something ranked higher.</summary>
    HasBetter,
}
