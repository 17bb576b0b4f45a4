using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>Another admissible value of a provision under which the verdict would turn.</summary>
/// <param name="Provision">The provision, with its rule book.</param>
/// <param name="Value">The other value.</param>
/// <param name="Verdict">The verdict it would give.</param>
/// <param name="Decision">The number of the decision record that chose the default; null where there is none.</param>
public sealed record TurningPoint(string Provision, string Value, Verdict Verdict, int? Decision);
