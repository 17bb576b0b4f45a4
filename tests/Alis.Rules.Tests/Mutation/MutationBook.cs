using System.Text;
using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Tests.Evaluation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Mutation;

/// <summary>A small rule book with examples, changed one thing at a time.</summary>
internal sealed class MutationBook(TestBook book)
{
    private readonly List<RulebookText> _texts = [.. book.Texts()];

    /// <summary>Adds a file of examples: members of the facts, then one example a line, <c>"on", change, expect</c>.</summary>
    public MutationBook Examples(string rule, string facts, params string[] examples)
    {
        var json = $$"""{"formatVersion":1,"rule":"{{rule}}","facts":{"formatVersion":1{{(facts.Length == 0 ? "" : "," + facts)}}},"examples":[{{string.Join(",", examples)}}]}""";
        _texts.Add(new RulebookText($"{book.Id}/examples/{rule}.json", Encoding.UTF8.GetBytes(json)));
        return this;
    }

    public MutationReport Run(MutationOptions? options = null)
    {
        var rules = RuleSet.Load(_texts).GetValueOrThrow();
        return MutationRun.Run(_texts, rules, ExampleSet.Load(_texts, rules).GetValueOrThrow(), options);
    }

    /// <summary>The changes, one a line: what became of it, its kind, where it is, what was exchanged.</summary>
    public static string List(MutationReport report, Func<Mutant, bool>? which = null) => string.Concat(report.Mutants.Where(which ?? (static _ => true)).Select(m =>
        $"{m.State}{(m.Proof is { } proof ? $" ({proof})" : "")} {m.Kind} {string.Join(",", m.Rules)} {m.In} {m.Where.Pointer}: {m.Was} -> {m.Is}\n"));
}
