using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>The file <c>matching/terms.json</c> of a rule book.</summary>
internal sealed record MatchingTermFile(ImmutableArray<MatchingTerm> Terms)
{
    public const int FormatVersion = 1;

    public static MatchingTermFile Read(Members m)
    {
        m.Header(FormatVersion);
        var terms = m.List("terms", ReadTerm, "What the source tells the matcher; each term once.", Need.Required) ?? [];
        m.Distinct("terms", "term", RulebookCodes.SameId);

        // One whose code is not known has been told; of two with one code the first stays.
        var known = new List<MatchingTerm>();
        foreach (var term in terms)
        {
            if (term.Term.Length > 0 && !known.Exists(t => t.Term == term.Term))
            {
                known.Add(term);
            }
        }

        return new MatchingTermFile([.. known]);
    }

    private static MatchingTerm ReadTerm(Members m)
    {
        var term = m.Code("term", MatchingTermNames.All, "What it is to the matcher.", Need.Required);
        var norms = m.Keys("norms", "The norms that it comes from.", Need.Required);
        var strength = m.Code("strength", NormListReader.Strengths, "How strongly they bind.", Need.Required);
        var party = m.Code("party", NormListReader.Parties, "Who must or may act; absent where the source names nobody, or several.");
        var provision = m.Text("provision", "The provision whose months it takes, as id or book/id: of terms that are a number, and of no other.", maxLength: 130);
        var citation = m.Object("citation", CitationReader.Read, "Where it comes from.", Need.Required);
        var decision = m.Integer("decision", 1, 9999, "The number of the decision record, where the source has more than one reading.");
        var title = m.Wording("title", "What it is, in a few words.", Need.Required);
        var text = m.Wording("text", "What the matcher does with it, in one sentence of our own.", Need.Required);
        if (norms is { Count: 0 })
        {
            m.Fault(MatchingTermCodes.NoNorm, "norms", term ?? "");
        }

        if (term is not null && provision is null && m.Value?.Member("provision") is null && MatchingTermNames.TakesMonths(term))
        {
            m.Fault(MatchingTermCodes.NoProvision, "term", term);
        }

        if (term is not null && provision is not null && !MatchingTermNames.TakesMonths(term))
        {
            m.Fault(MatchingTermCodes.TakesNoProvision, "provision", term);
        }

        return new MatchingTerm(title ?? default, text ?? default, m.Value)
        {
            Term = term ?? "",
            Norms = [.. norms ?? []],
            Strength = NormListReader.StrengthOf(strength),
            Party = party,
            Provision = provision,
            Citation = citation ?? new LegalCitation { Document = "", Section = "", Confidence = "" },
            Decision = decision,
        };
    }
}
