namespace Alis.Rules.Matching;

/// <summary>
/// What comes after all whole services: those who got none and would split theirs take two parts each of what no whole service has taken, one candidate after
/// the other in the order of the round, both parts or nothing.
/// </summary>
/// <remarks>Ranked among the whole services there might be no stable outcome at all; in one order for all there is always one, and it is this.</remarks>
internal sealed class SplitServices
{
    private readonly RoundTable _table;
    private readonly HalfWindow[] _halves;
    private readonly int[] _free;
    private readonly Dictionary<int, SplitPackage> _given = [];
    private readonly Dictionary<int, SplitWishes> _wishes = [];

    public SplitServices(RoundTable table, MasterOrder order, int[] filled, Func<int, bool> isLeft, CancellationToken token)
    {
        _table = table;
        _halves = HalfWindow.Of(table);
        _free = [.. _halves.Select(h => h.Facts.Window.Seats - filled[h.Facts.Window.Index])];
        var places = new int[table.Candidates.Length];
        order.PlacesAtWishes(places);
        Choosing = _halves.Length == 0 ? [] : [.. table.Candidates
            .Where(c => c.Candidate.Splits == true && c.Refused.IsEmpty && isLeft(c.Index))
            .OrderBy(c => table.ClassOn(c, c.Wish))
            .ThenBy(c => places[c.Index])];
        foreach (var candidate in Choosing)
        {
            token.ThrowIfCancellationRequested();
            var wishes = _wishes[candidate.Index] = new SplitWishes(table, candidate, _halves);
            if (wishes.Best(h => _free[h.Index] > 0) is { } best)
            {
                Take(candidate.Index, best);
            }
        }
    }

    /// <summary>Gets those who choose, the first one first.</summary>
    public CandidateFacts[] Choosing { get; private set; }

    /// <summary>Gets the package of each who got one, by number of the candidate.</summary>
    public IReadOnlyDictionary<int, SplitPackage> Given => _given;

    /// <summary>Gets how many seats of a half are left.</summary>
    public int FreeOf(HalfWindow half) => _free[half.Index];

    /// <summary>Gets whether a window has a part of any package that a candidate could have.</summary>
    public bool CouldHave(int candidate, int window) =>
        _wishes.TryGetValue(candidate, out var wishes) && wishes.All(static _ => true).Any(p => p.First.Facts.Window.Index == window || p.Second.Facts.Window.Index == window);

    /// <summary>
    /// Takes back what candidates have declined and offers it to the others in their order. Nobody loses what was offered: one moves to a better package only
    /// where both parts are free or already the own ones, so that one further up can be left with less than the order alone would give.
    /// </summary>
    public void Release(IReadOnlyCollection<int> declined, CancellationToken token)
    {
        foreach (var candidate in declined)
        {
            GiveBack(candidate);
        }

        Choosing = [.. Choosing.Where(c => !declined.Contains(c.Index))];
        bool isChanged;
        do
        {
            // Each change makes somebody better off and nobody worse, so that it ends.
            isChanged = false;
            foreach (var candidate in Choosing)
            {
                token.ThrowIfCancellationRequested();
                var own = GiveBack(candidate.Index);
                var best = _wishes[candidate.Index].Best(h => _free[h.Index] > 0);
                if (best is not null)
                {
                    Take(candidate.Index, best);
                    isChanged |= own is null || best.CompareTo(own) < 0;
                }
            }
        }
        while (isChanged);
    }

    private void Take(int candidate, SplitPackage package)
    {
        _given[candidate] = package;
        _free[package.First.Index]--;
        _free[package.Second.Index]--;
    }

    private SplitPackage? GiveBack(int candidate)
    {
        if (!_given.TryGetValue(candidate, out var package))
        {
            return null;
        }

        _given.Remove(candidate);
        _free[package.First.Index]++;
        _free[package.Second.Index]++;
        return package;
    }
}
