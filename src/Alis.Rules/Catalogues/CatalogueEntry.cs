using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>One code of a catalogue. A flag that is absent is undecided: no source says yes or no.</summary>
/// <param name="Code">The code that files use.</param>
/// <param name="Title">The word or short title in the three languages.</param>
/// <param name="About">What the word means, where a source says so.</param>
/// <param name="MunicipalInstitution">Arenas: whether it is a municipal health institution that can take the place of hospital service.</param>
/// <param name="Clinical">Specialties: whether it is a clinical specialty.</param>
/// <param name="By">Event kinds: the one party that can do it; null where several can, or where no document says.</param>
internal sealed record CatalogueEntry(string Code, Wording Title, Wording? About, bool? MunicipalInstitution, bool? Clinical, string? By)
{
    /// <summary>Gets the list that it stands in; null where the catalogue has none.</summary>
    public string? List { get; init; }

    /// <summary>Gets the group within the list; null where there is none.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the days on which the code holds, its own or those of its list.</summary>
    public CodeDays InForce { get; init; } = CodeDays.Always;

    internal JsonValue? Place { get; init; }

    internal static CatalogueEntry Read(Members m) => new(
        m.Key("code", "The code that files use; never changed once it has been published.", Need.Required) ?? "",
        m.Wording("title", "The word or short title.", Need.Required) ?? default,
        m.Wording("about", "What the word means, where a source says so."),
        m.Boolean("municipalInstitution", "Arenas only: whether it is a municipal health institution that can take the place of hospital service; absent: undecided."),
        m.Boolean("clinical", "Specialties only: whether it is a clinical specialty; absent: undecided."),
        m.Key("by", "Event kinds only: the code of the one party that does it; absent: several can, or no document says."))
    {
        List = m.Key("list", "The list that it stands in, where the catalogue has several."),
        Group = m.Key("group", "The group within the list."),
        InForce = CodeDays.Read(m),
        Place = m.Value,
    };
}
