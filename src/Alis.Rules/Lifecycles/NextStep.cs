using System.Collections.Immutable;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

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
