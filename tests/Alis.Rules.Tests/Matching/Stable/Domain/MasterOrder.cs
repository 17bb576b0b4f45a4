using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>The waiting list with the municipalities' own orders worked in.</summary>
internal static class MasterOrder
{
    /// <summary>The longest on the list first; candidates who have a post or have left the list are not on it.</summary>
    public static PlainCandidate[] BySeniority(PlainRound round) =>
        [.. round.Candidates.Where(c => c.IsAvailable).OrderBy(c => c.Registered).ThenBy(c => c.Sequence).ThenBy(c => c.Id, StringComparer.Ordinal)];

    /// <summary>
    /// The order in which candidates stand at a window, before classes part them. Candidates of a municipality change places only with those of their own
    /// class there, for otherwise one with an exception, put first, would push one who has reached the two years behind others who have.
    /// </summary>
    /// <remarks>Nobody is left out for not wanting the window or not being allowed to have it: what a candidate wants must not move the others.</remarks>
    public static PlainCandidate[] At(PlainRound round, PlainWindow window) => Of(round, c => window.StartFor(c) ?? window.First);

    /// <summary>The order for what belongs to no window: the classes are those on the wished days.</summary>
    public static PlainCandidate[] AtWishes(PlainRound round) => Of(round, c => c.Wish);

    /// <summary>
    /// Each group keeps the places in the order that its members have, and fills them anew: those with a rank by it, the others after them as they stood.
    /// </summary>
    public static T[] Refilled<T>(IReadOnlyList<T> order, Func<T, object> groupOf, Func<T, int?> rankOf)
    {
        var filled = order.ToArray();
        foreach (var group in Enumerable.Range(0, order.Count).GroupBy(i => groupOf(order[i])))
        {
            var members = group.Select(i => order[i]).OrderBy(m => rankOf(m) ?? int.MaxValue);
            foreach (var (place, member) in group.Zip(members))
            {
                filled[place] = member;
            }
        }

        return filled;
    }

    private static PlainCandidate[] Of(PlainRound round, Func<PlainCandidate, LocalDate> startOf) =>
        Refilled(BySeniority(round), c => (c.Municipality, Admission.ClassOf(c, startOf(c))), c => RankOf(round, c));

    private static int? RankOf(PlainRound round, PlainCandidate candidate)
    {
        var order = Array.Find(round.MunicipalOrders, o => o.Municipality == candidate.Municipality);
        return order is not null && Array.IndexOf(order.Candidates, candidate.Id) is >= 0 and var rank ? rank : null;
    }
}
