using System.Collections.Immutable;

namespace Alis.Rules.Coverage;

/// <summary>A section of a source document: its norms, and what the examples of their rules show.</summary>
/// <param name="Document">The short name of the document.</param>
/// <param name="Section">The section, such as <c>pkt 5</c>.</param>
/// <param name="Norms">Its norms, in the order of the list of norms; empty where there is no such list.</param>
/// <param name="Rules">The rules that stand for them, each once; without a list of norms, those that cite the section.</param>
public sealed record CoveredSection(string Document, string Section, ImmutableArray<CoveredNorm> Norms, ImmutableArray<CoveredRule> Rules)
{
    /// <summary>Gets how many examples that hold the rules have.</summary>
    public int Examples => Rules.Sum(r => r.Examples);

    /// <summary>Gets how many verdicts of the rules are shown.</summary>
    public CoverageShare Verdicts => CoverageShare.Sum(Rules.Select(r => r.VerdictShare));

    /// <summary>Gets how many sides of the rules' conditions are shown.</summary>
    public CoverageShare Conditions => CoverageShare.Sum(Rules.Select(r => r.ConditionShare));

    /// <summary>Gets how many sides of the rules' limits are shown.</summary>
    public CoverageShare Boundaries => CoverageShare.Sum(Rules.Select(r => r.BoundaryShare));
}
