using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Mutation;

/// <summary>Looks near the examples of one rule for examples that would notice what none of them does. Used by one thread.</summary>
internal sealed class ProposalSearch(VariantPool pool, CancellationToken cancellation)
{
    private readonly Frame _frame = new();
    private readonly List<ProposedExample> _proposed = [];
    private readonly HashSet<string> _names = new(pool.Examples.Select(e => e.Name), StringComparer.Ordinal);

    /// <summary>Gets how many times an example or a file near one was run.</summary>
    public long Runs { get; private set; }

    /// <summary>Returns an example that holds as the rule stands and not as it is changed; null where none was found.</summary>
    public ProposedExample? For(Mutant mutant, TriedRule tried)
    {
        foreach (var proposed in _proposed)
        {
            if (Notices(proposed, tried))
            {
                return proposed;
            }
        }

        var known = mutant.Equivalence;
        return (known.SameVerdicts ? null : Find(pool.Near, tried, mutant, false) ?? Find(pool.Farther, tried, mutant, false))
            ?? (known.OtherTexts ? Find(pool.Near, tried, mutant, true) : null);
    }

    private ProposedExample? Find(IEnumerable<Variant> variants, TriedRule tried, Mutant mutant, bool shows)
    {
        foreach (var variant in variants)
        {
            cancellation.ThrowIfCancellationRequested();
            Runs++;
            var original = variant.Original(tried.Original, _frame, shows);
            var changed = Statement.Of(variant.Of(tried.Book, _frame, shows).Found, shows);
            if (original != changed && Propose(variant, tried, mutant, shows) is { } proposed)
            {
                _proposed.Add(proposed);
                _names.Add(proposed.Name);
                return proposed;
            }
        }

        return null;
    }

    /// <summary>An example of what the rule says today; null where an example cannot state what differs, such as that there is no last day.</summary>
    private ProposedExample? Propose(Variant variant, TriedRule tried, Mutant mutant, bool shows)
    {
        var findings = variant.Of(tried.Original, _frame, shows);
        if (findings.Found.Count == 0 && findings.NotInForce.Count == 0)
        {
            return null;
        }

        var expected = Statement.Expected(findings, shows);
        var change = FactTree.Patch(FactTree.Of(variant.Near.Shared.Facts!), variant.Facts);
        var proposed = new ProposedExample(variant, MutantNames.Of(mutant, _names), change, expected);
        return ExampleComparison.Differences(proposed.ToExample(), findings.Found).IsEmpty && Notices(proposed, tried) ? proposed : null;
    }

    private bool Notices(ProposedExample proposed, TriedRule tried)
    {
        Runs++;
        var shows = proposed.Expected.Any(e => e.Shows is not null);
        return !ExampleComparison.Differences(proposed.ToExample(), proposed.Variant.Of(tried.Book, _frame, shows).Found).IsEmpty;
    }
}
