using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>What whole calendar months give of all posts together, and of those of each origin by themselves.</summary>
internal sealed class OriginMonths
{
    private const int Origins = (int)TrainingOrigin.Abroad + 1;

    private readonly CalendarMonthRuns _all = new();
    private readonly CalendarMonthRuns[] _runs = [.. Enumerable.Range(0, Origins).Select(static _ => new CalendarMonthRuns())];
    private readonly int[] _granted = new int[Origins];

    /// <summary>Gets the gain of all together, in <see cref="MonthUnits"/>.</summary>
    public long Gain => _all.Gain;

    /// <summary>Returns the gain of an origin by itself.</summary>
    public long GainOf(TrainingOrigin origin) => _runs[(int)origin].Gain;

    /// <summary>Tells what of full time a post has from the coming turn on, in hundredths of a per cent.</summary>
    public void Grant(TrainingOrigin origin, int percent) => _granted[(int)origin] += percent;

    /// <summary>Takes what was granted as what holds from a point between two days on.</summary>
    /// <param name="position">The parts of months before the point.</param>
    /// <param name="lastBefore">The day before it.</param>
    public void Turn(long position, LocalDate lastBefore)
    {
        var all = 0;
        for (var i = 0; i < Origins; i++)
        {
            all += _granted[i];
            _runs[i].Turn(position, lastBefore, _granted[i]);
            _granted[i] = 0;
        }

        _all.Turn(position, lastBefore, all);
    }
}
