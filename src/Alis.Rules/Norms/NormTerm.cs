namespace Alis.Rules.Norms;

/// <summary>What a rule book tells the matcher for a norm, with what the examples of rounds show of it.</summary>
/// <param name="Rulebook">The rule book.</param>
/// <param name="Term">The code of the term, such as <c>service-length</c>.</param>
/// <param name="Met">In how many examples somebody is offered a post by it; null where they have not been looked at.</param>
/// <param name="Decided">In how many it stands between a candidate and a post, or puts another first; null where they have not been looked at.</param>
/// <param name="IsShown">Whether examples show both, or the first alone of what is only permitted; true where examples have not been looked at.</param>
public sealed record NormTerm(string Rulebook, string Term, int? Met, int? Decided, bool IsShown);
