using Alis.Rules.Catalogues;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What a round needs to know of one window, worked out once: days as numbers, and what refuses every candidate.</summary>
internal sealed class WindowFacts
{
    private const string Approved = "approved";

    public WindowFacts(PostWindow window, RoundTerms terms, CatalogueSet catalogues)
    {
        Window = window;
        Percent = WindowCutter.PercentOf(window.Post.Percent);
        From = Math.Max(DayNumbers.Of(window.From), DayNumbers.Of(terms.Day));
        Latest = window.IsShort ? int.MinValue : DayNumbers.Of(WindowCutter.LatestStart(window.To, window.ServiceMonths));
        ApprovedFrom = window.Post.Institution?.From is { } from ? DayNumbers.Of(from) : int.MinValue;
        var post = window.Post;
        LastListedOn = terms.ListingMonths is { } months && post.PublishedOn is { } day ? day.AddMonths(months, MonthRounding.LastDay).PlusDays(-1) : null;
        var open = RefusalSet.Of(RefusalReason.NotPublished).When(post.PublishedOn > terms.Day)
            | RefusalSet.Of(RefusalReason.ListingEnded).When(LastListedOn < terms.Day)
            | RefusalSet.Of(RefusalReason.PostWithdrawn).When(post.WithdrawnOn <= terms.Day)
            | RefusalSet.Of(RefusalReason.NoSeats).When(window.Seats == 0)
            | RefusalSet.Of(RefusalReason.PartTime).When(!terms.PartTime && Percent < WindowCutter.FullTime);
        Refused = open | Standing(post, catalogues) | BecauseOfDays(terms.Day);
    }

    public PostWindow Window { get; }

    /// <summary>Gets the numbers of the place, the department and the specialty among those of the round; -1 for one that is not named.</summary>
    public (int Place, int Department, int Specialty) Kind { get; init; }

    public int Percent { get; }

    /// <summary>Gets the first day on which a service can begin: of the window, or of the round where that is later.</summary>
    public int From { get; }

    /// <summary>Gets the last day on which a whole service can begin; without meaning where none fits in.</summary>
    public int Latest { get; }

    /// <summary>Gets the first day on which the institution is approved.</summary>
    public int ApprovedFrom { get; }

    /// <summary>Gets the last day on which the post is listed; null where it is listed for good.</summary>
    public LocalDate? LastListedOn { get; }

    /// <summary>Gets what refuses every candidate the window.</summary>
    public RefusalSet Refused { get; }

    /// <summary>Gets whether it is not stated or not decided whether the department may train.</summary>
    public bool IsStandingUnknown => Refused.Has(RefusalReason.ApprovalUnknown) || Refused.Has(RefusalReason.ClinicalUnknown);

    private RefusalSet BecauseOfDays(LocalDate day) =>
        Window.IsShort || Latest < DayNumbers.Of(Window.From) ? RefusalSet.Of(RefusalReason.TooShort)
        : RefusalSet.Of(RefusalReason.TooLate).When(Latest < DayNumbers.Of(day));

    private static RefusalSet Standing(OfferedPost post, CatalogueSet catalogues)
    {
        var covered = post.Institution?.Specialties;
        var approval = post.Institution?.Status switch
        {
            null => RefusalSet.Of(RefusalReason.ApprovalUnknown),
            Approved when covered is null || post.Specialty is null || covered.Contains(post.Specialty, StringComparer.Ordinal) => default,
            _ => RefusalSet.Of(RefusalReason.NotApproved),
        };
        var clinical = (post.Specialty is { } specialty ? catalogues.Specialties.Find(specialty)?.Clinical : null) switch
        {
            true => default,
            false => RefusalSet.Of(RefusalReason.NotClinical),
            null => RefusalSet.Of(RefusalReason.ClinicalUnknown),
        };
        return approval | clinical;
    }
}
