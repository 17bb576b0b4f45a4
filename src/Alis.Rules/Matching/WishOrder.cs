namespace Alis.Rules.Matching;

/// <summary>How one candidate puts windows in order: by an own order of windows where there is one; else by the wish, what weighs most first.</summary>
/// <remarks>What is not on a list of the wish comes after all that is, and is not refused: an offer may be of another place and specialty than the wished one.</remarks>
internal sealed class WishOrder
{
    // Days take 21 bits (5 700 years), a rank 14: 16 000 entries, and lists are shorter.
    private const int DayBits = 21;
    private const int RankBits = 14;

    private readonly RoundTable _table;
    private readonly CandidateFacts _candidate;
    private readonly IReadOnlyList<string> _dimensions;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int> _departments;
    private readonly Dictionary<string, int> _specialties;

    public WishOrder(RoundTable table, CandidateFacts candidate)
    {
        _table = table;
        _candidate = candidate;
        var wish = candidate.Candidate.Wish;
        _dimensions = wish?.Order is { } order ? [.. RoundTerms.Full(order)] : table.Terms.Dimensions;
        _places = Ranks(wish?.Places);
        _departments = Ranks(wish?.Departments);
        _specialties = Ranks(wish?.Specialties);
    }

    /// <summary>Returns where a window stands whose service would begin on a day.</summary>
    public WishKey Of(WindowFacts window, int start)
    {
        var index = window.Window.Index;
        if (_table.Choices.HasRanking(_candidate.Index))
        {
            return new WishKey((ulong)_table.Choices.RankOf(_candidate.Index, index), (uint)index);
        }

        var key = 0UL;
        foreach (var dimension in _dimensions)
        {
            key = dimension switch
            {
                "time" => (key << DayBits) | (uint)Math.Abs(start - _candidate.Wish),
                "place" => (key << RankBits) | PlaceRank(window),
                "department" => (key << RankBits) | DepartmentRank(window),
                _ => (key << RankBits) | SpecialtyRank(window),
            };
        }

        // Then the earlier start, and then the number of the window: by the key of the post and by time.
        return new WishKey(key, (start < _candidate.Wish ? 0UL : 1UL << 32) | (uint)index);
    }

    public ulong PlaceRank(WindowFacts window) => RankOf(_places, window.Window.Post.Place);

    public ulong DepartmentRank(WindowFacts window) => RankOf(_departments, window.Window.Post.Department);

    public ulong SpecialtyRank(WindowFacts window) => RankOf(_specialties, window.Window.Post.Specialty);

    private static ulong RankOf(Dictionary<string, int> ranks, string? value) => (ulong)(ranks.Count > 0 && value is not null && ranks.TryGetValue(value, out var rank) ? rank : ranks.Count);

    private static Dictionary<string, int> Ranks(IReadOnlyList<string>? values)
    {
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in values ?? [])
        {
            if (!ranks.ContainsKey(value))
            {
                ranks.Add(value, ranks.Count);
            }
        }

        return ranks;
    }
}
