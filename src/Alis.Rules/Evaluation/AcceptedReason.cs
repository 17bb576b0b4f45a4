using NodaTime;

namespace Alis.Rules.Evaluation;

/// <summary>A stated reason that makes a broken main rule acceptable.</summary>
/// <param name="Reason">The code of the reason.</param>
/// <param name="By">Who accepted it; null where the file does not say.</param>
/// <param name="On">The day; null where the file does not say.</param>
public sealed record AcceptedReason(string Reason, string? By, LocalDate? On);
