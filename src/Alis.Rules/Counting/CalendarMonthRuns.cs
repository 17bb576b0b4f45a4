using Alis.Rules.Time;

namespace Alis.Rules.Counting;

/// <summary>
/// Finds what whole calendar months give more than shares of months. A period of n calendar months at one percentage counts n months of it, and some
/// of them are a little less by the shares of their days (15 February to 14 August). Where the percentage varies, each level of it is a period of its own.
/// </summary>
/// <remarks>Levels are kept on a stack, so that each turn is pushed and popped once.</remarks>
internal sealed class CalendarMonthRuns
{
    private const int Eighths = 8;

    private readonly Stack<Level> _levels = new();
    private int _percent;

    /// <summary>Gets the gain so far, in <see cref="MonthUnits"/>; never negative.</summary>
    public long Gain { get; private set; }

    /// <summary>Tells that the percentage is another from a point between two days on.</summary>
    /// <param name="position">The parts of months before the point.</param>
    /// <param name="percent">The percentage after it, in hundredths; 0 ends all periods.</param>
    public void Turn(long position, int percent)
    {
        if (percent == _percent)
        {
            return;
        }

        _percent = percent;
        var start = position;
        while (_levels.Count > 0 && _levels.Peek().Percent > percent)
        {
            var level = _levels.Pop();
            var floor = Math.Max(percent, _levels.Count > 0 ? _levels.Peek().Percent : 0);
            Gain += GainOf(level.Position, position) * (level.Percent - floor) * MonthUnits.Whole;
            start = level.Position;
        }

        if (percent > (_levels.Count > 0 ? _levels.Peek().Percent : 0))
        {
            _levels.Push(new Level(start, percent));
        }
    }

    /// <summary>What whole calendar months between two points give more than the shares of their days, in parts of months.</summary>
    private static long GainOf(long from, long to)
    {
        // The shares of n calendar months are n − (d − 1)(1/a − 1/b) where they begin on day d of a month of a days and end in one of b: never an eighth of a
        // month less than n. Only a length that close below a whole number can gain, and to look for the days costs more than all else here.
        var above = (to - from) % MonthUnits.PartsInMonth;
        return above < MonthUnits.PartsInMonth - (MonthUnits.PartsInMonth / Eighths)
            ? 0
            : Math.Max(0, ((long)DayPeriods.WholeMonths(new DayPeriod(MonthUnits.DayAfter(from), MonthUnits.DayBefore(to))) * MonthUnits.PartsInMonth) - (to - from));
    }

    /// <summary>Days since a point on which the percentage has been this or more.</summary>
    private readonly record struct Level(long Position, int Percent);
}
