namespace Alis.Rules.Matching;

/// <summary>Why others have the window: the comparison with the lowest of them, whom all the others of them stand above.</summary>
/// <param name="Criterion">The first thing that put that one first.</param>
/// <param name="Holder">The key of that one: for the case worker, never shown to the candidate.</param>
/// <param name="HolderPosition">That one's place in the round's order at this window, from 1.</param>
/// <param name="WaitingPosition">The candidate's own place on the waiting list, from 1, before municipalities put their own in order.</param>
public sealed record Outranking(DecidingCriterion Criterion, string Holder, int HolderPosition, int WaitingPosition);
