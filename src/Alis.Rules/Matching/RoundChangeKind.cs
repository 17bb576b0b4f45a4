namespace Alis.Rules.Matching;

/// <summary>What can be tried otherwise in a round.</summary>
public enum RoundChangeKind
{
    /// <summary>A post has another number of seats: <c>seats POST=2</c>.</summary>
    Seats,

    /// <summary>A candidate wishes to begin on another day: <c>start CANDIDATE=2026-01-01</c>.</summary>
    Start,

    /// <summary>A candidate wishes other places, the best first: <c>places CANDIDATE=north,south</c>.</summary>
    Places,

    /// <summary>How far down the round's order a candidate could stand and still get a window, or something ranked higher: <c>position CANDIDATE=POST/1</c>.</summary>
    Position,

    /// <summary>A municipality has another order: <c>order MUNICIPALITY=CANDIDATE,CANDIDATE</c>; nothing after the sign for none.</summary>
    MunicipalOrder,

    /// <summary>A hospital cuts a post otherwise, into windows that begin on these days after the first: <c>cuts POST=2026-01-01</c>; nothing after the sign for none of its own.</summary>
    Cuts,
}
