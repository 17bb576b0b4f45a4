using System.Collections.Immutable;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>Where an agreement, a listing, a wish or an offer stands in its lifecycle on a day, how it came there, and what can come next.</summary>
public sealed class LifecycleStatus
{
    internal LifecycleStatus(CompiledLifecycle lifecycle, FindingSubject subject, LifecycleStateName state)
    {
        Lifecycle = lifecycle;
        Subject = subject;
        State = state;
    }

    /// <summary>Gets what it is about.</summary>
    public FindingSubject Subject { get; }

    /// <summary>Gets the rule book that the lifecycle stands in.</summary>
    public string Rulebook => Lifecycle.Source.Book;

    /// <summary>Gets the name of the lifecycle.</summary>
    public string Name => Lifecycle.Source.Name;

    /// <summary>Gets the SHA-256 of the lifecycle, lower-case hex.</summary>
    public string Hash => Lifecycle.Hash;

    /// <summary>Gets the state at the end of the day.</summary>
    public LifecycleStateName State { get; }

    /// <summary>Gets the day on which the state began; null where nothing has happened.</summary>
    public LocalDate? Since { get; internal init; }

    /// <summary>Gets the first day in force; null where it has not been.</summary>
    public LocalDate? InForceFrom { get; internal init; }

    /// <summary>Gets the last day in force, also one to come; null where nothing has ended it.</summary>
    public LocalDate? EndsOn { get; internal init; }

    /// <summary>Gets the steps taken, in the order in which they were.</summary>
    public ImmutableArray<TakenStep> Taken { get; internal init; } = [];

    /// <summary>Gets the steps that are possible next, in the order of the lifecycle.</summary>
    public ImmutableArray<NextStep> Next { get; internal init; } = [];

    /// <summary>Gets the events that do not fit, in order of time.</summary>
    public ImmutableArray<RefusedEvent> Refused { get; internal init; } = [];

    /// <summary>Gets the editions of an agreement in order of time, those to come included; empty before it is in force, and for others.</summary>
    public ImmutableArray<AgreementEdition> Editions { get; internal init; } = [];

    /// <summary>Gets the facts without which nobody can tell when the state ends, in ordinal order.</summary>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>Gets whether every event was followed; false where they were too many, so that the state is not certain.</summary>
    public bool IsComplete { get; internal init; } = true;

    /// <summary>Gets whether every event was followed and could be judged.</summary>
    public bool IsCertain => IsComplete && Missing.IsEmpty && !Refused.Any(static r => r.Reason == RefusalReason.Undecided);

    internal CompiledLifecycle Lifecycle { get; }

    /// <summary>Returns what the lifecycle is called.</summary>
    /// <param name="language">The language.</param>
    public string Title(Language language) => Lifecycle.Source.Title.In(language);
}
