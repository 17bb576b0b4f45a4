using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Checks that what a rule book tells the matcher comes from its own source, and that the numbers are there.</summary>
internal static class MatchingTermUses
{
    public static void Check(Rulebook book, Func<string, Provision?> find, IReadOnlyCollection<string> names, DiagnosticSink sink)
    {
        foreach (var term in book.MatchingTerms)
        {
            if (term.Citation.Document.Length > 0 && book.Document.Length > 0 && !string.Equals(term.Citation.Document, book.Document, StringComparison.Ordinal))
            {
                sink.Report(MatchingTermCodes.OtherDocument, Where(term.Citation.Place, "document", book), term.Term, JsonScalars.Shorten(term.Citation.Document), book.Document);
            }

            // That a term takes none has been told.
            if (term.Provision is not { } name || !MatchingTermNames.TakesMonths(term.Term))
            {
                continue;
            }

            if (find(name) is not { } provision)
            {
                sink.ReportNear(BindingCodes.UnknownProvision, Where(term.Place, "provision", book), NearestName.Of(name, names), JsonScalars.Shorten(name));
            }
            else if (provision.Kind != ProvisionKind.Months)
            {
                sink.Report(MatchingTermCodes.NotMonths, Where(term.Place, "provision", book), name, provision.Place?.Member("kind")?.Text ?? "", term.Term);
            }
            else
            {
                CheckLeast(book, term, provision, sink);
            }
        }
    }

    private static void CheckLeast(Rulebook book, MatchingTerm term, Provision provision, DiagnosticSink sink)
    {
        var least = MatchingTermNames.LeastMonths(term.Term);
        foreach (var version in provision.Place?.Member("versions")?.Items ?? [])
        {
            // As it is written: a number that could not be read stands as none at all, and has been told.
            if (version.Member("value") is { Kind: JsonKind.Number } value && decimal.TryParse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var months) && months < least)
            {
                sink.Report(MatchingTermCodes.TooFewMonths, Where(term.Place, "provision", book), term.Term, least.ToString(CultureInfo.InvariantCulture), provision.Id, value.Text);
            }
        }
    }

    private static Location Where(JsonValue? place, string member, Rulebook book) => (place?.Member(member) ?? place)?.Where ?? Location.Whole(book.Id);
}
