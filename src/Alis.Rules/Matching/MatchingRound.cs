using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What one round of matching is about: published periods, candidates who wait, and what has been answered (Norwegian: <i>fordelingsrunde</i>, our word).</summary>
/// <remarks>Made by <see cref="MatchingRoundReader"/> or <see cref="MatchingRoundBuilder"/>. The order of the posts, the candidates and the answers in the text says nothing; that of a wish and of a ranking does.</remarks>
public sealed record MatchingRound : IFact
{
    /// <summary>The version of the file format that is read and written.</summary>
    internal const int FormatVersion = 1;

    internal const int MostPosts = 20_000;

    internal const int MostCandidates = 50_000;

    internal MatchingRound()
    {
    }

    /// <summary>Gets the key of the round.</summary>
    public string? Key { get; internal init; }

    /// <summary>Gets the id of the rule book that the round follows.</summary>
    public string? Rulebook { get; internal init; }

    /// <summary>Gets the day on which the round is decided.</summary>
    public LocalDate? DecidedOn { get; internal init; }

    /// <summary>Gets the choices of the round; null where it makes none.</summary>
    public RoundPolicy? Policy { get; internal init; }

    /// <summary>Gets the published periods, in the ordinal order of their keys.</summary>
    public IReadOnlyList<OfferedPost> Posts { get; internal init => field = Lists.Copy(value)!; } = [];

    /// <summary>Gets the candidates, in the ordinal order of their keys.</summary>
    public IReadOnlyList<WaitingCandidate> Candidates { get; internal init => field = Lists.Copy(value)!; } = [];

    /// <summary>Gets the orders of the municipalities, in the ordinal order of their keys; a municipality that is not there has none.</summary>
    public IReadOnlyList<MunicipalRanking> MunicipalRanking { get; internal init => field = Lists.Copy(value)!; } = [];

    /// <summary>Gets which municipalities each trust has an agreement with, in the ordinal order of the trusts' keys; null where it is not stated.</summary>
    public IReadOnlyList<TrustAgreement>? Agreements { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the offers that were declined in earlier rounds, by candidate, post and day.</summary>
    public IReadOnlyList<DeclinedOffer> Declined { get; internal init => field = Lists.Copy(value)!; } = [];

    /// <summary>Gets the answers in this round, by candidate, post and day.</summary>
    public IReadOnlyList<OfferReply> Replies { get; internal init => field = Lists.Copy(value)!; } = [];

    /// <summary>Gets what stands under <c>round</c> in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Returns where a member of <c>round</c> stands.</summary>
    internal Location PlaceOf(string member) => (InText?.Member(member) ?? InText)?.Where ?? Location.Whole("");

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    /// <summary>Returns the round as JSON without white space, items and members in canonical order; reading it gives a round that is written the same.</summary>
    internal byte[] ToCanonicalSource() => FactWriter.Write(this);

    internal static MatchingRound Read(Members m, CatalogueSet catalogues)
    {
        m.Header(FormatVersion);
        var round = m.Object("round", ReadRound, "The round.", Need.Required) ?? new MatchingRound();
        var rankings = m.KeyTable("municipalRanking", MostCandidates, "For each municipality the keys of its candidates in its own order, the first one first.");
        var full = round with
        {
            Posts = RoundOrder.Posts(m.ListUpTo("posts", MostPosts, x => OfferedPost.Read(x, catalogues), "The published periods.")) ?? [],
            Candidates = RoundOrder.Candidates(m.ListUpTo("candidates", MostCandidates, x => WaitingCandidate.Read(x, catalogues), "The candidates who wait.")) ?? [],
            MunicipalRanking = RoundOrder.Rankings(rankings?.Select(static r => new MunicipalRanking { Municipality = r.Key, Candidates = r.Value })),
            Agreements = RoundOrder.Agreements(m.List("agreements", TrustAgreement.Read, "Which municipalities each trust has an agreement with.")),
            Declined = RoundOrder.Declined(m.ListUpTo("declined", MostCandidates, DeclinedOffer.Read, "The offers that were declined in earlier rounds; none of them is made again.")) ?? [],
            Replies = RoundOrder.Replies(m.ListUpTo("replies", MostCandidates, OfferReply.Read, "The answers in this round.")) ?? [],
        };
        FactChecks.Keys(m, "posts");
        FactChecks.Keys(m, "candidates");
        RoundChecks.Round(m);
        return full;
    }

    private static MatchingRound ReadRound(Members m) => new()
    {
        InText = m.Value,
        Key = m.Key("key", "The key of the round.", Need.Required),
        Rulebook = m.Key("rulebook", "The id of the rule book that the round follows.", Need.Required),
        DecidedOn = m.Day("decidedOn", "The day on which the round is decided.", Need.Required),
        Policy = m.Object("policy", RoundPolicy.Read, "The choices that the round makes where no source does."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Number("formatVersion", FormatVersion);
        json.Object("round", new Itself(this));
        json.List("posts", Posts);
        json.List("candidates", Candidates);
        json.WriteStartObject("municipalRanking");
        foreach (var ranking in MunicipalRanking)
        {
            json.Codes(ranking.Municipality ?? "", ranking.Candidates);
        }

        json.WriteEndObject();
        json.List("agreements", Agreements);
        json.List("declined", Declined);
        json.List("replies", Replies);
    }

    private sealed class Itself(MatchingRound round) : IFact
    {
        public void Write(Utf8JsonWriter json)
        {
            json.Text("key", round.Key);
            json.Text("rulebook", round.Rulebook);
            json.Day("decidedOn", round.DecidedOn);
            json.Object("policy", round.Policy);
        }
    }
}
