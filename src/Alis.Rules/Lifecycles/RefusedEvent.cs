using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>An event of the file that does not fit the lifecycle. It changes nothing.</summary>
public sealed class RefusedEvent
{
    internal RefusedEvent(object source, string kind, LocalDate day, string? by, RefusalReason reason, LifecycleStateName state)
    {
        Source = source;
        Kind = kind;
        Day = day;
        By = by;
        Reason = reason;
        InState = state;
    }

    /// <summary>Gets the code of its kind.</summary>
    public string Kind { get; }

    /// <summary>Gets its day.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets who did it, as the file says; null where it does not.</summary>
    public string? By { get; }

    /// <summary>Gets why it was not taken.</summary>
    public RefusalReason Reason { get; }

    /// <summary>Gets the state that it met.</summary>
    public LifecycleStateName InState { get; }

    /// <summary>Gets the first day on which it would have been allowed; null unless it is too early.</summary>
    public LocalDate? Earliest { get; internal init; }

    /// <summary>Gets the facts without which nobody can tell, in ordinal order; empty unless that is the reason.</summary>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>Gets the codes of the kinds of event that the state allows, in the order of the lifecycle.</summary>
    public ImmutableArray<string> Allowed { get; internal init; } = [];

    internal ImmutableArray<Wording> Demands { get; init; } = [];

    /// <summary>Gets the fact that it was read from, so that its place can be found.</summary>
    internal object Source { get; }

    /// <summary>Returns what is demanded of it and does not hold, as clauses; empty unless that is the reason.</summary>
    /// <param name="language">The language.</param>
    public ImmutableArray<string> DemandsIn(Language language) => [.. Demands.Select(d => d.In(language))];
}
