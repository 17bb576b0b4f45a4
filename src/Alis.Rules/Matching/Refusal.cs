using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>One thing that stands between a candidate and a window, with what it was found from.</summary>
/// <param name="Reason">What it is.</param>
/// <param name="Day">The day that decided: when it was published, withdrawn, declined or left, when the time in a municipality is completed, or the first day of the service; null where none did.</param>
/// <param name="Limit">The last or first day that would have been good enough; null where there is none.</param>
/// <param name="Months">The number of months of the rule; null where it has none.</param>
public sealed record Refusal(RefusalReason Reason, LocalDate? Day = null, LocalDate? Limit = null, int? Months = null);
