namespace Alis.Rules.Evaluation;

/// <summary>What was found against what it is held to, both exact.</summary>
/// <param name="Actual">What was found: an ISO day, a number (months as whole months and a fraction: <c>5 30/31</c>), a code or a text; <c>none</c> or <c>unknown</c>; two numbers with <c>..</c> between where missing facts leave it open.</param>
/// <param name="Required">What it is held to, in the same form.</param>
/// <param name="Unit">What the numbers count: <c>months</c>, <c>days</c>, <c>percent</c>, <c>hours</c>, <c>count</c>; null for days and texts.</param>
public sealed record ExplainedMeasure(string Actual, string Required, string? Unit);
