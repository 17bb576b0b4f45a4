namespace Alis.Rules.Matching;

/// <summary>
/// What comes after all whole services: those who got none and would split theirs take two parts each of what no whole service has taken, one candidate after
/// the other in the order of the round, both parts or nothing.
/// </summary>
/// <remarks>Ranked among the whole services there might be no stable outcome at all; in one order for all there is always one, and it is this.</remarks>
internal sealed class SplitServices
{
    private readonly int[] _free;
    private readonly Dictionary<int, SplitPackage> _given = [];
    private readonly Dictionary<int, SplitPackage> _declined = [];

    public SplitServices(RoundTable table, MasterOrder order, int[] filled, Func<int, bool> isLeft, CancellationToken token)
    {
        Halves = HalfWindow.Of(table);
        _free = [.. Halves.Select(h => h.Facts.Window.Seats - filled[h.Facts.Window.Index])];
        var places = new int[table.Candidates.Length];
        order.PlacesAtWishes(places);
        Choosing = Halves.Length == 0 ? [] : [.. table.Candidates
            .Where(c => c.Splits && c.Refused.IsEmpty && isLeft(c.Index))
            .OrderBy(c => table.ClassOn(c, c.Wish))
            .ThenBy(c => places[c.Index])];
        foreach (var candidate in Choosing)
        {
            token.ThrowIfCancellationRequested();
            if (new SplitWishes(table, candidate, Halves).Best(h => _free[h.Index] > 0) is { } best)
            {
                Take(candidate.Index, best);
            }
        }
    }

    /// <summary>Gets the halves of all windows.</summary>
    public HalfWindow[] Halves { get; }

    /// <summary>Returns how many parts there is room for in a half, besides whole services and parts that are given or were declined.</summary>
    public int FreeIn(HalfWindow half) => _free[half.Index];

    /// <summary>Gets those who choose, the first one first.</summary>
    public CandidateFacts[] Choosing { get; }

    /// <summary>Gets the package of each who got one, by number of the candidate.</summary>
    public IReadOnlyDictionary<int, SplitPackage> Given => _given;

    /// <summary>Gets the package of each who has declined one, by number of the candidate.</summary>
    public IReadOnlyDictionary<int, SplitPackage> Declined => _declined;

    /// <summary>
    /// Takes out those who have declined. What they were offered stays theirs for the rest of the round: given to another at once, it could set those after in
    /// the order against each other, and who keeps what would hang on the order in which the answers came.
    /// </summary>
    public void Decline(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates)
        {
            _declined.Add(candidate, _given[candidate]);
            _given.Remove(candidate);
        }
    }

    private void Take(int candidate, SplitPackage package)
    {
        _given[candidate] = package;
        _free[package.First.Index]--;
        _free[package.Second.Index]--;
    }
}
