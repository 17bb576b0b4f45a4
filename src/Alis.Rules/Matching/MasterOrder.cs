namespace Alis.Rules.Matching;

/// <summary>The waiting list with the municipalities' own orders worked in: the order of a round.</summary>
/// <remarks>
/// Candidates of a municipality change places only with those of their own class, for otherwise one with an exception, put first, would push one without
/// behind others. Everyone on the waiting list on the day of the round has a place in it for as long as the round lasts: one who leaves takes no place away
/// from a colleague. What anybody wishes moves nobody.
/// </remarks>
internal sealed class MasterOrder
{
    private readonly RoundTable _table;
    private readonly int[] _seniority;
    private readonly int[] _order;
    private readonly int[] _classes;

    // Candidates of one municipality, by seniority and in the municipality's own order; only of those where the order can matter.
    private readonly List<(int[] BySeniority, int[] ByRank)> _groups = [];

    public MasterOrder(RoundTable table)
    {
        _table = table;
        var candidates = table.Candidates;
        _classes = new int[candidates.Length];
        _order = [.. Enumerable.Range(0, candidates.Length).Where(c => candidates[c].IsOnList)
            .OrderBy(c => candidates[c].Candidate.WaitingSince ?? NodaTime.LocalDate.MaxIsoValue)
            .ThenBy(c => candidates[c].Candidate.Sequence ?? int.MaxValue)
            .ThenBy(c => c)];
        _seniority = [.. Enumerable.Repeat(-1, candidates.Length)];
        for (var i = 0; i < _order.Length; i++)
        {
            _seniority[_order[i]] = i;
        }

        AddGroups();
    }

    /// <summary>Gets how many are on the waiting list.</summary>
    public int Count => _order.Length;

    /// <summary>Gets those on the waiting list, by what the list alone says: day, number of the day, key.</summary>
    public ReadOnlySpan<int> BySeniority => _order;

    /// <summary>Returns the place of a candidate on the waiting list, from 0; -1 for one who is not on it.</summary>
    public int SeniorityOf(int candidate) => _seniority[candidate];

    /// <summary>Writes the place of each candidate in the order at a window, from 0; -1 for those who are not on the waiting list.</summary>
    public void PlacesAt(WindowFacts window, int[] places)
    {
        // The classes of one window are worked out in one store: several threads may ask a result why.
        lock (_classes)
        {
            if (_groups.Count > 0)
            {
                foreach (var candidate in _table.Candidates)
                {
                    _classes[candidate.Index] = _table.ClassOn(candidate, RoundTable.StartOf(candidate, window));
                }
            }

            Places(places);
        }
    }

    /// <summary>Writes the place of each candidate in the order for what belongs to no window: the classes are those on the wished days.</summary>
    public void PlacesAtWishes(int[] places)
    {
        lock (_classes)
        {
            foreach (var candidate in _table.Candidates)
            {
                _classes[candidate.Index] = _table.ClassOn(candidate, candidate.Wish);
            }

            Places(places);
        }
    }

    private void AddGroups()
    {
        var rankings = _table.Round.MunicipalRanking.ToDictionary(static r => r.Municipality ?? "", static r => r.Candidates ?? [], StringComparer.Ordinal);
        foreach (var group in _order.GroupBy(c => _table.Candidates[c].Candidate.Municipality ?? "", StringComparer.Ordinal))
        {
            var ranked = rankings.TryGetValue(group.Key, out var keys) ? keys : [];
            if (ranked.Count == 0 && !_table.Terms.IsRankFirst)
            {
                continue;
            }

            var rank = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var key in ranked)
            {
                rank[key] = rank.Count;
            }

            int[] members = [.. group];
            _groups.Add((members, [.. members.OrderBy(c => rank.TryGetValue(_table.Candidates[c].Key, out var r) ? r : int.MaxValue)]));
        }
    }

    private void Places(int[] places)
    {
        Array.Copy(_seniority, places, places.Length);
        if (_table.Terms.IsRankFirst)
        {
            RankFirst(_classes, places);
            return;
        }

        foreach (var (bySeniority, byRank) in _groups)
        {
            Refill(bySeniority, byRank, places);
        }
    }

    /// <summary>Those of one class keep the places that they have together, and take them in the municipality's order.</summary>
    private void Refill(int[] bySeniority, int[] byRank, int[] places)
    {
        // For each class the next one by seniority whose place has not been taken.
        var (first, second, third) = (0, 0, 0);
        foreach (var member in byRank)
        {
            var own = _classes[member];
            ref var next = ref first;
            if (own == 1)
            {
                next = ref second;
            }
            else if (own == 2)
            {
                next = ref third;
            }

            while (_classes[bySeniority[next]] != own)
            {
                next++;
            }

            places[member] = _seniority[bySeniority[next++]];
        }
    }

    /// <summary>Each municipality's first before any municipality's second; among those of one rank by seniority.</summary>
    private void RankFirst(int[] classes, int[] places)
    {
        var ranks = new int[places.Length];
        var most = 0;
        foreach (var (_, byRank) in _groups)
        {
            var counts = new int[3];
            foreach (var member in byRank)
            {
                ranks[member] = counts[classes[member]]++;
                most = Math.Max(most, ranks[member]);
            }
        }

        var starts = new int[most + 2];
        foreach (var c in _order)
        {
            starts[ranks[c] + 1]++;
        }

        for (var r = 0; r <= most; r++)
        {
            starts[r + 1] += starts[r];
        }

        foreach (var c in _order)
        {
            places[c] = starts[ranks[c]]++;
        }
    }
}
