using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>A rule that was not in force on the day that picks its law, and so gives no finding.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">What it would have been about.</param>
/// <param name="LawAsOf">The day that picked the law.</param>
public sealed record RuleNotInForce(string Rule, FindingSubject Subject, LocalDate LawAsOf);
