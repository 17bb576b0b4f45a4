using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Says of single pairs how it went for them: looked up in what was worked out for all, and put in days and numbers that a reader can check.</summary>
internal sealed class RoundExplainer(RoundState state)
{
    private readonly RoundTable _table = state.Table;

    // The order at one window, since mostly one after the other is asked about the same ones.
    private int[]?[]? _places;

    public PairStatus StatusOf(int candidateIndex, int windowIndex) => StatusOf(candidateIndex, windowIndex, ChoiceOf(candidateIndex, windowIndex));

    /// <summary>Returns how it went for a candidate and every window, by number of the window.</summary>
    public PairStatus[] StatusesOf(int candidate)
    {
        var choices = new int[_table.Windows.Length];
        var listed = state.Whole.Market.PostsOf(candidate);
        for (var i = 0; i < listed.Length; i++)
        {
            choices[listed[i]] = i + 1;
        }

        var statuses = new PairStatus[choices.Length];
        for (var w = 0; w < statuses.Length; w++)
        {
            statuses[w] = StatusOf(candidate, w, choices[w]);
        }

        return statuses;
    }

    /// <summary>Returns of what kind each status of a candidate is, by number of the window, without the reasons.</summary>
    public PairStatusKind[] KindsOf(int candidate)
    {
        var kinds = new PairStatusKind[_table.Windows.Length];
        for (var w = 0; w < kinds.Length; w++)
        {
            kinds[w] = PairStatusKind.Refused;
        }

        // One who left the round has a list of windows, and is refused them all.
        var listed = _table.Candidates[candidate].Refused.IsEmpty ? state.Whole.Market.PostsOf(candidate) : [];
        var own = state.Whole.RankOf(candidate) ?? int.MaxValue;
        for (var i = 0; i < listed.Length; i++)
        {
            kinds[listed[i]] = i + 1 == own ? PairStatusKind.Matched : i + 1 > own ? PairStatusKind.HasBetter : PairStatusKind.Outranked;
        }

        if (state.Split.Given.TryGetValue(candidate, out var package))
        {
            kinds[package.First.Facts.Window.Index] = PairStatusKind.Matched;
            kinds[package.Second.Facts.Window.Index] = PairStatusKind.Matched;
        }

        return kinds;
    }

    private PairStatus StatusOf(int candidateIndex, int windowIndex, int choice)
    {
        var (candidate, window) = (_table.Candidates[candidateIndex], _table.Windows[windowIndex]);
        var refused = _table.Of(candidate, window);
        var start = RoundTable.HasNoStart(window) ? (LocalDate?)null : DayNumbers.ToDay(RoundTable.StartOf(candidate, window));
        var position = candidate.IsOnList ? PlacesAt(window)[candidateIndex] + 1 : (int?)null;
        var post = state.Whole.PostOf(candidateIndex);
        if (post == windowIndex || HasPartIn(candidateIndex, windowIndex))
        {
            return new PairStatus(candidate.Key, window.Window, PairStatusKind.Matched) { Start = start, Position = position, Choice = post == windowIndex ? state.Whole.RankOf(candidateIndex) : null };
        }

        if (!refused.IsEmpty)
        {
            return new PairStatus(candidate.Key, window.Window, PairStatusKind.Refused)
            {
                Start = start,
                Position = position,
                Refusals = [.. refused.Reasons().Select(r => Of(r, candidate, window, start))],
            };
        }

        return post is not null && state.Whole.RankOf(candidateIndex) < choice
            ? new PairStatus(candidate.Key, window.Window, PairStatusKind.HasBetter) { Start = start, Position = position, Choice = choice }
            : new PairStatus(candidate.Key, window.Window, PairStatusKind.Outranked) { Start = start, Position = position, Choice = choice, Outranking = OutrankingOf(candidate, window) };
    }

    /// <summary>Returns the place of each candidate in the order at a window, from 0.</summary>
    public int[] PlacesAt(WindowFacts window)
    {
        var all = _places ??= new int[]?[_table.Windows.Length];
        if (all[window.Window.Index] is { } known)
        {
            return known;
        }

        var places = new int[_table.Candidates.Length];
        state.Market.Order.PlacesAt(window, places);
        return all[window.Window.Index] = places;
    }

    private bool HasPartIn(int candidate, int window) =>
        state.Split.Given.TryGetValue(candidate, out var package) && (package.First.Facts.Window.Index == window || package.Second.Facts.Window.Index == window);

    private int ChoiceOf(int candidate, int window) => state.Whole.Market.PostsOf(candidate).IndexOf(window) + 1;

    private Outranking OutrankingOf(CandidateFacts candidate, WindowFacts window)
    {
        var held = state.Whole.CandidatesAt(window.Window.Index);
        var holder = _table.Candidates[held[^1]];
        var places = PlacesAt(window);
        return new Outranking(CriterionOf(holder, candidate, window), holder.Key, places[holder.Index] + 1, state.Market.Order.SeniorityOf(candidate.Index) + 1);
    }

    /// <summary>The first thing that puts one before another at a window.</summary>
    private DecidingCriterion CriterionOf(CandidateFacts first, CandidateFacts other, WindowFacts window)
    {
        var standing = state.Market.Standing;
        if (standing.OwnOrderOf(window) is { } own && (own.ContainsKey(first.Key) || own.ContainsKey(other.Key)))
        {
            return DecidingCriterion.HospitalOrder;
        }

        if (ClassAt(first, window) != ClassAt(other, window))
        {
            return DecidingCriterion.ExceptionClass;
        }

        if (standing.HasAgreement(first, window) != standing.HasAgreement(other, window))
        {
            return DecidingCriterion.AgreementClass;
        }

        var order = state.Market.Order;
        if (order.SeniorityOf(first.Index) > order.SeniorityOf(other.Index))
        {
            return DecidingCriterion.MunicipalOrder;
        }

        return first.Candidate.WaitingSince != other.Candidate.WaitingSince ? DecidingCriterion.WaitingList
            : first.Candidate.Sequence != other.Candidate.Sequence ? DecidingCriterion.Sequence
            : DecidingCriterion.Key;
    }

    private int ClassAt(CandidateFacts candidate, WindowFacts window) => _table.ClassOn(candidate, RoundTable.StartOf(candidate, window));

    private Refusal Of(RefusalReason reason, CandidateFacts candidate, WindowFacts window, LocalDate? start)
    {
        var (terms, post, facts) = (_table.Terms, window.Window.Post, candidate.Candidate);
        return reason switch
        {
            RefusalReason.NotPublished => new Refusal(reason, post.PublishedOn, terms.Day),
            RefusalReason.ListingEnded => new Refusal(reason, terms.Day, window.LastListedOn, terms.ListingMonths),
            RefusalReason.PostWithdrawn => new Refusal(reason, post.WithdrawnOn),
            RefusalReason.NotApproved => new Refusal(reason, start, window.Refused.Has(RefusalReason.NotApproved) ? null : post.Institution?.From),
            RefusalReason.TooShort => new Refusal(reason, window.Window.From, window.Window.To, window.Window.ServiceMonths),
            RefusalReason.TooLate => new Refusal(reason, DayNumbers.ToDay(window.Latest), terms.Day),
            RefusalReason.TooFar => new Refusal(reason, start, DayNumbers.ToDay(RoundTable.StartOf(candidate, window) < candidate.Wish ? candidate.Earliest : candidate.Latest), terms.DeviationMonths, DayNumbers.ToDay(candidate.Wish)),
            RefusalReason.MunicipalService => new Refusal(reason, start, DayNumbers.ToDay(candidate.CompletesOn), terms.MunicipalMonths, LateExceptionOf(candidate)),
            RefusalReason.MunicipalServiceUnknown => new Refusal(reason, start, null, terms.MunicipalMonths, LateExceptionOf(candidate)),
            RefusalReason.NotWaitingYet => new Refusal(reason, facts.WaitingSince, terms.Day),
            RefusalReason.LeftList => new Refusal(reason, facts.WithdrawnOn),
            RefusalReason.HasPost => new Refusal(reason, facts.AcceptedOn),
            RefusalReason.LeadTime => new Refusal(reason, start, DayNumbers.ToDay(_table.LeadsFrom), terms.LeadMonths),
            _ => new Refusal(reason),
        };
    }

    /// <summary>The later of the days on which an exception that came too late was documented and got known.</summary>
    private static LocalDate? LateExceptionOf(CandidateFacts candidate) =>
        candidate.LateException is not { } late ? null : late.On is { } on && late.RecordedOn is { } known ? LocalDate.Max(on, known) : late.On ?? late.RecordedOn;
}
