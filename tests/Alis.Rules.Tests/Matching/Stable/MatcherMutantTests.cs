using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Abstractions;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Whether the properties would notice a matcher that is wrong: each fault is put into a copy and has to be seen.</summary>
public class MatcherMutantTests(ITestOutputHelper output)
{
    private static readonly PlainMarket[] Sparse = Sampled(MarketGenerators.Sparse, 1);
    private static readonly PlainMarket[] Opposed = Sampled(MarketGenerators.Opposed, 2);

    private static readonly (string Name, Func<MatcherMutant, PlainMarket, bool> Fails)[] Properties =
    [
        ("feasible", (m, x) => !OracleMatcher.IsFeasible(x, MutantMatcher.Match(x, m))),
        ("stable", (m, x) => OracleMatcher.Blocking(x, MutantMatcher.Match(x, m)).Count > 0),
        ("best for candidates", (m, x) => OracleMatcher.AllStable(x).Exists(s => Enumerable.Range(0, x.Candidates).Any(c => x.RankOf(c, s[c]) < x.RankOf(c, MutantMatcher.Match(x, m)[c])))),
        ("same candidates matched", (m, x) => OracleMatcher.AllStable(x)[0] is var s && MutantMatcher.Match(x, m) is var found && Enumerable.Range(0, x.Candidates).Any(c => found[c] < 0 != s[c] < 0)),
        ("order of input", (m, x) => Reversed(x, m)),
        ("place added", (m, x) => Enumerable.Range(0, x.Posts).Any(p => Worse(m, x, x.WithCapacity(p, x.Capacities[p] + 1)))),
        ("misreport", Misreports),
    ];

    public static TheoryData<string> Faults() => [.. Enum.GetValues<MatcherMutant>().Except(Harmless).Select(m => m.ToString())];

    public static TheoryData<string> Changes() => [.. Harmless.Select(m => m.ToString())];

    // The first has no change at all; the others reach the same matching by another way.
    private static IEnumerable<MatcherMutant> Harmless => [MatcherMutant.None, MatcherMutant.DisplacedStartsAgain, MatcherMutant.FirstInFirstOut];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Properties_FaultyMatcher_NoticeIt(string name)
    {
        var mutant = Enum.Parse<MatcherMutant>(name);
        var (sparse, opposed) = (Counts(mutant, Sparse), Counts(mutant, Opposed));

        output.WriteLine($"| {mutant} | {Told(sparse)} | {Told(opposed)} |");
        Assert.True(sparse.Concat(opposed).Any(c => c > 0), $"Nothing notices {mutant}.");
        // A matcher that is wrong and stable is the worst-off candidates' matching: only being best for candidates, or a misreport, tells.
        Assert.True(sparse[1] + opposed[1] + sparse[0] + opposed[0] > 0 || mutant == MatcherMutant.PostsPropose);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Match_HarmlessChange_IsTheSame(string name) =>
        Assert.All(Sparse.Concat(Opposed), x => Assert.Equal(x.Match(), MutantMatcher.Match(x, Enum.Parse<MatcherMutant>(name))));

    // Random markets nearly always have one stable matching, so that serving the posts goes unseen there; and some faults show there alone.
    [Fact]
    public void Kinds_OfMarkets_EachNoticeWhatOthersDoNot()
    {
        Assert.True(Counts(MatcherMutant.PostsPropose, Opposed)[2] > 20 * Math.Max(1, Counts(MatcherMutant.PostsPropose, Sparse)[2]));
        Assert.Equal(0, Counts(MatcherMutant.NoPlacesReadAsOne, Opposed).Sum());
        Assert.True(Counts(MatcherMutant.NoPlacesReadAsOne, Sparse)[0] > 0);
        Assert.Equal(0, Counts(MatcherMutant.EvictsEarliest, Opposed).Sum());
        Assert.True(Counts(MatcherMutant.EvictsEarliest, Sparse)[1] > 0);
    }

    private static PlainMarket[] Sampled(Gen<PlainMarket> kind, ulong seed) => [.. kind.Sample(400, new Rnd(20250301, (2 * seed) + 1), 50)];

    private static int[] Counts(MatcherMutant mutant, PlainMarket[] markets) => [.. Properties.Select(p => markets.Count(x => p.Fails(mutant, x)))];

    private static string Told(int[] counts) =>
        counts.All(c => c == 0) ? "survives" : string.Join(", ", Properties.Zip(counts).Where(x => x.Second > 0).Select(x => $"{x.First.Name} {x.Second}"));

    private static bool Reversed(PlainMarket market, MatcherMutant mutant)
    {
        var last = market.Candidates - 1;
        var other = new PlainMarket(market.Capacities, [.. Enumerable.Reverse(market.Lists)], [.. market.Orders.Select(o => o.Select(c => last - c).ToArray())]);
        return !Enumerable.Reverse(MutantMatcher.Match(other, mutant)).SequenceEqual(MutantMatcher.Match(market, mutant));
    }

    private static bool Worse(MatcherMutant mutant, PlainMarket before, PlainMarket after)
    {
        var (old, now) = (MutantMatcher.Match(before, mutant), MutantMatcher.Match(after, mutant));
        return Enumerable.Range(0, before.Candidates).Any(c => before.RankOf(c, now[c]) > before.RankOf(c, old[c]));
    }

    /// <summary>Whether somebody gains by leaving out the first posts of the list, or by putting another one first.</summary>
    private static bool Misreports(MatcherMutant mutant, PlainMarket market)
    {
        var truth = MutantMatcher.Match(market, mutant);
        return Enumerable.Range(0, market.Candidates).Any(c => Lies(market.Lists[c]).Any(lie =>
            MutantMatcher.Match(market.WithList(c, lie), mutant)[c] is >= 0 and var got && market.RankOf(c, got) < market.RankOf(c, truth[c])));
    }

    private static IEnumerable<int[]> Lies(int[] list) =>
        Enumerable.Range(1, Math.Max(0, list.Length - 1)).SelectMany(i => new[] { list.Skip(i).ToArray(), list.Take(i).ToArray(), [list[i], .. list.Where((_, j) => j != i)] });
}
