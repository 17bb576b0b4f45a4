namespace Alis.Rules.Matching;

/// <summary>Checks what was chosen of split services, by looking at every package and not at how it was chosen.</summary>
internal static class SplitCheck
{
    /// <summary>Returns how many packages were held against what candidates got, and how many of them a candidate would rather have and could claim.</summary>
    /// <param name="table">The round.</param>
    /// <param name="services">What was chosen, before anybody declines it.</param>
    /// <param name="filled">How many seats of each window whole services have taken.</param>
    /// <param name="token">Stops the work.</param>
    public static (long Checked, long Blocking) Of(RoundTable table, SplitServices services, int[] filled, CancellationToken token)
    {
        var halves = services.Halves;
        var free = halves.Select(h => (long)h.Facts.Window.Seats - filled[h.Facts.Window.Index]).ToArray();
        var (compared, blocking) = (0L, 0L);
        foreach (var candidate in services.Choosing)
        {
            token.ThrowIfCancellationRequested();

            // One may claim what those after in the order have.
            var own = services.Given.TryGetValue(candidate.Index, out var given) ? given : null;
            foreach (var package in new SplitWishes(table, candidate, halves).All(h => free[h.Index] > 0))
            {
                compared++;
                blocking += package.CompareTo(own) < 0 ? 1 : 0;
            }

            if (own is not null)
            {
                free[own.First.Index]--;
                free[own.Second.Index]--;
            }
        }

        return (compared, free.Any(static f => f < 0) ? Math.Max(blocking, 1) : blocking);
    }
}
