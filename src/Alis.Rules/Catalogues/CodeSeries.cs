using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Catalogues;

/// <summary>Codes with one prefix and running numbers that share a title.</summary>
internal sealed record CodeSeries(IReadOnlyList<CatalogueEntry> Entries)
{
    internal static CodeSeries Read(Members m)
    {
        var prefix = m.Key("prefix", "What the codes begin with, before the hyphen.", Need.Required) ?? "";
        var digits = m.Integer("digits", 1, 3, "How many digits the codes have.", Need.Required) ?? 3;
        var first = m.Integer("first", 1, 999, "The first number.", Need.Required) ?? 1;
        var last = m.Integer("last", 1, 999, "The last number, included.", Need.Required) ?? first;
        var title = m.Wording("title", "What the codes are, all of them.", Need.Required) ?? default;
        var list = m.Key("list", "The list that they stand in.");
        var group = m.Key("group", "The group of the list that they stand in.");
        if (last < first)
        {
            m.Fault(CatalogueCodes.TurnedSeries, "last");
        }

        var entries = new List<CatalogueEntry>();
        for (var i = first; i <= last; i++)
        {
            entries.Add(new CatalogueEntry($"{prefix}-{i.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0')}", title, null, null, null, null) { List = list, Group = group, Place = m.Value });
        }

        return new CodeSeries(entries);
    }
}
