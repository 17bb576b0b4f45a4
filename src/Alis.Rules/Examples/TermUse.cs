using System.Collections.Immutable;
using Alis.Rules.Matching;
using Alis.Rules.Rulebooks;
using Alis.Rules.Time;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Examples;

/// <summary>Says which terms of its rule book a round was decided by. What only the round or a candidate chose is none of them.</summary>
internal sealed class TermUse(RuleSet rules, Rulebook book, RoundResult result)
{
    /// <summary>Returns the terms that stand between a candidate and a window, or put another window or candidate first; in ordinal order.</summary>
    public ImmutableArray<string> DecidedBy(PairStatus status) => Known(status.Kind switch
    {
        PairStatusKind.Refused => status.Refusals.Select(static r => TermOf(r.Reason)),
        PairStatusKind.Outranked => [TermOf(status.Outranking?.Criterion)],
        PairStatusKind.HasBetter => [MatchingTermNames.WishOrder],
        _ => [],
    });

    /// <summary>Returns the term that leaves a post without any window; none where it has one, or the round has no such candidate or post.</summary>
    public ImmutableArray<string> DecidedByLength(string candidate, string post)
    {
        var round = result.Round;
        if (!round.Candidates.Any(c => c.Key == candidate) || !round.Posts.Any(p => p.Key == post) || result.Windows.Any(w => w.Post.Key == post))
        {
            return [];
        }

        return Known([book.FindTerm(MatchingTermNames.SplitLength) is null ? MatchingTermNames.ServiceLength : MatchingTermNames.SplitLength]);
    }

    /// <summary>Returns the terms that an offer meets, in ordinal order.</summary>
    public ImmutableArray<string> MetBy(RoundMatch match)
    {
        var round = result.Round;
        var candidate = round.Candidates.First(c => c.Key == match.Candidate);
        return Known(book.MatchingTerms.Select(static t => t.Term).Where(t => t switch
        {
            MatchingTermNames.ServiceLength or MatchingTermNames.WishOrder => match.Part is null,
            MatchingTermNames.SplitLength => match.Part is not null,
            MatchingTermNames.MunicipalServiceFirst => candidate.SpecialisationStartedOn is { } began && MonthsOf(t) is { } months && began.AddMonths(months, MonthRounding.LastDay) <= match.Start,
            MatchingTermNames.LeadTime => MonthsOf(t) is { } months && Day.AddMonths(months, MonthRounding.LastDay) <= match.Start,
            MatchingTermNames.OtherThanWished => WishDepartures.Of(match, candidate.Wish).Any(static d => d != WishDepartures.Start),
            MatchingTermNames.MunicipalOrder => round.MunicipalRanking.Any(r => r.Municipality == candidate.Municipality && r.Candidates?.Contains(match.Candidate, StringComparer.Ordinal) == true),
            MatchingTermNames.DeclinedOffer => round.Declined.Any(d => d.Candidate == match.Candidate),

            // No window that these refuse is offered.
            _ => true,
        }));
    }

    private LocalDate Day => result.Round.DecidedOn ?? default;

    private int? MonthsOf(string term) => book.FindTerm(term) is { } known ? rules.MonthsOf(book, known, Day) : null;

    private ImmutableArray<string> Known(IEnumerable<string?> terms) =>
        [.. terms.OfType<string>().Where(t => book.FindTerm(t) is not null).Distinct(StringComparer.Ordinal).OrderBy(static t => t, StringComparer.Ordinal)];

    private static string? TermOf(DecidingCriterion? criterion) => criterion switch
    {
        DecidingCriterion.ExceptionClass => MatchingTermNames.MunicipalServiceFirst,
        DecidingCriterion.MunicipalOrder => MatchingTermNames.MunicipalOrder,
        _ => null,
    };

    private static string? TermOf(RefusalReason reason) => reason switch
    {
        RefusalReason.NotPublished or RefusalReason.PostWithdrawn or RefusalReason.NoSeats or RefusalReason.TooLate => MatchingTermNames.OpenPost,
        RefusalReason.ListingEnded => MatchingTermNames.ListingTime,
        RefusalReason.NotApproved or RefusalReason.ApprovalUnknown or RefusalReason.NotClinical or RefusalReason.ClinicalUnknown => MatchingTermNames.ApprovedInstitution,
        RefusalReason.TooShort => MatchingTermNames.ServiceLength,
        RefusalReason.TooFar => MatchingTermNames.LargestDeviation,
        RefusalReason.MunicipalService or RefusalReason.MunicipalServiceUnknown => MatchingTermNames.MunicipalServiceFirst,
        RefusalReason.NotWaitingYet or RefusalReason.LeftList or RefusalReason.HasPost => MatchingTermNames.RegisteredWish,
        RefusalReason.LeftRound or RefusalReason.Declined => MatchingTermNames.DeclinedOffer,
        RefusalReason.LeadTime => MatchingTermNames.LeadTime,
        RefusalReason.Excluded or RefusalReason.NotRanked or RefusalReason.OtherPercentage or RefusalReason.PartTime => null,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "It is not known which term this reason is of."),
    };
}
