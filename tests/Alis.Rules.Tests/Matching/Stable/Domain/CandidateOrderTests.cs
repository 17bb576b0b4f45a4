using NodaTime;
using Xunit;
using static Alis.Rules.Tests.Matching.Stable.Domain.PlainWindowTests;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>In which order a candidate has the windows, by what was wished.</summary>
public class CandidateOrderTests
{
    private static readonly LocalDate Wish = new(2025, 3, 1);

    private static readonly PlainPost[] Posts =
    [
        Service("on-time-elsewhere", 0, "west", "lungs"),
        Service("on-time-other-department", 0, "north", "surgery"),
        Service("on-time", 0, "north", "lungs"),
        Service("late", 1, "north", "lungs"),
        Service("late-second-place", 1, "south", "lungs"),
    ];

    private static readonly PlainCandidate Candidate = PlainWindowTests.Candidate(Wish) with { Places = ["north", "south"], Departments = ["lungs"] };

    // A place or a department that is not on the list comes after those that are, and is offered all the same.
    [Fact]
    public void WindowsFor_UsualOrder_IsByTimeThenPlaceThenDepartment() =>
        Assert.Equal(["on-time/0", "on-time-other-department/0", "on-time-elsewhere/0", "late/0", "late-second-place/0"], Order(Candidate));

    [Fact]
    public void WindowsFor_PlaceFirst_TimeDecidesWithinAPlace() =>
        Assert.Equal(
            ["on-time/0", "late/0", "on-time-other-department/0", "late-second-place/0", "on-time-elsewhere/0"],
            Order(Candidate with { Dimensions = [Dimension.Place, Dimension.Department, Dimension.Time] }));

    [Fact]
    public void WindowsFor_SpecialtyFirst_TheWishedOneComesFirst() =>
        Assert.Equal("on-time-other-department/0", Order(Candidate with { Specialties = ["bones"], Dimensions = [Dimension.Specialty, Dimension.Time, Dimension.Place] })[0]);

    [Fact]
    public void WindowsFor_ExplicitRanking_IsTakenAndEndsTheList() => Assert.Equal(["late/0", "on-time/0"], Order(Candidate with { Ranking = ["late/0", "on-time/0", "unknown/0"] }));

    // As far before the wish as after it: the earlier start.
    [Fact]
    public void WindowsFor_EquallyFar_EarlierStartComesFirst() =>
        Assert.Equal(
            ["z-before/0", "a-after/0"],
            Order(Candidate, Post(new(2025, 3, 11), new(2025, 9, 10)) with { Id = "a-after" }, Post(new(2025, 2, 19), new(2025, 8, 18)) with { Id = "z-before" }));

    // By its number, not by the text "p/10", which would come before "p/2". Only the days near the wish are possible, so the wish lies far within.
    [Fact]
    public void WindowsFor_ManyWindowsOfAPost_AreOrderedByNumber()
    {
        var post = Post(new(2020, 3, 1), new(2027, 2, 28)) with { Id = "p", Published = Wish.PlusMonths(-8) };

        Assert.Equal(14, PlainWindow.Of(post).Count);
        Assert.Equal(["p/10", "p/9", "p/11"], OrderOn(Wish.PlusMonths(-7), Candidate, post));
        Assert.Equal(["p/9", "p/10", "p/11"], OrderOn(Wish.PlusMonths(-7), Candidate with { Dimensions = [] }, post));
    }

    private static string[] Order(PlainCandidate candidate, params PlainPost[] posts) => OrderOn(Wish.PlusMonths(-5), candidate, posts);

    private static string[] OrderOn(LocalDate day, PlainCandidate candidate, params PlainPost[] posts)
    {
        var round = new PlainRound(day, new PlainPolicy(null), posts.Length == 0 ? Posts : posts, [candidate], [], []);
        return [.. new RoundMarket(round).WindowsFor(candidate).Select(w => w.Id)];
    }

    private static PlainPost Service(string id, int monthsLate, string place, string department) =>
        Post(Wish.PlusMonths(monthsLate), Wish.PlusMonths(monthsLate + 6).PlusDays(-1)) with
        {
            Id = id,
            Place = place,
            Department = department,
            Specialty = department == "surgery" ? "bones" : "medicine",
        };
}
