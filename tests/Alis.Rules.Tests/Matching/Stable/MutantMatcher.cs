namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>A plain copy of deferred acceptance in which one thing can be wrong, to see whether the properties notice it.</summary>
internal sealed class MutantMatcher(PlainMarket market, MatcherMutant mutant)
{
    private readonly List<int>[] _held = [.. Enumerable.Range(0, market.Posts).Select(_ => new List<int>())];
    private readonly int[] _next = new int[market.Candidates];

    public static int[] Match(PlainMarket market, MatcherMutant mutant) => mutant switch
    {
        MatcherMutant.PostsPropose => OracleMatcher.PostsPropose(market),
        MatcherMutant.MostMatched => OracleMatcher.Feasible(market).Select(m => (int[])m.Clone()).MaxBy(m => m.Count(p => p >= 0))!,
        MatcherMutant.FirstChoicesFirst => InPasses(market, 2),
        MatcherMutant.RankByRank => InPasses(market, int.MaxValue),
        MatcherMutant.OneOrderForAll => EachInTurn(market),
        _ => new MutantMatcher(market, mutant).Run(),
    };

    private int[] Run()
    {
        var waiting = new LinkedList<int>(Enumerable.Range(0, market.Candidates));
        while (waiting.Count > 0)
        {
            var candidate = mutant == MatcherMutant.FirstInFirstOut ? waiting.First!.Value : waiting.Last!.Value;
            _ = waiting.Remove(candidate);
            var refused = false;
            while (!(refused && mutant == MatcherMutant.StopsAfterFirstRefusal) && Ask(candidate, out refused, out var displaced))
            {
                if (!refused)
                {
                    Requeue(displaced, waiting);
                    break;
                }
            }
        }

        var posts = Enumerable.Repeat(-1, market.Candidates).ToArray();
        for (var p = 0; p < _held.Length; p++)
        {
            _held[p].ForEach(c => posts[c] = p);
        }

        return posts;
    }

    private void Requeue(int displaced, LinkedList<int> waiting)
    {
        if (displaced < 0 || mutant == MatcherMutant.DisplacedNotAskedAgain)
        {
            return;
        }

        _next[displaced] = mutant == MatcherMutant.DisplacedStartsAgain ? 0 : _next[displaced];
        _ = waiting.AddLast(displaced);
    }

    /// <summary>Lets a candidate ask the next post; false where none is left.</summary>
    private bool Ask(int candidate, out bool refused, out int displaced)
    {
        (refused, displaced) = (true, -1);
        var list = market.Lists[candidate];
        var length = mutant == MatcherMutant.LastChoiceSkipped ? list.Length - 1 : list.Length;
        if (_next[candidate] >= length)
        {
            return false;
        }

        var at = _next[candidate]++;
        var post = list[mutant == MatcherMutant.LastWishesFirst ? list.Length - 1 - at : at];
        var held = _held[post];
        if (held.Count < Places(post))
        {
            held.Add(candidate);
            refused = false;
        }
        else if (held.Count > 0 && mutant != MatcherMutant.NeverEvicts && Evicted(held, post) is var worst && Prefers(post, candidate, worst))
        {
            _ = held.Remove(worst);
            held.Add(candidate);
            (refused, displaced) = (false, worst);
        }

        return true;
    }

    private int Evicted(List<int> held, int post) => mutant switch
    {
        MatcherMutant.EvictsBest => held.MinBy(c => Key(post, c)),
        MatcherMutant.EvictsEarliest => held[0],
        _ => held.MaxBy(c => Key(post, c)),
    };

    private bool Prefers(int post, int newcomer, int holder) =>
        Key(post, newcomer).CompareTo(Key(post, holder)) < 0;

    private (int, int) Key(int post, int candidate) =>
        (mutant == MatcherMutant.PriorityByRankOnList ? market.RankOf(candidate, post) : 0, Array.IndexOf(market.Orders[post], candidate));

    private int Places(int post) => mutant switch
    {
        MatcherMutant.OnePlaceMore => market.Capacities[post] + 1,
        MatcherMutant.OnePlaceLess => market.Capacities[post] - 1,
        MatcherMutant.NoPlacesReadAsOne => Math.Max(1, market.Capacities[post]),
        _ => market.Capacities[post],
    };

    /// <summary>First choices are served to the end before anybody's second is looked at; after so many passes the rest goes by the order of deferred acceptance.</summary>
    private static int[] InPasses(PlainMarket market, int passes)
    {
        var posts = Enumerable.Repeat(-1, market.Candidates).ToArray();
        for (var rank = 0; rank < market.Posts; rank++)
        {
            for (var p = 0; p < market.Posts; p++)
            {
                bool Asks(int c) => posts[c] < 0 && (rank < passes - 1 ? rank < market.Lists[c].Length && market.Lists[c][rank] == p : market.Lists[c].Contains(p));
                foreach (var c in market.Orders[p].Where(Asks).Take(Math.Max(0, market.Capacities[p] - posts.Count(x => x == p))).ToList())
                {
                    posts[c] = p;
                }
            }
        }

        return posts;
    }

    private static int[] EachInTurn(PlainMarket market)
    {
        var posts = Enumerable.Repeat(-1, market.Candidates).ToArray();
        for (var c = 0; c < posts.Length; c++)
        {
            posts[c] = market.Lists[c].Append(-1).First(p => p < 0 || posts.Count(x => x == p) < market.Capacities[p]);
        }

        return posts;
    }
}
