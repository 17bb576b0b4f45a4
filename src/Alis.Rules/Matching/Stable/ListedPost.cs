namespace Alis.Rules.Matching.Stable;

/// <summary>A post with an own order of candidates.</summary>
/// <param name="Id">The id, different for each post; compared ordinally.</param>
/// <param name="Capacity">How many candidates it has room for, 0 upwards.</param>
/// <param name="Candidates">The ids of the candidates that it would take, the best first; what is not on it is not taken.</param>
public sealed record ListedPost(string Id, int Capacity, IReadOnlyList<string> Candidates);
