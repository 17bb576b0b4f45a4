using Alis.Rules.Facts;

namespace Alis.Rules.Matching;

/// <summary>The canonical order of what stands in a round, so that the order in which a caller wrote it never matters.</summary>
internal static class RoundOrder
{
    public static IReadOnlyList<OfferedPost>? Posts(IReadOnlyList<OfferedPost>? items) =>
        FactOrder.Sort(items, static (a, b) => FactOrder.Text(a.Key, b.Key));

    public static IReadOnlyList<WaitingCandidate>? Candidates(IReadOnlyList<WaitingCandidate>? items) =>
        FactOrder.Sort(items, static (a, b) => FactOrder.Text(a.Key, b.Key));

    public static IReadOnlyList<TrustAgreement>? Agreements(IReadOnlyList<TrustAgreement>? items) =>
        FactOrder.Sort(items, static (a, b) => FactOrder.Text(a.Hospital, b.Hospital));

    public static IReadOnlyList<DeclinedOffer>? Declined(IReadOnlyList<DeclinedOffer>? items) =>
        FactOrder.Sort(items, static (a, b) => FactOrder.First(FactOrder.Text(a.Candidate, b.Candidate), FactOrder.First(FactOrder.Text(a.Post, b.Post), FactOrder.Day(a.Start, b.Start))));

    public static IReadOnlyList<OfferReply>? Replies(IReadOnlyList<OfferReply>? items) =>
        FactOrder.Sort(items, static (a, b) => FactOrder.First(FactOrder.Text(a.Candidate, b.Candidate), FactOrder.First(FactOrder.Text(a.Post, b.Post), FactOrder.Day(a.Start, b.Start))));

    /// <summary>Returns the orders of municipalities in ordinal order of their keys, which are the names of members and so differ.</summary>
    public static IReadOnlyList<MunicipalRanking> Rankings(IEnumerable<MunicipalRanking>? items) =>
        items is null ? [] : [.. items.OrderBy(static r => r.Municipality, StringComparer.Ordinal)];
}
