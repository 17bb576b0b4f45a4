using Alis.Rules.Checking.Logic;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Looks at lifecycles: states that nothing leads to or out of, steps that can never be taken, and events that two steps fit.</summary>
internal sealed class LifecycleCheck(RuleSet rules, DiagnosticSink sink)
{
    private readonly TermTable _terms = new();
    private readonly ParsedTexts _parsed = new();

    public void Check()
    {
        foreach (var lifecycle in rules.Lifecycles.All)
        {
            var scope = ScopeOf(lifecycle);
            var steps = lifecycle.Transitions.Select(t => (Step: t, Guard: GuardOf(t, scope))).ToList();
            var possible = new List<CompiledTransition>();
            foreach (var (step, guard) in steps)
            {
                if (guard is not null && TruthTable.Of(guard)?.IsNever(guard) == true)
                {
                    Report(LifecycleCodes.NeverHolds, lifecycle, step, step.Source.Name);
                }
                else
                {
                    possible.Add(step);
                }
            }

            CheckStates(lifecycle, possible);
            for (var i = 0; i < steps.Count; i++)
            {
                for (var j = i + 1; j < steps.Count; j++)
                {
                    CheckBoth(lifecycle, steps[i], steps[j]);
                }
            }
        }
    }

    private void CheckStates(CompiledLifecycle lifecycle, List<CompiledTransition> possible)
    {
        if (lifecycle.States.IsEmpty)
        {
            return;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal) { lifecycle.States[0].Name };
        var left = new Queue<string>(reached);
        while (left.Count > 0)
        {
            var state = left.Dequeue();
            foreach (var to in possible.Where(t => t.Source.From.Contains(state)).Select(static t => t.Source.To).OfType<string>())
            {
                if (reached.Add(to))
                {
                    left.Enqueue(to);
                }
            }
        }

        foreach (var state in lifecycle.States)
        {
            if (!reached.Contains(state.Name))
            {
                Report(LifecycleCodes.Unreachable, lifecycle, state, state.Name);
            }

            var outwards = possible.Where(t => t.Source.To is { } to && to != state.Name && t.Source.From.Contains(state.Name)).ToList();
            if (!state.IsFinal && outwards.Count == 0)
            {
                Report(LifecycleCodes.DeadEnd, lifecycle, state, state.Name);
            }
            else if (state.IsFinal && outwards.Count > 0)
            {
                Report(LifecycleCodes.OutOfFinal, lifecycle, outwards[0], outwards[0].Source.Name, state.Name);
            }
        }
    }

    private void CheckBoth(CompiledLifecycle lifecycle, (CompiledTransition Step, Term? Guard) a, (CompiledTransition Step, Term? Guard) b)
    {
        if (a.Step.Source.Event is not { } kind || b.Step.Source.Event != kind || a.Step.Source.From.FirstOrDefault(b.Step.Source.From.Contains) is not { } state)
        {
            return;
        }

        // Without a table nothing is proven, and what is not proven apart is told.
        var (first, second) = (a.Guard ?? _terms.True, b.Guard ?? _terms.True);
        if (TruthTable.Of(first, second) is not { } table || !TruthTable.IsNone(TruthTable.And(table.Where(first), table.Where(second))))
        {
            Report(LifecycleCodes.BothFit, lifecycle, b.Step, a.Step.Source.Name, b.Step.Source.Name, kind, state);
        }
    }

    private FormScope ScopeOf(CompiledLifecycle lifecycle)
    {
        var scope = new FormScope(null);
        foreach (var parameter in lifecycle.Parameters)
        {
            if (_parsed.Parse(parameter.Source.Expression, new DiagnosticSink()) is { } tree)
            {
                scope.Add(parameter.Source.Name, BuilderOf(parameter.Book).Build(tree, parameter.Source.Expression, scope).Term);
            }
        }

        return scope;
    }

    /// <summary>The conditions of a step joined; null where it has none.</summary>
    private Term? GuardOf(CompiledTransition step, FormScope scope)
    {
        Term? all = null;
        foreach (var guard in step.Source.Guards)
        {
            if (_parsed.Parse(guard.Expression, new DiagnosticSink()) is { } tree)
            {
                var term = BuilderOf(step.Book).Build(tree, guard.Expression, scope).Term;
                all = all is null ? term : _terms.And(all, term);
            }
        }

        return all;
    }

    private FormBuilder BuilderOf(string book) =>
        new(_terms, rules.Vocabulary, book, id => rules.Find(book) is { } own ? rules.FindProvision(own.Book, id) : null);

    /// <summary>Tells what is wrong where it is written; what a base says is told of the base.</summary>
    private void Report(DiagnosticCode code, CompiledLifecycle lifecycle, CompiledTransition step, params ReadOnlySpan<string> arguments)
    {
        if (step.Book == lifecycle.Source.Book)
        {
            sink.Report(code, step.Source.NamePlace?.Where ?? Location.Whole(lifecycle.Source.Id), arguments);
        }
    }

    private void Report(DiagnosticCode code, CompiledLifecycle lifecycle, StateSource state, params ReadOnlySpan<string> arguments) =>
        sink.Report(code, (lifecycle.Source.States.Contains(state) ? state.Place?.Member("state") : lifecycle.Source.Place?.Member("states") ?? lifecycle.Source.Place?.Member("lifecycle"))?.Where ?? Location.Whole(lifecycle.Source.Id), arguments);
}
