namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>Stable matchings by their definition, slowly and from the plain lists alone: every assignment is made and looked at.</summary>
internal static class OracleMatcher
{
    /// <summary>Every stable matching, as the post of each candidate (-1 for none).</summary>
    public static List<int[]> AllStable(PlainMarket market)
    {
        // Where a candidate stands in each post's order: looked up here, since there are thousands of assignments.
        var places = market.Orders.Select(o => Enumerable.Range(0, market.Candidates).Select(c => Array.IndexOf(o, c)).ToArray()).ToArray();
        return [.. Feasible(market).Where(IsStable).Select(m => (int[])m.Clone())];

        bool IsStable(int[] posts)
        {
            for (var c = 0; c < posts.Length; c++)
            {
                foreach (var p in market.Lists[c])
                {
                    if (p == posts[c])
                    {
                        break;
                    }

                    var (count, worst) = (0, -1);
                    for (var x = 0; x < posts.Length; x++)
                    {
                        (count, worst) = posts[x] == p ? (count + 1, Math.Max(worst, places[p][x])) : (count, worst);
                    }

                    if (count < market.Capacities[p] || worst > places[p][c])
                    {
                        return false;
                    }
                }
            }

            return true;
        }
    }

    /// <summary>Every assignment in which nobody is at a post outside his list and no post has more than its places; one array, overwritten from one to the next.</summary>
    public static IEnumerable<int[]> Feasible(PlainMarket market)
    {
        var left = (int[])market.Capacities.Clone();
        var posts = new int[market.Candidates];
        return From(0);

        IEnumerable<int[]> From(int candidate)
        {
            if (candidate == posts.Length)
            {
                yield return posts;
                yield break;
            }

            foreach (var post in market.Lists[candidate].Append(-1))
            {
                if (post >= 0 && left[post] == 0)
                {
                    continue;
                }

                posts[candidate] = post;
                if (post >= 0)
                {
                    left[post]--;
                }

                foreach (var full in From(candidate + 1))
                {
                    yield return full;
                }

                if (post >= 0)
                {
                    left[post]++;
                }
            }
        }
    }

    public static bool IsFeasible(PlainMarket market, int[] posts) =>
        Enumerable.Range(0, market.Candidates).All(c => posts[c] < 0 || market.Lists[c].Contains(posts[c]))
        && Enumerable.Range(0, market.Posts).All(p => posts.Count(x => x == p) <= market.Capacities[p]);

    /// <summary>The pairs that would both rather have each other, straight from the lists.</summary>
    public static List<(int Candidate, int Post)> Blocking(PlainMarket market, int[] posts)
    {
        var found = new List<(int Candidate, int Post)>();
        for (var c = 0; c < market.Candidates; c++)
        {
            foreach (var p in market.Lists[c].TakeWhile(p => p != posts[c]))
            {
                List<int> holders = [.. Enumerable.Range(0, market.Candidates).Where(x => posts[x] == p)];
                if (holders.Count < market.Capacities[p] || holders.Exists(x => Array.IndexOf(market.Orders[p], x) > Array.IndexOf(market.Orders[p], c)))
                {
                    found.Add((c, p));
                }
            }
        }

        return found;
    }

    /// <summary>Posts propose to candidates, in rounds: the other end of the lattice, the worst stable matching for every candidate.</summary>
    public static int[] PostsPropose(PlainMarket market)
    {
        var posts = Enumerable.Repeat(-1, market.Candidates).ToArray();
        var refused = new HashSet<(int Post, int Candidate)>();
        bool moved;
        do
        {
            moved = false;
            for (var p = 0; p < market.Posts; p++)
            {
                foreach (var c in market.Orders[p].Where(c => posts[c] != p && !refused.Contains((p, c))).Take(market.Capacities[p] - posts.Count(x => x == p)).ToList())
                {
                    moved = true;
                    if (market.RankOf(c, p) < market.RankOf(c, posts[c]))
                    {
                        if (posts[c] >= 0)
                        {
                            _ = refused.Add((posts[c], c));
                        }

                        posts[c] = p;
                    }
                    else
                    {
                        _ = refused.Add((p, c));
                    }
                }
            }
        }
        while (moved);
        return posts;
    }
}
