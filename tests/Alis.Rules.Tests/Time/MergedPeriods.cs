using Alis.Rules.Time;

namespace Alis.Rules.Tests.Time;

/// <summary>Merges periods, and lists what came of it so that tests can look at it.</summary>
internal static class MergedPeriods
{
    public static List<DayPeriod> Of(IEnumerable<DayPeriod> periods)
    {
        var merging = new DayPeriodList();
        foreach (var period in periods)
        {
            merging.Add(period);
        }

        merging.Merge();
        return [.. Enumerable.Range(0, merging.Count).Select(i => merging[i])];
    }
}
