using System.Collections.Immutable;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>A step of a lifecycle: what it is, where it leads, and where it comes from.</summary>
public abstract class LifecycleStep
{
    private protected LifecycleStep(CompiledTransition transition) => Transition = transition;

    /// <summary>Gets the name of the step in the lifecycle.</summary>
    public string Name => Transition.Source.Name;

    /// <summary>Gets the rule book that the step is written in.</summary>
    public string Rulebook => Transition.Book;

    /// <summary>Gets the code of the kind of event; null for what happens by itself.</summary>
    public string? Event => Transition.Source.Event;

    /// <summary>Gets the code of the state that it leads to; null where it leaves the state as it is.</summary>
    public string? To => Transition.Source.To;

    /// <summary>Gets the norms; empty where no source says it.</summary>
    public ImmutableArray<string> Norms => Transition.Source.Norms;

    /// <summary>Gets how strongly the norms bind; null without norms.</summary>
    public Strength? Strength => Norms.IsEmpty ? null : Transition.Source.Strength;

    /// <summary>Gets the codes of those who must or may act; empty where the source names nobody.</summary>
    public ImmutableArray<string> Parties => Transition.Source.Parties;

    /// <summary>Gets where it comes from; null without norms.</summary>
    public LegalCitation? Citation => Transition.Source.Citation;

    /// <summary>Gets the codes of those who are to be alerted when it happens.</summary>
    public ImmutableArray<string> Alerts => Transition.Source.Alerts;

    internal CompiledTransition Transition { get; }

    /// <summary>Returns what is done.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => Transition.Source.Title.In(language);
}

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

/// <summary>A step that is possible from the state reached.</summary>
public sealed class NextStep : LifecycleStep
{
    internal NextStep(CompiledTransition transition, LocalDate day)
        : base(transition) => AssessedOn = day;

    /// <summary>Gets the keys of the parties, or the codes of who may do it, that it is open to; empty where nobody is named, and for what happens by itself.</summary>
    public ImmutableArray<string> By { get; internal init; } = [];

    /// <summary>Gets the first day on which it is allowed; null: at once. For what happens by itself, the day on which it does.</summary>
    public LocalDate? Opens { get; internal init; }

    /// <summary>Gets its last day, included; null where it has none. For what happens by itself, the last day before it does.</summary>
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets whether its last day is past.</summary>
    public bool IsOverdue => !HappensByItself && Due < AssessedOn;

    /// <summary>Gets whether somebody has to take it, so that it stands among the deadlines.</summary>
    public bool IsDuty => Transition.Source.IsDuty && !HappensByItself;

    /// <summary>Gets whether nobody has to do anything for it to happen.</summary>
    public bool HappensByItself => Event is null;

    /// <summary>Gets the day that it is seen from.</summary>
    private LocalDate AssessedOn { get; }
}
