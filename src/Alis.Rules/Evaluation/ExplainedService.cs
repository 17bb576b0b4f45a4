using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>What one service period gave of a sum. Months as whole months and a fraction, exact.</summary>
/// <param name="Service">The path of the period: <c>service[s3]</c>.</param>
/// <param name="From">The first day counted.</param>
/// <param name="To">The last day counted, included.</param>
/// <param name="Percent">The percentage of full time.</param>
/// <param name="Part">The stretch of the training that its absence belongs to: <c>part-1-hospital</c>, <c>part-1-municipality</c>, <c>rest</c>.</param>
/// <param name="Gross">Its days by its percentage, absence included.</param>
/// <param name="Aside">What lay above full time, all periods taken together, and does not count.</param>
/// <param name="Absence">Absence that does not count as service.</param>
/// <param name="Deducted">How much of that absence is above the allowance.</param>
/// <param name="Counted">What counts.</param>
public sealed record ExplainedService(string Service, LocalDate From, LocalDate To, decimal Percent, string Part, string Gross, string Aside, string Absence, string Deducted, string Counted);
