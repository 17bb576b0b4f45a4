using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>A change that can be tried, before anything is known of it.</summary>
internal sealed record MutantDraft
{
    public required string Rulebook { get; init; }

    public required MutationKind Kind { get; init; }

    public required Location Where { get; init; }

    /// <summary>Gets what stands there; empty where something is only left out.</summary>
    public required string Was { get; init; }

    /// <summary>Gets what would stand there instead; empty where it would be left out.</summary>
    public required string Is { get; init; }

    /// <summary>Gets the part that is left out, where the change is that; null where it is another.</summary>
    public string? Dropped { get; init; }

    /// <summary>Gets what a changed number counts.</summary>
    public Unit Unit { get; init; }

    /// <summary>Gets what the change is in: the parameter, the provision, or the property.</summary>
    public required string In { get; init; }

    /// <summary>Gets the rules whose findings may change, by name; those of other books as <c>book/rule</c>.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>Gets how the changed rules are made; null where the change does not bind or is refused by the reader.</summary>
    public required Func<ImmutableArray<TriedRule>?> Build { get; init; }

    /// <summary>Gets what tells changes apart that come to the same; null where only the place does.</summary>
    public string? Key { get; init; }

    /// <summary>Gets whether the change comes to the same as what stands there: equal trees.</summary>
    public bool IsSame { get; init; }

    /// <summary>Gets the days that a provision, book or rule is decided anew on; null where the change is of another kind.</summary>
    public ChangedDay? Day { get; init; }
}

/// <summary>A rule whose examples are run, in a book with the change in it, beside the rule and the book as they stand.</summary>
internal sealed record TriedRule(LoadedBook Original, LoadedBook Book, string Rule)
{
    /// <summary>Gets the provision that was changed, as it was and as it is; null where it is something else.</summary>
    public (Provision Was, Provision Now)? Changed { get; init; }

    /// <summary>The same reading of the same provision where that is the one that was changed.</summary>
    public ProvisionTrial? Trial(ProvisionTrial? trial) =>
        trial is not null && Changed is { } changed && ReferenceEquals(changed.Was, trial.Provision) ? trial with { Provision = changed.Now } : trial;

    /// <summary>Gets the workflow with the changed globals; null where they are as they were.</summary>
    public WorkflowSource? Workflow { get; init; }
}
