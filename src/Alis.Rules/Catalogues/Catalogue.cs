using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>A closed set of codes with their titles and flags.</summary>
internal sealed class Catalogue : ICodeList
{
    public const int FormatVersion = 1;

    private readonly Dictionary<string, CatalogueEntry> _byCode = new(StringComparer.Ordinal);

    private readonly WrittenCode[] _written;

    private Catalogue(string name, IReadOnlyList<CatalogueEntry> entries, bool isNumbered)
    {
        Name = name;
        Entries = entries;
        foreach (var listed in entries.Where(static e => e.List is not null).GroupBy(static e => e.List!, StringComparer.Ordinal))
        {
            Lists[listed.Key] = new HashSet<string>(listed.Select(static e => e.Code), StringComparer.Ordinal);
        }

        foreach (var entry in entries)
        {
            _byCode[entry.Code] = entry;
        }

        Codes = [.. _byCode.Keys.OrderBy(c => c, StringComparer.Ordinal)];
        _written = isNumbered ? [.. Codes.Select(WrittenCode.KindOf).OfType<WrittenCode>().Distinct()] : [];
        Pattern = _written.Length == 0 ? null : "^(" + string.Join("|", _written.Select(w => w.Pattern())) + ")$";
    }

    public string Name { get; }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>Gets the entries in the order of the file, which is the order people expect to read them in.</summary>
    public IReadOnlyList<CatalogueEntry> Entries { get; }

    public string? Pattern { get; }

    /// <summary>Gets the codes of each list that entries stand in, by the name of the list.</summary>
    public Dictionary<string, HashSet<string>> Lists { get; } = new(StringComparer.Ordinal);

    public bool Contains(string code) => _byCode.ContainsKey(code);

    public string? Read(string written)
    {
        if (Contains(written))
        {
            return written;
        }

        foreach (var kind in _written)
        {
            if (kind.Read(written) is { } code && Contains(code))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Returns the entry of a code; null where the code is null or not in the catalogue.</summary>
    public CatalogueEntry? Find(string? code) => code is not null && _byCode.TryGetValue(code, out var entry) ? entry : null;

    internal static Catalogue Empty(string name) => new(name, [], isNumbered: false);

    internal static Catalogue Read(Members m)
    {
        m.Header(FormatVersion);
        var name = m.Key("catalogue", "The name of the catalogue.", Need.Required) ?? "";
        _ = m.Text("about", "What the codes are for, and on what grounds they and their flags were chosen.");
        _ = m.Text("source", "Where the codes come from.");
        var isNumbered = m.Boolean("numbered", "Whether the codes are letters and a number, which are read however they are written.") == true;
        var lists = m.List("lists", CatalogueList.Read, "The lists of the source that the entries stand in, where there are several.") ?? [];
        var groups = m.List("groups", CatalogueGroup.Read, "The groups within the lists.") ?? [];
        var entries = m.List("entries", CatalogueEntry.Read, "The codes.", Need.Required) ?? [];
        var series = m.List("series", CodeSeries.Read, "Codes with running numbers that share a title.") ?? [];
        m.Distinct("entries", "code", CatalogueCodes.SameCode, name);
        IReadOnlyList<CatalogueEntry> all = [.. entries.Concat(series.SelectMany(s => s.Entries)).Select(e => Placed(m, e, lists, groups))];
        ReportRunTogether(m, name, all);
        return new Catalogue(name, all, isNumbered);
    }

    /// <summary>Gives an entry the days of its list, and reports a list or a group that is not there.</summary>
    private static CatalogueEntry Placed(Members m, CatalogueEntry entry, IReadOnlyList<CatalogueList> lists, IReadOnlyList<CatalogueGroup> groups)
    {
        var list = lists.FirstOrDefault(l => string.Equals(l.Code, entry.List, StringComparison.Ordinal));
        if (entry is { List: { } listed, Place: { } place } && list is null)
        {
            m.FaultAt(place.Member("list") ?? place, CatalogueCodes.UnknownList, null, JsonScalars.Shorten(listed));
        }

        if (entry is { Group: { } group, Place: { } at } && !groups.Any(g => string.Equals(g.Code, group, StringComparison.Ordinal)))
        {
            m.FaultAt(at.Member("group") ?? at, CatalogueCodes.UnknownGroup, null, JsonScalars.Shorten(group));
        }

        return list is null ? entry : entry with { InForce = new CodeDays(entry.InForce.From ?? list.InForce.From, entry.InForce.To ?? list.InForce.To) };
    }

    private static void ReportRunTogether(Members m, string name, IReadOnlyList<CatalogueEntry> entries)
    {
        // Two entries with one code have been told of already; a series can run into an entry, or into another series.
        var seen = new Dictionary<string, CatalogueEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (seen.TryGetValue(entry.Code, out var first) && entry.Place is { } place && place.Member("prefix") is { } prefix && !ReferenceEquals(first.Place, place))
            {
                m.FaultAt(prefix, CatalogueCodes.SameCode, null, JsonScalars.Shorten(entry.Code), name);
            }

            seen[entry.Code] = entry;
        }
    }
}
