using Xunit;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Instances of the literature, with both ends of the lattice and how many stable matchings there are.</summary>
public class TextbookTests
{
    // Numbers begin at 1 as they do in the books; 0 is nobody. The last number is how many stable matchings a count of all assignments finds, 0 where there are too many to count.
    public static TheoryData<string, int[], int[][], int[][], int[], int[], int> Books() => new()
    {
        {
            "Gale and Shapley, College admissions and the stability of marriage (1962), example 1",
            [1, 1, 1], [[1, 2, 3], [2, 3, 1], [3, 1, 2]], [[2, 3, 1], [3, 1, 2], [1, 2, 3]], [1, 2, 3], [3, 1, 2], 3
        },
        {
            "Roth and Sotomayor, Two-sided matching (1990), example 2.9",
            [1, 1, 1, 1], [[1, 2, 3, 4], [4, 2, 3, 1], [4, 3, 1, 2], [1, 4, 3, 2], [1, 2, 4]], [[2, 3, 1, 4, 5], [3, 1, 2, 4, 5], [4, 1, 2, 3], [1, 4, 5, 2, 3]],
            [1, 2, 3, 4, 0], [4, 1, 2, 3, 0], 4
        },
        {
            "Roth and Sotomayor (1990), example 2.17; Knuth, Mariages stables (1976)",
            [1, 1, 1, 1], [[1, 2, 3, 4], [2, 1, 4, 3], [3, 4, 1, 2], [4, 3, 2, 1]], [[4, 3, 2, 1], [3, 4, 1, 2], [2, 1, 4, 3], [1, 2, 3, 4]],
            [1, 2, 3, 4], [4, 3, 2, 1], 10
        },
        {
            "Roth and Sotomayor (1990), page 16",
            [3, 1, 1, 1, 1], [[5, 1], [2, 5, 1], [3, 1], [4, 1], [1, 2], [1, 3], [1, 3, 4]], [[1, 2, 3, 4, 5, 6, 7], [5, 2], [6, 7, 3], [7, 4], [2, 1]],
            [5, 2, 3, 4, 1, 1, 1], [1, 5, 1, 1, 2, 3, 4], 4
        },
        {
            // The book gives another matching as the best for the hospitals, which a later erratum puts right; enumeration confirms the one here.
            "Gusfield and Irving, The stable marriage problem (1989), section 1.6.5",
            [4, 1, 3, 2, 1],
            [[3, 1, 5, 4], [1, 3, 4, 2, 5], [4, 5, 3, 1, 2], [3, 4, 1, 5], [1, 4, 2], [4, 3, 2, 1, 5], [2, 5, 1, 3], [1, 3, 2, 5, 4], [4, 1, 5], [3, 1, 5, 2, 4], [5, 4, 1, 3, 2]],
            [[3, 7, 9, 11, 5, 4, 10, 8, 6, 1, 2], [5, 7, 10, 6, 8, 2, 3, 11], [11, 6, 8, 3, 2, 4, 7, 1, 10], [10, 1, 2, 11, 4, 9, 5, 3, 6, 8], [2, 4, 10, 7, 6, 1, 8, 3, 11, 9]],
            [3, 1, 4, 3, 1, 3, 2, 1, 4, 1, 5], [4, 5, 3, 1, 1, 3, 2, 3, 1, 4, 1], 0
        },
    };

    [Theory]
    [MemberData(nameof(Books))]
    public void Match_Textbook_GivesBothEndsOfTheBook(string book, int[] places, int[][] candidates, int[][] posts, int[] best, int[] worst, int stable)
    {
        var market = new PlainMarket(places, FromZero(candidates), FromZero(posts));

        Assert.Equal(best.Select(p => p - 1), market.Match());
        Assert.Equal(worst.Select(p => p - 1), OracleMatcher.PostsPropose(market));
        Assert.True(stable == 0 || OracleMatcher.AllStable(market).Count == stable, book);
    }

    private static int[][] FromZero(int[][] lists) => [.. lists.Select(l => l.Select(x => x - 1).ToArray())];
}
