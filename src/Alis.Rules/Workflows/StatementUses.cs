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

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var catalogue in catalogues.All)
        {
            known.Add("catalogues/" + catalogue.Name);
        }

        foreach (var provision in book.Provisions)
        {
            known.Add("provisions/" + provision.Id);
        }

        foreach (var rule in rules)
        {
            known.Add("rules/" + rule);
        }

        foreach (var statement in book.Statements)
        {
            var place = statement.Place?.Member("uses") ?? statement.Place;
            foreach (var use in statement.Uses)
            {
                if (known.Contains(use))
                {
                    continue;
                }

                var where = place?.Items.Find(i => i.Text == use) ?? place;
                sink.ReportNear(NormCodes.UnknownUse, where?.Where ?? Location.Whole(book.Id), NearestName.Of(use, known), JsonScalars.Shorten(use));
            }

            if (statement.NeedsRules && !statement.HasRules)
            {
                sink.Report(NormCodes.NoRuleUses, place?.Where ?? Location.Whole(book.Id), JsonScalars.Shorten(statement.Norm));
            }
        }
    }
}
