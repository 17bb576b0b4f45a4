using System.Collections.Immutable;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Texts;

/// <summary>How far the norms of one document have been built.</summary>
internal sealed record NormSummary(NormDocument Document, ImmutableArray<NormCoverage> Norms)
{
    public int Covered => Count(NormState.Covered);

    public int Partly => Count(NormState.Partly);

    public int NotBuilt => Count(NormState.NotBuilt);

    /// <summary>Groups what is covered by document, in the order of the list of norms; documents without any norm here are left out.</summary>
    public static IEnumerable<NormSummary> Of(NormList list, IReadOnlyCollection<NormCoverage> norms) =>
        list.Documents.Select(d => new NormSummary(d, [.. norms.Where(n => n.Norm.Citation.Document == d.Id)])).Where(s => !s.Norms.IsEmpty);

    public IEnumerable<string> Ids(NormState state) => Norms.Where(n => n.State == state).Select(n => n.Norm.Id);

    private int Count(NormState state) => Norms.Count(n => n.State == state);
}
