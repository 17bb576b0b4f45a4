namespace Alis.Rules.Matching;

/// <summary>A run that is only tried: answers may meet no offer, and one candidate may stand elsewhere.</summary>
/// <param name="Candidate">The key of that candidate; null for none.</param>
/// <param name="HalfPlace">Twice the place in the round's order at which the candidate stands; an odd number is between two.</param>
internal sealed record RoundAttempt(string? Candidate = null, long HalfPlace = 0);
