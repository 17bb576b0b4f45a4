namespace Alis.Rules.Texts;

/// <summary>What of the result of a round is shown.</summary>
public sealed record RoundView
{
    /// <summary>Gets the key of the only candidate that is shown, to whom nothing is told of any other; null for the case worker's view of all.</summary>
    public string? Candidate { get; init; }

    /// <summary>Gets the key of the only post whose pairs are explained; null for all.</summary>
    public string? Post { get; init; }

    /// <summary>Gets whether every pair of a candidate and a window is explained; so it is where one candidate or one post is shown.</summary>
    public bool Explain { get; init; }

    internal bool ShowsPairs => Explain || Candidate is not null || Post is not null;
}
