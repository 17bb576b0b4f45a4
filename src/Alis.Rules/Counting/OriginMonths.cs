namespace Alis.Rules.Counting;

/// <summary>What whole calendar months give of all posts together, and of those of each origin that can be capped by themselves.</summary>
internal sealed class OriginMonths
{
    private readonly CalendarMonthRuns _all = new();

    // By origin; the first, training in the specialty itself at home, is never capped and needs none of its own.
    private readonly CalendarMonthRuns?[] _runs = [null, new(), new()];
    private readonly int[] _granted = new int[(int)TrainingOrigin.Abroad + 1];

    /// <summary>Gets the gain of all together, in <see cref="MonthUnits"/>.</summary>
    public long Gain => _all.Gain;

    /// <summary>Returns the gain of an origin by itself; 0 for the one that is never capped.</summary>
    public long GainOf(TrainingOrigin origin) => _runs[(int)origin]?.Gain ?? 0;

    /// <summary>Tells what of full time a post has from the coming turn on, in hundredths of a per cent.</summary>
    public void Grant(TrainingOrigin origin, int percent) => _granted[(int)origin] += percent;

    /// <summary>Takes what was granted as what holds from a point between two days on.</summary>
    /// <param name="position">The parts of months before the point.</param>
    public void Turn(long position)
    {
        var all = 0;
        for (var i = 0; i < _granted.Length; i++)
        {
            all += _granted[i];
            _runs[i]?.Turn(position, _granted[i]);
            _granted[i] = 0;
        }

        _all.Turn(position, all);
    }
}
