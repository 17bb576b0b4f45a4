using Alis.Rules.Evaluation;

namespace Alis.Rules.Texts;

/// <summary>One thing in which a report differs from what comes out now.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Name">The rule of a finding, the id of a rule book, or the party of an outcome; empty for the whole report.</param>
/// <param name="Subject">What the finding is about; null where no finding is concerned.</param>
/// <param name="Was">What the report says, in codes; empty for nothing. For <see cref="DifferenceKind.Content"/>, the names of the members.</param>
/// <param name="Is">What comes out now; empty for nothing.</param>
public sealed record VerificationDifference(DifferenceKind Kind, string Name, FindingSubject? Subject, string Was, string Is);
