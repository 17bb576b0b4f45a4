namespace Alis.Rules.Matching;

/// <summary>Room for one part of a split service: a half of a window that no whole service has taken, or a short window.</summary>
/// <param name="Index">The number among the halves, from 0: by window and then by time.</param>
/// <param name="Facts">The window.</param>
/// <param name="From">The first day on which a part can begin, as a number: of the half, or of the round where that is later.</param>
/// <param name="Latest">The last day on which a part can begin and still end within the half.</param>
/// <param name="Months">How many months a part takes.</param>
/// <param name="Department">The number of the department, of a hospital and at a place; -1 where none is named, which is the same as no other.</param>
internal sealed record HalfWindow(int Index, WindowFacts Facts, int From, int Latest, int Months, int Department)
{
    /// <summary>Gets the day after the first part that could be here.</summary>
    public int FirstEnd { get; } = EndOf(From, Months);

    /// <summary>Returns the halves of all windows that are open, by window and time; none where the rule book knows no split service.</summary>
    public static HalfWindow[] Of(RoundTable table)
    {
        var halves = new List<HalfWindow>();
        var departments = new Dictionary<(string?, string, string?), int>();
        foreach (var facts in table.Windows)
        {
            var window = facts.Window;
            if (window.SplitMonths is not { } months || !facts.Refused.Without(RefusalSet.WithoutStart).IsEmpty)
            {
                continue;
            }

            if (window.IsShort)
            {
                Add(window.From, window.To);
            }
            else
            {
                // The first part has no days to spare, the second has them all.
                var second = Time.CalendarMonths.AddMonths(window.From, months, Time.MonthRounding.LastDay);
                Add(window.From, second.PlusDays(-1));
                Add(second, window.To);
            }

            int Department()
            {
                if (window.Post.Department is not { } name)
                {
                    return -1;
                }

                var key = (window.Post.Hospital, name, window.Post.Place);
                if (!departments.TryGetValue(key, out var number))
                {
                    departments.Add(key, number = departments.Count);
                }

                return number;
            }

            void Add(NodaTime.LocalDate from, NodaTime.LocalDate to)
            {
                var latest = WindowCutter.LatestStart(to, months);
                if (latest >= table.Terms.Day)
                {
                    halves.Add(new HalfWindow(halves.Count, facts, DayNumbers.Of(NodaTime.LocalDate.Max(from, table.Terms.Day)), DayNumbers.Of(latest), months, Department()));
                }
            }
        }

        return [.. halves];
    }

    /// <summary>The last day on which a part can begin that is over on a day; it may lie before the half.</summary>
    public int LatestEndingBefore(int end) => DayNumbers.Of(WindowCutter.LatestStart(DayNumbers.ToDay(end - 1), Months));

    /// <summary>The day after a part that begins on a day.</summary>
    public int EndOf(int start) => EndOf(start, Months);

    private static int EndOf(int start, int months) => DayNumbers.Of(Time.CalendarMonths.AddMonths(DayNumbers.ToDay(start), months, Time.MonthRounding.LastDay));
}
