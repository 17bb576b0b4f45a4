using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Counts what the examples of rounds show of the terms that rule books give the matcher.</summary>
internal sealed class TermCounts
{
    private readonly RuleSet _rules;
    private readonly ILookup<string, MatchingExampleResult>? _results;

    public TermCounts(RuleSet rules, ExampleSet? examples)
    {
        _rules = rules;
        if (examples is not null)
        {
            var engine = new RuleEngine(rules);
            _results = examples.Rounds.Select(e => MatchingExampleRunner.Run(engine, e)).Where(static r => r.Holds).ToLookup(static r => r.Example.Rulebook, StringComparer.Ordinal);
        }
    }

    /// <summary>Returns the terms that name a norm and cite its document, each with its examples, by rule book and term.</summary>
    public ImmutableArray<NormTerm> Of(Norm norm)
    {
        var terms = ImmutableArray.CreateBuilder<NormTerm>();
        foreach (var book in _rules.Rulebooks)
        {
            foreach (var term in book.MatchingTerms)
            {
                if (term.Norms.Contains(norm.Id) && term.Citation.Document == norm.Citation.Document)
                {
                    terms.Add(Counted(book, term));
                }
            }
        }

        return terms.ToImmutable();
    }

    private NormTerm Counted(Rulebook book, MatchingTerm term)
    {
        if (_results is null)
        {
            return new NormTerm(book.Id, term.Term, null, null, IsShown: true);
        }

        var results = _results[book.Id].ToList();
        var (met, decided) = (results.Count(r => r.Met.Contains(term.Term)), results.Count(r => r.Decided.Contains(term.Term)));
        return new NormTerm(book.Id, term.Term, met, decided, met > 0 && (decided > 0 || term.Strength == NormStrength.May));
    }
}
