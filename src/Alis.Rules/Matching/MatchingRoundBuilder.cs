using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Builds a round of matching from objects, with the same faults and member paths as the same facts in JSON.</summary>
/// <remarks>Lists may be in any order but wishes and rankings, whose order says what comes first. What is null is left out.</remarks>
public sealed class MatchingRoundBuilder
{
    /// <summary>Gets or sets the key of the round.</summary>
    public string? Key { get; set; }

    /// <summary>Gets or sets the id of the rule book that the round follows.</summary>
    public string? Rulebook { get; set; }

    /// <summary>Gets or sets the day on which the round is decided.</summary>
    public LocalDate? DecidedOn { get; set; }

    /// <summary>Gets or sets the choices of the round; null where it makes none.</summary>
    public RoundPolicy? Policy { get; set; }

    /// <summary>Gets or sets the published periods, at most 20 000.</summary>
    public IReadOnlyList<OfferedPost> Posts { get; set; } = [];

    /// <summary>Gets or sets the candidates who wait, at most 50 000.</summary>
    public IReadOnlyList<WaitingCandidate> Candidates { get; set; } = [];

    /// <summary>Gets or sets the orders of the municipalities; one that is not there has none.</summary>
    public IReadOnlyList<MunicipalRanking> MunicipalRanking { get; set; } = [];

    /// <summary>Gets or sets which municipalities each trust has an agreement with; null where it is not stated.</summary>
    public IReadOnlyList<TrustAgreement>? Agreements { get; set; }

    /// <summary>Gets or sets the offers that were declined in earlier rounds.</summary>
    public IReadOnlyList<DeclinedOffer> Declined { get; set; } = [];

    /// <summary>Gets or sets the answers in this round.</summary>
    public IReadOnlyList<OfferReply> Replies { get; set; } = [];

    /// <summary>Returns the round, or every fault in it; places have a JSON Pointer and no line.</summary>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    public Outcome<MatchingRound> Build(CatalogueSet? catalogues = null)
    {
        var facts = new MatchingRound
        {
            Key = Key,
            Rulebook = Rulebook,
            DecidedOn = DecidedOn,
            Policy = Policy,
            Posts = Posts ?? [],
            Candidates = Candidates ?? [],
            MunicipalRanking = MunicipalRanking ?? [],
            Agreements = Agreements,
            Declined = Declined ?? [],
            Replies = Replies ?? [],
        };

        // The facts are written as JSON and read back: there is one set of checks, and the two doors cannot come to differ.
        var read = MatchingRoundReader.Read("", facts.ToCanonicalSource(), catalogues);
        return new Outcome<MatchingRound>(read.Value, [.. read.Diagnostics.Select(static d => d.At(new Location("", d.Where.Pointer, 0, 0, 0)))]);
    }
}
