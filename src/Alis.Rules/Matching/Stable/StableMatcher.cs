namespace Alis.Rules.Matching.Stable;

/// <summary>Matches candidates with posts so that no candidate and post would both rather have each other than what they got.</summary>
public static class StableMatcher
{
    /// <summary>
    /// Returns the stable matching that is best for every candidate at once: of all stable matchings each candidate gets the best there. It is one and the
    /// same whatever the order of the input, and no candidate can get a better post by stating another order than the true one.
    /// </summary>
    /// <remarks>
    /// It does not fill as many places as could be filled, and posts may gain by stating other orders than the true ones. The time is that of looking at each
    /// contract at most once, with the logarithm of the largest capacity.
    /// </remarks>
    /// <param name="market">The market.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>The matching, which an independent check has found stable.</returns>
    /// <exception cref="ArgumentNullException">The market is null.</exception>
    /// <exception cref="InvalidOperationException">The check has found that the matching is not stable: a fault of this library.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StableMatching Match(StableMarket market, CancellationToken token = default)
    {
        var run = DeferredAcceptance.Run(market ?? throw new ArgumentNullException(nameof(market)), token);
        return Checked(new StableMatching(market, run.Contracts, run.Proposals, token));
    }

    /// <summary>Returns a matching that the check has found stable, and throws otherwise: no result is better than a wrong one.</summary>
    internal static StableMatching Checked(StableMatching matching) =>
        matching.Check.IsStable ? matching : throw new InvalidOperationException("The matching that was found is not stable.");
}
