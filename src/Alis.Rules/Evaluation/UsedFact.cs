namespace Alis.Rules.Evaluation;

/// <summary>A fact or a provision that a verdict was made from.</summary>
/// <param name="Fact">The path of the fact, such as <c>service[s4].to</c>, or the provision, such as <c>spesialistforskriften/open-practice</c>.</param>
/// <param name="Value">Its value in invariant form: ISO days, plain decimals, codes.</param>
public sealed record UsedFact(string Fact, string Value);
