using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>
/// Finds what whole calendar months give more than shares of months. A period of n calendar months at one percentage counts n months of it, and some
/// of them are a little less by the shares of their days (15 February to 14 August). Where the percentage varies, each level of it is a period of its own.
/// </summary>
/// <remarks>Levels are kept on a stack, so that each turn is pushed and popped once.</remarks>
internal sealed class CalendarMonthRuns
{
    private readonly Stack<Level> _levels = new();

    /// <summary>Gets the gain so far, in <see cref="MonthUnits"/>; never negative.</summary>
    public long Gain { get; private set; }

    /// <summary>Tells that the percentage is another from a point between two days on.</summary>
    /// <param name="position">The parts of months before the point.</param>
    /// <param name="lastBefore">The day before it.</param>
    /// <param name="percent">The percentage after it, in hundredths; 0 ends all periods.</param>
    public void Turn(long position, LocalDate lastBefore, int percent)
    {
        var (start, before) = (position, lastBefore);
        while (_levels.Count > 0 && _levels.Peek().Percent > percent)
        {
            var level = _levels.Pop();
            var floor = Math.Max(percent, _levels.Count > 0 ? _levels.Peek().Percent : 0);
            var whole = DayPeriods.WholeMonths(new DayPeriod(level.Before.PlusDays(1), lastBefore));
            var gain = ((long)whole * MonthUnits.PartsInMonth) - (position - level.Position);
            Gain += Math.Max(0, gain) * (level.Percent - floor) * MonthUnits.Whole;
            (start, before) = (level.Position, level.Before);
        }

        if (percent > (_levels.Count > 0 ? _levels.Peek().Percent : 0))
        {
            _levels.Push(new Level(start, before, percent));
        }
    }

    /// <summary>Days since a point on which the percentage has been this or more.</summary>
    private sealed record Level(long Position, LocalDate Before, int Percent);
}
