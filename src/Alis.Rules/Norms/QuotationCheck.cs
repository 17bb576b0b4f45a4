using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>What came of holding every quotation of a folder against the passages of its sources.</summary>
public sealed class QuotationCheck
{
    private QuotationCheck(int compared, ImmutableArray<string> withoutSource, ImmutableArray<Diagnostic> diagnostics)
    {
        Compared = compared;
        WithoutSource = withoutSource;
        Diagnostics = diagnostics;
    }

    /// <summary>Gets how many quotations were compared.</summary>
    public int Compared { get; }

    /// <summary>Gets the documents that are quoted and have no passages in the folder, in ordinal order: their quotations were not compared.</summary>
    public ImmutableArray<string> WithoutSource { get; }

    /// <summary>Gets every fault, by file, then by place; a rule book whose source has no passages is a warning.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Compares the quotations of rules, provisions, statements, lifecycles, terms of the matcher and norms.</summary>
    /// <param name="texts">The files of the folder; its <c>sources</c> are read.</param>
    /// <param name="rules">The rule books of the same folder.</param>
    /// <param name="norms">Its list of norms; null where it has none.</param>
    /// <param name="examples">The examples of the folder, of which those of rounds quote; null where they have not been looked at.</param>
    /// <returns>What was compared, and the faults.</returns>
    /// <exception cref="ArgumentNullException">The texts or the rule books are null.</exception>
    public static QuotationCheck Of(IEnumerable<RulebookText> texts, RuleSet rules, NormList? norms, ExampleSet? examples = null)
    {
        var sink = new DiagnosticSink();
        var sources = SourceSet.Read(texts ?? throw new ArgumentNullException(nameof(texts)), sink);
        var without = new SortedSet<string>(StringComparer.Ordinal);
        var compared = 0;
        var ofRounds = examples?.Rounds.Where(static e => e.Citation.Quotation is not null).Select(static e => (e.Citation, InForcePeriod.Always)) ?? [];
        foreach (var (citation, when) in InBooks(rules ?? throw new ArgumentNullException(nameof(rules))).Concat(ofRounds))
        {
            if (sources.Has(citation.Document))
            {
                compared++;
                sources.Check(citation, when, sink);
            }
            else if (without.Add(citation.Document))
            {
                sink.Report(QuotationCodes.NoSource, citation.Place?.Where ?? Location.Whole(citation.Document), citation.Document);
            }
        }

        foreach (var norm in (norms?.Norms ?? []).Where(n => n.Citation.Quotation is not null))
        {
            var citation = norm.Citation;
            if (sources.Has(citation.Document))
            {
                compared++;
                sources.Check(citation, new InForcePeriod(norm.WordingFrom, norm.WordingTo), sink);
            }
            else
            {
                // The list also holds norms that no rule book has been made from yet.
                without.Add(citation.Document);
            }
        }

        return new QuotationCheck(compared, [.. without], sink.ToDiagnostics());
    }

    private static IEnumerable<(LegalCitation Citation, InForcePeriod When)> InBooks(RuleSet rules)
    {
        foreach (var book in rules.Loaded)
        {
            var citations = book.Rules.Select(r => (Citation: r.Properties.Citation, When: InForcePeriod.Always))
                .Concat(book.Rules.SelectMany(r => r.Properties.Citations).Select(c => ((LegalCitation?)c.Citation, c.When)))
                .Concat(book.Book.Provisions.SelectMany(p => p.Versions).Select(v => ((LegalCitation?)v.Citation, new InForcePeriod(v.From, v.To))))
                .Concat(rules.Lifecycles.All.Where(l => l.Source.Book == book.Book.Id).SelectMany(static l => l.Source.Transitions).Select(static t => (t.Citation, InForcePeriod.Always)))
                .Concat(book.Book.MatchingTerms.Select(static t => ((LegalCitation?)t.Citation, InForcePeriod.Always)))
                .Concat(book.Book.Statements.Select(s => ((LegalCitation?)Of(s, book.Book.Document), new InForcePeriod(s.From, null))));
            foreach (var (citation, when) in citations)
            {
                if (citation?.Quotation is not null)
                {
                    yield return (citation, when);
                }
            }
        }
    }

    private static LegalCitation Of(RulebookStatement statement, string document) =>
        new() { Document = document, Section = statement.Section, Quotation = statement.Quotation, Confidence = "S", Place = statement.Place };
}
