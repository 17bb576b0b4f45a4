namespace Alis.Rules.Counting;

/// <summary>A post while it is counted: where it and its absences begin and end as parts of months, and what it has given so far.</summary>
internal sealed class PostSweep
{
    private readonly Away[] _absences;
    private int _next;

    public PostSweep(CountedPost post, CountingTerms? terms)
    {
        Post = post;
        Terms = terms;
        From = MonthUnits.Before(post.Days.From);
        To = MonthUnits.Through(post.Days.To);
        var absences = post.Absences;
        _absences = absences.IsEmpty ? [] : new Away[absences.Length];
        for (var i = 0; i < absences.Length; i++)
        {
            var (days, percent, nature) = absences[i];
            _absences[i] = new Away(MonthUnits.Before(days.From), MonthUnits.Through(days.To), terms?.CountsAsService(nature, post.Pool) == true ? 0 : percent);
        }
    }

    public CountedPost Post { get; }

    public CountingTerms? Terms { get; }

    public long From { get; }

    public long To { get; }

    public AbsenceAccount? Account { get; set; }

    public long Gross { get; set; }

    public long Overflow { get; set; }

    public long Absence { get; set; }

    /// <summary>Writes the points at which the post and its absences begin and end, mostly in order; returns how many.</summary>
    public int WriteTurns(long[] turns, int at)
    {
        var next = at;
        turns[next++] = From;
        foreach (var absence in _absences)
        {
            turns[next++] = absence.From;
            turns[next++] = absence.To;
        }

        turns[next++] = To;
        return next - at;
    }

    /// <summary>What of the post is absence that is no service, from a turn to the next; absences begin and end at turns, and turns come in order.</summary>
    public int AwayAt(long position)
    {
        while (_next < _absences.Length && _absences[_next].To <= position)
        {
            _next++;
        }

        var away = 0;
        for (var i = _next; i < _absences.Length && _absences[i].From <= position; i++)
        {
            away += _absences[i].Percent;
        }

        return Math.Min(away, MonthUnits.Whole);
    }

    /// <summary>An absence as parts of months; of absence that counts as service the percentage is 0.</summary>
    private readonly record struct Away(long From, long To, int Percent);
}
