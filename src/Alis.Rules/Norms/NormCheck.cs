using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Holds what rules, statements, lifecycles, terms of the matcher and examples say of norms against the list of norms.</summary>
public static class NormCheck
{
    /// <summary>Checks names, strengths, parties and forms, and that each definition is used by a rule that has an example.</summary>
    /// <param name="norms">The list of norms.</param>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at.</param>
    /// <returns>Every fault, by file, then by place.</returns>
    /// <exception cref="ArgumentNullException">The norms or the rule books are null.</exception>
    public static ImmutableArray<Diagnostic> Of(NormList norms, RuleSet rules, ExampleSet? examples = null)
    {
        _ = norms ?? throw new ArgumentNullException(nameof(norms));
        var sink = new DiagnosticSink();
        foreach (var book in (rules ?? throw new ArgumentNullException(nameof(rules))).Loaded)
        {
            foreach (var rule in book.Rules)
            {
                CheckRule(rule, norms, sink);
            }

            foreach (var statement in book.Book.Statements)
            {
                CheckStatement(statement, book.Book.Id, norms, examples, sink);
            }
        }

        foreach (var book in rules.Rulebooks)
        {
            foreach (var term in book.MatchingTerms)
            {
                CheckTerm(term, book.Id, norms, sink);
            }
        }

        foreach (var lifecycle in rules.Lifecycles.All)
        {
            foreach (var transition in lifecycle.Source.Transitions)
            {
                CheckTransition(transition, lifecycle.Source.Book, norms, sink);
            }
        }

        foreach (var example in examples?.Examples ?? [])
        {
            foreach (var exception in example.File.Exceptions ?? [])
            {
                Find(exception.Norm ?? "", example.Source.Place, example.Document, norms, sink);
            }
        }

        return sink.ToDiagnostics();
    }

    private static void CheckRule(CompiledRule rule, NormList norms, DiagnosticSink sink)
    {
        var place = rule.Properties.Place;
        for (var i = 0; i < rule.Properties.Norms.Length; i++)
        {
            var id = rule.Properties.Norms[i];
            if (Find(id, place?.Member("norms")?.Items[i], rule.Book, norms, sink) is not { } norm || IsDecided(norm, rule))
            {
                continue;
            }

            // The words of the files, so that they are told as their authors wrote them.
            var strength = place?.Member("strength")?.Text ?? "";
            if (strength != NormWords.Code(norm.Strength))
            {
                sink.Report(NormCodes.OtherStrength, Where(place, "strength", rule.Book), rule.Id, strength, id, NormWords.Code(norm.Strength));
            }

            string[] parties = rule.Properties.Party == "both" ? ["municipality", "hospital"] : [rule.Properties.Party];
            if (!norm.Parties.IsEmpty && !parties.All(p => norm.Parties.Contains(p)))
            {
                sink.Report(NormCodes.OtherParty, Where(place, "party", rule.Book), rule.Id, rule.Properties.Party, id, string.Join(", ", norm.Parties));
            }
        }
    }

    private static void CheckTransition(TransitionSource transition, string book, NormList norms, DiagnosticSink sink)
    {
        var place = transition.Place;
        for (var i = 0; i < transition.Norms.Length; i++)
        {
            var id = transition.Norms[i];
            if (Find(id, place?.Member("norms")?.Items[i], book, norms, sink) is not { } norm)
            {
                continue;
            }

            var strength = place?.Member("strength")?.Text ?? "";
            if (strength != NormWords.Code(norm.Strength))
            {
                sink.Report(NormCodes.OtherStrength, Where(place, "strength", book), transition.Name, strength, id, NormWords.Code(norm.Strength));
            }

            if (!norm.Parties.IsEmpty && !transition.Parties.All(p => norm.Parties.Contains(p)))
            {
                sink.Report(NormCodes.OtherParty, Where(place, "parties", book), transition.Name, string.Join(", ", transition.Parties), id, string.Join(", ", norm.Parties));
            }
        }
    }

    private static void CheckTerm(MatchingTerm term, string book, NormList norms, DiagnosticSink sink)
    {
        for (var i = 0; i < term.Norms.Length; i++)
        {
            var id = term.Norms[i];
            if (Find(id, term.Place?.Member("norms")?.Items[i], book, norms, sink) is not { } norm)
            {
                continue;
            }

            if (term.Strength != norm.Strength)
            {
                sink.Report(NormCodes.OtherStrength, Where(term.Place, "strength", book), term.Term, NormWords.Code(term.Strength), id, NormWords.Code(norm.Strength));
            }

            if (term.Party is { } party && !norm.Parties.IsEmpty && !norm.Parties.Contains(party))
            {
                sink.Report(NormCodes.OtherParty, Where(term.Place, "party", book), term.Term, party, id, string.Join(", ", norm.Parties));
            }
        }
    }

    private static void CheckStatement(RulebookStatement statement, string book, NormList norms, ExampleSet? examples, DiagnosticSink sink)
    {
        if (Find(statement.Norm, statement.Place?.Member("norm"), book, norms, sink) is { } norm && !norm.Forms.Contains(statement.Form))
        {
            sink.Report(NormCodes.OtherForm, Where(statement.Place, "form", book), NormWords.Code(statement.Form), norm.Id, string.Join(", ", norm.Forms.Select(NormWords.Code)));
        }

        if (statement.NeedsRules && examples is not null && !examples.Examples.Any(e => e.Rulebook == book && statement.Rules.Contains(e.Rule, StringComparer.Ordinal)))
        {
            sink.Report(NormCodes.NoExampleUses, Where(statement.Place, "uses", book), statement.Norm);
        }
    }

    private static Norm? Find(string id, JsonValue? place, string document, NormList norms, DiagnosticSink sink)
    {
        if (norms.Find(id) is { } norm)
        {
            return norm;
        }

        sink.ReportNear(NormCodes.UnknownNorm, place?.Where ?? Location.Whole(document), NearestName.Of(id, norms.Norms.Select(n => n.Id)), JsonScalars.Shorten(id));
        return null;
    }

    private static bool IsDecided(Norm norm, CompiledRule rule) => norm.Decision is { } decision && rule.Properties.Decisions.Contains(decision);

    private static Location Where(JsonValue? place, string member, string document) => (place?.Member(member) ?? place)?.Where ?? Location.Whole(document);
}
