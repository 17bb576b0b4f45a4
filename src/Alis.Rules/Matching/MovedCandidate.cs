namespace Alis.Rules.Matching;

/// <summary>A candidate who is tried at another place in the round's order: twice the place, an odd number being between two.</summary>
internal sealed record MovedCandidate(int Candidate, long HalfPlace);
