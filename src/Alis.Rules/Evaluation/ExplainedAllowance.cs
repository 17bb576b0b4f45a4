namespace Alis.Rules.Evaluation;

/// <summary>The absence of one stretch of the training, held against what is not deducted. Months as whole months and a fraction, exact.</summary>
/// <param name="Part">The stretch: <c>part-1-hospital</c>, <c>part-1-municipality</c>, <c>rest</c>.</param>
/// <param name="Days">The days that are not deducted; null where it is a share.</param>
/// <param name="Percent">The percentage that is not deducted; null where it is days.</param>
/// <param name="OfMonths">The months that the percentage is taken of; null: the time of the stretch itself, or days.</param>
/// <param name="Gross">The time of the stretch, absence included.</param>
/// <param name="Absence">Absence that does not count as service.</param>
/// <param name="Deducted">How much of it is above the allowance.</param>
public sealed record ExplainedAllowance(string Part, int? Days, decimal? Percent, int? OfMonths, string Gross, string Absence, string Deducted);
