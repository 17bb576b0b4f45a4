namespace Alis.Rules.Matching.Stable;

/// <summary>One candidate at one post, and what both sides think of it.</summary>
/// <param name="Candidate">The candidate's number, from 0.</param>
/// <param name="Post">The post's number, from 0.</param>
/// <param name="Preference">Where the contract stands for the candidate: the smaller, the better. Different for each contract of a candidate.</param>
/// <param name="Priority">Where the contract stands for the post: the smaller, the better. Different for each contract of a post.</param>
public readonly record struct RankedContract(int Candidate, int Post, long Preference, long Priority);
