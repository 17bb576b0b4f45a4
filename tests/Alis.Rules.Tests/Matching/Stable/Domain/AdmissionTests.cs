using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using static Alis.Rules.Tests.Matching.Stable.Domain.PlainWindowTests;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>Each border of who may have what, by other means than the model has.</summary>
public class AdmissionTests
{
    private static readonly Arbitrary<int> AboutHalfAYear = Arb.From(Gen.Frequency((3, Gen.Choose(-186, -179)), (3, Gen.Choose(179, 186)), (1, Gen.Choose(-400, 400))));

    // P21
    [Fact]
    public void IsNear_AnyTwoDays_IsTheSameEitherWay() =>
        Prop.ForAll(DateGenerators.Dates, AboutHalfAYear, (one, days) => Admission.IsNear(one, one.PlusDays(days)) == Admission.IsNear(one.PlusDays(days), one)).Holds(1000);

    [Fact]
    public void IsNear_SixMonthsAndADayMore_IsTheBorder() =>
        Prop.ForAll(DateGenerators.Dates, day => Admission.IsNear(day, day.PlusMonths(6)) && !Admission.IsNear(day, day.PlusMonths(6).PlusDays(1))).Holds(1000);

    // By the numbers on the calendar alone: in the sixth month after, the day of the month is not the greater one.
    [Fact]
    public void IsNear_AnyTwoDays_IsWhatTheCalendarSays() =>
        Prop.ForAll(DateGenerators.Dates, AboutHalfAYear, (one, days) =>
        {
            var (first, last) = (LocalDate.Min(one, one.PlusDays(days)), LocalDate.Max(one, one.PlusDays(days)));
            var months = (12 * (last.Year - first.Year)) + last.Month - first.Month;
            return Admission.IsNear(one, one.PlusDays(days)) == (months < 6 || (months == 6 && last.Day <= first.Day));
        }).Holds(1000);

    // Six months back from 31 August is the end of February, six months on from there 28 August: who counts back finds the two near.
    [Theory]
    [InlineData("2025-02-28", "2025-08-28", true)]
    [InlineData("2025-02-28", "2025-08-29", false)]
    [InlineData("2025-02-28", "2025-08-31", false)]
    [InlineData("2024-08-31", "2025-02-28", true)]
    [InlineData("2024-08-31", "2025-03-01", false)]
    [InlineData("2024-02-29", "2024-08-29", true)]
    [InlineData("2024-02-29", "2024-08-30", false)]
    public void IsNear_EndOfFebruary_IsCountedFromTheEarlierDay(string earlier, string later, bool expected)
    {
        Assert.Equal(expected, Admission.IsNear(Day(earlier), Day(later)));
        Assert.Equal(expected, Admission.IsNear(Day(later), Day(earlier)));
    }

    // P24: open on each of the days of two months, the first of them that of publication, and on no other.
    [Fact]
    public void IsOpen_AnyPublication_FromThatDayForTwoMonths() =>
        Prop.ForAll(DateGenerators.Dates, published =>
        {
            var open = Enumerable.Range(-3, 70).Select(published.PlusDays).Where(day => IsOpen(published, day)).ToList();
            var closed = open[^1].PlusDays(1);
            var months = (12 * (closed.Year - published.Year)) + closed.Month - published.Month;
            var lastOfMonth = closed.PlusDays(1).Day == 1;
            return open[0] == published && months == 2 && (closed.Day == published.Day || (closed.Day < published.Day && lastOfMonth));
        }).Holds(300);

    [Theory]
    [InlineData("2024-12-31", "2025-02-27", true)]
    [InlineData("2024-12-31", "2025-02-28", false)]
    [InlineData("2023-12-31", "2024-02-28", true)]
    [InlineData("2023-12-31", "2024-02-29", false)]
    [InlineData("2025-06-15", "2025-08-14", true)]
    [InlineData("2025-06-15", "2025-08-15", false)]
    [InlineData("2025-06-15", "2025-06-15", true)]
    [InlineData("2025-06-15", "2025-06-14", false)]
    public void IsOpen_Borders_LastOpenAndFirstClosedDay(string published, string day, bool expected) => Assert.Equal(expected, IsOpen(Day(published), Day(day)));

    [Fact]
    public void IsOpen_NoMonthsInThePolicy_StaysOpen() => Assert.True(IsOpen(new(2020, 1, 1), new(2029, 1, 1), new PlainPolicy(null)));

    // P25: a round on another day gives the same answer, a start on another day does not.
    [Fact]
    public void Of_TwoYearsReachedOnTheStart_DependsOnTheStartAndNotOnTheRound() =>
        Prop.ForAll(DateGenerators.Dates, Arb.From(Gen.Choose(-40, 40)), (start, days) =>
        {
            var window = Assert.Single(PlainWindow.Of(Post(start, start.PlusMonths(6).PlusDays(-1))));
            var candidate = Candidate(start) with { TwoYearsOn = start.PlusDays(days) };
            return new[] { -100, -40, 0 }.All(earlier =>
                Admission.Of(Round(start.PlusDays(earlier)), candidate, window).HasFlag(Refusals.TwoYears) == days > 0
                && !Admission.Of(Round(start.PlusDays(earlier)), candidate with { HasException = true }, window).HasFlag(Refusals.TwoYears)
                && Admission.ClassOf(candidate with { HasException = true }, start) == (days > 0 ? 1 : 0));
        }).Holds(300);

    // One start for each candidate and window: the nearest to the wish, even where a later one would have been allowed, or would have needed no exception. Who
    // wants that day has to wish for it.
    [Fact]
    public void Of_TwoYearsReachedInsideTheWindow_IsAskedOnTheOneStartAlone()
    {
        var wish = new LocalDate(2025, 3, 1);
        var window = Assert.Single(PlainWindow.Of(Post(wish, wish.PlusMonths(9).PlusDays(-1))));
        var candidate = Candidate(wish) with { TwoYearsOn = new(2025, 3, 15) };

        Assert.Equal(wish, window.StartFor(candidate));
        Assert.Equal(Refusals.TwoYears, Admission.Of(Round(wish.PlusMonths(-5)), candidate, window));
        Assert.Equal(1, Admission.ClassOf(candidate with { HasException = true }, wish));
        Assert.Equal(Refusals.None, Admission.Of(Round(wish.PlusMonths(-5)), candidate with { Wish = new(2025, 3, 15) }, window));
    }

    [Fact]
    public void Of_EverythingWrong_TellsAllOfIt()
    {
        var wish = new LocalDate(2025, 3, 1);
        var post = Post(wish.PlusMonths(7), wish.PlusMonths(13).PlusDays(-1)) with { Seats = 0, IsApproved = false };
        var candidate = Candidate(wish) with { Percentage = 50, IsAvailable = false, TwoYearsOn = null, Excluded = ["north"] };
        var round = Round(wish.PlusMonths(6)) with { Policy = new PlainPolicy(2, 3, true), Declined = [new("c", "p/0")] };

        Assert.Equal(Enum.GetValues<Refusals>().Aggregate((a, b) => a | b) & ~Refusals.TooShort & ~Refusals.TooLate, Admission.Of(round, candidate, Assert.Single(PlainWindow.Of(post))));
    }

    // A second reason does not depend on whether there is a first.
    [Fact]
    public void Of_AnyRound_ReasonsAreToldEachForItself() =>
        Prop.ForAll(RoundGenerators.Any, round => round.Windows().All(w => round.Candidates.All(c =>
        {
            var found = Admission.Of(round, c, w);
            return Admission.Of(round, c with { IsAvailable = false }, w) == (found | Refusals.NotAvailable)
                && Admission.Of(round, c, w with { Post = w.Post with { IsApproved = false } }) == (found | Refusals.NotApproved)
                && Admission.Of(round with { Declined = [new(c.Id, w.Id)] }, c, w) == (found | Refusals.Declined)
                && Admission.Of(round, c with { Excluded = [w.Id] }, w) == (found | Refusals.Excluded);
        }))).Holds(150);

    [Theory]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-02", true)]
    public void Of_StartNearerThanTheLead_IsRefusedWhereThePolicyRequiresIt(string day, bool refused)
    {
        var start = new LocalDate(2025, 4, 1);
        var window = Assert.Single(PlainWindow.Of(Post(start, start.PlusMonths(6).PlusDays(-1))));

        Assert.Equal(refused, Admission.Of(Round(Day(day)) with { Policy = new PlainPolicy(2, 3, true) }, Candidate(start), window).HasFlag(Refusals.Lead));
        Assert.False(Admission.Of(Round(Day(day)), Candidate(start), window).HasFlag(Refusals.Lead));
    }

    private static bool IsOpen(LocalDate published, LocalDate day, PlainPolicy? policy = null) =>
        Admission.IsOpen(Round(day) with { Policy = policy ?? new PlainPolicy() }, Post(published.PlusMonths(9), published.PlusMonths(15)) with { Published = published });

    private static PlainRound Round(LocalDate day) => new(day, new PlainPolicy(), [], [], [], []);
}
