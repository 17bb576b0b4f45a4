using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;

namespace Alis.Rules.Workflows;

/// <summary>A lifecycle ready to follow, that of its base included. Immutable.</summary>
internal sealed class CompiledLifecycle
{
    public required LifecycleSource Source { get; init; }

    /// <summary>Gets the states, the one before anything has happened first.</summary>
    public required ImmutableArray<StateSource> States { get; init; }

    /// <summary>Gets the steps, in the order in which they are tried on one day.</summary>
    public required ImmutableArray<CompiledTransition> Transitions { get; init; }

    /// <summary>Gets the parameters in the order in which they are seen, each with the rule book that it is written in.</summary>
    public required ImmutableArray<LifecycleParameter> Parameters { get; init; }

    /// <summary>Gets the provisions that its expressions read, as book/id.</summary>
    public required ImmutableHashSet<string> Provisions { get; init; }

    /// <summary>Gets the SHA-256 of the file's canonical JSON, and of its base's.</summary>
    public required string Hash { get; init; }

    public StateSource State(string name) => States.First(s => s.Name == name);
}

/// <summary>A step ready to try.</summary>
internal sealed class CompiledTransition
{
    public required TransitionSource Source { get; init; }

    /// <summary>Gets the rule book that it is written in.</summary>
    public required string Book { get; init; }

    public required LifecycleSlots GuardSlots { get; init; }

    public ImmutableArray<CompiledGuard> Guards { get; init; } = [];

    public required LifecycleSlots DaySlots { get; init; }

    public DayNode? Day { get; init; }

    public DayNode? After { get; init; }

    public DayNode? Opens { get; init; }

    public DayNode? Due { get; init; }
}

/// <summary>A parameter with the rule book that it is written in.</summary>
internal sealed record LifecycleParameter(ParameterSource Source, string Book);

/// <summary>A condition of a step.</summary>
internal sealed record CompiledGuard(Wording Title, TruthNode Condition);

/// <summary>Where the inputs of a step's expressions stand in a frame; −1 for those it does not have.</summary>
internal sealed record LifecycleSlots(FrameLayout Layout, int File, int Subject, int Stage, int Event);
