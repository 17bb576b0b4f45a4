using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Checks the names of documents and norms that somebody asks for.</summary>
public static class NormRequest
{
    // What was asked for stands in no text.
    private static readonly Location Nowhere = Location.Whole("");

    /// <summary>Checks the names of documents and norms.</summary>
    /// <param name="list">The list of norms.</param>
    /// <param name="documents">The short names of documents asked for.</param>
    /// <param name="norms">The ids of norms asked for.</param>
    /// <returns>One error for each name that is not in the list, with the nearest one that is.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Diagnostic> Check(NormList list, IEnumerable<string> documents, IEnumerable<string> norms)
    {
        var known = (list ?? throw new ArgumentNullException(nameof(list))).Documents.Select(d => d.Id).ToList();
        var sink = new DiagnosticSink();
        foreach (var id in (documents ?? throw new ArgumentNullException(nameof(documents))).Where(d => !known.Contains(d)))
        {
            sink.ReportNear(NormCodes.UnknownDocument, Nowhere, NearestName.Of(id, known), JsonScalars.Shorten(id), string.Join(", ", known));
        }

        foreach (var id in (norms ?? throw new ArgumentNullException(nameof(norms))).Where(n => list.Find(n) is null))
        {
            sink.ReportNear(NormCodes.UnknownNorm, Nowhere, NearestName.Of(id, list.Norms.Select(n => n.Id)), JsonScalars.Shorten(id));
        }

        return sink.ToDiagnostics();
    }
}
