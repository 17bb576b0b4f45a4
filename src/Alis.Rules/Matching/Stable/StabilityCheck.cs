namespace Alis.Rules.Matching.Stable;

/// <summary>Checks any matching, whoever made it, by the definition of stability: no part of it has been taken from the matcher.</summary>
public static class StabilityCheck
{
    // How many contracts lie between two looks at the token: often enough that nobody waits, seldom enough that nobody notices.
    private const int StopEvery = 1 << 16;

    /// <summary>Checks a matching in time linear in the contracts.</summary>
    /// <param name="market">The market.</param>
    /// <param name="posts">The post of each candidate, by number; <see cref="StableMatching.None"/> for none.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>What was found. A candidate at a post that is not on the own list counts as misplaced, and as one who has no post.</returns>
    /// <exception cref="ArgumentNullException">The market is null.</exception>
    /// <exception cref="ArgumentException">There are not as many posts as candidates.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StabilityReport Of(StableMarket market, ReadOnlySpan<int> posts, CancellationToken token = default)
    {
        _ = market ?? throw new ArgumentNullException(nameof(market));
        if (posts.Length != market.CandidateCount)
        {
            throw new ArgumentException("There has to be one entry for each candidate.", nameof(posts));
        }

        StabilityReport.Faults<BlockingPair> blocking = new();
        StabilityReport.Faults<int> misplaced = new();
        StabilityReport.Faults<int> overfull = new();
        var (free, worst) = Filled(market, posts, misplaced, overfull);
        token.ThrowIfCancellationRequested();
        var (compared, looked) = (0L, 0L);
        for (var c = 0; c < posts.Length; c++)
        {
            if (compared - looked > StopEvery)
            {
                looked = compared;
                token.ThrowIfCancellationRequested();
            }

            // All that stand before what the candidate got; the whole list where that is nothing.
            var listed = market.PostsOf(c);
            var priorities = market.PrioritiesOf(c);
            var better = PlaceOf(market, c, posts[c]) is >= 0 and var place ? place : listed.Length;
            compared += better;
            for (var i = 0; i < better; i++)
            {
                if (free[listed[i]] > 0 || priorities[i] < worst[listed[i]])
                {
                    blocking.Add(new BlockingPair(c, listed[i], free[listed[i]] > 0));
                }
            }
        }

        return new StabilityReport(market.ContractCount, compared, blocking, misplaced, overfull);
    }

    /// <summary>How many places each post has left, and the priority of the one it likes least; the smallest number where it holds nobody.</summary>
    private static (long[] Free, long[] Worst) Filled(StableMarket market, ReadOnlySpan<int> posts, StabilityReport.Faults<int> misplaced, StabilityReport.Faults<int> overfull)
    {
        var free = new long[market.PostCount];
        var worst = new long[market.PostCount];
        for (var p = 0; p < free.Length; p++)
        {
            (free[p], worst[p]) = (market.CapacityOf(p), long.MinValue);
        }

        for (var c = 0; c < posts.Length; c++)
        {
            if (PlaceOf(market, c, posts[c]) is >= 0 and var place)
            {
                free[posts[c]]--;
                worst[posts[c]] = Math.Max(worst[posts[c]], market.PrioritiesOf(c)[place]);
            }
            else if (posts[c] != StableMatching.None)
            {
                misplaced.Add(c);
            }
        }

        for (var p = 0; p < free.Length; p++)
        {
            if (free[p] < 0)
            {
                overfull.Add(p);
            }
        }

        return (free, worst);
    }

    private static int PlaceOf(StableMarket market, int candidate, int post) =>
        post == StableMatching.None ? StableMatching.None : market.PostsOf(candidate).IndexOf(post);
}
