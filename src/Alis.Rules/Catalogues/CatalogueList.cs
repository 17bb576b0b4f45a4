using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>One list that a source prints, of which a catalogue may hold several: a list of learning goals in one version of the annex.</summary>
/// <param name="Code">The name that entries point at it by.</param>
/// <param name="Title">What it is a list of.</param>
/// <param name="InForce">The days on which its codes can be attained, both included.</param>
internal sealed record CatalogueList(string Code, Wording Title, CodeDays InForce)
{
    internal static CatalogueList Read(Members m)
    {
        var code = m.Key("code", "The name that entries point at it by; an entry is known by the catalogue, the list and its code.", Need.Required) ?? "";
        var title = m.Wording("title", "What it is a list of.", Need.Required) ?? default;
        _ = m.Text("source", "Where the list is printed.");
        return new CatalogueList(code, title, CodeDays.Read(m));
    }
}
