namespace Alis.Rules.Matching;

/// <summary>How one candidate puts windows in order: by an own order of windows where there is one; else by the wish, what weighs most first.</summary>
/// <remarks>What is not on a list of the wish comes after all that is, and is not refused: an offer may be of another place and specialty than the wished one.</remarks>
internal sealed class WishOrder
{
    // Days take at most 21 bits (5 700 years), a rank 14: 16 000 entries, and lists are shorter. Together they are 63.
    private const int MostDayBits = 21;
    private const int MostRankBits = 14;
    private const int NumberBits = 64;

    private readonly RoundTable _table;
    private readonly CandidateFacts _candidate;
    private readonly bool _hasRanking;

    // What weighs most first: time, place, department and specialty by number.
    private readonly int[] _dimensions;
    private readonly int[] _places;
    private readonly int[] _departments;
    private readonly int[] _specialties;
    private readonly int _dayBits;
    private readonly int _placeBits;
    private readonly int _departmentBits;
    private readonly int _specialtyBits;
    private readonly int _indexBits;

    public WishOrder(RoundTable table, CandidateFacts candidate)
    {
        _table = table;
        _candidate = candidate;
        _hasRanking = table.Choices.HasRanking(candidate.Index);
        var wish = candidate.Candidate.Wish;
        _dimensions = wish?.Order is { } order ? [.. RoundTerms.Full(order).Select(NumberOf)] : [.. table.Terms.Dimensions.Select(NumberOf)];
        _places = Ranks(table.Places, wish?.Places);
        _departments = Ranks(table.Departments, wish?.Departments);
        _specialties = Ranks(table.Specialties, wish?.Specialties);
        _dayBits = candidate.Earliest == int.MinValue ? MostDayBits : BitsOf(Math.Max(candidate.Wish - candidate.Earliest, candidate.Latest - candidate.Wish));
        _placeBits = Math.Min(MostRankBits, BitsOf(wish?.Places?.Count ?? 0));
        _departmentBits = Math.Min(MostRankBits, BitsOf(wish?.Departments?.Count ?? 0));
        _specialtyBits = Math.Min(MostRankBits, BitsOf(wish?.Specialties?.Count ?? 0));
        _indexBits = BitsOf(table.Windows.Length);
        IsShort = !_hasRanking && _dayBits + _placeBits + _departmentBits + _specialtyBits + 1 + _indexBits <= NumberBits;
    }

    /// <summary>Gets whether the two numbers of a key fit into one for every window that the candidate may have.</summary>
    public bool IsShort { get; }

    /// <summary>Returns both numbers of a key in one: the same order, and sorted in less time.</summary>
    public ulong InOne(WindowFacts window, int start)
    {
        var key = Of(window, start);
        return (key.Wish << (1 + _indexBits)) | ((start < _candidate.Wish ? 0UL : 1UL) << _indexBits) | (uint)window.Window.Index;
    }

    /// <summary>Returns where a window stands whose service would begin on a day.</summary>
    public WishKey Of(WindowFacts window, int start)
    {
        var index = window.Window.Index;
        if (_hasRanking)
        {
            return new WishKey((ulong)_table.Choices.RankOf(_candidate.Index, index), (uint)index);
        }

        var key = 0UL;
        foreach (var dimension in _dimensions)
        {
            key = dimension switch
            {
                0 => (key << _dayBits) | (uint)Math.Abs(start - _candidate.Wish),
                1 => (key << _placeBits) | PlaceRank(window),
                2 => (key << _departmentBits) | DepartmentRank(window),
                _ => (key << _specialtyBits) | SpecialtyRank(window),
            };
        }

        // Then the earlier start, and then the number of the window: by the key of the post and by time.
        return new WishKey(key, (start < _candidate.Wish ? 0UL : 1UL << 32) | (uint)index);
    }

    public ulong PlaceRank(WindowFacts window) => RankOf(_places, window.Kind.Place);

    public ulong DepartmentRank(WindowFacts window) => RankOf(_departments, window.Kind.Department);

    public ulong SpecialtyRank(WindowFacts window) => RankOf(_specialties, window.Kind.Specialty);

    private static int BitsOf(int number)
    {
        var bits = 0;
        while (number >> bits != 0)
        {
            bits++;
        }

        return bits;
    }

    private static int NumberOf(string dimension) => dimension switch { "time" => 0, "place" => 1, "department" => 2, _ => 3 };

    // The last entry is that of what is not named or not on the list.
    private static ulong RankOf(int[] ranks, int kind) => (uint)ranks[kind < 0 ? ranks.Length - 1 : kind];

    private static int[] Ranks(NumberedNames names, IReadOnlyList<string>? values)
    {
        var count = values?.Count ?? 0;
        var ranks = new int[names.Count + 1];
        for (var i = 0; i < ranks.Length; i++)
        {
            ranks[i] = count;
        }

        for (var i = count - 1; i >= 0; i--)
        {
            // The first place of a name that stands twice is the one that counts.
            if (names.Find(values![i]) is >= 0 and var number)
            {
                ranks[number] = i;
            }
        }

        return ranks;
    }
}
