using System.Security.Cryptography;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Benchmarks.Matching;

/// <summary>A market of random lists, the same for everybody who follows the rule; seed 42.</summary>
internal sealed class GeneratedMarket
{
    private const ulong Seed = 42;

    private readonly long[][] _priorities;

    private GeneratedMarket(MarketSize size)
    {
        Size = size;
        var draws = new SplitMix(Seed);
        Lists = new int[size.Candidates][];
        for (var c = 0; c < size.Candidates; c++)
        {
            Lists[c] = Draw(size, ref draws);
        }

        var positions = size.IsMaster ? Positions(size.Candidates) : [];
        _priorities = [.. Lists.Select((list, c) => Array.ConvertAll(list, p => Priority(size, positions, c, p)))];
        Orders = OrdersOf(size.Posts, Lists, _priorities);
    }

    public MarketSize Size { get; }

    /// <summary>Gets the posts of each candidate, the best first.</summary>
    public int[][] Lists { get; }

    /// <summary>Gets the candidates of each post, the best first.</summary>
    public int[][] Orders { get; }

    public static GeneratedMarket Of(MarketSize size) => new(size);

    public int[] Capacities() => [.. Enumerable.Repeat(Size.Seats, Size.Posts)];

    /// <summary>Returns the contracts in the order of the lists, with the place on the list as the preference.</summary>
    public RankedContract[] Contracts() => [.. Lists.SelectMany((list, c) => list.Select((p, i) => new RankedContract(c, p, i, _priorities[c][i])))];

    /// <summary>Returns the same contracts in no order.</summary>
    public RankedContract[] ShuffledContracts()
    {
        var contracts = Contracts();
        new Draws(42).Shuffle(contracts);
        return contracts;
    }

    /// <summary>
    /// Writes the numbers of candidates and posts, the places of each post, the list of each candidate and the list of each post: a line each, numbers
    /// counted from 0 with one space between, every line ended by a line feed.
    /// </summary>
    public void Write(TextWriter output)
    {
        output.NewLine = "\n";
        output.WriteLine($"{Size.Candidates} {Size.Posts}");
        foreach (var line in Lists.Concat(Orders).Prepend(Capacities()))
        {
            output.WriteLine(string.Join(' ', line));
        }
    }

    /// <summary>Returns how the SHA-256 of the text begins.</summary>
    public string Hash()
    {
        using var text = new MemoryStream();
        using (var writer = new StreamWriter(text, leaveOpen: true))
        {
            Write(writer);
        }

        text.Position = 0;
        return string.Concat(SHA256.HashData(text).Take(4).Select(static b => b.ToString("x2")));
    }

    private static int[] Draw(MarketSize size, ref SplitMix draws)
    {
        var list = new List<int>(size.Listed);
        var listed = new bool[size.Posts];
        while (list.Count < size.Listed)
        {
            var post = size.IsMaster ? Popular(draws.Next() >> 32, size.Posts) : (int)(draws.Next() % (ulong)size.Posts);
            if (!listed[post])
            {
                listed[post] = true;
                list.Add(post);
            }
        }

        return [.. list];
    }

    /// <summary>The square of a number between 0 and 1: posts with small numbers are drawn more often.</summary>
    private static int Popular(ulong half, int posts) => (int)((((half * half) >> 32) * (ulong)posts) >> 32);

    /// <summary>The place of each candidate in the order that all posts share.</summary>
    private static int[] Positions(int candidates)
    {
        var positions = new int[candidates];
        var order = Enumerable.Range(0, candidates).OrderBy(static c => SplitMix.Mix(Seed, c + 1, 0)).ThenBy(static c => c);
        foreach (var (c, position) in order.Select(static (c, position) => (c, position)))
        {
            positions[c] = position;
        }

        return positions;
    }

    private static long Priority(MarketSize size, int[] positions, int candidate, int post)
    {
        var mixed = SplitMix.Mix(Seed, candidate + 1, post + 1);

        // The order of numbers without a sign, in numbers with one. With a master order, one pair in eight stands behind all others.
        return size.IsMaster ? (mixed % 8 == 0 ? size.Candidates : 0) + positions[candidate] : unchecked((long)(mixed ^ (1UL << 63)));
    }

    private static int[][] OrdersOf(int posts, int[][] lists, long[][] priorities)
    {
        var candidates = Enumerable.Range(0, posts).Select(static _ => new List<int>()).ToArray();
        var keys = Enumerable.Range(0, posts).Select(static _ => new List<long>()).ToArray();
        for (var c = 0; c < lists.Length; c++)
        {
            for (var i = 0; i < lists[c].Length; i++)
            {
                candidates[lists[c][i]].Add(c);
                keys[lists[c][i]].Add(priorities[c][i]);
            }
        }

        return [.. candidates.Zip(keys, static (own, byKey) =>
        {
            int[] order = [.. own];
            Array.Sort(byKey.ToArray(), order);
            return order;
        })];
    }
}
