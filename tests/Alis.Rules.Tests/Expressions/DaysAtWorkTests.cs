using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Expressions;

/// <summary><c>Spans.MostDaysAtWorkInAYear</c> and <c>Numbers.ForMonths</c>.</summary>
public class DaysAtWorkTests
{
    private static readonly LocalDate On = new(2030, 1, 1);

    [Fact]
    public void Evaluate_FewDays_HasTheBoundsOfAllWaysToPlaceThem()
    {
        var (open, exact) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draws = new Draws(seed);
            var posts = draws.Many(1, 3, i => Drawn(draws, i));
            var largest = Largest(posts).ToList();

            var found = Evaluate(posts);

            Assert.True(found.Low <= largest.Min(), $"{found.Low} is above {largest.Min()}");
            Assert.Equal(largest.Max(), found.High);
            Assert.Equal(found.Low, Spans.MostDaysAtWorkInAYear(posts));
            open += found.Low < found.High ? 1 : 0;
            exact += found.Low == largest.Min() ? 1 : 0;
        }).Holds(400);
        Assert.True(open > 100 && exact > 390, $"{open} open, {exact} with the least that there is");
    }

    [Fact]
    public void Evaluate_LessKnown_LeavesRoomForWhatIsTrue() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var draws = new Draws(seed);
        var posts = draws.Many(1, 3, i => Drawn(draws, i));
        var known = Evaluate(posts);

        var less = Evaluate([.. posts.Select(p => p with { From = draws.OneIn(4) ? null : p.From, To = draws.OneIn(4) ? null : p.To, DaysAtWork = draws.OneIn(4) ? null : p.DaysAtWork })]);

        Assert.True(less.Low <= known.Low && known.High <= less.High, $"{less} against {known}");
    }).Holds(300);

    [Theory]
    [InlineData("2025-09-01", 25)] // one year as yet
    [InlineData("2026-03-01", 25)] // sixty days of it lie in 2026
    public void Evaluate_PostThatGoesOn_HasItsDaysUpToTheDay(string on, int least)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var view = new TrainingFileBuilder { Posts = [new Post { Key = "p", From = new LocalDate(2025, 3, 1), Ongoing = true, DaysAtWork = 25 }] }.Build().GetValueOrThrow().AsOf(day);
        var harness = new ExpressionHarness("Spans.MostDaysAtWorkInAYear(file.Posts)");

        var found = (OracleNumber)harness.Evaluate(view, new Block(), new ServicePeriod(), day);

        Assert.Equal(day.Year == 2025 ? least : 13, found.Low);
        Assert.Equal(least, found.High);
        Assert.Equal(found.Low, Spans.MostDaysAtWorkInAYear(view.Posts!));
        Assert.Equal(day.Year == 2025 ? [] : ["posts[p].daysAtWork@2025-12-31"], harness.Missing());
    }

    [Fact]
    public void ForMonths_MonthsThatWereRounded_LeaveNoTrace()
    {
        // Four days of February are a seventh of a month; half an hour of 42 a year, and not a hair more.
        Assert.Equal(0.5m, Numbers.ForMonths(42, 4m / 28));
        Assert.Equal(42m, Numbers.ForMonths(42, 12));
        Assert.Equal(36.75m, Numbers.ForMonths(42, 10.5m));
        Assert.Equal(-3.5m, Numbers.ForMonths(42, -1));
    }

    [Fact]
    public void ForMonths_MoreThanANumberHolds_IsUnknown()
    {
        var harness = new ExpressionHarness("Numbers.ForMonths(999999999 * 999999999 * 999999999 * 999999999, law.Months(\"months\"))");

        Assert.Equal(OracleNumber.Unknown, harness.Evaluate(new TrainingFile(), new Block(), new ServicePeriod(), On));
    }

    private static OracleNumber Evaluate(IReadOnlyList<Post> posts) =>
        (OracleNumber)new ExpressionHarness("Spans.MostDaysAtWorkInAYear(file.Posts)").Evaluate(new TrainingFile { Posts = posts }, new Block(), new ServicePeriod(), On);

    /// <summary>A post over one New Year, or over two with nearly every day of the year between at work, or within a year.</summary>
    private static Post Drawn(Draws draws, int i)
    {
        var (from, to) = (new LocalDate(2024, 12, 31).PlusDays(-draws.Next(4)), new LocalDate(2025, 1, 1).PlusDays(draws.Next(4)));
        var days = draws.Next(Period.DaysBetween(from, to) + 2);
        switch (draws.Next(3))
        {
            case 0:
                from = new LocalDate(2023, 12, 31).PlusDays(-draws.Next(4));
                days = Period.DaysBetween(from, to) + 1 - draws.Next(4);
                break;
            case 1:
                (from, to) = (new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 1 + draws.Next(6)));
                days = draws.Next(Period.DaysBetween(from, to) + 2);
                break;
            default:
                break;
        }

        return new Post { Key = "p" + i, From = from, To = to, DaysAtWork = days };
    }

    /// <summary>The largest number of days in a year, for every way in which the days of each post can lie in the years.</summary>
    private static IEnumerable<int> Largest(IReadOnlyList<Post> posts) =>
        posts.Select(Ways).Aggregate(
            new List<int[]> { new int[3] },
            (all, ways) => [.. all.SelectMany(a => ways.Select(w => a.Zip(w, (x, y) => x + y).ToArray())).DistinctBy(w => (w[0], w[1], w[2]))])
        .Select(w => w.Max());

    private static List<int[]> Ways(Post post)
    {
        var room = new int[3];
        for (var day = post.From!.Value; day <= post.To; day = day.PlusDays(1))
        {
            room[day.Year - 2023]++;
        }

        return [.. from a in Enumerable.Range(0, room[0] + 1)
                   from c in Enumerable.Range(0, room[2] + 1)
                   let b = post.DaysAtWork!.Value - a - c
                   where b >= 0 && b <= room[1]
                   select new[] { a, b, c }];
    }
}
