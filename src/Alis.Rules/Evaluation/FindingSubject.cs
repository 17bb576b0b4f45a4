using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>What a finding is about.</summary>
/// <param name="Kind">The kind of subject.</param>
/// <param name="Key">Its key: of the candidate for a file, else of the block, service, agreement or listing; of a recurring obligation followed by a stroke and the number of the turn; empty where it has none.</param>
public readonly record struct FindingSubject(SubjectKind Kind, string Key);
