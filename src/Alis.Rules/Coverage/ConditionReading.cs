using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Coverage;

/// <summary>What a condition turns on, and its truth in each state of that: two conditions on one fact are not free of each other.</summary>
/// <param name="Key">What it is; conditions with the same key share it and have their truths in the same order of states.</param>
/// <param name="Truths">The truth in each state.</param>
/// <param name="IsFree">Whether a condition alone on it can have every truth.</param>
internal sealed record ConditionReading(string Key, Truth[] Truths, bool IsFree);
