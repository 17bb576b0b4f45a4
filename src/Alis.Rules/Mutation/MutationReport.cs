using System.Collections.Immutable;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Mutation;

/// <summary>What became of every change to the rules of a folder.</summary>
public sealed class MutationReport
{
    private readonly IReadOnlyDictionary<(string Book, string Rule), int> _examples;

    internal MutationReport(ImmutableArray<Mutant> mutants, ImmutableArray<Diagnostic> diagnostics, long exampleRuns, long searchRuns, ImmutableArray<(string Book, string Rule)> rules, IReadOnlyDictionary<(string Book, string Rule), int> examples)
    {
        Mutants = mutants;
        Diagnostics = diagnostics;
        ExampleRuns = exampleRuns;
        SearchRuns = searchRuns;
        _examples = examples;
        Rules = [.. rules.Select(r => ScoreOf(r.Book, r.Rule, m => Touches(m, r.Book, r.Rule)))];
        Books = [.. rules.Select(r => r.Book).Distinct(StringComparer.Ordinal).Select(b => ScoreOf(b, "", m => m.Rulebook == b))];
        Total = ScoreOf("", "", static _ => true);
    }

    /// <summary>Gets the changes, by book: rules in the order of their files, then globals, provisions and the days of the book.</summary>
    public ImmutableArray<Mutant> Mutants { get; }

    /// <summary>Gets what no longer holds, or never did, of the reasons given why no example can notice some changes.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets the score of each rule. What several rules share counts for each of them, so that these do not add up to the whole.</summary>
    public ImmutableArray<RuleScore> Rules { get; }

    /// <summary>Gets the score of each book, each change counted once.</summary>
    public ImmutableArray<RuleScore> Books { get; }

    /// <summary>Gets the score of all, each change counted once.</summary>
    public RuleScore Total { get; }

    /// <summary>Gets how many times an example was run.</summary>
    public long ExampleRuns { get; }

    /// <summary>Gets how many files near examples were evaluated to find proposals.</summary>
    public long SearchRuns { get; }

    /// <summary>Gets what survived and can be told one by one: what only touches rules without any example is told by the rule.</summary>
    public IEnumerable<Mutant> Survivors => Mutants.Where(m => m.State == MutantState.Survived && Rules.Any(r => r.Examples > 0 && Touches(m, r.Rulebook, r.Rule)));

    /// <summary>Gets the proposals, each once, in the order of the changes.</summary>
    public IEnumerable<ProposedExample> Proposals => Mutants.Select(m => m.Proposal).Where(p => p is not null).Select(p => p!).Distinct();

    /// <summary>Returns whether the score is reached, no number or comparison survives on its boundary without a reason, and every reason given holds.</summary>
    /// <param name="percent">The score that is asked for.</param>
    public bool Reaches(decimal percent) => Total.Percent >= percent && Diagnostics.IsEmpty && !Mutants.Any(m => m is { State: MutantState.Survived, IsBoundary: true, IsExplained: false });

    /// <summary>Returns files with the proposals, a file a rule, that can be read as they are or merged into those that stand.</summary>
    /// <returns>The path below the folder of rule books, with forward slashes, and the text.</returns>
    public IEnumerable<KeyValuePair<string, byte[]>> ProposalFiles() =>
        Proposals.GroupBy(p => p.Document).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new KeyValuePair<string, byte[]>(Beside(f.Key), ProposalJson.File([.. f])));

    private static bool Touches(Mutant mutant, string book, string rule) =>
        mutant.Rules.Any(r => mutant.Rulebook == book ? r == rule : r == $"{book}/{rule}");

    private static string Beside(string document) => document.Substring(0, document.Length - ".json".Length) + ".proposed.json";

    private RuleScore ScoreOf(string book, string rule, Func<Mutant, bool> counts)
    {
        var mutants = Mutants.Where(counts).ToList();
        var examples = _examples.Where(e => (book.Length == 0 || e.Key.Book == book) && (rule.Length == 0 || e.Key.Rule == rule)).Sum(e => e.Value);
        return new RuleScore(book, rule, examples, mutants.Count, mutants.Count(m => m.State == MutantState.Killed), mutants.Count(m => m.State == MutantState.Equivalent));
    }
}
