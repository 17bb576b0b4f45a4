using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>A step that has been taken.</summary>
public sealed class TakenStep : LifecycleStep
{
    internal TakenStep(CompiledTransition transition, LocalDate day, string? by, LifecycleStateName from, LifecycleStateName to, object? source)
        : base(transition) => (Day, By, FromState, ToState, Source) = (day, by, from, to, source);

    /// <summary>Gets the day.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets who did it, as the file says; null where it does not, or where it happened by itself.</summary>
    public string? By { get; }

    /// <summary>Gets the state before.</summary>
    public LifecycleStateName FromState { get; }

    /// <summary>Gets the state after.</summary>
    public LifecycleStateName ToState { get; }

    /// <summary>Gets its last day; null where it has none.</summary>
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets how many days after its last day it was taken; null where it was not late.</summary>
    public int? Late => Due < Day ? Period.DaysBetween(Due.Value, Day) : null;

    internal object? Source { get; }
}
