using System.Collections.Immutable;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Lifecycles;

/// <summary>Where everything in a file that has a lifecycle stands on a day (Norwegian: <i>livsløp</i>).</summary>
public sealed class LifecycleReport
{
    internal LifecycleReport(LocalDate assessedOn, ImmutableArray<LifecycleStatus> statuses)
    {
        AssessedOn = assessedOn;
        Statuses = statuses;
    }

    /// <summary>Gets the assessed day; what is dated later had not happened.</summary>
    public LocalDate AssessedOn { get; }

    /// <summary>Gets what stands where: the agreement, its listings, the wish, the offers; those of several rule books by rule book.</summary>
    public ImmutableArray<LifecycleStatus> Statuses { get; }

    /// <summary>Gets the ids of rule books that the agreement or a revision says it follows and that are not there.</summary>
    public ImmutableArray<string> UnknownRulebooks { get; internal init; } = [];

    /// <summary>Gets the agreement; null where the file has none, or no rule book has a lifecycle for it.</summary>
    public LifecycleStatus? Agreement => Statuses.FirstOrDefault(static s => s.Subject.Kind == SubjectKind.Agreement);

    /// <summary>Gets the events that do not fit.</summary>
    public IEnumerable<RefusedEvent> Refused => Statuses.SelectMany(static s => s.Refused);

    /// <summary>Returns what stands where of one kind of thing.</summary>
    /// <param name="kind">The kind.</param>
    public LifecycleReport Only(SubjectKind kind) => new(AssessedOn, [.. Statuses.Where(s => s.Subject.Kind == kind)]) { UnknownRulebooks = UnknownRulebooks };
}
