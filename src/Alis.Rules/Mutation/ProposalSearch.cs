using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Mutation;

/// <summary>Looks near the examples of one rule for examples that would notice what none of them does. Used by one thread.</summary>
internal sealed class ProposalSearch(VariantPool pool, CancellationToken cancellation)
{
    // How many files with two changes are looked at for one rule: some seconds.
    private const int MostFarther = 24_000;

    private readonly Frame _frame = new();
    private readonly List<ProposedExample> _proposed = [];
    private readonly HashSet<string> _names = new(pool.Examples.Select(e => e.Name), StringComparer.Ordinal);

    /// <summary>Gets how many times an example or a file near one was run.</summary>
    public long Runs { get; private set; }

    /// <summary>Looks for an example for each change: first near all of them, then farther away for what is left, as long as the work allows.</summary>
    public void For(IReadOnlyList<(Mutant Mutant, TriedRule Tried)> changes, Action<Mutant, ProposedExample> found)
    {
        var left = new List<(Mutant Mutant, TriedRule Tried)>();
        foreach (var change in changes)
        {
            if ((Known(change.Tried) ?? Near(change.Mutant, change.Tried)) is { } proposed)
            {
                found(change.Mutant, proposed);
            }
            else if (!change.Mutant.Equivalence.SameVerdicts)
            {
                left.Add(change);
            }
        }

        var start = Runs;
        foreach (var (mutant, tried) in left.Where(_ => Runs - start < MostFarther))
        {
            if ((Known(tried) ?? Find(pool.Farther, tried, mutant, false)) is { } proposed)
            {
                found(mutant, proposed);
            }
        }
    }

    /// <summary>One that was found for another change.</summary>
    private ProposedExample? Known(TriedRule tried) => _proposed.Find(p => Notices(p, tried));

    private ProposedExample? Near(Mutant mutant, TriedRule tried) =>
        (mutant.Equivalence.SameVerdicts ? null : Find(pool.Near, tried, mutant, false))
        ?? (mutant.Equivalence.OtherTexts ? Find(pool.Near, tried, mutant, true) : null);

    private ProposedExample? Find(IEnumerable<Variant> variants, TriedRule tried, Mutant mutant, bool shows)
    {
        foreach (var variant in variants)
        {
            cancellation.ThrowIfCancellationRequested();
            Runs++;
            var original = variant.Original(tried.Original, _frame, shows);
            var changed = Statement.Of(variant.Of(tried.Book, _frame, shows, tried.Trial(variant.Trial)).Found, shows);
            if (original != changed && Propose(variant, tried, mutant, shows) is { } proposed)
            {
                _proposed.Add(proposed);
                _names.Add(proposed.Name);
                return proposed;
            }
        }

        return null;
    }

    /// <summary>An example of what the rule says today, which days are not there only where that alone tells; null where an example cannot state what differs.</summary>
    private ProposedExample? Propose(Variant variant, TriedRule tried, Mutant mutant, bool shows)
    {
        var findings = variant.Of(tried.Original, _frame, shows, variant.Trial);
        if (findings.Found.Count == 0 && findings.NotInForce.Count == 0)
        {
            return null;
        }

        var change = FactTree.Patch(FactTree.Of(variant.Near.Shared.Facts!), variant.Facts);
        return Proposed(absent: false) ?? Proposed(absent: true);

        ProposedExample? Proposed(bool absent)
        {
            var proposed = new ProposedExample(variant, MutantNames.Of(mutant, _names), change, Statement.Expected(findings, shows, absent));
            return ExampleComparison.Differences(proposed.ToExample(), findings.Found).IsEmpty && Notices(proposed, tried) ? proposed : null;
        }
    }

    private bool Notices(ProposedExample proposed, TriedRule tried)
    {
        Runs++;
        var shows = proposed.Expected.Any(e => e.Shows is not null);
        return !ExampleComparison.Differences(proposed.ToExample(), proposed.Variant.Of(tried.Book, _frame, shows, tried.Trial(proposed.Variant.Trial)).Found).IsEmpty;
    }
}
