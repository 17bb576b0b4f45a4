using System.Collections.Immutable;
using System.Text.Json;
using Alis.Rules.Examples;
using NodaTime;

namespace Alis.Rules.Mutation;

/// <summary>An example that would notice a change. What it expects is what the rule says today: it must be read against the source before it is taken.</summary>
public sealed class ProposedExample
{
    internal ProposedExample(Variant variant, string name, FactTree? change, ImmutableArray<ExpectedFinding> expected)
    {
        Variant = variant;
        Name = name;
        Change = change;
        Expected = expected;
    }

    /// <summary>Gets the rule book.</summary>
    public string Rulebook => Variant.Near.Rulebook;

    /// <summary>Gets the rule.</summary>
    public string Rule => Variant.Near.Rule;

    /// <summary>Gets the file of examples whose shared facts it changes.</summary>
    public string Document => Variant.Near.Document;

    /// <summary>Gets the name, in bokmål, made from what it notices.</summary>
    public string Name { get; }

    /// <summary>Gets the assessed day.</summary>
    public LocalDate On => Variant.On;

    /// <summary>Returns the example on one line, as it can be put into a file of examples.</summary>
    /// <returns>A JSON object.</returns>
    public string ToJson() => ProposalJson.Line(this);

    /// <summary>Writes the members of the example into an object.</summary>
    internal void WriteMembers(Utf8JsonWriter json) => ProposalJson.Write(json, this);

    internal Variant Variant { get; }

    internal FactTree? Change { get; }

    internal ImmutableArray<ExpectedFinding> Expected { get; }

    /// <summary>Returns the example as one that can be run.</summary>
    internal Example ToExample() =>
        new(Rulebook, Variant.Near.Shared, Document, new ExampleSource(Name, On, null, null, Expected, null), Variant.File, Variant.Trial);
}
