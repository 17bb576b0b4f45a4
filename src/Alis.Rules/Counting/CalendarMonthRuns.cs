using Alis.Rules.Time;

namespace Alis.Rules.Counting;

/// <summary>
/// Finds what whole calendar months give more than shares of months. A period of n calendar months at one percentage counts n months of it, and some
/// of them are a little less by the shares of their days (15 February to 14 August). Where the percentage varies, each level of it is a period of its own.
/// </summary>
/// <remarks>Levels are kept on a stack, so that each turn is pushed and popped once.</remarks>
internal sealed class CalendarMonthRuns
{
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
            var whole = DayPeriods.WholeMonths(new DayPeriod(MonthUnits.DayAfter(level.Position), MonthUnits.DayBefore(position)));
            var gain = ((long)whole * MonthUnits.PartsInMonth) - (position - level.Position);
            Gain += Math.Max(0, gain) * (level.Percent - floor) * MonthUnits.Whole;
            start = level.Position;
        }

        if (percent > (_levels.Count > 0 ? _levels.Peek().Percent : 0))
        {
            _levels.Push(new Level(start, percent));
        }
    }

    /// <summary>Days since a point on which the percentage has been this or more.</summary>
    private readonly record struct Level(long Position, int Percent);
}
