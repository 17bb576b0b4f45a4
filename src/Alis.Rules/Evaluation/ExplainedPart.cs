using System.Collections.Immutable;

namespace Alis.Rules.Evaluation;

/// <summary>One part of a condition with its value.</summary>
/// <param name="Name">The name of the parameter or of the route; null for a part without a name.</param>
/// <param name="Expression">The expression as written.</param>
/// <param name="Value">Its value in invariant form: <c>true</c>, <c>false</c>, <c>unknown</c>, <c>none</c>, an ISO day, a plain number, or how many items of a list (3/11).</param>
/// <param name="Decides">Whether the part shares the value of what it is a part of, so that it belongs to the proof.</param>
/// <param name="Facts">The facts that the part was made from.</param>
/// <param name="Parts">Its parts.</param>
public sealed record ExplainedPart(string? Name, string Expression, string Value, bool Decides, ImmutableArray<UsedFact> Facts, ImmutableArray<ExplainedPart> Parts);
