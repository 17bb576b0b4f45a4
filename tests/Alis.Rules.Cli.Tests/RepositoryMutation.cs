using Alis.Rules.Examples;
using Alis.Rules.Mutation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Cli.Tests;

/// <summary>Every change to the rules of this repository, tried once for all tests, without looking for proposals.</summary>
internal static class RepositoryMutation
{
    public static IReadOnlyList<RulebookText> Texts { get; } = InputFiles.ReadFolder(ToolRun.PathOf("rules"));

    public static RuleSet Rules { get; } = RuleSet.Load(Texts).GetValueOrThrow();

    public static ExampleSet Examples { get; } = ExampleSet.Load(Texts, Rules).GetValueOrThrow();

    public static UnnoticedSet Unnoticed { get; } = UnnoticedSet.Load(Texts).GetValueOrThrow();

    public static MutationReport Report => Shared.Value;

    // Last: what it uses is made before it.
    private static readonly Lazy<MutationReport> Shared = new(() =>
        MutationRun.Run(Texts, Rules, Examples, new MutationOptions { Threads = 2, Proposes = false, Unnoticed = Unnoticed }));
}
