using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>A heading that a source prints over some of the codes of a list.</summary>
/// <param name="Code">The name that entries point at it by.</param>
/// <param name="Title">The heading.</param>
internal sealed record CatalogueGroup(string Code, Wording Title)
{
    internal static CatalogueGroup Read(Members m) => new(
        m.Key("code", "The name that entries point at it by.", Need.Required) ?? "",
        m.Wording("title", "The heading.", Need.Required) ?? default);
}
