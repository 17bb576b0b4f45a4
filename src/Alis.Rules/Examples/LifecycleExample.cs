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
