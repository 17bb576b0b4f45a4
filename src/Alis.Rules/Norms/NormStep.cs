namespace Alis.Rules.Norms;

/// <summary>A step of a lifecycle that stands for a norm, with what its examples show.</summary>
/// <param name="Rulebook">The rule book.</param>
/// <param name="Lifecycle">The name of the lifecycle.</param>
/// <param name="Step">The name of the step.</param>
/// <param name="Kept">In how many examples of the lifecycle the norm is kept; null where they have not been looked at.</param>
/// <param name="Broken">In how many it is broken; null where they have not been looked at.</param>
/// <param name="IsShown">Whether it is shown kept and, where it binds, broken; true where examples have not been looked at.</param>
public sealed record NormStep(string Rulebook, string Lifecycle, string Step, int? Kept, int? Broken, bool IsShown);
