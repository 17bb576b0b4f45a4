namespace Alis.Rules.Coverage;

/// <summary>How much of something is shown; the default is nothing of nothing.</summary>
/// <param name="Shown">How many are shown.</param>
/// <param name="Total">How many could be.</param>
public readonly record struct CoverageShare(int Shown, int Total)
{
    /// <summary>Gets the share in whole percent, rounded down, so that 100 means all; 100 where there is nothing to show.</summary>
    public int Percent => Total == 0 ? 100 : (int)(100L * Shown / Total);

    /// <summary>Gets whether nothing is left to show.</summary>
    public bool IsWhole => Shown == Total;

    internal bool Reaches(decimal percent) => 100m * Shown >= percent * Total;

    internal static CoverageShare Of(IEnumerable<CoverageState> states)
    {
        var (shown, total) = (0, 0);
        foreach (var state in states)
        {
            shown += state == CoverageState.Shown ? 1 : 0;
            total += state == CoverageState.Impossible ? 0 : 1;
        }

        return new CoverageShare(shown, total);
    }

    internal static CoverageShare Sum(IEnumerable<CoverageShare> shares) => shares.Aggregate(default(CoverageShare), static (a, b) => new CoverageShare(a.Shown + b.Shown, a.Total + b.Total));
}
