using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>Candidates and windows of a round, and which pairs of them may be: all reasons against a pair at once, never only the first.</summary>
internal sealed class RoundTable
{
    /// <summary>How many pairs a round may have: each takes some nanoseconds. Those that may be are fewer.</summary>
    public const long MostPairs = 1_000_000_000;

    private readonly int _leadsFrom;

    private RoundTable(MatchingRound round, RoundTerms terms, PostWindow[] windows, CatalogueSet catalogues, PairChoices choices)
    {
        Round = round;
        Terms = terms;
        Choices = choices;
        Windows = [.. windows.Select(w => new WindowFacts(w, terms, catalogues) { Kind = (Places.Of(w.Post.Place), Departments.Of(w.Post.Department), Specialties.Of(w.Post.Specialty)) })];
        Candidates = [.. round.Candidates.Select((c, i) => new CandidateFacts(i, c, terms))];
        _leadsFrom = terms is { LeadIsCondition: true, LeadMonths: { } months } ? DayNumbers.Of(terms.Day.AddMonths(months, MonthRounding.LastDay)) : int.MinValue;
    }

    public MatchingRound Round { get; }

    public RoundTerms Terms { get; }

    public PairChoices Choices { get; }

    /// <summary>Gets the places of the posts.</summary>
    public NumberedNames Places { get; } = new();

    public NumberedNames Departments { get; } = new();

    public NumberedNames Specialties { get; } = new();

    public WindowFacts[] Windows { get; }

    public CandidateFacts[] Candidates { get; }

    /// <summary>Gets the posts whose period has no room for a service or a part of one.</summary>
    public OfferedPost[] PostsWithoutWindow { get; private init; } = [];

    /// <summary>The least that a post has to last to have a part in the round, in months.</summary>
    public int LeastMonths(OfferedPost post) => WindowCutter.Longer(Terms.SplitMonths ?? Terms.ServiceMonths, WindowCutter.PercentOf(post.Percent));

    /// <summary>Gets the first day on which a service may begin with a contract in time, where the round makes that a condition.</summary>
    public int LeadsFrom => _leadsFrom;

    /// <summary>Gets the first day on which a service may begin with a contract in time, whether or not the round makes that a condition; null where nobody says how long before.</summary>
    public LocalDate? ContractInTimeFrom => Terms.LeadMonths is { } months ? Terms.Day.AddMonths(months, MonthRounding.LastDay) : null;

    public bool IsShortNotice(LocalDate start) => start < ContractInTimeFrom;

    /// <summary>Makes the table of a round; null where the round is faulty, which has been told.</summary>
    public static RoundTable? Of(MatchingRound round, RoundTerms terms, CatalogueSet catalogues, DiagnosticSink sink)
    {
        var cutter = new WindowCutter(terms, sink);
        var windows = cutter.Cut(round.Posts);
        var choices = new PairChoices(round, windows, sink);
        if ((long)windows.Length * round.Candidates.Count > MostPairs)
        {
            sink.Report(RoundCodesOfTerms.TooManyPairs, Location.Whole(""), Text(round.Candidates.Count), Text(windows.Length), Text(MostPairs));
        }

        if (sink.HasErrors)
        {
            return null;
        }

        var table = new RoundTable(round, terms, windows, catalogues, choices) { PostsWithoutWindow = [.. cutter.WithoutWindow] };
        RoundRemarks.Report(table, sink);
        return table;
    }

    /// <summary>The day on which a whole service of a candidate would begin in a window: the wished one, or the nearest to it.</summary>
    public static int StartOf(CandidateFacts candidate, WindowFacts window) => Math.Max(window.From, Math.Min(candidate.Wish, window.Latest));

    /// <summary>What stands between the two as far as no first day has to be known.</summary>
    public RefusalSet ApartFromStart(CandidateFacts candidate, WindowFacts window)
    {
        var refused = candidate.Refused | window.Refused;
        if (candidate.Percent != window.Percent)
        {
            refused |= RefusalSet.Of(RefusalReason.OtherPercentage);
        }

        return Choices.HasAny(candidate.Index) ? refused | Choices.Of(candidate.Index, window.Window.Index) : refused;
    }

    /// <summary>What stands between the two because of the first day.</summary>
    public RefusalSet AtStart(CandidateFacts candidate, WindowFacts window, int start)
    {
        var refused = default(RefusalSet);
        if (start < candidate.Earliest || start > candidate.Latest)
        {
            refused |= RefusalSet.Of(RefusalReason.TooFar);
        }

        if (start < candidate.CompletesOn && !candidate.HasException)
        {
            refused |= RefusalSet.Of(candidate.IsStartUnknown ? RefusalReason.MunicipalServiceUnknown : RefusalReason.MunicipalService);
        }

        if (start < _leadsFrom)
        {
            refused |= RefusalSet.Of(RefusalReason.LeadTime);
        }

        return start < window.ApprovedFrom && !window.Refused.Has(RefusalReason.ApprovalUnknown) ? refused | RefusalSet.Of(RefusalReason.NotApproved) : refused;
    }

    /// <summary>Whether no whole service could begin in a window on the day of the round or later, whoever asks.</summary>
    public static bool HasNoStart(WindowFacts window) => !(window.Refused & RefusalSet.WithoutStart).IsEmpty;

    /// <summary>All that stands between a candidate and a whole service in a window. Where none can begin there, nothing that asks for the first day can be told.</summary>
    public RefusalSet Of(CandidateFacts candidate, WindowFacts window)
    {
        var refused = ApartFromStart(candidate, window);
        return HasNoStart(window) ? refused : refused | AtStart(candidate, window, StartOf(candidate, window));
    }

    /// <summary>Whether nothing stands between the two: the same as an empty set of reasons, for the many pairs of which no reason is asked.</summary>
    public bool Admits(CandidateFacts candidate, WindowFacts window)
    {
        // A pair has to pass all of these, and most fail at the first.
        var start = StartOf(candidate, window);
        return start >= candidate.Earliest && start <= candidate.Latest
            && (start >= candidate.CompletesOn || candidate.HasException)
            && candidate.Percent == window.Percent
            && start >= _leadsFrom && start >= window.ApprovedFrom
            && window.Refused.IsEmpty && candidate.Refused.IsEmpty
            && (!Choices.HasAny(candidate.Index) || Choices.Of(candidate.Index, window.Window.Index).IsEmpty);
    }

    /// <summary>0 where the time in a municipality is completed on a day; 1 where it is not and an exception is documented; 2 where neither is so.</summary>
    public int ClassOn(CandidateFacts candidate, int day) =>
        candidate.CompletesOn <= day ? 0 : !candidate.HasException ? 2 : Terms.ExceptionsLast ? 1 : 0;

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
