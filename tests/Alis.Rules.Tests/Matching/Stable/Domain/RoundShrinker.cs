namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Rounds that are smaller in one step: a row less, a seat less, a wish less, or one thing as usual again.</summary>
internal static class RoundShrinker
{
    public static IEnumerable<PlainRound> Smaller(PlainRound round) =>
    [
        .. round.Candidates.Select(c => WithoutCandidate(round, c.Id)),
        .. Without(round.Posts).Select(posts => round with { Posts = posts }),
        .. Without(round.MunicipalOrders).Select(orders => round with { MunicipalOrders = orders }),
        .. Without(round.Declined).Select(declined => round with { Declined = declined }),
        .. Each(round.Posts, SmallerPosts).Select(posts => round with { Posts = posts }),
        .. Each(round.Candidates, SmallerCandidates).Select(candidates => round with { Candidates = candidates }),
        .. round.Policy.Agreements is null ? [] : new[] { round with { Policy = round.Policy with { Agreements = null } } },
        .. round.Policy.LeadIsRequired ? new[] { round with { Policy = round.Policy with { LeadIsRequired = false } } } : [],
    ];

    /// <summary>Takes a candidate out of the rows, and of the orders and answers that name the candidate.</summary>
    public static PlainRound WithoutCandidate(PlainRound round, string id) => round with
    {
        Candidates = [.. round.Candidates.Where(c => c.Id != id)],
        MunicipalOrders = [.. round.MunicipalOrders.Select(o => o with { Candidates = [.. o.Candidates.Where(c => c != id)] })],
        Declined = [.. round.Declined.Where(d => d.Candidate != id)],
    };

    private static IEnumerable<PlainPost> SmallerPosts(PlainPost post)
    {
        if (post.Seats > 0)
        {
            yield return post with { Seats = post.Seats - 1 };
        }

        if (post.Percentage != 100)
        {
            yield return post with { Percentage = 100 };
        }

        if (!post.IsApproved || post.IsWithdrawn)
        {
            yield return post with { IsApproved = true, IsWithdrawn = false };
        }
    }

    private static IEnumerable<PlainCandidate> SmallerCandidates(PlainCandidate candidate)
    {
        foreach (var places in Without(candidate.Places))
        {
            yield return candidate with { Places = places };
        }

        foreach (var specialties in Without(candidate.Specialties))
        {
            yield return candidate with { Specialties = specialties };
        }

        foreach (var departments in Without(candidate.Departments))
        {
            yield return candidate with { Departments = departments };
        }

        if (candidate.Ranking is not null || candidate.Excluded.Length > 0)
        {
            yield return candidate with { Ranking = null, Excluded = [] };
        }

        if (candidate.Percentage != 100 || candidate.Sequence != 0)
        {
            yield return candidate with { Percentage = 100, Sequence = 0 };
        }
    }

    private static IEnumerable<T[]> Without<T>(T[] all) => all.Select((_, i) => (T[])[.. all[..i], .. all[(i + 1)..]]);

    private static IEnumerable<T[]> Each<T>(T[] all, Func<T, IEnumerable<T>> smaller) =>
        all.SelectMany((x, i) => smaller(x).Select(s => (T[])[.. all[..i], s, .. all[(i + 1)..]]));
}
