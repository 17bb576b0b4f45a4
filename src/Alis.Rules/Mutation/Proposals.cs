using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>Looks for examples for all that survived: by rule, so that one rule's files are at hand at a time.</summary>
internal sealed class Proposals(RuleSet rules, IReadOnlyDictionary<(string Book, string Rule), ImmutableArray<Example>> examples, MutationOptions options, CancellationToken cancellation)
{
    /// <summary>Returns the mutants with proposals where some were found, and how many runs that took.</summary>
    public (ImmutableArray<Mutant> Mutants, long Runs) For(ImmutableArray<Mutant> mutants)
    {
        var found = new Dictionary<Mutant, ProposedExample>();
        var runs = 0L;
        var gate = new object();
        var open = mutants.Where(m => m.State == MutantState.Survived && m.Kind is not (MutationKind.Strength or MutationKind.Party)).ToList();

        // What touches several rules is looked for in the first that has examples, then in the next: a rule at a time, whatever the number of threads.
        for (var round = 0; open.Count > 0; round++)
        {
            var byRule = open.Where(m => RuleOf(m, round) is not null).GroupBy(m => RuleOf(m, round)!.Value).ToList();
            if (byRule.Count == 0)
            {
                break;
            }

            Parallel.ForEach(byRule, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellation }, group =>
            {
                var search = new ProposalSearch(new VariantPool(rules, rules.Find(group.Key.Book)!, examples[group.Key]), cancellation);
                var changes = group.Select(m => (m, m.Draft.Build()!.Value.First(t => t.Original.Book.Id == group.Key.Book && t.Rule == group.Key.Rule))).ToList();
                search.For(changes, (mutant, proposed) =>
                {
                    lock (gate)
                    {
                        found.Add(mutant, proposed);
                    }
                });
                lock (gate)
                {
                    runs += search.Runs;
                }
            });
            open.RemoveAll(found.ContainsKey);
        }

        return ([.. mutants.Select(m => found.TryGetValue(m, out var proposed) ? m.With(proposed) : m)], runs);
    }

    private (string Book, string Rule)? RuleOf(Mutant mutant, int round)
    {
        var rule = mutant.Rules.Select(r => r.IndexOf('/') is var slash and > 0 ? (r.Substring(0, slash), r.Substring(slash + 1)) : (mutant.Rulebook, r))
            .Where(examples.ContainsKey).Skip(round).Take(1).ToList();
        return rule.Count == 0 ? null : rule[0];
    }
}
