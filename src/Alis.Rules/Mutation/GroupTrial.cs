using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Mutation;

/// <summary>What became of a group of changes.</summary>
internal sealed record GroupResult(ImmutableArray<Mutant> Mutants, long ExampleRuns);

/// <summary>Tries the changes of one group. Used by one thread; lets go of its examples at the end.</summary>
internal sealed class GroupTrial(IReadOnlyDictionary<(string Book, string Rule), ImmutableArray<Example>> examples, MutantCompiler compiler, CancellationToken cancellation)
{
    private readonly Frame _frame = new();
    private readonly Dictionary<(string Book, string Rule), ExampleBench> _benches = [];

    public GroupResult Try(MutationGroup group, Action told)
    {
        var mutants = ImmutableArray.CreateBuilder<Mutant>();
        foreach (var draft in group.Drafts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Try(draft) is { } mutant)
            {
                mutants.Add(mutant);
            }

            told();
        }

        return new GroupResult(mutants.ToImmutable(), _benches.Values.Sum(b => b.Runs));
    }

    /// <summary>Tries one change; null where it makes no rule.</summary>
    private Mutant? Try(MutantDraft draft)
    {
        if (draft.IsSame)
        {
            return new Mutant(draft, MutantState.Equivalent) { Proof = EquivalenceProof.SameExpression };
        }

        var tried = draft.Build();
        foreach (var one in tried ?? [])
        {
            if (BenchOf(one).Notices(one) is { } example)
            {
                return new Mutant(draft, MutantState.Killed) { NoticedBy = example.Name };
            }
        }

        if (tried is null)
        {
            return null;
        }

        var equivalence = EquivalenceCheck.Of(draft, tried.Value, compiler);
        return equivalence.Proof is { } proof
            ? new Mutant(draft, MutantState.Equivalent) { Proof = proof }
            : new Mutant(draft, MutantState.Survived) { Equivalence = equivalence };
    }

    private ExampleBench BenchOf(TriedRule tried)
    {
        var key = (tried.Original.Book.Id, tried.Rule);
        if (!_benches.TryGetValue(key, out var bench))
        {
            bench = new ExampleBench(examples.TryGetValue(key, out var own) ? own : [], _frame);
            _benches.Add(key, bench);
        }

        return bench;
    }
}
