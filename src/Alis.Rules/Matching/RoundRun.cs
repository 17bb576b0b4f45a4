using System.Collections.Immutable;

namespace Alis.Rules.Matching;

/// <summary>One run of a round: what was offered, and who said no. The run after it is without them.</summary>
/// <param name="Offers">The offers, by candidate and first day.</param>
/// <param name="Declined">The keys of the candidates who declined, in ordinal order; empty in the last run.</param>
public sealed record RoundRun(ImmutableArray<RoundMatch> Offers, ImmutableArray<string> Declined);
