using Alis.Rules.Counting;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using static Alis.Rules.Tests.Counting.CountedPosts;

namespace Alis.Rules.Tests.Counting;

public class ServiceCounterTests
{
    [Fact]
    public void Count_GeneratedPosts_AgreesWithTheDayByDayCount()
    {
        var (deducted, gained, overflowed) = (0, 0, 0);
        Prop.ForAll(CountedPosts.Generated, c =>
        {
            var counted = ServiceCounter.Count(c.Posts, c.TermsOn, c.Caps);
            var plain = new PlainServiceCount(c.Posts, c.TermsOn, c.Caps);

            Assert.Equal(plain.Counted, InPlainParts(counted.Counted));
            foreach (var post in c.Posts)
            {
                var time = counted.Posts.Single(p => p.Key == post.Key);
                Assert.Equal(plain.Gross[post], InPlainParts(time.Gross));
                Assert.Equal(plain.Deducted[post], InPlainParts(time.Deducted));
            }

            deducted += counted.Posts.Any(p => p.Deducted > 0) ? 1 : 0;
            gained += counted.CalendarMonths > 0 ? 1 : 0;
            overflowed += counted.Posts.Any(p => p.Overflow > 0) ? 1 : 0;
        }).Holds(1000);
        Assert.True(deducted > 300 && gained > 100 && overflowed > 300, $"{deducted} with deductions, {gained} with calendar months, {overflowed} with overflow");
    }

    [Fact]
    public void Count_PostsInAnotherOrderOrCut_GivesTheSame() => Prop.ForAll(CountedPosts.Generated, c =>
    {
        var draws = new Draws(c.Seed);
        var whole = ServiceCounter.Count(c.Posts, c.TermsOn, c.Caps);
        var cut = c.Posts.SelectMany(p => p.Days.From < p.Days.To ? Cut(p, p.Days.From.PlusDays(draws.Next(Period.DaysBetween(p.Days.From, p.Days.To)))) : [p]).ToList();
        draws.Shuffle(cut);

        var parts = ServiceCounter.Count(cut, c.TermsOn, c.Caps);

        // Of parallel posts the later yields, and a part begins later than its post: what all give together stays.
        Assert.Equal(whole.Posts.Sum(p => p.Gross), parts.Posts.Sum(p => p.Gross));
        Assert.Equal(whole.CalendarMonths, parts.CalendarMonths);
        if (!AreParallel(c.Posts))
        {
            Assert.Equal(whole.Counted, parts.Counted);
        }
    }).Holds(300);

    [Fact]
    public void Count_PostsInAnotherOrder_GivesTheSame() => Prop.ForAll(CountedPosts.Generated, c =>
    {
        var other = c.Posts.ToList();
        new Draws(c.Seed).Shuffle(other);

        Assert.Equal(ServiceCounter.Count(c.Posts, c.TermsOn, c.Caps).Posts.AsEnumerable(), ServiceCounter.Count(other, c.TermsOn, c.Caps).Posts);
    }).Holds(300);

    [Fact]
    public void Count_LessAbsenceOrALongerPost_NeverCountsLess() => Prop.ForAll(CountedPosts.Generated, c =>
    {
        var counted = ServiceCounter.Count(c.Posts, c.TermsOn, CountingCaps.None).Counted;
        var last = c.Posts.OrderBy(p => p.Days.To).Last();

        Assert.True(ServiceCounter.Count(c.Posts.Select((p, i) => i == c.Seed % c.Posts.Count ? p with { Absences = [] } : p), c.TermsOn, CountingCaps.None).Counted >= counted);
        Assert.True(ServiceCounter.Count(c.Posts.Select(p => p == last ? p with { Days = new(p.Days.From, p.Days.To.PlusDays(1 + (c.Seed % 40))) } : p), c.TermsOn, CountingCaps.None).Counted >= counted);
    }).Holds(300);

    [Theory]
    [InlineData("2023-01-01", "2024-12-31", 100, 24, "two years of full time")]
    [InlineData("2023-01-01", "2023-12-31", 50, 6, "a year at half time")]
    [InlineData("2023-02-15", "2025-02-14", 100, 24, "two years that are a hair short by the shares of their days")]
    [InlineData("2024-02-15", "2024-08-14", 50, 3, "half a year at half time, short by shares")]
    public void Count_OnePost_CountsCalendarMonths(string from, string to, int percent, int months, string shows)
    {
        Assert.NotEmpty(shows);
        Assert.Equal(months * MonthUnits.InMonth, Count(Post(from, to, percent)).Counted);
    }

    [Fact]
    public void Count_TwoYearsFromAnyDay_AreTwoYearsAndLessADayAreNot()
    {
        for (var first = Day("2021-01-01"); first < Day("2025-01-01"); first = first.PlusDays(1))
        {
            var end = Alis.Rules.Time.CalendarMonths.AddMonths(first, 24, Alis.Rules.Time.MonthRounding.LastDay).PlusDays(-1);
            var post = Post("2021-01-01", "2021-01-01");

            Assert.True(Count(post with { Days = new(first, end) }).Counted >= 24 * MonthUnits.InMonth, first.ToString());
            Assert.True(Count(post with { Days = new(first, end.PlusDays(-4)) }).Counted < 24 * MonthUnits.InMonth, first.ToString());
        }
    }

    [Fact]
    public void Count_ParallelPosts_CapEachDayAndLetTheLaterYield()
    {
        var counted = Count(Post("2024-01-01", "2024-12-31", 80, key: "first"), Post("2024-07-01", "2025-06-30", 60, key: "second"));

        Assert.Equal((long)(9.6m * MonthUnits.InMonth), counted.Posts[0].Gross);
        Assert.Equal((long)((6 * 0.2m + 6 * 0.6m) * MonthUnits.InMonth), counted.Posts[1].Gross);
        Assert.Equal((long)(6 * 0.4m * MonthUnits.InMonth), counted.Posts[1].Overflow);
    }

    [Theory]
    [InlineData("Part1Hospital", "2024-03-01", "2024-03-12", 0)]
    [InlineData("Part1Hospital", "2024-03-01", "2024-03-13", 1)]
    [InlineData("Part1Municipality", "2024-03-01", "2024-03-06", 0)]
    [InlineData("Part1Municipality", "2024-03-01", "2024-03-07", 1)]
    public void Count_AbsenceInPart1_IsFreeForSoManyDays(string pool, string from, string to, int deducted) =>
        Assert.Equal(deducted * MonthUnits.InMonth / 31, Count(Post("2024-01-01", "2024-12-31", pool: Enum.Parse<TrainingPool>(pool), absences: Away(from, to))).Posts[0].Deducted);

    [Fact]
    public void Count_AbsenceInTheRest_IsFreeForTenPerCent()
    {
        // 20 months of service, two of them free: March to May 2023 is a month too many.
        var counted = Count(Post("2023-01-01", "2024-08-31", absences: Away("2023-03-01", "2023-05-31")));

        Assert.Equal(19 * MonthUnits.InMonth, counted.Counted);
        Assert.Equal((20 * MonthUnits.InMonth, 3 * MonthUnits.InMonth, MonthUnits.InMonth), (counted.Pools[0].Gross, counted.Pools[0].Absence, counted.Pools[0].Deducted));
    }

    [Theory]
    [InlineData("Course", 0)]
    [InlineData("Holiday", 0)]
    [InlineData("MovedHoliday", 1)]
    [InlineData("Other", 1)]
    public void Count_AbsenceByNature_CountsAsServiceOrNot(string nature, int absence) =>
        Assert.Equal(absence * MonthUnits.InMonth, Count(Post("2023-01-01", "2024-08-31", absences: Away("2023-03-01", "2023-03-31", nature: Enum.Parse<AbsenceNature>(nature)))).Posts[0].Absence);

    [Fact]
    public void Count_BlockThatBeganUnderTheEarlierRule_KeepsIt()
    {
        CountedAbsence[] away = [Away("2019-08-01", "2019-08-31")];
        CountedPost[] posts = [Post("2019-03-01", "2019-07-31", pool: TrainingPool.Part1Hospital, key: "a"), Post("2019-08-01", "2020-02-29", pool: TrainingPool.Part1Hospital, key: "b", absences: away)];
        CountingTerms TermsOn(LocalDate day) => day < Day("2019-06-21") ? Before2019 : Since2019;

        Assert.Equal(0, ServiceCounter.Count(posts, TermsOn, CountingCaps.None).Posts[1].Deducted);
        Assert.Equal(19 * MonthUnits.InMonth / 31, ServiceCounter.Count([posts[1]], TermsOn, CountingCaps.None).Posts[0].Deducted);
    }

    [Fact]
    public void Count_OtherSpecialty_CountsForSoLong()
    {
        CountedPost[] posts = [Post("2018-01-01", "2021-12-31", key: "a", origin: TrainingOrigin.OtherSpecialty), Post("2022-01-01", "2022-12-31", key: "b")];

        Assert.Equal((39 + 12) * MonthUnits.InMonth, ServiceCounter.Count(posts, _ => Since2019, new(39, null)).Counted);
        Assert.Equal(9 * MonthUnits.InMonth, ServiceCounter.Count(posts, _ => Since2019, new(39, null)).OverCap);
    }

    [Fact]
    public void Count_OtherSpecialtyAndAbroad_HaveEachTheirOwnLimit()
    {
        CountedPost[] posts =
        [
            Post("2010-01-01", "2013-12-31", key: "a", origin: TrainingOrigin.OtherSpecialty),
            Post("2014-01-01", "2017-12-31", key: "b", origin: TrainingOrigin.Abroad),
            Post("2018-01-01", "2018-12-31", key: "c"),
        ];

        var counted = ServiceCounter.Count(posts, _ => Since2019, new(39, 36));

        Assert.Equal((39 + 36 + 12) * MonthUnits.InMonth, counted.Counted);
        Assert.Equal((9 * MonthUnits.InMonth, 12 * MonthUnits.InMonth), (counted.OverOtherSpecialty, counted.OverAbroad));
        Assert.Equal((48 + 36 + 12) * MonthUnits.InMonth, ServiceCounter.Count(posts, _ => Since2019, new(null, 36)).Counted);
    }

    [Theory]
    [InlineData("2018-02-15", "2021-05-14", 39, 39)] // 39 calendar months, a hair short by the shares of their days
    [InlineData("2018-02-15", "2021-11-14", 39, 39)] // more, and a hair short by shares: not 39 and a hair
    [InlineData("2018-02-15", "2021-11-14", 45, 45)]
    public void Count_OtherSpecialtyInCalendarMonths_IsNeverAHairMoreOrLess(string from, string to, int most, int months) =>
        Assert.Equal(months * MonthUnits.InMonth, ServiceCounter.Count([Post(from, to, origin: TrainingOrigin.OtherSpecialty)], _ => Since2019, new(most, 0)).Counted);

    [Fact]
    public void Count_AbsenceInAnotherSpecialty_IsDeductedBeforeTheLimit()
    {
        // 40 months, of which 4 are free; 5 are away.
        var post = Post("2018-01-01", "2021-04-30", origin: TrainingOrigin.OtherSpecialty, absences: Away("2019-01-01", "2019-05-31"));

        Assert.Equal(39 * MonthUnits.InMonth, ServiceCounter.Count([post], _ => Since2019, new(39, 39)).Counted);
        Assert.Equal(0, ServiceCounter.Count([post], _ => Since2019, new(39, 39)).OverCap);
    }

    [Fact]
    public void Count_NoTermsKnown_NamesTheDay()
    {
        CountedPost[] posts = [Post("2010-01-01", "2010-12-31", key: "a"), Post("2020-01-01", "2020-12-31", key: "b")];

        Assert.Equal(Day("2010-01-01"), ServiceCounter.Count(posts, day => day < Day("2017-03-01") ? null : Since2019, CountingCaps.None).Gap);
        Assert.Null(ServiceCounter.Count([posts[1]], day => day < Day("2017-03-01") ? null : Since2019, CountingCaps.None).Gap);
    }

    [Fact]
    public void Count_NoPostsOrTheWholeCalendar_StaysWithinItsBounds()
    {
        Assert.Equal(0, Count().Counted);
        Assert.Equal(9999L * 12 * MonthUnits.InMonth, Count(Post("0001-01-01", "9999-12-31", absences: Away("0001-01-01", "0900-12-31"))).Counted);
        Assert.Equal(MonthUnits.InMonth / 31 / MonthUnits.Whole, Count(new CountedPost("p", Span("9999-12-31", "9999-12-31"), 1, TrainingPool.Rest, "b", TrainingOrigin.Own, [])).Counted);
    }

    [Fact]
    public void Count_AtTheEndsOfTheArithmetic_IsExact()
    {
        // A percentage of a percentage, both the smallest there are: 1/10⁸ of a day of the longest month.
        CountedPost smallest = new("p", Span("2023-01-01", "2023-01-01"), 1, TrainingPool.Rest, "b", TrainingOrigin.Own, [new CountedAbsence(Span("2023-01-01", "2023-01-01"), 1, AbsenceNature.Other)]);
        Assert.Equal(MonthUnits.PartsInMonth / 31, Count(smallest).Posts[0].Absence);

        // The whole calendar at full time, away all the time, in another specialty, against the largest limit.
        var all = Post("0001-01-01", "9999-12-31", origin: TrainingOrigin.OtherSpecialty, absences: Away("0001-01-01", "9999-12-31"));
        var counted = ServiceCounter.Count([all, all with { Key = "q" }], _ => Since2019, new(int.MaxValue, 0));
        Assert.Equal(9999L * 12 * MonthUnits.InMonth, counted.Posts.Sum(p => p.Gross));
        Assert.Equal(counted.Posts.Sum(p => p.Gross), counted.Posts.Sum(p => p.Overflow));
        Assert.Equal(9999L * 12 * MonthUnits.InMonth / 10, counted.Counted);
        Assert.Equal(0, ServiceCounter.Count([all], _ => Since2019, new(0, 0)).Counted);

        Assert.True((Int128)MonthUnits.MostMonths * MonthUnits.InMonth < long.MaxValue);
    }

    [Fact]
    public void DayAfterAndDayBefore_EachPointOfFourYearsAndTheEnds_AreTheDaysAroundIt()
    {
        LocalDate[] ends = [Day("0001-01-01"), Day("9999-12-30")];
        foreach (var day in ends.Concat(Enumerable.Range(0, 1500).Select(i => Day("2023-01-01").PlusDays(i))))
        {
            Assert.Equal(day, MonthUnits.DayBefore(MonthUnits.Through(day)));
            Assert.Equal(day, MonthUnits.DayAfter(MonthUnits.Before(day)));
            Assert.Equal(day.PlusDays(1), MonthUnits.DayAfter(MonthUnits.Through(day)));
            Assert.Equal(MonthUnits.Through(day), MonthUnits.Before(day.PlusDays(1)));
        }

        Assert.Equal(Day("9999-12-31"), MonthUnits.DayBefore(MonthUnits.Through(Day("9999-12-31"))));
    }

    private static bool AreParallel(List<CountedPost> posts) =>
        posts.Any(a => posts.Any(b => !ReferenceEquals(a, b) && a.Days.From <= b.Days.To && b.Days.From <= a.Days.To));

    private static Int128 InPlainParts(long units) => units * (PlainServiceCount.Month / MonthUnits.InMonth);
}
