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

    /// <summary>Gets whether offers of whole services are unanswered, which split ones come after.</summary>
    public bool SplitsWait { get; init; }

    public bool UntilSettled { get; init; }

    public bool SplitsAreHeld => SplitsWait && UntilSettled;

    /// <summary>Returns whether a candidate can be offered a split service, but not before others have answered.</summary>
    public bool IsUnoffered(int candidate) =>
        SplitsWait && Whole.PostOf(candidate) is null && Table.Candidates[candidate] is { Splits: true, Refused.IsEmpty: true };

    /// <summary>Returns the place of one who holds a window in the round's order there, from 1; the standing has it, unless the hospital's own order made that.</summary>
    public int PositionAt(WindowFacts window, int candidate, int[] places)
    {
        if (Market.Standing.OwnOrderOf(window) is null && Whole.CutoffOf(window.Window.Index).Priority is { } priority)
        {
            return Standing.PositionOf(priority);
        }

        Market.Order.PlacesAt(window, places);
        return places[candidate] + 1;
    }

    /// <summary>Returns who is offered what, by candidate and first day; split services as provisional where they are not offered yet.</summary>
    public static ImmutableArray<RoundMatch> MatchesOf(RoundTable table, StableMatching whole, SplitServices? split, bool isProvisional)
    {
        var matches = ImmutableArray.CreateBuilder<RoundMatch>();
        foreach (var candidate in table.Candidates)
        {
            if (whole.PostOf(candidate.Index) is { } post)
            {
                var facts = table.Windows[post];
                var start = DayNumbers.ToDay(RoundTable.StartOf(candidate, facts));
                var end = start.AddMonths(facts.Window.ServiceMonths, MonthRounding.LastDay).PlusDays(-1);
                matches.Add(new RoundMatch(candidate.Key, facts.Window, start, end, whole.RankOf(candidate.Index), null, table.IsShortNotice(start), IsProvisional: false)
                {
                    Possible = whole.Market.PostsOf(candidate.Index).Length,
                    Exception = candidate.ExceptionOn(RoundTable.StartOf(candidate, facts)),
                });
            }
            else if (split?.Given.TryGetValue(candidate.Index, out var package) == true)
            {
                matches.Add(PartOf(table, candidate, package.First, package.FirstStart, 1, isProvisional));
                matches.Add(PartOf(table, candidate, package.Second, package.SecondStart, 2, isProvisional));
            }
        }

        return matches.ToImmutable();
    }

    private static RoundMatch PartOf(RoundTable table, CandidateFacts candidate, HalfWindow half, int start, int part, bool isProvisional) =>
        new(candidate.Key, half.Facts.Window, DayNumbers.ToDay(start), DayNumbers.ToDay(half.EndOf(start) - 1), null, part, table.IsShortNotice(DayNumbers.ToDay(start)), isProvisional)
        {
            Exception = candidate.ExceptionOn(start),
            SplitException = candidate.SplitException,
        };
}
