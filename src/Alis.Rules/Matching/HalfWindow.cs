namespace Alis.Rules.Matching;

/// <summary>Room for one part of a split service: a half of a window that no whole service has taken, or a short window.</summary>
/// <param name="Index">The number among the halves, from 0: by window and then by time.</param>
/// <param name="Facts">The window.</param>
/// <param name="From">The first day, as a number.</param>
/// <param name="Latest">The last day on which a part can begin and still end within the half.</param>
/// <param name="Months">How many months a part takes.</param>
internal sealed record HalfWindow(int Index, WindowFacts Facts, int From, int Latest, int Months)
{
    /// <summary>Returns the halves of all windows that are open, by window and time; none where the rule book knows no split service.</summary>
    public static HalfWindow[] Of(RoundTable table)
    {
        var halves = new List<HalfWindow>();
        foreach (var facts in table.Windows)
        {
            var window = facts.Window;
            if (window.SplitMonths is not { } months || !facts.Refused.Without(RefusalReason.TooShort).IsEmpty)
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

            void Add(NodaTime.LocalDate from, NodaTime.LocalDate to) =>
                halves.Add(new HalfWindow(halves.Count, facts, DayNumbers.Of(from), DayNumbers.Of(WindowCutter.LatestStart(to, months)), months));
        }

        return [.. halves];
    }

    /// <summary>The day after a part that begins on a day.</summary>
    public int EndOf(int start) => DayNumbers.Of(Time.CalendarMonths.AddMonths(DayNumbers.ToDay(start), Months, Time.MonthRounding.LastDay));
}
