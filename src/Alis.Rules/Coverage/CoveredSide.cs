namespace Alis.Rules.Coverage;

/// <summary>One side of a condition or a limit.</summary>
/// <param name="State">Whether it is shown.</param>
/// <param name="Example">The example that shows it, the first by name; null where none does.</param>
/// <param name="Reason">Why nothing can show it; null where something could.</param>
public sealed record CoveredSide(CoverageState State, string? Example, ImpossibleReason? Reason)
{
    internal static CoveredSide Of(string? example) => new(example is null ? CoverageState.NotShown : CoverageState.Shown, example, null);

    internal static CoveredSide Impossible(ImpossibleReason reason) => new(CoverageState.Impossible, null, reason);
}
