using System.Collections.Immutable;

namespace Alis.Rules.Mutation;

/// <summary>What became of every change to the rules of a folder.</summary>
public sealed class MutationReport
{
    internal MutationReport(ImmutableArray<Mutant> mutants, long exampleRuns, long searchRuns, ImmutableArray<string> rules)
    {
        Mutants = mutants;
        ExampleRuns = exampleRuns;
        SearchRuns = searchRuns;
        Rules = rules;
    }

    /// <summary>Gets the changes, by book: rules in the order of their files, then globals, provisions and the days of the book.</summary>
    public ImmutableArray<Mutant> Mutants { get; }

    /// <summary>Gets how many times an example was run.</summary>
    public long ExampleRuns { get; }

    /// <summary>Gets how many files near examples were evaluated to find proposals.</summary>
    public long SearchRuns { get; }

    /// <summary>Gets the rules looked at, as <c>book/rule</c>, in the order of the mutants.</summary>
    public ImmutableArray<string> Rules { get; }
}
