using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Why two candidates who work half the time never share a place: where candidates take more or less of a place, there may be no stable outcome.</summary>
public class SharedSeatTests
{
    // In halves: the second candidate works all the time, the others half of it; window 0 has half a place to give, window 1 a whole one.
    private static readonly int[] Sizes = [1, 2, 1];
    private static readonly PlainMarket Market = new([1, 2], [[0, 1], [1], [1, 0]], [[2, 0], [0, 1, 2]]);

    [Fact]
    public void AllStable_CandidatesOfTwoSizes_ThereIsNone() => Assert.Empty(Stable(Sizes));

    // Each one's best answer to the one before goes round: it is the sizes that break it, not the wishes.
    [Fact]
    public void Blocking_CandidatesOfTwoSizes_GoesRound()
    {
        Assert.Equal([(1, 1)], Blocking(Sizes, [0, -1, 1]));
        Assert.Equal([(2, 0)], Blocking(Sizes, [0, 1, -1]));
        Assert.Equal([(0, 1)], Blocking(Sizes, [-1, 1, 0]));
        Assert.Equal([(2, 1)], Blocking(Sizes, [1, -1, 0]));
        Assert.Equal([(0, 0)], Blocking(Sizes, [1, -1, 1]));
    }

    [Fact]
    public void AllStable_SameMarketInOneSize_IsTheMatchersOwn()
    {
        int[] ones = [1, 1, 1];

        Assert.Equal(OracleMatcher.AllStable(Market), Stable(ones));
        Assert.Contains(Market.Match(), Stable(ones));
    }

    private static List<int[]> Stable(int[] sizes) => Outcomes(sizes).FindAll(o => Blocking(sizes, o).Count == 0);

    private static List<int[]> Outcomes(int[] sizes) =>
    [
        .. from a in Market.Lists[0].Append(-1)
           from b in Market.Lists[1].Append(-1)
           from c in Market.Lists[2].Append(-1)
           let outcome = new[] { a, b, c }
           where Enumerable.Range(0, Market.Posts).All(p => Enumerable.Range(0, 3).Where(x => outcome[x] == p).Sum(x => sizes[x]) <= Market.Capacities[p])
           select outcome,
    ];

    /// <summary>Who would rather be at a window where those that stand higher leave enough room.</summary>
    private static List<(int Candidate, int Window)> Blocking(int[] sizes, int[] outcome) =>
    [
        .. from c in Enumerable.Range(0, 3)
           from p in Market.Lists[c].TakeWhile(p => p != outcome[c])
           where Market.Orders[p].TakeWhile(x => x != c).Where(x => outcome[x] == p).Sum(x => sizes[x]) + sizes[c] <= Market.Capacities[p]
           select (c, p),
    ];
}
