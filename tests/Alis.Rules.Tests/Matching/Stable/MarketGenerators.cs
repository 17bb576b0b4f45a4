using FsCheck;
using FsCheck.Fluent;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// Markets of several kinds, since each kind of fault shows in some and hides in others: random markets have seldom more than one stable matching, complete
/// ones no empty post. All shrink by a candidate, a post, an entry or a place.
/// </summary>
internal static class MarketGenerators
{
    /// <summary>Gets G1: up to six candidates and four posts, lists of any length, none to two places.</summary>
    public static Gen<PlainMarket> Sparse { get; } =
        from n in Gen.Choose(0, 6)
        from m in Gen.Choose(0, 4)
        from market in Random(n, m, 2)
        select market;

    /// <summary>Gets G2: complete lists, as many candidates as posts of one place, and each post likes those best who like it least.</summary>
    public static Gen<PlainMarket> Opposed { get; } =
        from n in Gen.Choose(2, 5)
        from lists in Lists(n, n, n)
        from ties in Permutations(n, n)
        select PlainMarket.Of(Ones(n), lists, p => Enumerable.Range(0, n).OrderByDescending(c => Array.IndexOf(lists[c], p)).ThenBy(c => ties[p][c]));

    /// <summary>Gets G4: all posts put the candidates in one order.</summary>
    public static Gen<PlainMarket> OneOrder { get; } =
        from n in Gen.Choose(1, 6)
        from m in Gen.Choose(1, 4)
        from capacities in Gen.ArrayOf(Gen.Choose(0, 2), m)
        from lists in Lists(n, m, 0)
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        select PlainMarket.Of(capacities, lists, _ => order);

    /// <summary>Gets G5: many more candidates than places, and markets where a side or all lists are empty.</summary>
    public static Gen<PlainMarket> Crowded { get; } = Gen.Frequency(
        (6, from n in Gen.Choose(5, 7) from m in Gen.Choose(1, 2) from market in Random(n, m, 2) select market),
        (1, from n in Gen.Choose(0, 4) from market in Random(n, 0, 0) select market),
        (1, from m in Gen.Choose(0, 4) from market in Random(0, m, 2) select market),
        (1, from n in Gen.Choose(1, 4) from m in Gen.Choose(1, 4) select PlainMarket.Of(Ones(m), [.. Enumerable.Range(0, n).Select(_ => Array.Empty<int>())], _ => [])));

    /// <summary>Gets posts of up to five places, so that there is an order among those they hold.</summary>
    public static Gen<PlainMarket> Roomy { get; } =
        from n in Gen.Choose(5, 7)
        from m in Gen.Choose(1, 2)
        from market in Random(n, m, 5)
        select market;

    /// <summary>Gets markets too large to try every assignment of: up to sixty candidates and posts of up to fifteen places, which fill and refill.</summary>
    public static Gen<PlainMarket> Large { get; } =
        from n in Gen.Choose(10, 60)
        from m in Gen.Choose(1, 8)
        from market in Random(n, m, 15)
        select market;

    /// <summary>Gets complete lists and as many places as candidates, so that everybody changes if one does.</summary>
    public static Gen<PlainMarket> Complete { get; } =
        from n in Gen.Choose(2, 5)
        from lists in Lists(n, n, n)
        from orders in Permutations(n, n)
        select PlainMarket.Of(Ones(n), lists, p => orders[p]);

    /// <summary>Gets all kinds, half of them opposed.</summary>
    public static Arbitrary<PlainMarket> Any { get; } = Arb.From(
        Gen.Frequency((2, Sparse), (4, Opposed), (1, OneOrder), (1, Crowded), (1, Complete), (1, Roomy)),
        static m => m.Smaller());

    public static Arbitrary<PlainMarket> Arbitrary(Gen<PlainMarket> kind) => Arb.From(kind, static m => m.Smaller());

    /// <summary>Any market with a number that tests draw their choices from.</summary>
    public static Arbitrary<(PlainMarket Market, int Choice)> WithChoice { get; } = Arb.From(
        from market in Any.Generator from choice in Gen.Choose(0, 1_000_000) select (market, choice),
        static x => x.Item1.Smaller().Select(m => (m, x.Item2)));

    /// <summary>A market with lists of any length and posts in any order.</summary>
    public static Gen<PlainMarket> Random(int candidates, int posts, int places) =>
        from capacities in Gen.ArrayOf(Gen.Choose(0, places), posts)
        from lists in Lists(candidates, posts, 0)
        from orders in Permutations(posts, candidates)
        select PlainMarket.Of(capacities, lists, p => orders[p]);

    private static int[] Ones(int count) => [.. Enumerable.Repeat(1, count)];

    private static Gen<int[][]> Permutations(int count, int length) => Gen.ArrayOf(Gen.Shuffle(Enumerable.Range(0, length).ToArray()), count);

    private static Gen<int[][]> Lists(int count, int posts, int shortest) =>
        Gen.ArrayOf(from order in Gen.Shuffle(Enumerable.Range(0, posts).ToArray()) from length in Gen.Choose(Math.Min(shortest, posts), posts) select order[..length], count);
}
