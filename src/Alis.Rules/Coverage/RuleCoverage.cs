using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>What the examples of rules show: which verdicts, which conditions decide both ways, and how near to each limit they come. The order of the examples makes no difference.</summary>
/// <remarks>Conditions are measured by masking MC/DC, under three truths: an evaluation counts for a condition that is known, where the decision is known and would not be so with the condition turned round.</remarks>
public sealed class RuleCoverage
{
    private RuleCoverage(ImmutableArray<CoveredRule> rules, ImmutableArray<CoveredSection> sections, ImmutableArray<ExampleResult> results)
    {
        (Rules, Sections, Results) = (rules, sections, results);
        Verdicts = CoverageShare.Sum(rules.Select(r => r.VerdictShare));
        Conditions = CoverageShare.Sum(rules.Select(r => r.ConditionShare));
        Boundaries = CoverageShare.Sum(rules.Select(r => r.BoundaryShare));
    }

    /// <summary>Gets the rules, by rule book, then in the order of the rules.</summary>
    public ImmutableArray<CoveredRule> Rules { get; }

    /// <summary>Gets the sections of the rule books' sources, by document in the order of the list of norms; without such a list, of what the rules cite.</summary>
    public ImmutableArray<CoveredSection> Sections { get; }

    /// <summary>Gets what came of each example. One that does not hold shows nothing: what it proves is not what it says.</summary>
    public ImmutableArray<ExampleResult> Results { get; }

    /// <summary>Gets how many verdicts are shown of those that rules can give.</summary>
    public CoverageShare Verdicts { get; }

    /// <summary>Gets how many sides of conditions are shown of those that can be.</summary>
    public CoverageShare Conditions { get; }

    /// <summary>Gets how many sides of limits are shown at their edge.</summary>
    public CoverageShare Boundaries { get; }

    /// <summary>Returns whether each of the three shares is at least so many percent.</summary>
    /// <param name="percent">From 0 to 100.</param>
    public bool Reaches(decimal percent) => Verdicts.Reaches(percent) && Conditions.Reaches(percent) && Boundaries.Reaches(percent);

    /// <summary>Runs examples and measures what they show.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples.</param>
    /// <param name="norms">The list of norms; null for none.</param>
    /// <exception cref="ArgumentNullException">The rule books or the examples are null.</exception>
    /// <exception cref="ArgumentException">An example is for a rule that is not among the rule books.</exception>
    public static RuleCoverage Measure(RuleSet rules, ExampleSet examples, NormList? norms = null)
    {
        var engine = new RuleEngine(rules ?? throw new ArgumentNullException(nameof(rules)));
        return Measure(rules, [.. (examples ?? throw new ArgumentNullException(nameof(examples))).Examples.Select(e => ExampleRunner.Run(engine, e))], norms);
    }

    /// <summary>Measures what examples show that have been run.</summary>
    /// <param name="rules">The rule books.</param>
    /// <param name="results">What came of the examples.</param>
    /// <param name="norms">The list of norms; null for none.</param>
    /// <exception cref="ArgumentNullException">The rule books or the results are null.</exception>
    public static RuleCoverage Measure(RuleSet rules, IReadOnlyCollection<ExampleResult> results, NormList? norms = null)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        var held = (results ?? throw new ArgumentNullException(nameof(results))).Where(r => r.Holds).Select(r => r.Example).ToLookup(e => (e.Rulebook, e.Rule));
        ImmutableArray<CoveredRule> measured = [.. rules.Loaded.SelectMany(b => b.Rules.Select(r => RuleMeter.Measure(b, r, [.. held[(b.Book.Id, r.Id)]])))];
        return new RuleCoverage(measured, SectionsOf(rules, measured, norms), [.. results]);
    }

    private static ImmutableArray<CoveredSection> SectionsOf(RuleSet rules, ImmutableArray<CoveredRule> measured, NormList? list)
    {
        if (list is null)
        {
            return [.. measured.Where(r => r.Citation is not null).GroupBy(r => (r.Citation!.Document, r.Citation.Section)).Select(g => new CoveredSection(g.Key.Document, g.Key.Section, [], [.. g]))];
        }

        // Of two rules of one name the first: that there are two is told by `check`.
        var byId = measured.GroupBy(r => (r.Rulebook, r.Rule)).ToDictionary(g => g.Key, g => g.First());
        var documents = rules.Rulebooks.Select(b => b.Document).ToList();
        var norms = NormCoverage.Of(list, rules).Where(n => documents.Contains(n.Norm.Citation.Document));
        return
        [
            .. norms.GroupBy(n => (n.Norm.Citation.Document, n.Norm.Citation.Section))
                .OrderBy(g => list.Documents.Select(d => d.Id).ToList().IndexOf(g.Key.Document))
                .Select(g => new CoveredSection(g.Key.Document, g.Key.Section, [.. g.Select(n => Of(n, byId))], [.. g.SelectMany(n => RulesOf(n, byId)).Distinct()])),
        ];
    }

    private static CoveredNorm Of(NormCoverage norm, Dictionary<(string, string), CoveredRule> byId)
    {
        ImmutableArray<CoveredRule> own = [.. RulesOf(norm, byId)];
        return new CoveredNorm(norm.Norm, own, norm.Statement is not null, own.Sum(r => r.Examples), CoverageShare.Sum(own.Select(r => r.ConditionShare)));
    }

    private static IEnumerable<CoveredRule> RulesOf(NormCoverage norm, Dictionary<(string, string), CoveredRule> byId) => norm.Rules.Select(r => byId[(r.Rulebook, r.Rule)]);
}
