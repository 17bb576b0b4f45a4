using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>A closed set of codes with their titles and flags.</summary>
internal sealed class Catalogue : ICodeList
{
    public const int FormatVersion = 1;

    private readonly Dictionary<string, CatalogueEntry> _byCode = new(StringComparer.Ordinal);

    private Catalogue(string name, IReadOnlyList<CatalogueEntry> entries)
    {
        Name = name;
        Entries = entries;
        foreach (var entry in entries)
        {
            _byCode[entry.Code] = entry;
        }

        Codes = [.. _byCode.Keys.OrderBy(c => c, StringComparer.Ordinal)];
    }

    public string Name { get; }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>Gets the entries in the order of the file, which is the order people expect to read them in.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>Returns the entry of a code; null where the code is null or not in the catalogue.</summary>
    public CatalogueEntry? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var entry) ? entry : null;

    internal static Catalogue Empty(string name) => new(name, []);

    internal static Catalogue Read(Members m)
    {
        m.Header(FormatVersion);
        var name = m.Key("catalogue", "The name of the catalogue.", Need.Required) ?? "";
        _ = m.Text("about", "What the codes are for, and on what grounds they and their flags were chosen.");
        _ = m.Text("source", "Where the codes come from.");
        var entries = m.List("entries", CatalogueEntry.Read, "The codes.", Need.Required) ?? [];
        ReportSameCodes(m, name);
        return new Catalogue(name, entries);
    }

    private static void ReportSameCodes(Members m, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in m.Value?.Member("entries")?.Items ?? [])
        {
            if (entry.Member("code") is { Kind: JsonKind.Text } code && !seen.Add(code.Text))
            {
                m.FaultAt(code, CatalogueCodes.SameCode, null, JsonScalars.Shorten(code.Text), name);
            }
        }
    }
}
