using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>Evaluates the expressions of steps for one subject of one file.</summary>
internal sealed class LifecycleFrame(TrainingFile view, object subject, bool isOfAgreement, LocalDate day, Frame frame)
{
    private object _stage = StageOf(isOfAgreement, null, []);

    public LocalDate? Since { get; private set; }

    public bool IsExhausted => frame.IsExhausted;

    public void Stand(LocalDate? since, List<object> events)
    {
        Since = since;
        _stage = StageOf(isOfAgreement, since, events);
    }

    /// <summary>Says whether a step's conditions hold of an event; where they do not, which of them, and where nobody can tell, what is missing.</summary>
    public Truth Try(CompiledTransition transition, object happening, List<CompiledGuard> failing, FactTrail missing)
    {
        Begin(transition.GuardSlots, EventView.DayOf(happening), EventView.DayOf(happening));
        frame.SetObject(transition.GuardSlots.Event, happening);
        var all = Truth.True;
        foreach (var guard in transition.Guards)
        {
            // One step for each condition, so that many events cost as much as they take.
            _ = frame.Step(1);
            switch (guard.Condition.Evaluate(frame))
            {
                case Truth.False:
                    failing.Add(guard);
                    all = Truth.False;
                    break;
                case Truth.Unknown:
                    guard.Condition.Blame(frame, missing);
                    all = all == Truth.True ? Truth.Unknown : all;
                    break;
                default:
                    break;
            }
        }

        return all;
    }

    /// <summary>Works out a day of a step, in the law of the day on which the state began.</summary>
    public Day DayOf(CompiledTransition transition, DayNode? node, FactTrail missing)
    {
        if (node is null)
        {
            return Expressions.Compilation.Day.None;
        }

        Begin(transition.DaySlots, day, Since ?? day);
        _ = frame.Step(1);
        var found = node.Evaluate(frame);
        if (found.State == DayState.Unknown)
        {
            node.Blame(frame, missing);
        }

        return found;
    }

    private static object StageOf(bool isOfAgreement, LocalDate? since, List<object> events) =>
        isOfAgreement ? new AgreementStage(since, events) : new FileStage(since, events);

    private void Begin(LifecycleSlots slots, LocalDate on, LocalDate lawDay)
    {
        frame.Begin(slots.Layout);
        frame.On = on;
        frame.LawDay = lawDay;
        frame.SetObject(slots.File, view);
        frame.SetObject(slots.Subject, subject);
        frame.SetObject(slots.Stage, _stage);
    }
}
