using Alis.Rules.Matching;
using NodaTime;

namespace Alis.Rules.Texts;

/// <summary>Where everything of the drawing of a season stands, in whole pixels.</summary>
internal sealed class SeasonLayout
{
    public const int Left = 250;
    public const int Top = 128;

    private const int Margin = 24;

    // A post with room for very many would push all others out of sight: its free seats are told as a number sooner than its taken ones.
    private const int MostFreeLanes = 6;
    private const int MostLanes = 12;

    // The key of a post and where it is stand below each other, however low its lanes are.
    private const int LeastRow = 32;

    private readonly Dictionary<string, int> _tops = new(StringComparer.Ordinal);
    private readonly SeasonSeats _seats;
    private readonly int _monthWidth;
    private readonly LocalDate _first;
    private readonly int _months;

    public SeasonLayout(RoundResult result, SeasonSeats seats)
    {
        _seats = seats;
        Rows = [.. result.Round.Posts
            .OrderBy(static p => p.Hospital, StringComparer.Ordinal).ThenBy(static p => p.Department, StringComparer.Ordinal).ThenBy(static p => p.Key, StringComparer.Ordinal)];
        LaneHeight = Rows.Count <= 20 ? 30 : Rows.Count <= 60 ? 24 : 19;
        var (from, to) = (Rows.Select(static p => p.From).Min() ?? result.Round.DecidedOn ?? default, Rows.Select(static p => p.To).Max() ?? result.Round.DecidedOn ?? default);
        _first = new LocalDate(from.Year, from.Month, 1);
        _months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        _monthWidth = Math.Max(22, Math.Min(90, 1080 / _months));
        var y = Top;
        foreach (var post in Rows)
        {
            _tops[post.Key ?? ""] = y;
            y += Math.Max(HeightOf(post) + 8, LeastRow);
        }

        Bottom = y;
    }

    public List<OfferedPost> Rows { get; }

    public int LaneHeight { get; }

    /// <summary>How far a service stands from the edges of its lane; on low lanes less, for the sake of its text.</summary>
    public int Inset => LaneHeight < 24 ? 2 : 3;

    public int Bottom { get; }

    public int Width => Left + (_months * _monthWidth) + Margin;

    public int MonthWidth => _monthWidth;

    public IEnumerable<(LocalDate Month, int X)> Months => Enumerable.Range(0, _months).Select(m => (MonthAt(m), Left + (m * _monthWidth)));

    /// <summary>How many seats are drawn, each on a lane; the rest is told as a number, and who is on them in a list.</summary>
    public int LanesOf(OfferedPost post) => Math.Max(1, Math.Min(post.Seats ?? 0, Math.Max(MostFreeLanes, Math.Min(MostLanes, _seats.MostOf(post)))));

    public int HeightOf(OfferedPost post) => LanesOf(post) * LaneHeight;

    public int TopOf(OfferedPost post) => _tops[post.Key ?? ""];

    /// <summary>Where a day begins: months are equally wide, days within one too.</summary>
    public int XOf(LocalDate day)
    {
        var month = ((day.Year - _first.Year) * 12) + day.Month - _first.Month;
        return Left + (month * _monthWidth) + ((day.Day - 1) * _monthWidth / Time.CalendarMonths.LengthOf(Time.CalendarMonths.IndexOf(day)));
    }

    private LocalDate MonthAt(int number) => new(_first.Year + ((_first.Month - 1 + number) / 12), ((_first.Month - 1 + number) % 12) + 1, 1);
}
