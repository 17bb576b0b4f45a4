namespace Alis.Rules.Matching.Stable;

/// <summary>A candidate and a post that would both rather have each other than what they got.</summary>
/// <param name="Candidate">The candidate's number, from 0.</param>
/// <param name="Post">The post's number, from 0.</param>
/// <param name="HasRoom">Whether the post has a free place; otherwise it holds someone whom it likes less.</param>
public readonly record struct BlockingPair(int Candidate, int Post, bool HasRoom);
