namespace Alis.Rules.Coverage;

/// <summary>The value nearest to a limit that an example shows.</summary>
/// <param name="Actual">What was found, exact, in invariant form: an ISO day or a number.</param>
/// <param name="Limit">What it was held against, in the same form.</param>
/// <param name="Distance">How far it lies above the limit, in days or in the unit of the numbers; negative below, 0 at the limit.</param>
/// <param name="Example">The example; of several that come as near, the first by name.</param>
public sealed record BoundaryPoint(string Actual, string Limit, decimal Distance, string Example);
