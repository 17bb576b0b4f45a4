using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>Follows one lifecycle through the events of one subject, up to and including a day.</summary>
/// <remarks>Events are taken in order of their days. What happens by itself on a day comes before the events of that day. An event that does not fit changes nothing.</remarks>
internal sealed partial class LifecycleRun
{
    /// <summary>More steps than this that happen by themselves are no life of an agreement.</summary>
    private const int MostPassings = 10_000;

    private readonly CompiledLifecycle _lifecycle;
    private readonly FindingSubject _about;
    private readonly LocalDate _day;
    private readonly LifecycleFrame _frame;
    private readonly Dictionary<string, LifecycleStateName> _names = new(StringComparer.Ordinal);

    // The steps that a kind of event can be, by the state they lead from; and where the kind stands in the order of the steps.
    private readonly Dictionary<(string State, string Kind), List<CompiledTransition>> _steps = [];
    private readonly Dictionary<string, int> _rank = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ImmutableArray<string>> _allowed = new(StringComparer.Ordinal);
    private readonly List<TakenStep> _taken = [];
    private readonly List<RefusedEvent> _refused = [];
    private readonly List<object> _remembered = [];
    private LifecycleStateName _state;
    private int _version;
    private LocalDate? _inForceFrom;
    private LocalDate? _endedOn;
    private FactTrail _missing = new();
    private readonly HashSet<string> _doubts = new(StringComparer.Ordinal);
    private bool _isLooping;
    private int _passed;

    public LifecycleRun(CompiledLifecycle lifecycle, FindingSubject about, TrainingFile view, object subject, LocalDate day, Frame frame)
    {
        _lifecycle = lifecycle;
        _about = about;
        _day = day;
        _frame = new LifecycleFrame(view, subject, lifecycle.Source.Subject is SubjectKind.Agreement or SubjectKind.Listing, day, frame);
        foreach (var state in lifecycle.States)
        {
            _names[state.Name] = new LifecycleStateName(state);
        }

        _state = _names[lifecycle.States[0].Name];
        foreach (var transition in lifecycle.Transitions.Where(static t => t.Source.Event is not null))
        {
            var kind = transition.Source.Event!;
            _rank[kind] = _rank.TryGetValue(kind, out var rank) ? rank : _rank.Count;
            foreach (var state in transition.Source.From)
            {
                if (!_steps.TryGetValue((state, kind), out var steps))
                {
                    _steps.Add((state, kind), steps = []);
                }

                steps.Add(transition);
            }
        }
    }

    /// <summary>Gets the parties that could act next, as the file names them.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Makes an event that a party could cause on the assessed day.</summary>
    public required Func<string, string, object> Imagine { get; init; }

    /// <summary>Follows the events, which are in order of their days.</summary>
    public LifecycleStatus Follow(IReadOnlyList<object> events)
    {
        for (var i = 0; i < events.Count;)
        {
            var day = EventView.DayOf(events[i]);
            var queue = new DayQueue();
            for (; i < events.Count && EventView.DayOf(events[i]) == day; i++)
            {
                // A kind that the lifecycle does not know is none of its business.
                if (_rank.TryGetValue(EventView.KindOf(events[i]), out var rank))
                {
                    queue.Add(rank, events[i]);
                }
            }

            PassUntil(day);
            Take(queue);
            if (_frame.IsExhausted)
            {
                break;
            }
        }

        PassUntil(_day);
        return Status();
    }

    private void Take(DayQueue queue)
    {
        while (TakeNext(queue) && !_frame.IsExhausted)
        {
        }

        foreach (var waiting in queue.Queues.SelectMany(static q => q))
        {
            // What it was refused for may have been in a state that has passed.
            _refused.Add(_steps.ContainsKey((_state.Code, EventView.KindOf(waiting.Event))) && waiting.Refusal is { } refusal ? refusal : Refuse(waiting.Event, RefusalReason.NotAllowed));
        }
    }

    /// <summary>Takes the first event that fits and is remembered, and before it all that fit and are not; false where none is left.</summary>
    private bool TakeNext(DayQueue queue)
    {
        foreach (var waiting in queue.Queues)
        {
            for (var node = waiting.First; node is not null && !_frame.IsExhausted;)
            {
                var next = node.Next;
                if (node.Value.TriedAt == _version)
                {
                    node = next;
                    continue;
                }

                if (!_steps.TryGetValue((_state.Code, EventView.KindOf(node.Value.Event)), out var steps))
                {
                    // The whole queue is of one kind.
                    break;
                }

                node.Value.TriedAt = _version;
                if (Fitting(steps, node.Value) is { } transition)
                {
                    waiting.Remove(node);
                    Step(transition, EventView.DayOf(node.Value.Event), node.Value.Event);
                    if (transition.Source.To is not null)
                    {
                        return true;
                    }
                }

                node = next;
            }
        }

        return false;
    }

    private CompiledTransition? Fitting(List<CompiledTransition> steps, DayQueue.Waiting waiting)
    {
        var happening = waiting.Event;
        List<CompiledGuard>? fewest = null;
        LocalDate? earliest = null;
        var missing = new FactTrail();
        foreach (var step in steps)
        {
            var failing = new List<CompiledGuard>();
            switch (_frame.Try(step, happening, failing, missing))
            {
                case Truth.True:
                    var opens = _frame.DayOf(step, step.Opens, missing);
                    if (opens.IsKnown && opens.Value > EventView.DayOf(happening))
                    {
                        earliest = opens.Value < earliest || earliest is null ? opens.Value : earliest;
                        continue;
                    }

                    if (opens.IsUnknown)
                    {
                        continue;
                    }

                    return step;
                case Truth.False when fewest is null || failing.Count < fewest.Count:
                    fewest = failing;
                    break;
                default:
                    break;
            }
        }

        waiting.Refusal = missing.Count > 0 ? Refuse(happening, RefusalReason.Undecided, missing: missing)
            : earliest is { } day ? Refuse(happening, RefusalReason.TooEarly, earliest: day)
            : Refuse(happening, RefusalReason.Condition, demands: fewest);
        return null;
    }

    private RefusedEvent Refuse(object happening, RefusalReason reason, List<CompiledGuard>? demands = null, FactTrail? missing = null, LocalDate? earliest = null) =>
        new(happening, EventView.KindOf(happening), EventView.DayOf(happening), EventView.ByOf(happening), reason, _state)
        {
            Demands = [.. (demands ?? []).Select(static g => g.Title)],
            Missing = [.. missing?.Names() ?? []],
            Earliest = earliest,
            Allowed = AllowedIn(_state.Code),
        };

    private ImmutableArray<string> AllowedIn(string state)
    {
        if (!_allowed.TryGetValue(state, out var kinds))
        {
            kinds = [.. _lifecycle.Transitions.Where(t => t.Source.Event is not null && t.Source.From.Contains(state)).Select(static t => t.Source.Event!).Distinct(StringComparer.Ordinal)];
            _allowed.Add(state, kinds);
        }

        return kinds;
    }

    /// <summary>Lets happen what happens by itself up to a day.</summary>
    private void PassUntil(LocalDate day)
    {
        LocalDate? last = null;
        for (var onOneDay = 0; !_frame.IsExhausted && !_isLooping;)
        {
            _missing = new FactTrail();
            if (ByItself(_missing) is not { } next || next.Day > day)
            {
                return;
            }

            // No more steps than there are states can follow on each other on one day, unless they go round for ever; and nobody follows years of daily ones.
            onOneDay = next.Day == last ? onOneDay + 1 : 0;
            last = next.Day;
            _isLooping = onOneDay > _lifecycle.States.Length || ++_passed > MostPassings;
            Step(next.Transition, next.Day, null, next.Transition.After is null ? null : next.Last);
        }
    }

    /// <summary>Finds what happens by itself first from the state.</summary>
    private Passing? ByItself(FactTrail missing)
    {
        Passing? first = null;
        foreach (var transition in _lifecycle.Transitions.Where(t => t.Source.Event is null && t.Source.From.Contains(_state.Code)))
        {
            var found = _frame.DayOf(transition, transition.Day ?? transition.After, missing);
            if (!found.IsKnown || (transition.After is not null && found.Value == LocalDate.MaxIsoValue))
            {
                continue;
            }

            // Nothing happens before the state has begun.
            var last = found.Value;
            var day = transition.After is null ? last : last.PlusDays(1);
            (day, last) = day < _frame.Since ? (_frame.Since.Value, _frame.Since.Value) : (day, last);
            if (first is null || day < first.Day)
            {
                first = new Passing(transition, day, last);
            }
        }

        return first;
    }

    private void Step(CompiledTransition transition, LocalDate day, object? happening, LocalDate? lastDay = null)
    {
        var from = _state;
        var to = transition.Source.To is { } name ? _names[name] : from;
        var due = happening is null ? Day.None : _frame.DayOf(transition, transition.Due, new FactTrail());
        _taken.Add(new TakenStep(transition, day, happening is null ? null : EventView.ByOf(happening), from, to, happening) { Due = due.Nullable });
        if (transition.Source.To is null)
        {
            return;
        }

        _version++;
        if (!ReferenceEquals(from, to))
        {
            // What might have happened before this, had its day been known, stays in doubt.
            _doubts.UnionWith(_missing.Names());
            _remembered.Clear();
            if (to.IsInForce && !from.IsInForce)
            {
                (_inForceFrom, _endedOn) = (_inForceFrom ?? day, null);
            }
            else if (from.IsInForce && !to.IsInForce)
            {
                // An event ends it with the day before, so that it and what takes its place do not both hold.
                _endedOn = lastDay ?? (day > _inForceFrom ? day.PlusDays(-1) : day);
            }
        }

        if (happening is not null)
        {
            _remembered.Add(happening);
        }

        _state = to;
        _frame.Stand(ReferenceEquals(from, to) ? _frame.Since : day, _remembered);
    }

    /// <summary>A step that happens by itself, with the last day before it.</summary>
    private sealed record Passing(CompiledTransition Transition, LocalDate Day, LocalDate Last);
}
