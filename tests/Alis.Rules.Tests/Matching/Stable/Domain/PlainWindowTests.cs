using Alis.Rules.Tests.Properties;
using Alis.Rules.Time;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>How periods are cut, and when a service can begin in what is left.</summary>
public class PlainWindowTests
{
    private static readonly Arbitrary<PlainPost> Posts = Arb.From(
        from start in DateGenerators.Dates.Generator
        from months in Gen.Choose(0, 40)
        from days in Gen.Frequency((3, Gen.Constant(-1)), (2, Gen.Choose(-3, 3)), (1, Gen.Choose(0, 30)))
        from percentage in Gen.Frequency((5, Gen.Constant(100)), (1, Gen.Elements(50, 60, 75, 80)))
        let last = start.PlusMonths(months).PlusDays(days)
        select Post(start, last < start ? start : last, percentage),
        post => post.From < post.To ? [post with { To = post.To.PlusDays(-1) }, post with { To = post.To.PlusMonths(-1) < post.From ? post.From : post.To.PlusMonths(-1) }] : []);

    // P22: from end to end without gap, as many as there are whole services in the period, none of them without room for one.
    [Fact]
    public void Of_AnyPost_CoversThePeriodInWholeServices() =>
        Prop.ForAll(Posts, post =>
        {
            var windows = PlainWindow.Of(post);
            var whole = CalendarMonths.Between(post.From, post.To.PlusDays(1)) / Service(post);
            return whole == 0
                ? windows.Count <= 1 && windows.TrueForAll(w => w.StartFor(Candidate(w.From)) is null)
                : windows.Count == whole
                    && windows[0].From == post.From && windows[^1].End == post.To.PlusDays(1)
                    && windows.Zip(windows.Skip(1)).All(x => x.First.End == x.Second.From)
                    && windows.TrueForAll(w => w.From.PlusMonths(Service(post)) <= w.End);
        }).Holds(1500);

    // Fewer than two services in a window, counted from the first day of the period. Counted from that of the window it can be two whole ones: see below.
    [Fact]
    public void Of_AnyPost_LeavesNoSecondServiceInAWindow() =>
        Prop.ForAll(Posts, post =>
        {
            var windows = PlainWindow.Of(post);
            return windows.TrueForAll(w => w.End < post.From.PlusMonths(Service(post) * (w.Index + 2)) && w.End <= w.From.PlusMonths(2 * Service(post)));
        }).Holds(1500);

    // From 31 August six months are the end of February, eighteen are 29 February, and twelve from 28 February are one day less.
    [Fact]
    public void Of_PeriodThatBeginsOnADayFebruaryLacks_LastWindowCanHaveTwelveMonths()
    {
        var windows = PlainWindow.Of(Post(new(2022, 8, 31), new(2024, 2, 27)));

        Assert.Equal([(new LocalDate(2022, 8, 31), new LocalDate(2023, 2, 28)), (new(2023, 2, 28), new(2024, 2, 28))], windows.Select(w => (w.From, w.End)));
        Assert.Equal(windows[1].End, windows[1].From.PlusMonths(12));
    }

    // So the seat takes one candidate because that is what a seat is, and not because two services would overlap in it.
    [Fact]
    public void Of_WindowOfLessThanTwelveMonths_TwoServicesCanFollowEachOtherInIt()
    {
        var window = Assert.Single(PlainWindow.Of(Post(new(2022, 8, 31), new(2023, 8, 27))));
        var second = window.From.PlusMonths(6);

        Assert.True(window.End < window.From.PlusMonths(12));
        Assert.Equal(window.End, second.PlusMonths(6));
    }

    [Theory]
    [InlineData("2025-03-01", "2025-08-30", 1, false)] // a day too short
    [InlineData("2025-03-01", "2025-08-31", 1, true)]
    [InlineData("2025-03-01", "2026-02-27", 1, true)]
    [InlineData("2025-03-01", "2026-02-28", 2, true)]
    [InlineData("2025-03-01", "2025-05-30", 0, false)]
    [InlineData("2025-03-01", "2025-05-31", 1, false)] // half a service
    [InlineData("2023-08-31", "2024-02-28", 1, true)] // six months from 31 August are 29 February, and its day before is the last day
    [InlineData("2023-08-31", "2024-02-27", 1, false)]
    public void Of_PeriodAtABorder_GivesSoManyWindows(string from, string to, int windows, bool takesAService)
    {
        var found = PlainWindow.Of(Post(Day(from), Day(to)));

        Assert.Equal(windows, found.Count);
        Assert.All(found, w => Assert.Equal(takesAService, w.StartFor(Candidate(w.From)) is not null));
    }

    [Fact]
    public void Of_SlackOfThreeMonths_GoesToTheLastWindow() =>
        Assert.Equal([new LocalDate(2025, 7, 1), new(2026, 4, 1)], PlainWindow.Of(Post(new(2025, 1, 1), new(2026, 3, 31))).Select(w => w.End));

    [Fact]
    public void Of_HospitalsOwnCuts_AreTaken() =>
        Assert.Equal(
            [(new LocalDate(2025, 1, 1), new LocalDate(2025, 8, 15)), (new(2025, 8, 15), new(2026, 4, 1))],
            PlainWindow.Of(Post(new(2025, 1, 1), new(2026, 3, 31)) with { Cuts = [new(2025, 8, 15)] }).Select(w => (w.From, w.End)));

    // P23
    [Fact]
    public void LatestStart_AnyEnd_IsTheLastDayThatEndsInTime() =>
        Prop.ForAll(DateGenerators.Dates, Arb.From(Gen.Elements(3, 6, 8, 12)), (end, months) =>
        {
            var start = PlainWindow.LatestStart(end, months);
            return start.PlusMonths(months) <= end && start.PlusDays(1).PlusMonths(months) > end;
        }).Holds(1000);

    // Months backwards end on a day that several days lead to, of which the last is up to three days later.
    [Fact]
    public void LatestStart_AnyEnd_IsAtMostThreeDaysAfterSixMonthsBack() =>
        Prop.ForAll(DateGenerators.Dates, end => Period.DaysBetween(end.PlusMonths(-6), PlainWindow.LatestStart(end, 6)) is >= 0 and <= 3).Holds(1000);

    [Theory]
    [InlineData("2025-02-28", "2024-08-31")] // from 28, 29, 30 and 31 August alike
    [InlineData("2024-02-29", "2023-08-31")]
    [InlineData("2024-02-28", "2023-08-28")]
    [InlineData("2025-08-31", "2025-02-28")] // six months from the last day of February are 28 August
    [InlineData("2025-04-30", "2024-10-31")]
    [InlineData("2025-03-01", "2024-09-01")]
    public void LatestStart_EndOfAMonth_IsTheLastDayThatLeadsThere(string end, string start) => Assert.Equal(Day(start), PlainWindow.LatestStart(Day(end), 6));

    [Fact]
    public void StartFor_AnyWish_IsTheNearestDayThatFits() =>
        Prop.ForAll(Posts, Arb.From(Gen.Choose(-400, 900)), (post, days) =>
        {
            var wish = post.From.PlusDays(days);
            return PlainWindow.Of(post).TrueForAll(w =>
            {
                var fits = Enumerable.Range(0, Period.DaysBetween(w.From, w.End)).Select(w.From.PlusDays).Where(d => d.PlusMonths(w.ServiceMonths) <= w.End);
                return w.StartFor(Candidate(wish)) == fits.Select(d => (LocalDate?)d).MinBy(d => Math.Abs(Period.DaysBetween(wish, d!.Value)));
            });
        }).Holds(100);

    [Fact]
    public void Posts_OfAThousand_BordersComeUp()
    {
        Posts.Drawn(1000).ConvertAll(p => (Post: p, Windows: PlainWindow.Of(p))).ComeUp(
            ("whole services exactly", 5, x => x.Windows.Count > 0 && x.Windows[^1].End == x.Post.From.PlusMonths(Service(x.Post) * x.Windows.Count)),
            ("three windows or more", 20, x => x.Windows.Count > 2),
            ("a short window alone", 3, x => x.Windows is [var w] && w.StartFor(Candidate(w.From)) is null),
            ("a window that begins on another day of the month", 3, x => x.Windows.Exists(w => w.From.Day != x.Post.From.Day)));
    }

    internal static PlainPost Post(LocalDate from, LocalDate to, int percentage = 100) =>
        new("p", "near", "lungs", "medicine", "north", from, to, 1, from.PlusMonths(-6)) { Percentage = percentage };

    internal static PlainCandidate Candidate(LocalDate wish) => new("c", "inland", wish.PlusMonths(-20), 0, wish, [], []) { TwoYearsOn = wish.PlusMonths(-24) };

    internal static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static int Service(PlainPost post) => (int)Math.Ceiling(600m / post.Percentage);
}
