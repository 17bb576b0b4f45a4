namespace Alis.Rules.Matching.Stable;

/// <summary>Who is where, what it took, and the check of it.</summary>
public sealed class StableMatching
{
    /// <summary>What stands in the place of a post for a candidate who has none.</summary>
    public const int None = -1;

    private readonly int[] _contracts;
    private readonly int[] _posts;
    private readonly int[] _heldStarts;
    private readonly int[] _held;

    internal StableMatching(StableMarket market, int[] contracts, long proposals, CancellationToken token)
    {
        Market = market;
        Proposals = proposals;
        _contracts = contracts;
        _posts = new int[market.CandidateCount];
        for (var c = 0; c < _posts.Length; c++)
        {
            _posts[c] = contracts[c] == None ? None : market.AllPosts[contracts[c]];
        }

        (_heldStarts, _held) = ByPost();
        Check = StabilityCheck.Of(market, _posts, token);
    }

    /// <summary>Gets the market.</summary>
    public StableMarket Market { get; }

    /// <summary>Gets how many proposals it took, at most one for each contract.</summary>
    public long Proposals { get; }

    /// <summary>Gets how many candidates have a post.</summary>
    public int MatchedCount => _held.Length;

    /// <summary>Gets the post of each candidate, by number; <see cref="None"/> for those who have none.</summary>
    public ReadOnlySpan<int> Posts => _posts;

    /// <summary>Gets what the check has found, which has looked at the market and at <see cref="Posts"/> alone.</summary>
    public StabilityReport Check { get; }

    /// <summary>Returns the post of a candidate; null where there is none.</summary>
    /// <param name="candidate">The candidate's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public int? PostOf(int candidate) => _posts[Market.Known(candidate)] is not None and var post ? post : null;

    /// <summary>Returns where the post stands on the candidate's list, the best being 1; null where the candidate has none.</summary>
    /// <param name="candidate">The candidate's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such candidate.</exception>
    public int? RankOf(int candidate) => _contracts[Market.Known(candidate)] is not None and var e ? e - Market.Starts[candidate] + 1 : null;

    /// <summary>Returns who has a place at a post, the one it likes best first.</summary>
    /// <param name="post">The post's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such post.</exception>
    public ReadOnlySpan<int> CandidatesAt(int post) => _held.AsSpan(_heldStarts[Market.KnownPost(post)], _heldStarts[post + 1] - _heldStarts[post]);

    /// <summary>Returns what it took to get a place at a post. Each candidate has the first post on the own list whose cutoff admits.</summary>
    /// <param name="post">The post's number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such post.</exception>
    public PostCutoff CutoffOf(int post)
    {
        var held = CandidatesAt(post);
        return held.Length < Market.Capacities[post] ? new PostCutoff(true, null) : new PostCutoff(false, held.IsEmpty ? null : Market.AllPriorities[_contracts[held[^1]]]);
    }

    private (int[] Starts, int[] Held) ByPost()
    {
        var starts = new int[Market.PostCount + 1];
        foreach (var post in _posts)
        {
            if (post != None)
            {
                starts[post + 1]++;
            }
        }

        for (var p = 0; p < Market.PostCount; p++)
        {
            starts[p + 1] += starts[p];
        }

        var held = new int[starts[^1]];
        var keys = new long[held.Length];
        var next = (int[])starts.Clone();
        for (var c = 0; c < _posts.Length; c++)
        {
            if (_posts[c] != None)
            {
                var at = next[_posts[c]]++;
                (held[at], keys[at]) = (c, Market.AllPriorities[_contracts[c]]);
            }
        }

        for (var p = 0; p < Market.PostCount; p++)
        {
            Array.Sort(keys, held, starts[p], starts[p + 1] - starts[p]);
        }

        return (starts, held);
    }
}
