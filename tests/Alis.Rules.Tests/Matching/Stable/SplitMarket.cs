namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>
/// What comes after the services of six months: those who got none and would take three months and three months choose from the seats that nobody has, one after
/// the other in one order, both halves or nothing.
/// </summary>
/// <param name="Market">The market of six months.</param>
/// <param name="Packages">
/// The pairs of half seats that each candidate would take, the best first; none for those who would not split the service. Half 2w is the first half of a seat
/// at window w, half 2w + 1 the second.
/// </param>
/// <param name="Order">The candidates, the first to choose first.</param>
internal sealed record SplitMarket(PlainMarket Market, (int First, int Second)[][] Packages, int[] Order)
{
    /// <summary>All that the second part looks at: who chooses, in this order, and how many seats of each window nobody has.</summary>
    public (int[] Choosing, int[] Seats) Input(int[] posts) =>
        ([.. Order.Where(c => posts[c] < 0 && Packages[c].Length > 0)], [.. Enumerable.Range(0, Market.Posts).Select(w => Market.Capacities[w] - posts.Count(p => p == w))]);

    /// <summary>The place of each candidate's package on the own list; -1 for none.</summary>
    public int[] Choose(int[] choosing, int[] seats)
    {
        var left = seats.SelectMany(s => new[] { s, s }).ToArray();
        var chosen = Enumerable.Repeat(-1, Market.Candidates).ToArray();
        foreach (var c in choosing)
        {
            chosen[c] = Array.FindIndex(Packages[c], p => left[p.First] > 0 && left[p.Second] > 0);
            if (chosen[c] >= 0)
            {
                left[Packages[c][chosen[c]].First]--;
                left[Packages[c][chosen[c]].Second]--;
            }
        }

        return chosen;
    }

    /// <summary>Both parts: the window of each candidate, -1 for none, and the package, -1 for none.</summary>
    public (int[] Posts, int[] Chosen) Match()
    {
        var posts = Market.Match();
        var (choosing, seats) = Input(posts);
        return (posts, Choose(choosing, seats));
    }

    /// <summary>Where a candidate ends by the true wishes, six months before all packages: the smaller, the better.</summary>
    public int RankOf(int candidate, int post, (int First, int Second)? package)
    {
        var inLists = package is { } p && Array.IndexOf(Packages[candidate], p) is >= 0 and var place ? Market.Lists[candidate].Length + place : int.MaxValue;
        return post < 0 ? inLists : Market.Lists[candidate].Contains(post) ? Market.RankOf(candidate, post) : int.MaxValue;
    }

    public SplitMarket WithPackages(int candidate, (int First, int Second)[] packages) => this with { Packages = [.. Packages.Select((l, c) => c == candidate ? packages : l)] };

    public IEnumerable<SplitMarket> Smaller() =>
    [
        .. Enumerable.Range(0, Market.Candidates).Select(c => new SplitMarket(Market.Drop(c), [.. Packages.Where((_, i) => i != c)], [.. Order.Where(x => x != c).Select(x => x > c ? x - 1 : x)])),
        .. from c in Enumerable.Range(0, Market.Candidates) from p in Market.Lists[c] select this with { Market = Market.WithList(c, Market.Lists[c].Where(x => x != p)) },
        .. from w in Enumerable.Range(0, Market.Posts) where Market.Capacities[w] > 0 select this with { Market = Market.WithCapacity(w, Market.Capacities[w] - 1) },
        .. from c in Enumerable.Range(0, Market.Candidates) from p in Packages[c] select WithPackages(c, [.. Packages[c].Where(x => x != p)]),
    ];

    public override string ToString() => $"{Market}; packages {string.Join(" ", Packages.Select(l => $"[{string.Join(" > ", l)}]"))}; order [{string.Join(", ", Order)}]";
}
