namespace Alis.Rules.Matching;

/// <summary>How a round is to be run.</summary>
public sealed record MatchOptions
{
    /// <summary>Gets whether the round is held to its protocol: split services are offered only when every offer of a whole one has been accepted.</summary>
    /// <remarks>Otherwise they are worked out as if everyone who has not answered says yes, and are provisional until all have: see <see cref="RoundMatch.IsProvisional"/>.</remarks>
    public bool UntilSettled { get; init; }
}
