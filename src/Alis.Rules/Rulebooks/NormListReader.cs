using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Rulebooks;

/// <summary>Reads <c>norms.json</c>.</summary>
internal static class NormListReader
{
    public const int FormatVersion = 1;

    public static FixedCodes Strengths { get; } = new("norm strengths", "must", "should", "plan", "may", "def");

    public static FixedCodes Parties { get; } = new(
        "norm parties", "candidate", "consultees", "cooperation-committee", "council", "general-practitioner", "health-directorate", "hospital", "municipality", "regional-trust", "state", "working-group");

    private static readonly FixedCodes Forms = new("norm forms", "rule", "obligation", "matcher", "lifecycle", "catalogue", "context", "calendar", "service-time");

    public static NormList Read(Members m)
    {
        m.Header(FormatVersion);
        var documents = m.List("documents", ReadDocument, "The documents that norms come from, in the order to show them.", Need.Required) ?? [];
        var norms = m.List("norms", ReadNorm, "The norms: every statement that binds, recommends, permits or defines something.", Need.Required) ?? [];
        Check(m, documents, norms);
        return new NormList([.. documents], [.. norms]);
    }

    private static NormDocument ReadDocument(Members m) => new(
        m.Key("id", "The short name that citations use.", Need.Required) ?? "",
        m.Text("title", "The title, in the language of the document.", Need.Required) ?? "");

    private static Norm ReadNorm(Members m)
    {
        var id = m.Key("id", "The id that rules name it by; never changed once it has been published.", Need.Required) ?? "";
        var document = m.Key("document", "The short name of the document.", Need.Required) ?? "";
        var section = m.Text("section", "The section within it, or the heading of a slide.", Need.Required, 200) ?? "";
        var statement = m.Object("statement", ReadStatement, "What it says, in our own short words.", Need.Required);
        var quotation = CitationReader.ReadQuotation(m);
        var edition = m.Object("edition", InForcePeriod.Read, "When the law had the quoted wording.");
        var strength = m.Code("strength", Strengths, "How strongly it binds.", Need.Required);
        var parties = m.Codes("party", Parties, "Who must or may act; absent where the text names nobody.") ?? [];
        var forms = m.Codes("form", Forms, "Everywhere it has to live before it is covered.", Need.Required) ?? [];
        var confidence = m.Code("confidence", CitationReader.Confidences, "How well the passage is known: P primary text, S source document, W web page, D derived.", Need.Required) ?? "";
        var url = m.Text("url", "An address of the source.");
        var decision = m.Integer("decision", 1, 9999, "The decision record that lets a rule have another strength or party; the rule names it too.");
        return new Norm(statement?.Nb ?? "", statement?.En ?? "")
        {
            Id = id,
            Citation = new LegalCitation { Document = document, Section = section, Quotation = quotation, Confidence = confidence, Url = url, Place = m.Value },
            WordingFrom = edition?.From,
            WordingTo = edition?.To,
            Strength = StrengthOf(strength),
            Parties = [.. parties],
            Forms = [.. forms.Select(FormOf)],
            Decision = decision,
            Place = m.Value,
        };
    }

    private static StatementWording ReadStatement(Members m) =>
        new(m.Text("nb", "Bokmål.", Need.Required) ?? "", m.Text("en", "English.", Need.Required) ?? "");

    private static void Check(Members m, IReadOnlyList<NormDocument> documents, IReadOnlyList<Norm> norms)
    {
        var known = new HashSet<string>(documents.Select(d => d.Id), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var norm in norms)
        {
            if (norm.Place is not { } place)
            {
                continue;
            }

            if (!seen.Add(norm.Id))
            {
                m.FaultAt(place.Member("id") ?? place, RulebookCodes.SameId, null, JsonScalars.Shorten(norm.Id));
            }

            if (!known.Contains(norm.Citation.Document))
            {
                m.FaultAt(place.Member("document") ?? place, NormCodes.UnknownDocument, NearestName.Of(norm.Citation.Document, known), JsonScalars.Shorten(norm.Citation.Document), string.Join(", ", documents.Select(d => d.Id)));
            }

            if (norm.Forms.IsEmpty)
            {
                m.FaultAt(place.Member("form") ?? place, NormCodes.NoForm, null, JsonScalars.Shorten(norm.Id));
            }
        }
    }

    public static NormStrength StrengthOf(string? code) => code switch
    {
        "should" => NormStrength.Should,
        "plan" => NormStrength.Plan,
        "may" => NormStrength.May,
        "def" => NormStrength.Definition,
        _ => NormStrength.Must,
    };

    private static NormForm FormOf(string code) => code switch
    {
        "obligation" => NormForm.Obligation,
        "matcher" => NormForm.Matcher,
        "lifecycle" => NormForm.Lifecycle,
        "catalogue" => NormForm.Catalogue,
        "context" => NormForm.Context,
        "calendar" => NormForm.Calendar,
        "service-time" => NormForm.ServiceTime,
        _ => NormForm.Rule,
    };

    private sealed record StatementWording(string Nb, string En);
}
