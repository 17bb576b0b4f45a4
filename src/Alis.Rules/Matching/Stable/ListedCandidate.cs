namespace Alis.Rules.Matching.Stable;

/// <summary>A candidate with an own order of posts.</summary>
/// <param name="Id">The id, different for each candidate; compared ordinally.</param>
/// <param name="Posts">The ids of the posts that the candidate would take, the best first; what is not on it is not taken.</param>
public sealed record ListedCandidate(string Id, IReadOnlyList<string> Posts);
