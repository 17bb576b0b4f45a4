namespace Alis.Rules.Benchmarks.Matching;

/// <summary>Deferred acceptance and the definition of stability as one writes them from the lists, with nothing of the library in them.</summary>
internal sealed class PlainMatching
{
    public const int None = -1;

    private readonly GeneratedMarket _market;

    // Where each candidate stands on the list of each post.
    private readonly Dictionary<int, int>[] _places;

    public PlainMatching(GeneratedMarket market)
    {
        _market = market;
        _places = [.. market.Orders.Select(static order => order.Select(static (c, place) => (c, place)).ToDictionary(static x => x.c, static x => x.place))];
    }

    /// <summary>Candidates propose in turn, posts let go whom they like least; returns the post of each candidate.</summary>
    public int[] Match(out long proposals)
    {
        var posts = Enumerable.Repeat(None, _market.Lists.Length).ToArray();
        var held = _market.Orders.Select(static _ => new List<int>()).ToArray();
        var next = new int[_market.Lists.Length];
        var free = new Queue<int>(Enumerable.Range(0, _market.Lists.Length));
        proposals = 0;
        while (free.TryDequeue(out var candidate))
        {
            if (next[candidate] == _market.Lists[candidate].Length)
            {
                continue;
            }

            var post = _market.Lists[candidate][next[candidate]++];
            proposals++;
            held[post].Add(candidate);
            posts[candidate] = post;
            if (held[post].Count > _market.Size.Seats)
            {
                var worst = held[post].MaxBy(c => _places[post][c]);
                _ = held[post].Remove(worst);
                posts[worst] = None;
                free.Enqueue(worst);
            }
        }

        return posts;
    }

    /// <summary>Returns what is wrong with a matching; null where it is stable.</summary>
    public string? Fault(ReadOnlySpan<int> posts)
    {
        var held = _market.Orders.Select(static _ => new List<int>()).ToArray();
        for (var c = 0; c < posts.Length; c++)
        {
            if (posts[c] == None)
            {
                continue;
            }

            if (!_market.Lists[c].Contains(posts[c]))
            {
                return $"candidate {c} is at post {posts[c]}, which is not on the list";
            }

            held[posts[c]].Add(c);
        }

        if (Array.FindIndex(held, h => h.Count > _market.Size.Seats) is >= 0 and var overfull)
        {
            return $"post {overfull} holds {held[overfull].Count}";
        }

        // The place of the last one held; behind everybody where there is room.
        var lasts = held.Select((h, p) => h.Count < _market.Size.Seats ? int.MaxValue : h.Max(c => _places[p][c])).ToArray();
        for (var c = 0; c < posts.Length; c++)
        {
            foreach (var post in _market.Lists[c])
            {
                if (post == posts[c])
                {
                    break;
                }

                if (_places[post][c] < lasts[post])
                {
                    return $"candidate {c} and post {post} would rather have each other";
                }
            }
        }

        return null;
    }
}
