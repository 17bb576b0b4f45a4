using System.Collections.Immutable;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Time;

namespace Alis.Rules.Matching;

/// <summary>All that a run of a round has worked out, as numbers.</summary>
internal sealed class RoundState(RoundTable table, RoundMarket market, StableMatching whole, SplitServices split, long checkedPackages, int[] filled)
{
    public RoundTable Table { get; } = table;

    public RoundMarket Market { get; } = market;

    public StableMatching Whole { get; } = whole;

    public SplitServices Split { get; } = split;

    /// <summary>Gets how many packages of two parts were held against what candidates got.</summary>
    public long CheckedPackages { get; } = checkedPackages;

    /// <summary>Gets how many seats of each window whole services have taken.</summary>
    public int[] Filled { get; } = filled;

    public ImmutableArray<RoundRun> Runs { get; init; } = [];

    public ImmutableArray<string> Waiting { get; init; } = [];

    public bool SplitsAreHeld { get; init; }

    public bool UntilSettled { get; init; }

    /// <summary>Returns who is offered what, by candidate and first day.</summary>
    public static ImmutableArray<RoundMatch> MatchesOf(RoundTable table, StableMatching whole, SplitServices? split)
    {
        var matches = ImmutableArray.CreateBuilder<RoundMatch>();
        foreach (var candidate in table.Candidates)
        {
            if (whole.PostOf(candidate.Index) is { } post)
            {
                var facts = table.Windows[post];
                var start = DayNumbers.ToDay(RoundTable.StartOf(candidate, facts));
                var end = start.AddMonths(facts.Window.ServiceMonths, MonthRounding.LastDay).PlusDays(-1);
                matches.Add(new RoundMatch(candidate.Key, facts.Window, start, end, whole.RankOf(candidate.Index), null));
            }
            else if (split?.Given.TryGetValue(candidate.Index, out var package) == true)
            {
                matches.Add(PartOf(candidate, package.First, package.FirstStart, 1));
                matches.Add(PartOf(candidate, package.Second, package.SecondStart, 2));
            }
        }

        return matches.ToImmutable();
    }

    private static RoundMatch PartOf(CandidateFacts candidate, HalfWindow half, int start, int part) =>
        new(candidate.Key, half.Facts.Window, DayNumbers.ToDay(start), DayNumbers.ToDay(half.EndOf(start) - 1), null, part);
}
