using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Xunit.Abstractions;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Whether the comparison with the definition would notice a check that overlooks something: a check that cannot fail is worth nothing.</summary>
public class CheckMutantTests(ITestOutputHelper output)
{
    private static readonly PlainMarket[] Markets =
        [.. MarketGenerators.Random(3, 2, 2).Sample(100, new Rnd(20250301, 3), 50), .. MarketGenerators.Opposed.Sample(30, new Rnd(20250301, 5), 50).Where(m => m.Candidates < 4)];

    // What the check answers for one contract that the candidate may like better than what he has.
    private delegate bool Blocks(PlainMarket market, int[] posts, int candidate, int post);

    public static TheoryData<string> Faults() => [.. Mutants.Keys];

    private static IReadOnlyDictionary<string, Blocks> Mutants { get; } = new Dictionary<string, Blocks>
    {
        ["skips candidates who have nothing"] = (m, x, c, p) => x[c] >= 0 && Better(m, x, c, p) && Wants(m, x, c, p),
        ["looks at lists cut at what was got"] = (m, x, c, p) => p == x[c] && Wants(m, x, c, p),
        ["looks at the first of the list alone"] = (m, x, c, p) => m.Lists[c][0] == p && Better(m, x, c, p) && Wants(m, x, c, p),
        ["forgets free places"] = (m, x, c, p) => Better(m, x, c, p) && Held(m, x, p).Any(h => Place(m, p, h) > Place(m, p, c)),
        ["forgets those held"] = (m, x, c, p) => Better(m, x, c, p) && Held(m, x, p).Count() < m.Capacities[p],
        ["holds against the best held"] = (m, x, c, p) => Better(m, x, c, p) && (Held(m, x, p).Count() < m.Capacities[p] || Held(m, x, p).Any() && Held(m, x, p).Min(h => Place(m, p, h)) > Place(m, p, c)),
        ["takes what the candidate likes less"] = (m, x, c, p) => p != x[c] && Wants(m, x, c, p),
    };

    [Fact]
    public void Definition_HeldAgainstItself_Agrees() =>
        Assert.Equal(0, Differences((m, x, c, p) => Better(m, x, c, p) && Wants(m, x, c, p)));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Comparison_FaultyCheck_NoticesIt(string fault)
    {
        var noticed = Differences(Mutants[fault]);

        output.WriteLine($"| {fault} | {noticed} |");
        Assert.True(noticed > 0, fault);
    }

    private static int Differences(Blocks blocks) =>
        Markets.Sum(m => OracleMatcher.Feasible(m).Count(x => Enumerable.Range(0, m.Candidates).Any(c => m.Lists[c].Any(p => blocks(m, x, c, p))) != (OracleMatcher.Blocking(m, x).Count > 0)));

    private static bool Better(PlainMarket market, int[] posts, int candidate, int post) => market.RankOf(candidate, post) < market.RankOf(candidate, posts[candidate]);

    private static bool Wants(PlainMarket market, int[] posts, int candidate, int post) =>
        Held(market, posts, post).Count() < market.Capacities[post] || Held(market, posts, post).Any(h => Place(market, post, h) > Place(market, post, candidate));

    private static IEnumerable<int> Held(PlainMarket market, int[] posts, int post) => Enumerable.Range(0, market.Candidates).Where(c => posts[c] == post);

    private static int Place(PlainMarket market, int post, int candidate) => Array.IndexOf(market.Orders[post], candidate);
}
