using System.Collections.Immutable;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>One example of a lifecycle: facts, a day, and where things must stand.</summary>
public sealed class LifecycleExample
{
    internal LifecycleExample(CompiledLifecycle lifecycle, string document, LifecycleExampleSource source, TrainingFile file)
    {
        Compiled = lifecycle;
        Document = document;
        Source = source;
        File = file;
    }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook => Compiled.Source.Book;

    /// <summary>Gets the name of the lifecycle.</summary>
    public string Lifecycle => Compiled.Source.Name;

    /// <summary>Gets the file that the example stands in.</summary>
    public string Document { get; }

    /// <summary>Gets what the example shows, in bokmål.</summary>
    public string Name => Source.Name;

    /// <summary>Gets the assessed day.</summary>
    public LocalDate On => Source.On;

    /// <summary>Gets the facts.</summary>
    public TrainingFile File { get; }

    internal CompiledLifecycle Compiled { get; }

    internal LifecycleExampleSource Source { get; }
}

/// <summary>What came of one example of a lifecycle.</summary>
/// <param name="Example">The example.</param>
/// <param name="Differences">What came out otherwise than expected; empty where the example holds.</param>
/// <param name="Kept">The norms of steps that were taken, and not late, in ordinal order.</param>
/// <param name="Broken">The norms of steps that were late, are overdue, or whose event was not taken, in ordinal order.</param>
public sealed record LifecycleExampleResult(LifecycleExample Example, ImmutableArray<ExampleDifference> Differences, ImmutableArray<string> Kept, ImmutableArray<string> Broken)
{
    /// <summary>Gets whether the example holds.</summary>
    public bool Holds => Differences.IsEmpty;
}
