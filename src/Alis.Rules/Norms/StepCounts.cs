using System.Collections.Immutable;
using Alis.Rules.Examples;
using Alis.Rules.Rulebooks;
using Alis.Rules.Workflows;

namespace Alis.Rules.Norms;

/// <summary>Counts what the examples of lifecycles show of norms.</summary>
internal sealed class StepCounts
{
    private readonly RuleSet _rules;
    private readonly ILookup<string, LifecycleExampleResult>? _results;

    public StepCounts(RuleSet rules, ExampleSet? examples)
    {
        _rules = rules;
        if (examples is not null)
        {
            var engine = new RuleEngine(rules);
            _results = examples.Lifecycles.Select(e => LifecycleExampleRunner.Run(engine, e)).Where(static r => r.Holds).ToLookup(static r => r.Example.Compiled.Source.Id, StringComparer.Ordinal);
        }
    }

    /// <summary>Returns the steps that name a norm and cite its document, each where it is written. A norm is shown where the examples of its lifecycles together show it: an offer is refused by the wish that it belongs to.</summary>
    public ImmutableArray<NormStep> Of(Norm norm)
    {
        var steps = ImmutableArray.CreateBuilder<NormStep>();
        foreach (var lifecycle in _rules.Lifecycles.All)
        {
            foreach (var transition in lifecycle.Source.Transitions.Where(t => t.Norms.Contains(norm.Id) && t.Citation?.Document == norm.Citation.Document))
            {
                var results = _results?[lifecycle.Source.Id].ToList();
                var (kept, broken) = (results?.Count(r => r.Kept.Contains(norm.Id)), results?.Count(r => r.Broken.Contains(norm.Id)));
                steps.Add(new NormStep(lifecycle.Source.Book, lifecycle.Source.Name, transition.Name, kept, broken, IsShown: true));
            }
        }

        var binds = norm.Strength is NormStrength.Must or NormStrength.Should or NormStrength.Plan;
        var isShown = _results is null || (steps.Any(static s => s.Kept > 0) && (!binds || steps.Any(static s => s.Broken > 0)));
        return [.. steps.Select(s => s with { IsShown = isShown })];
    }
}
