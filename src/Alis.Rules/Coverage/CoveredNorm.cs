using System.Collections.Immutable;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Coverage;

/// <summary>A norm of a rule book's source, and what the examples of its rules show.</summary>
/// <param name="Norm">The norm.</param>
/// <param name="Rules">The rules that stand for it, by rule book, then in the order of the rules; empty where there is none.</param>
/// <param name="IsStated">Whether a rule book states it without a rule: a definition or a mention.</param>
/// <param name="Examples">How many examples that hold its rules have.</param>
/// <param name="Conditions">How many sides of their conditions are shown.</param>
public sealed record CoveredNorm(Norm Norm, ImmutableArray<CoveredRule> Rules, bool IsStated, int Examples, CoverageShare Conditions);
