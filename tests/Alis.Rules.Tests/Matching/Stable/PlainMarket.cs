using Alis.Rules.Matching.Stable;

namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>A market as two tables of lists. What generators make, oracles read and shrinkers take apart; it shares nothing with the matcher.</summary>
/// <param name="Capacities">How many places each post has.</param>
/// <param name="Lists">The posts of each candidate, the best first.</param>
/// <param name="Orders">The candidates of each post, the best first; whoever lists a post stands in its order, and nobody else.</param>
internal sealed record PlainMarket(int[] Capacities, int[][] Lists, int[][] Orders)
{
    public int Candidates => Lists.Length;

    public int Posts => Capacities.Length;

    /// <summary>Makes a market where posts put candidates in an order of all of them; who does not list a post is left out of its order.</summary>
    public static PlainMarket Of(int[] capacities, int[][] lists, Func<int, IEnumerable<int>> orderOf) =>
        new(capacities, lists, [.. Enumerable.Range(0, capacities.Length).Select(p => orderOf(p).Where(c => lists[c].Contains(p)).ToArray())]);

    public IEnumerable<RankedContract> Contracts() =>
        from c in Enumerable.Range(0, Candidates)
        from i in Enumerable.Range(0, Lists[c].Length)
        select new RankedContract(c, Lists[c][i], i, Array.IndexOf(Orders[Lists[c][i]], c));

    public StableMarket ToMarket() => StableMarket.Of(Candidates, Capacities, [.. Contracts()]).GetValueOrThrow();

    /// <summary>Matches by the library; the post of each candidate, -1 for none.</summary>
    public int[] Match() => StableMatcher.Match(ToMarket()).Posts.ToArray();

    /// <summary>Returns where a post stands on a candidate's list; behind all of it for none.</summary>
    public int RankOf(int candidate, int post) => post < 0 ? Lists[candidate].Length : Array.IndexOf(Lists[candidate], post);

    public PlainMarket WithList(int candidate, IEnumerable<int> list)
    {
        int[] chosen = [.. list];
        var lists = Lists.Select((l, c) => c == candidate ? chosen : l).ToArray();
        return Of(Capacities, lists, p => Orders[p].Contains(candidate) || !chosen.Contains(p) ? Orders[p] : [.. Orders[p], candidate]);
    }

    public PlainMarket WithCapacity(int post, int capacity) => this with { Capacities = [.. Capacities.Select((s, p) => p == post ? capacity : s)] };

    /// <summary>Leaves a candidate without a list, so that the numbers of the others stay.</summary>
    public PlainMarket Without(int candidate) => WithList(candidate, []);

    /// <summary>Takes a candidate out altogether; those after move up.</summary>
    public PlainMarket Drop(int candidate) => new(
        Capacities,
        [.. Lists.Where((_, c) => c != candidate)],
        [.. Orders.Select(o => o.Where(c => c != candidate).Select(c => c > candidate ? c - 1 : c).ToArray())]);

    /// <summary>Takes a post out altogether; those after move up.</summary>
    public PlainMarket DropPost(int post) => new(
        [.. Capacities.Where((_, p) => p != post)],
        [.. Lists.Select(l => l.Where(p => p != post).Select(p => p > post ? p - 1 : p).ToArray())],
        [.. Orders.Where((_, p) => p != post)]);

    /// <summary>What is smaller in one step: a candidate, a post, one entry of a list, or a place less.</summary>
    public IEnumerable<PlainMarket> Smaller() =>
        Enumerable.Range(0, Candidates).Select(Drop)
            .Concat(Enumerable.Range(0, Posts).Select(DropPost))
            .Concat(from c in Enumerable.Range(0, Candidates) from p in Lists[c] select WithList(c, Lists[c].Where(x => x != p)))
            .Concat(from p in Enumerable.Range(0, Posts) where Capacities[p] > 0 select WithCapacity(p, Capacities[p] - 1));

    public override string ToString() =>
        $"places [{string.Join(", ", Capacities)}]; candidates {Show(Lists)}; posts {Show(Orders)}";

    private static string Show(int[][] lists) => string.Join(" ", lists.Select(l => $"[{string.Join(", ", l)}]"));
}
