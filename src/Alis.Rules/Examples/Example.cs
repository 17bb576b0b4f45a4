using System.Collections.Immutable;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>One example: facts, a day, and the findings of one rule that must come out.</summary>
public sealed class Example
{
    internal Example(string rulebook, ExampleFile shared, string document, ExampleSource source, TrainingFile file, ProvisionTrial? trial)
    {
        Rulebook = rulebook;
        Shared = shared;
        Document = document;
        Source = source;
        File = file;
        Trial = trial;
    }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook { get; }

    /// <summary>Gets the rule.</summary>
    public string Rule => Shared.Rule;

    /// <summary>Gets the file that the example stands in.</summary>
    public string Document { get; }

    /// <summary>Gets what the example shows, in bokmål.</summary>
    public string Name => Source.Name;

    /// <summary>Gets the assessed day.</summary>
    public LocalDate On => Source.On;

    /// <summary>Gets the facts.</summary>
    public TrainingFile File { get; }

    internal ExampleSource Source { get; }

    /// <summary>Gets what the examples of the file share.</summary>
    internal ExampleFile Shared { get; }

    /// <summary>Gets the reading that the example is run under; null where all stand as they are.</summary>
    internal ProvisionTrial? Trial { get; }

    internal ImmutableArray<ExpectedFinding> Expected => Source.Expect;
}
