using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>What stands for a norm, and what is lacking. Worked out from the rule books and their examples, never written by hand.</summary>
public sealed class NormCoverage
{
    private NormCoverage(Norm norm) => Norm = norm;

    /// <summary>Gets the norm.</summary>
    public Norm Norm { get; }

    /// <summary>Gets the rules that name the norm and cite its document; by rule book, then in the order of the rules.</summary>
    public ImmutableArray<NormRule> Rules { get; private init; }

    /// <summary>Gets the statement that covers the norm; null where there is none.</summary>
    public RulebookStatement? Statement { get; private init; }

    /// <summary>Gets the rule book of the statement; null where there is none.</summary>
    public string? StatementRulebook { get; private init; }

    /// <summary>Gets the rules that the statement names as resting on it, with their examples, in its order; empty where there is none.</summary>
    public ImmutableArray<NormRule> StatementRules { get; private init; }

    /// <summary>Gets the steps of lifecycles that name the norm and cite its document, by rule book and lifecycle.</summary>
    public ImmutableArray<NormStep> Steps { get; private init; } = [];

    /// <summary>Gets what rule books tell the matcher that names the norm and cites its document, by rule book and term.</summary>
    public ImmutableArray<NormTerm> Terms { get; private init; } = [];

    /// <summary>Gets the forms that the norm has to be in and is not, in the order of the list of norms.</summary>
    public ImmutableArray<NormForm> MissingForms { get; private init; }

    /// <summary>Gets the rules, steps and terms whose examples do not show enough, in ordinal order; for a definition that no example uses, the rules that rest on it.</summary>
    public ImmutableArray<string> MissingExamples { get; private init; }

    /// <summary>Gets how far the norm has been built.</summary>
    public NormState State =>
        Rules.IsEmpty && Steps.IsEmpty && Terms.IsEmpty && Statement is null ? NormState.NotBuilt
        : MissingForms.IsEmpty && MissingExamples.IsEmpty ? NormState.Covered
        : NormState.Partly;

    /// <summary>Works out what stands for each norm.</summary>
    /// <param name="norms">The list of norms.</param>
    /// <param name="rules">The rule books.</param>
    /// <param name="examples">Their examples; null where they have not been looked at, so that none is found lacking.</param>
    /// <returns>One for each norm, in the order of the list.</returns>
    /// <exception cref="ArgumentNullException">The norms or the rule books are null.</exception>
    public static ImmutableArray<NormCoverage> Of(NormList norms, RuleSet rules, ExampleSet? examples = null)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        var counts = new ExampleCounts(examples);
        var steps = new StepCounts(rules, examples);
        var terms = new TermCounts(rules, examples);
        var byNorm = rules.Loaded.SelectMany(b => b.Rules).SelectMany(r => r.Properties.Norms.Select(n => (Norm: n, Rule: r))).ToLookup(r => r.Norm, r => r.Rule, StringComparer.Ordinal);
        return [.. (norms ?? throw new ArgumentNullException(nameof(norms))).Norms.Select(n => Of(n, [.. byNorm[n.Id].Where(r => r.Properties.Citation?.Document == n.Citation.Document)], rules, counts, steps, terms))];
    }

    private static NormCoverage Of(Norm norm, List<CompiledRule> rules, RuleSet set, ExampleCounts counts, StepCounts stepCounts, TermCounts termCounts)
    {
        var book = set.Loaded.FirstOrDefault(b => b.Book.Document == norm.Citation.Document && b.Book.Statements.Any(s => s.Norm == norm.Id));
        var statement = book?.Book.Statements.First(s => s.Norm == norm.Id);
        var own = rules.Select(r => counts.Of(r, norm.Strength == NormStrength.Definition)).ToImmutableArray();
        var used = book is null ? [] : statement!.Rules.SelectMany(id => book.Rules.Where(r => r.Id == id)).Select(r => counts.Of(r, isDefinition: true)).ToImmutableArray();
        var steps = stepCounts.Of(norm);
        var terms = termCounts.Of(norm);
        var missing = own.Where(r => !r.IsShown).Select(r => r.Rule).Concat(steps.Where(s => !s.IsShown).Select(s => $"{s.Lifecycle}/{s.Step}")).Concat(terms.Where(t => !t.IsShown).Select(t => $"matching/{t.Term}"));
        if (statement?.NeedsRules == true && !used.Any(r => r.IsShown))
        {
            missing = missing.Concat(used.Select(r => r.Rule));
        }

        return new NormCoverage(norm)
        {
            Rules = own,
            Statement = statement,
            StatementRulebook = book?.Book.Id,
            StatementRules = used,
            Steps = steps,
            Terms = terms,
            MissingForms = [.. norm.Forms.Where(f => !IsThere(f, rules, statement, steps, terms))],
            MissingExamples = [.. missing.Distinct(StringComparer.Ordinal).OrderBy(r => r, StringComparer.Ordinal)],
        };
    }

    // A rule that names a norm reads the definitions in it, and counts the service, so it carries those forms too.
    private static bool IsThere(NormForm form, List<CompiledRule> rules, RulebookStatement? statement, ImmutableArray<NormStep> steps, ImmutableArray<NormTerm> terms) => form switch
    {
        NormForm.Rule => rules.Count > 0,
        NormForm.Obligation => rules.Exists(r => r.Properties.Kind == RuleKind.Obligation),
        NormForm.Catalogue or NormForm.ServiceTime => rules.Count > 0 || statement?.Form == form,
        NormForm.Calendar => statement?.Form == form,
        NormForm.Context => statement is not null,
        NormForm.Lifecycle => !steps.IsEmpty,
        NormForm.Matcher => !terms.IsEmpty,
        _ => false,
    };
}
