using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>What one round of matching is made of: the facts as registers hold them, without anything that is computed from them. Nothing knows another today than its day.</summary>
internal sealed record PlainRound(
    LocalDate Day,
    PlainPolicy Policy,
    PlainPost[] Posts,
    PlainCandidate[] Candidates,
    MunicipalOrder[] MunicipalOrders,
    DeclinedWindow[] Declined)
{
    /// <summary>What its posts are cut into.</summary>
    public IEnumerable<PlainWindow> Windows() => Posts.SelectMany(PlainWindow.Of).Select(w => w with { Today = Day });

    public override string ToString() => string.Join("\n", new object[] { $"{RoundText.Of(Day)}, {Policy}" }.Concat(Posts).Concat(Candidates).Concat(MunicipalOrders).Concat(Declined));
}

/// <summary>What the parties have to decide, none of it a constant of the matcher.</summary>
/// <param name="ListingMonths">How long a post is open after it was published; null where it stays open.</param>
/// <param name="LeadMonths">How long before the start a contract has to be made.</param>
/// <param name="LeadIsRequired">Whether a start that is nearer is refused, and not just told.</param>
/// <param name="Agreements">Which municipality has an agreement with which trust; null where it gives no priority.</param>
internal sealed record PlainPolicy(int? ListingMonths = 2, int LeadMonths = 3, bool LeadIsRequired = false, (string Municipality, string Trust)[]? Agreements = null)
{
    /// <summary>Gets how many months there may be between two halves at most; null where nothing but the wish limits that.</summary>
    public int? SplitGap { get; init; }

    public override string ToString() =>
        $"listed {ListingMonths?.ToString() ?? "for good"}, lead {LeadMonths}{(LeadIsRequired ? "!" : "")}, agreements {(Agreements is null ? "-" : string.Join(' ', Agreements))}";
}

/// <summary>A period that a hospital has published, both ends included.</summary>
internal sealed record PlainPost(string Id, string Trust, string Department, string Specialty, string Place, LocalDate From, LocalDate To, int Seats, LocalDate Published)
{
    public int Percentage { get; init; } = 100;

    public bool IsApproved { get; init; } = true;

    public bool IsWithdrawn { get; init; }

    /// <summary>Gets the first days of the second window and those after, where the hospital cuts the period itself.</summary>
    public LocalDate[] Cuts { get; init; } = [];

    public override string ToString() =>
        $"post {Id} at {Trust}, {Department} ({Specialty}), {Place}, {RoundText.Of(From)} to {RoundText.Of(To)}, {Seats} x {Percentage} %, published {RoundText.Of(Published)}"
        + (IsApproved ? "" : ", not approved") + (IsWithdrawn ? ", withdrawn" : "") + (Cuts.Length == 0 ? "" : ", cut " + string.Join(' ', Cuts.Select(RoundText.Of)));
}

internal enum Dimension
{
    Time,
    Place,
    Department,
    Specialty,
}

/// <summary>Somebody on the waiting list since a day, by a number among those of that day, who wishes the service to begin on another.</summary>
internal sealed record PlainCandidate(string Id, string Municipality, LocalDate Registered, int Sequence, LocalDate Wish, string[] Places, string[] Departments)
{
    public string[] Specialties { get; init; } = [];

    /// <summary>Gets what counts first for the candidate, what second, and so on.</summary>
    public Dimension[] Dimensions { get; init; } = [Dimension.Time, Dimension.Place, Dimension.Department, Dimension.Specialty];

    /// <summary>Gets the first day with two years in the municipality behind it; null where that day is not known.</summary>
    public LocalDate? TwoYearsOn { get; init; }

    /// <summary>Gets whether it is documented that the candidate may come before that day.</summary>
    public bool HasException { get; init; }

    public int Percentage { get; init; } = 100;

    /// <summary>Gets whether the candidate would take two services of half the length.</summary>
    public bool Splits { get; init; }

    /// <summary>Gets whether the candidate still looks for a post: has none accepted, and has not left the list.</summary>
    public bool IsAvailable { get; init; } = true;

    /// <summary>Gets the places, departments, posts and windows that the candidate will not have.</summary>
    public string[] Excluded { get; init; } = [];

    /// <summary>Gets the windows in the candidate's own order, where there is one; what is not there the candidate will not have.</summary>
    public string[]? Ranking { get; init; }

    public override string ToString() =>
        $"candidate {Id} of {Municipality}, registered {RoundText.Of(Registered)} no. {Sequence}, {Percentage} % from {RoundText.Of(Wish)}, places [{string.Join(' ', Places)}], "
        + $"departments [{string.Join(' ', Departments)}], specialties [{string.Join(' ', Specialties)}], first {string.Join(' ', Dimensions)}, two years {(TwoYearsOn is { } day ? RoundText.Of(day) : "-")}"
        + (HasException ? " or exception" : "") + (Splits ? ", splits" : "") + (IsAvailable ? "" : ", not available") + (Excluded.Length == 0 ? "" : ", not [" + string.Join(' ', Excluded) + "]")
        + (Ranking is null ? "" : ", windows [" + string.Join(' ', Ranking) + "]");
}

/// <summary>In which order a municipality would have its candidates served; those that are left out come after.</summary>
internal sealed record MunicipalOrder(string Municipality, string[] Candidates)
{
    public override string ToString() => $"order of {Municipality}: {string.Join(' ', Candidates)}";
}

/// <summary>What a candidate was offered in an earlier round and did not take.</summary>
internal sealed record DeclinedWindow(string Candidate, string Window)
{
    public override string ToString() => $"{Candidate} declined {Window}";
}
