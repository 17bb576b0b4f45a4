using Alis.Rules.Workflows;

namespace Alis.Rules.Coverage;

/// <summary>A verdict that a rule can give, and the examples that show it.</summary>
/// <param name="Verdict">The verdict; null for the rule not being in force.</param>
/// <param name="Examples">How many examples come to it for some subject.</param>
/// <param name="Example">The first of them by name; null where there is none.</param>
public sealed record CoveredVerdict(Verdict? Verdict, int Examples, string? Example)
{
    internal CoverageState State => Examples > 0 ? CoverageState.Shown : CoverageState.NotShown;
}
