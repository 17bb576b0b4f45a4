using System.Collections.Immutable;
using Alis.Rules.Expressions.Syntax;
using NodaTime;

namespace Alis.Rules.Tests.Oracle;

/// <summary>All that an expression can refer to.</summary>
internal sealed record OracleWorld
{
    /// <summary>Gets the assessed day.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Gets the inputs by name.</summary>
    public required ImmutableDictionary<string, OracleValue> Names { get; init; }

    /// <summary>Gets the parameters by name; each use evaluates the definition anew.</summary>
    public ImmutableDictionary<string, SyntaxNode> Parameters { get; init; } = ImmutableDictionary<string, SyntaxNode>.Empty;

    /// <summary>Gets the numbers of the provisions in force; one without a number is in a gap.</summary>
    public ImmutableDictionary<string, decimal?> Numbers { get; init; } = ImmutableDictionary<string, decimal?>.Empty;

    /// <summary>Gets the readings that provisions choose; one without is in a gap.</summary>
    public ImmutableDictionary<string, string?> Readings { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Gets, by the function and the code, what the catalogues answer; absent: left open.</summary>
    public ImmutableDictionary<(string Function, string Code), bool> Flags { get; init; } = ImmutableDictionary<(string, string), bool>.Empty;
}
