using Alis.Rules.Counting;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Time;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Tests.Counting;

/// <summary>Posts for tests: from text, and drawn.</summary>
internal static class CountedPosts
{
    private static readonly int[] Percents = [100_00, 100_00, 100_00, 50_00, 80_00, 33_33, 1];

    public static CountingTerms Since2019 { get; } = new() { Part1Hospital = Allowance.OfDays(12), Part1Municipality = Allowance.OfDays(6), Rest = Allowance.OfShare(10_00) };

    public static CountingTerms Before2019 { get; } = new()
    {
        Part1Hospital = Allowance.OfShare(10_00),
        Part1Municipality = Allowance.OfShare(10_00),
        Rest = Allowance.OfShare(10_00),
        HolidayCountsInPart1 = false,
        MovedHolidayIsHoliday = true,
    };

    public static Arbitrary<ServiceCase> Generated { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => new ServiceCase(seed)).ToArbitrary();

    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static DayPeriod Span(string from, string to) => new(Day(from), Day(to));

    public static CountedPost Post(string from, string to, int percent = 100, TrainingPool pool = TrainingPool.Rest, string key = "p", TrainingOrigin origin = TrainingOrigin.Own, params CountedAbsence[] absences) =>
        new(key, Span(from, to), percent * 100, pool, "block", origin, [.. absences]);

    public static CountedAbsence Away(string from, string to, int percent = 100, AbsenceNature nature = AbsenceNature.Other) => new(Span(from, to), percent * 100, nature);

    public static CountedService Count(params CountedPost[] posts) => ServiceCounter.Count(posts, _ => Since2019, CountingCaps.None);

    /// <summary>Cuts a post in two at a day; absences that go over it are cut too.</summary>
    public static CountedPost[] Cut(CountedPost post, LocalDate lastOfFirst)
    {
        var (first, second) = (new DayPeriod(post.Days.From, lastOfFirst), new DayPeriod(lastOfFirst.PlusDays(1), post.Days.To));
        return
        [
            post with { Days = first, Absences = [.. Within(first)] },
            post with { Key = post.Key + "+", Days = second, Absences = [.. Within(second)] },
        ];

        IEnumerable<CountedAbsence> Within(DayPeriod days) => post.Absences
            .Where(a => a.Days.From <= days.To && days.From <= a.Days.To)
            .Select(a => a with { Days = new DayPeriod(LocalDate.Max(a.Days.From, days.From), LocalDate.Min(a.Days.To, days.To)) });
    }

    /// <summary>Some posts of a few years, many of them parallel, with absences and terms of two editions.</summary>
    internal sealed record ServiceCase(int Seed)
    {
        private static readonly LocalDate Turn = new(2019, 6, 21);

        public List<CountedPost> Posts { get; } = Draw(new Draws(Seed));

        public CountingCaps Caps { get; } = new(Seed % 3 == 0 ? null : Seed % 7, Seed % 5 == 0 ? null : Seed % 11);

        public CountingTerms? TermsOn(LocalDate day) => day < Turn ? Before2019 : new CountingTerms
        {
            Part1Hospital = Allowance.OfDays(12, Seed % 2 == 0, Seed % 5 == 0),
            Part1Municipality = Allowance.OfDays(6, Seed % 2 == 0, Seed % 5 == 0),
            Rest = Allowance.OfShare(10_00, Seed % 4 == 0 ? 6 : null),
        };

        private static List<CountedPost> Draw(Draws draws) => draws.Many(1, 6, i =>
        {
            var from = new LocalDate(2018, 6, 1).PlusDays(draws.Next(700));
            var days = new DayPeriod(from, draws.OneIn(2) ? from.PlusDays(draws.Next(draws.OneIn(3) ? 30 : 400)) : from.AddMonths(1 + draws.Next(14), MonthRounding.LastDay).PlusDays(-1));
            return new CountedPost("p" + i, days, draws.Of(Percents), (TrainingPool)draws.Next(3), draws.OneIn(3) ? "a" : "b", (TrainingOrigin)draws.Next(3), [.. Absences(draws, days)]);
        });

        private static IEnumerable<CountedAbsence> Absences(Draws draws, DayPeriod days)
        {
            for (var day = days.From.PlusDays(draws.Next(40)); day <= days.To; day = day.PlusDays(1 + draws.Next(90)))
            {
                var last = LocalDate.Min(days.To, day.PlusDays(draws.Next(draws.OneIn(2) ? 3 : 60)));
                yield return new CountedAbsence(new DayPeriod(day, last), draws.Of(Percents), (AbsenceNature)draws.Next(4));
                day = last;
            }
        }
    }
}
