using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Counts what the examples of each rule show.</summary>
internal sealed class ExampleCounts
{
    private static readonly Verdict[] Order = [Verdict.Met, Verdict.NotYet, Verdict.NotMet, Verdict.Undecided, Verdict.NotApplicable];

    private readonly ILookup<(string Book, string Rule), Example>? _byRule;

    public ExampleCounts(ExampleSet? examples) => _byRule = examples?.Examples.ToLookup(e => (e.Rulebook, e.Rule));

    /// <summary>Returns the rule with its examples.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isDefinition">Whether one example of any kind is enough, since a definition can be neither met nor broken.</param>
    public NormRule Of(CompiledRule rule, bool isDefinition)
    {
        if (_byRule is null)
        {
            return new NormRule(rule.Book, rule.Id, null, [], isShown: true);
        }

        var examples = _byRule[(rule.Book, rule.Id)].ToList();
        var verdicts = Order
            .Select(v => new KeyValuePair<Verdict, int>(v, examples.Count(e => e.Expected.Any(x => x.Verdict == v.ToString()))))
            .Where(v => v.Value > 0)
            .ToImmutableArray();
        return new NormRule(rule.Book, rule.Id, examples.Count, verdicts, examples.Count > 0 && (isDefinition || (Shows(Verdict.Met) && Shows(Verdict.NotMet))));

        bool Shows(Verdict verdict) => rule.Texts.Find(verdict, Language.Nb) is null || verdicts.Any(v => v.Key == verdict);
    }
}
