using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Counts what the examples of rounds show of the terms that rule books give the matcher.</summary>
internal sealed class TermCounts(RuleSet rules, ExampleSet? examples)
{
    /// <summary>Returns the terms that name a norm and cite its document, each with its examples, by rule book and term.</summary>
    public ImmutableArray<NormTerm> Of(Norm norm)
    {
        var terms = ImmutableArray.CreateBuilder<NormTerm>();
        foreach (var book in rules.Rulebooks)
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

    private NormTerm Counted(Rulebook book, MatchingTerm term) => examples is null
        ? new NormTerm(book.Id, term.Term, null, null, IsShown: true)
        : new NormTerm(book.Id, term.Term, 0, 0, IsShown: false);
}
