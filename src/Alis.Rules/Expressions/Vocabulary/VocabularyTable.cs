using System.Collections.Immutable;
using Alis.Rules.Catalogues;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>All that expressions can see: kinds of fact, functions, and the names that lists and the law answer to.</summary>
internal sealed class VocabularyTable
{
    // By owner and name in one text: a dictionary keyed by pairs loads many more types at every start of a program.
    private readonly Dictionary<string, VocabularyRow> _functions = new(StringComparer.Ordinal);

    public VocabularyTable(CatalogueSet catalogues)
    {
        Catalogues = catalogues;
        Facts = FactRows.Build(catalogues);
        foreach (var row in FunctionRows.Build(Facts))
        {
            _functions.Add(Key(row.Owner, row.Name), row);
        }

        foreach (var row in BoundRows.Build(catalogues, Facts.Service, Facts.Goal))
        {
            _functions.Add(Key(row.Owner, row.Name), row);
        }
    }

    public CatalogueSet Catalogues { get; }

    public FactKinds Facts { get; }

    /// <summary>Gets every row, by owner and name in ordinal order.</summary>
    public ImmutableArray<VocabularyRow> Rows =>
        [.. Facts.All.SelectMany(k => k.Members.Values).Concat(_functions.Values)
            .OrderBy(r => r.Owner, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)];

    public VocabularyRow? Function(string owner, string name) => _functions.TryGetValue(Key(owner, name), out var row) ? row : null;

    /// <summary>Returns the limits that every member of a name has, whoever its owner is; null where some has none or others.</summary>
    public WholeLimits? LimitsOf(string member)
    {
        WholeLimits? limits = null;
        foreach (var kind in Facts.All)
        {
            if (kind.Members.TryGetValue(member, out var row))
            {
                if (row.Limits is null || (limits is not null && limits != row.Limits))
                {
                    return null;
                }

                limits = row.Limits;
            }
        }

        return limits;
    }

    public static bool IsOwner(string owner) => owner is "Dates" or "Spans" or "Numbers";

    public IEnumerable<string> FunctionNames(string owner) => _functions.Values.Where(r => r.Owner == owner).Select(r => r.Name);

    private static string Key(string owner, string name) => owner + "." + name;
}
