using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What a round needs to know of one candidate, worked out once: days as numbers, and what refuses every window.</summary>
internal sealed class CandidateFacts
{
    public CandidateFacts(int index, WaitingCandidate candidate, RoundTerms terms)
    {
        Index = index;
        Candidate = candidate;
        Percent = WindowCutter.PercentOf(candidate.Percent);
        var wish = candidate.Wish?.From ?? terms.Day;
        Wish = DayNumbers.Of(wish);
        (Earliest, Latest) = terms.DeviationMonths is { } months ? (DayNumbers.Of(EarliestNear(wish, months)), DayNumbers.Of(wish.AddMonths(months, MonthRounding.LastDay))) : (int.MinValue, int.MaxValue);
        Exception = RoundTerms.ExceptionsFrom(candidate, terms.ExceptionNorms).FirstOrDefault(terms.IsKnown);
        LateException = HasException ? null : RoundTerms.ExceptionsFrom(candidate, terms.ExceptionNorms).FirstOrDefault();
        SplitException = candidate.Splits is null ? RoundTerms.ExceptionsFrom(candidate, terms.SplitExceptionNorms).FirstOrDefault(terms.IsKnown) : null;
        CompletesOn = terms.MunicipalMonths is not { } needed ? int.MinValue
            : candidate.SpecialisationStartedOn is { } began ? DayNumbers.Of(began.AddMonths(needed, MonthRounding.LastDay)) : DayNumbers.Never;
        IsStartUnknown = terms.MunicipalMonths is not null && candidate.SpecialisationStartedOn is null;
        Refused = RefusalsOfAll(candidate, terms.Day);
    }

    /// <summary>Gets the number among the candidates, from 0 in ordinal order of their keys.</summary>
    public int Index { get; }

    public WaitingCandidate Candidate { get; }

    public string Key => Candidate.Key ?? "";

    /// <summary>Gets how many hundredths of a percent of full time the candidate wishes.</summary>
    public int Percent { get; }

    public int Wish { get; }

    /// <summary>Gets the first day on which a service may begin and still be near enough to the wished day.</summary>
    public int Earliest { get; }

    /// <summary>Gets the last such day.</summary>
    public int Latest { get; }

    /// <summary>Gets the first day with the time in a municipality behind it.</summary>
    public int CompletesOn { get; }

    /// <summary>Gets the documented exception from the time in a municipality that counts in the round; null where there is none.</summary>
    public StatedException? Exception { get; }

    /// <summary>Gets one that does not count, being documented or known only after the day of the round; null where one counts.</summary>
    public StatedException? LateException { get; }

    public bool HasException => Exception is not null;

    /// <summary>The exception that a service beginning on a day rests on; null where it needs none.</summary>
    public StatedException? ExceptionOn(int start) => start < CompletesOn ? Exception : null;

    /// <summary>Gets the documented exception from service in one piece that opens a split one to a candidate who has said neither yes nor no to that; null where there is none, or none is needed.</summary>
    public StatedException? SplitException { get; }

    /// <summary>Gets whether the candidate can be offered a split service.</summary>
    public bool Splits => Candidate.Splits ?? SplitException is not null;

    /// <summary>Gets whether it cannot be told when the time in a municipality is completed.</summary>
    public bool IsStartUnknown { get; }

    /// <summary>Gets what refuses the candidate every window.</summary>
    public RefusalSet Refused { get; set; }

    /// <summary>Gets whether the candidate was on the waiting list when the round was decided, and so has a place in its order for as long as the round lasts.</summary>
    public bool IsOnList => (Refused & RefusalSet.OffTheList).IsEmpty;

    /// <summary>The earliest day from which so many months reach a day.</summary>
    private static LocalDate EarliestNear(LocalDate day, int months)
    {
        var first = day.AddMonths(-months, MonthRounding.LastDay);
        while (first.AddMonths(months, MonthRounding.LastDay) < day)
        {
            first = first.PlusDays(1);
        }

        return first;
    }

    private static RefusalSet RefusalsOfAll(WaitingCandidate candidate, LocalDate day) =>
        RefusalSet.Of(RefusalReason.NotWaitingYet).When(candidate.WaitingSince > day)
        | RefusalSet.Of(RefusalReason.LeftList).When(candidate.WithdrawnOn <= day)
        | RefusalSet.Of(RefusalReason.HasPost).When(candidate.AcceptedOn <= day);
}
