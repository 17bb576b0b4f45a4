using Alis.Rules.Examples;

namespace Alis.Rules.Mutation;

/// <summary>What is changed, and how it is gone about.</summary>
public sealed record MutationOptions
{
    /// <summary>Gets the only rules to look at, by name; null or empty: all.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Gets whether examples are looked for that would notice what none does.</summary>
    public bool Proposes { get; init; } = true;

    /// <summary>Gets the reasons why no example can notice some changes; null: none.</summary>
    public UnnoticedSet? Unnoticed { get; init; }

    /// <summary>Gets how many threads may work; the result does not depend on it.</summary>
    public int Threads { get; init; } = 1;
}
