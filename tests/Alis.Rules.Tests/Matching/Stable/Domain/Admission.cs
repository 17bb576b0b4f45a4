using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Which candidate may have which window, and in which class of priority.</summary>
internal static class Admission
{
    private const int DeviationMonths = 6;

    public static Refusals Of(PlainRound round, PlainCandidate candidate, PlainWindow window)
    {
        var post = window.Post;
        var found = Refusals.None;
        Refuse(!IsOpen(round, post), Refusals.NotOpen);
        Refuse(!post.IsApproved, Refusals.NotApproved);
        Refuse(!candidate.IsAvailable, Refusals.NotAvailable);
        Refuse(round.Declined.Contains(new DeclinedWindow(candidate.Id, window.Id)), Refusals.Declined);
        Refuse(new[] { window.Id, post.Id, post.Place, post.Department, post.Specialty }.Intersect(candidate.Excluded).Any(), Refusals.Excluded);
        Refuse(candidate.Ranking?.Contains(window.Id) == false, Refusals.Excluded);
        Refuse(post.Percentage != candidate.Percentage, Refusals.Percentage);
        if (window.StartFor(candidate) is not { } start)
        {
            return found | (PlainWindow.LatestStart(window.End, window.ServiceMonths) < window.From ? Refusals.TooShort : Refusals.TooLate);
        }

        Refuse(!IsNear(start, candidate.Wish), Refusals.TooFar);
        Refuse(ClassOf(candidate, start) == null, Refusals.TwoYears);
        Refuse(round.Policy.LeadIsRequired && start < round.Day.PlusMonths(round.Policy.LeadMonths), Refusals.Lead);
        return found;

        void Refuse(bool condition, Refusals reason) => found |= condition ? reason : Refusals.None;
    }

    /// <summary>From the day it is published until the day before so many months have passed.</summary>
    public static bool IsOpen(PlainRound round, PlainPost post) =>
        post is { IsWithdrawn: false, Seats: > 0 }
        && post.Published <= round.Day
        && (round.Policy.ListingMonths is not { } months || round.Day < post.Published.PlusMonths(months));

    /// <summary>The later of two days is at most six months after the earlier, so that it does not matter which of them was wished.</summary>
    public static bool IsNear(LocalDate one, LocalDate other) => LocalDate.Max(one, other) <= LocalDate.Min(one, other).PlusMonths(DeviationMonths);

    /// <summary>0 where the two years are reached on a day, 1 where they are not and an exception is documented, null where neither is so.</summary>
    public static int? ClassOf(PlainCandidate candidate, LocalDate day) =>
        candidate.TwoYearsOn <= day ? 0 : candidate.HasException ? 1 : null;
}
