using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Alis.Rules.Tests.Matching.Stable.Domain;

/// <summary>
/// G3: rounds of up to five candidates and three posts. All days lie a few whole months from one anchor, which is mostly the end of a month, so that six months
/// are met exactly, missed by a day, and end where a month lacks the day. Few values for all else, so that much of it ties.
/// </summary>
internal static class RoundGenerators
{
    private static readonly LocalDate[] Anchors =
    [
        new(2024, 2, 29), new(2023, 8, 31), new(2023, 8, 30), new(2023, 8, 29), new(2024, 8, 31), new(2025, 2, 28), new(2024, 11, 30), new(2024, 3, 31),
        new(2100, 2, 28), new(2099, 8, 31), new(1999, 8, 29), new(2024, 12, 31), new(2025, 1, 15), new(2024, 6, 1),
    ];

    private static readonly string[] Municipalities = ["inland", "island"];
    private static readonly string[] Trusts = ["near", "far"];
    private static readonly string[] Places = ["north", "south", "west"];
    private static readonly string[] Departments = ["children", "lungs", "surgery"];
    private static readonly string[] CandidateIds = ["a", "B", "c10", "c9", "Å"];
    private static readonly string[] PostIds = ["p", "P", "p-2"];
    private static readonly string[] WindowIds = [.. from p in PostIds from i in new[] { 0, 1 } select $"{p}/{i}"];

    public static Arbitrary<PlainRound> Any { get; } = Arb.From(Rounds(), RoundShrinker.Smaller);

    /// <summary>A round with a number that tests draw their choices from.</summary>
    public static Arbitrary<(PlainRound Round, int Choice)> WithChoice { get; } = Arb.From(
        from round in Rounds() from choice in Gen.Choose(0, 1_000_000) select (round, choice),
        static x => RoundShrinker.Smaller(x.Item1).Select(r => (r, x.Item2)));

    /// <summary>Rounds in which much is short and most would split the service, so that there is something to do for what comes after the whole services.</summary>
    public static Arbitrary<PlainRound> Splitting { get; } = Arb.From(
        from round in Rounds()
        from months in Gen.ArrayOf(Gen.Elements(3, 3, 4, 5, 6, 7, 11), round.Posts.Length)
        from whole in Gen.ArrayOf(OneIn(5), round.Candidates.Length)
        from late in Gen.ArrayOf(Gen.Elements(0, 0, 7, 8, 9), round.Candidates.Length)
        from strict in Gen.ArrayOf(OneIn(6), round.Posts.Length + round.Candidates.Length)
        select round with
        {
            Policy = round.Policy with { LeadIsRequired = false },
            Posts = [.. round.Posts.Select((p, i) => strict[i] ? p : p with { To = p.From.PlusMonths(months[i]).PlusDays(-1), Seats = Math.Max(1, p.Seats), Published = round.Day, IsApproved = true, IsWithdrawn = false, Percentage = 100 })],
            Candidates = [.. round.Candidates.Select((c, i) => strict[round.Posts.Length + i] ? c : c with { Splits = !whole[i], Wish = late[i] == 0 ? c.Wish : round.Posts[0].From.PlusMonths(late[i]), TwoYearsOn = c.Wish.PlusMonths(-8), Percentage = 100, IsAvailable = true, Excluded = [], Ranking = null })],
        },
        RoundShrinker.Smaller);

    private static Gen<PlainRound> Rounds() =>
        from anchor in Gen.Elements(Anchors)
        from day in Near(anchor, -8, -3)
        from policy in Policies()
        from postIds in Some(PostIds, 2)
        from posts in Each(postIds, id => Posts(id, anchor, day))
        from ids in Some(CandidateIds, 3)
        from candidates in Each(ids, id => Candidates(id, anchor))
        from orders in Each(Municipalities, m => Gen.Frequency(
            (1, Gen.Constant<MunicipalOrder?>(null)),
            (2, from o in Some([.. candidates.Where(c => c.Municipality == m).Select(c => c.Id)], 0) select (MunicipalOrder?)new MunicipalOrder(m, o))))
        from declines in Gen.Choose(0, 3)
        from declined in Gen.ArrayOf(from c in Gen.Elements(ids) from w in Gen.Elements(WindowIds) select new DeclinedWindow(c, w), declines)
        select new PlainRound(day, policy, posts, candidates, [.. orders.OfType<MunicipalOrder>()], [.. declined.Distinct()]);

    private static Gen<PlainPolicy> Policies() =>
        from months in Gen.Frequency((4, Gen.Constant<int?>(2)), (1, Gen.Constant<int?>(null)))
        from lead in Gen.Choose(3, 6)
        from required in OneIn(4)
        from known in OneIn(2)
        from agreements in Some([.. from m in Municipalities from t in Trusts select (m, t)], 1)
        from gap in Gen.Elements<int?>(null, null, 0, 2)
        select new PlainPolicy(months, lead, required, known ? agreements : null) { SplitGap = gap };

    private static Gen<PlainPost> Posts(string id, LocalDate anchor, LocalDate day) =>
        from trust in Gen.Elements(Trusts)
        from department in Gen.Elements(Departments)
        from specialty in Gen.Elements("medicine", "surgery")
        from place in Gen.Elements(Places)
        from start in Gen.Frequency((7, Near(anchor, -2, 6)), (1, Near(day, -9, 1)))
        from months in Gen.Frequency((3, Gen.Constant(6)), (3, Gen.Constant(12)), (1, Gen.Constant(3)), (4, Gen.Choose(4, 17)))
        from shift in Gen.Frequency((4, Gen.Constant(-1)), (1, Gen.Choose(-3, 2)), (1, Gen.Choose(0, 27)))
        from seats in Gen.Frequency((1, Gen.Constant(0)), (7, Gen.Constant(1)), (2, Gen.Constant(2)))
        from published in Gen.Frequency((9, Near(day, -1, -1)), (2, Near(day, -2, -2)), (1, Near(day, -3, 1)))
        from percentage in Gen.Frequency((8, Gen.Constant(100)), (1, Gen.Constant(50)))
        from refused in OneIn(12)
        from withdrawn in OneIn(15)
        select new PlainPost(id, trust, department, specialty, place, start, start.PlusMonths(months).PlusDays(shift), seats, published)
        {
            Percentage = percentage,
            IsApproved = !refused,
            IsWithdrawn = withdrawn,
        };

    private static Gen<PlainCandidate> Candidates(string id, LocalDate anchor) =>
        from municipality in Gen.Elements(Municipalities)
        from registered in Gen.Choose(0, 3)
        from sequence in Gen.Choose(0, 1)
        from wish in Near(anchor, -3, 7)
        from places in Some(Places, 0)
        from departments in Some(Departments, 0)
        from specialties in Some(new[] { "medicine", "surgery" }, 0)
        from dimensions in Gen.Shuffle(Enum.GetValues<Dimension>())
        from usual in Gen.Elements(true, true, false)
        from twoYears in Gen.Frequency((3, from d in Near(anchor, -3, 1) select (LocalDate?)d), (5, from d in Near(wish, 0, 5) select (LocalDate?)d), (1, Gen.Constant<LocalDate?>(null)))
        from late in OneIn(3)
        from exception in OneIn(3)
        from percentage in Gen.Frequency((9, Gen.Constant(100)), (1, Gen.Constant(50)))
        from gone in OneIn(12)
        from splits in OneIn(2)
        from refuses in OneIn(4)
        from excluded in Gen.Elements([.. Places, .. Departments, .. PostIds, .. WindowIds])
        from ranks in OneIn(6)
        from ranking in Some(WindowIds, 1)
        select new PlainCandidate(id, municipality, anchor.PlusMonths(-20).PlusDays(registered), sequence, wish, places, departments)
        {
            Specialties = specialties,
            Dimensions = usual ? [Dimension.Time, Dimension.Place, Dimension.Department, Dimension.Specialty] : dimensions,
            TwoYearsOn = late ? twoYears : anchor.PlusMonths(-12),
            HasException = exception,
            Percentage = percentage,
            Splits = splits,
            IsAvailable = !gone,
            Excluded = refuses ? [excluded] : [],
            Ranking = ranks ? ranking : null,
        };

    /// <summary>Whole months away, now and then with a day more or less.</summary>
    private static Gen<LocalDate> Near(LocalDate anchor, int first, int last) =>
        from months in Gen.Choose(first, last)
        from days in Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Choose(-1, 1)))
        select anchor.PlusMonths(months).PlusDays(days);

    private static Gen<bool> OneIn(int count) => from x in Gen.Choose(1, count) select x == 1;

    private static Gen<T[]> Some<T>(T[] all, int least) =>
        from shuffled in Gen.Shuffle(all) from count in Gen.Choose(Math.Min(least, all.Length), all.Length) select shuffled[..count];

    private static Gen<TResult[]> Each<T, TResult>(T[] all, Func<T, Gen<TResult>> of) =>
        all.Aggregate(Gen.Constant(Array.Empty<TResult>()), (made, x) => from before in made from next in of(x) select (TResult[])[.. before, next]);
}
