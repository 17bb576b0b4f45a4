namespace Alis.Rules.Matching;

/// <summary>How a window puts candidates in order: by the hospital's own order where that counts; else by class, agreement and place in the round's order. The smaller, the better.</summary>
internal sealed class Standing
{
    private const int ClassShift = 40;
    private const int AgreementShift = 39;
    private const long Unlisted = 1L << 50;

    private readonly RoundTable _table;
    private readonly Dictionary<string, HashSet<string>>? _agreements;
    private readonly Dictionary<string, Dictionary<string, int>> _ownOrders = new(StringComparer.Ordinal);

    public Standing(RoundTable table)
    {
        _table = table;
        if (table.Terms.HasAgreementClass && table.Round.Agreements is { } agreements)
        {
            _agreements = new(StringComparer.Ordinal);
            foreach (var agreement in agreements)
            {
                if (!_agreements.TryGetValue(agreement.Hospital ?? "", out var municipalities))
                {
                    _agreements.Add(agreement.Hospital ?? "", municipalities = new(StringComparer.Ordinal));
                }

                municipalities.UnionWith(agreement.Municipalities ?? []);
            }
        }

        foreach (var post in table.Round.Posts)
        {
            if (table.Terms.HospitalRanking && post.Ranking is { } ranking)
            {
                var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var key in ranking)
                {
                    ranks[key] = ranks.Count;
                }

                _ownOrders[post.Key ?? ""] = ranks;
            }
        }
    }

    /// <summary>Returns the standing of a candidate at a window.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="window">The window.</param>
    /// <param name="halfPlace">Twice the place in the round's order, from 1; an odd number stands before the place of the next even one.</param>
    public long Of(CandidateFacts candidate, WindowFacts window, long halfPlace)
    {
        if (OwnOrderOf(window) is { } own && own.TryGetValue(candidate.Key, out var rank))
        {
            return rank;
        }

        var key = ((long)_table.ClassOn(candidate, RoundTable.StartOf(candidate, window)) << ClassShift)
            | (HasAgreement(candidate, window) ? 0 : 1L << AgreementShift)
            | halfPlace;
        return OwnOrderOf(window) is null ? key : Unlisted | key;
    }

    /// <summary>Returns the place in the round's order, from 1, that a standing was made of, where no hospital's own order had a part in it.</summary>
    public static int PositionOf(long standing) => (int)((standing & ((1L << AgreementShift) - 1)) / 2);

    public bool HasAgreement(CandidateFacts candidate, WindowFacts window) =>
        _agreements is null
        || (_agreements.TryGetValue(window.Window.Post.Hospital ?? "", out var municipalities) && municipalities.Contains(candidate.Candidate.Municipality ?? ""));

    /// <summary>The hospital's own order at a window by key, from 0; null where it has none or it does not count.</summary>
    public Dictionary<string, int>? OwnOrderOf(WindowFacts window) => _ownOrders.Count > 0 && _ownOrders.TryGetValue(window.Window.Post.Key ?? "", out var ranks) ? ranks : null;
}
