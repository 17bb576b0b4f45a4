using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Checks that what the statements of a rule book are said to be carried by is there.</summary>
internal static class StatementUses
{
    public static void Check(Rulebook book, IReadOnlyCollection<string> rules, CatalogueSet catalogues, DiagnosticSink sink)
    {
        if (book.Statements.IsEmpty)
        {
            return;
        }

        var known = new HashSet<string>(
            catalogues.All.Select(c => $"catalogues/{c.Name}").Concat(book.Provisions.Select(p => $"provisions/{p.Id}")).Concat(rules.Select(r => $"rules/{r}")),
            StringComparer.Ordinal);
        foreach (var statement in book.Statements)
        {
            var place = statement.Place?.Member("uses") ?? statement.Place;
            foreach (var use in statement.Uses.Where(u => !known.Contains(u)))
            {
                var where = place?.Items.Find(i => i.Text == use) ?? place;
                sink.ReportNear(NormCodes.UnknownUse, where?.Where ?? Location.Whole(book.Id), NearestName.Of(use, known), JsonScalars.Shorten(use));
            }

            if (statement.Form == NormForm.Catalogue && !statement.Rules.Any())
            {
                sink.Report(NormCodes.NoRuleUses, place?.Where ?? Location.Whole(book.Id), JsonScalars.Shorten(statement.Norm));
            }
        }
    }
}
