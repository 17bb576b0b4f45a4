using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <content>What is told once the events have been followed.</content>
internal sealed partial class LifecycleRun
{
    /// <summary>More parties than this are not asked one by one who may act next.</summary>
    private const int MostActors = 100;

    // No key can be empty.
    private const string Stranger = "";

    private LifecycleStatus Status()
    {
        _missing = new FactTrail();
        var next = ByItself(_missing);
        var ends = _state.IsInForce ? EndOf(next) : _endedOn;
        return new LifecycleStatus(_lifecycle, _about, _state)
        {
            Since = _frame.Since,
            InForceFrom = _inForceFrom,
            EndsOn = ends,
            Taken = [.. _taken],
            Next = [.. NextSteps()],
            Refused = [.. _refused],
            Editions = Editions(ends),
            Missing = [.. _missing.Names().Union(_doubts, StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal)],
            IsComplete = !_frame.IsExhausted && !_isLooping,
        };
    }

    /// <summary>The last day in force, where what happens by itself ends it.</summary>
    private LocalDate? EndOf(Passing? next) =>
        next is not null && !_names[next.Transition.Source.To!].IsInForce ? next.Transition.After is null ? next.Day.PlusDays(-1) : next.Last : null;

    private IEnumerable<NextStep> NextSteps()
    {
        foreach (var transition in _lifecycle.Transitions.Where(t => t.Source.From.Contains(_state.Code)))
        {
            var actors = transition.Source.Event is { } kind ? ActorsOf(transition, kind) : [];
            if (actors is null)
            {
                continue;
            }

            // What is missing for a day of the next step is no reason to doubt the state.
            var unknown = new FactTrail();
            var day = _frame.DayOf(transition, transition.Day, unknown);
            var after = _frame.DayOf(transition, transition.After, unknown);
            yield return new NextStep(transition, _day)
            {
                By = actors.Value,
                Opens = transition.Source.Event is not null ? _frame.DayOf(transition, transition.Opens, unknown).Nullable
                    : after.IsKnown && after.Value < LocalDate.MaxIsoValue ? after.Value.PlusDays(1) : day.Nullable,
                Due = transition.Source.Event is not null ? _frame.DayOf(transition, transition.Due, unknown).Nullable : after.Nullable,
            };
        }
    }

    /// <summary>Who could cause the event now; null where nobody could.</summary>
    private ImmutableArray<string>? ActorsOf(CompiledTransition transition, string kind)
    {
        if (Actors.Count is 0 or > MostActors)
        {
            return [];
        }

        // Where a stranger could do it too, it is not for the parties to do.
        if (_frame.Try(transition, Imagine(kind, Stranger), [], new FactTrail()) != Truth.False)
        {
            return [];
        }

        var actors = ImmutableArray.CreateBuilder<string>();
        foreach (var actor in Actors)
        {
            if (_frame.Try(transition, Imagine(kind, actor), [], new FactTrail()) != Truth.False)
            {
                actors.Add(actor);
            }
        }

        return actors.Count == 0 ? null : actors.ToImmutable();
    }

    /// <summary>The editions: from the first day in force, and from each revision on. Of two that begin on one day the later event stands.</summary>
    private ImmutableArray<AgreementEdition> Editions(LocalDate? last)
    {
        if (_inForceFrom is not { } first || _about.Kind != SubjectKind.Agreement)
        {
            return [];
        }

        var begun = new List<(LocalDate From, int Order, string? Rulebook)> { (first, -1, Rulebook) };
        foreach (var step in _taken.Where(static s => s.Transition.Source.IsNewEdition))
        {
            var source = step.Source as AgreementEvent;
            begun.Add((source?.From > step.Day ? source.From!.Value : step.Day, begun.Count, source?.Rulebook));
        }

        var days = begun.OrderBy(static e => e.From).ThenBy(static e => e.Order).ToList();
        var editions = ImmutableArray.CreateBuilder<AgreementEdition>(days.Count);
        string? rulebook = null;
        for (var i = 0; i < days.Count; i++)
        {
            rulebook = days[i].Rulebook ?? rulebook;
            var isReplaced = i + 1 < days.Count && days[i + 1].From == days[i].From;
            if (!isReplaced && !(days[i].From > last))
            {
                var to = i + 1 < days.Count ? days[i + 1].From.PlusDays(-1) : last;
                editions.Add(new AgreementEdition(days[i].From, to > last ? last : to, rulebook));
            }
        }

        return editions.ToImmutable();
    }

    /// <summary>Gets the rule book that the file says the agreement follows.</summary>
    public string? Rulebook { get; init; }
}
