using Alis.Rules.Evaluation;

namespace Alis.Rules.Texts;

/// <summary>What became of one of several files, for the summary of them all.</summary>
/// <param name="File">What the file is called.</param>
/// <param name="Kind">Whether it was assessed, or why not.</param>
/// <param name="Outcome">What its report comes to; null where there is none.</param>
public sealed record FileResult(string File, FileResultKind Kind, ReportOutcome? Outcome = null);
