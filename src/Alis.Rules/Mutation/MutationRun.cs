using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>Changes rules one thing at a time and sees whether an example notices.</summary>
public static class MutationRun
{
    /// <summary>Returns the names of the rules that can be looked at, in the order of their files.</summary>
    /// <param name="rules">The rule books.</param>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static ImmutableArray<string> RuleNames(RuleSet rules) =>
        [.. (rules ?? throw new ArgumentNullException(nameof(rules))).Loaded.SelectMany(b => b.Rules).Select(r => r.Id)];

    /// <summary>Tries every change.</summary>
    /// <param name="texts">The files of the folder.</param>
    /// <param name="rules">The rule books of the folder.</param>
    /// <param name="examples">The examples of the folder, which must hold as the rules stand.</param>
    /// <param name="options">What is looked at; null for all.</param>
    /// <param name="progress">Told how many of how many changes are done; called by one thread at a time.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The changes in a stated order, whatever the number of threads.</returns>
    /// <exception cref="ArgumentNullException">The texts, the rules or the examples are null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static MutationReport Run(IReadOnlyList<RulebookText> texts, RuleSet rules, ExampleSet examples, MutationOptions? options = null, Action<int, int>? progress = null, CancellationToken cancellationToken = default)
    {
        _ = texts ?? throw new ArgumentNullException(nameof(texts));
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        _ = examples ?? throw new ArgumentNullException(nameof(examples));
        options ??= new MutationOptions();
        var groups = MutationGroups.Of(texts, rules, options.Rules ?? []);
        var total = groups.Sum(g => g.Drafts.Count);
        var byRule = examples.Examples.GroupBy(e => (e.Rulebook, e.Rule)).ToDictionary(g => g.Key, g => g.ToImmutableArray());
        var results = new GroupResult[groups.Count];
        var done = 0;
        var gate = new object();
        Parallel.For(0, groups.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellationToken }, i =>
        {
            var tried = new GroupTrial(byRule, new MutantCompiler(rules), cancellationToken);
            results[i] = tried.Try(groups[i], () =>
            {
                lock (gate)
                {
                    progress?.Invoke(++done, total);
                }
            });
        });
        ImmutableArray<Mutant> mutants = [.. results.SelectMany(r => r.Mutants)];
        var searched = 0L;
        if (options.Proposes)
        {
            (mutants, searched) = new Proposals(rules, byRule, options, cancellationToken).For(mutants);
        }

        var reasons = new ReasonMatch(mutants, options);
        var looked = rules.Loaded.SelectMany(b => b.Rules.Select(r => (b.Book.Id, r.Id))).Where(r => options.Rules is not { Count: > 0 } wanted || wanted.Contains(r.Item2, StringComparer.Ordinal));
        return new MutationReport(reasons.Mutants, reasons.Diagnostics, results.Sum(r => r.ExampleRuns), searched, [.. looked], byRule.ToDictionary(r => r.Key, r => r.Value.Length));
    }
}
