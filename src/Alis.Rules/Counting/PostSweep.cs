namespace Alis.Rules.Counting;

/// <summary>A post while it is counted: where it and its absences begin and end as parts of months, and what it has given so far.</summary>
internal sealed class PostSweep
{
    private readonly long[] _absenceFrom;
    private readonly long[] _absenceTo;
    private int _next;

    public PostSweep(CountedPost post, CountingTerms? terms)
    {
        Post = post;
        Terms = terms;
        From = MonthUnits.Before(post.Days.From);
        To = MonthUnits.Through(post.Days.To);
        var absences = post.Absences;
        (_absenceFrom, _absenceTo) = absences.IsEmpty ? ([], []) : (new long[absences.Length], new long[absences.Length]);
        for (var i = 0; i < absences.Length; i++)
        {
            _absenceFrom[i] = MonthUnits.Before(absences[i].Days.From);
            _absenceTo[i] = MonthUnits.Through(absences[i].Days.To);
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

    /// <summary>Writes the points at which the post and its absences begin and end; returns how many.</summary>
    public int WriteTurns(long[] turns, int at)
    {
        var count = _absenceFrom.Length;
        turns[at] = From;
        turns[at + 1] = To;
        Array.Copy(_absenceFrom, 0, turns, at + 2, count);
        Array.Copy(_absenceTo, 0, turns, at + 2 + count, count);
        return 2 + count + count;
    }

    /// <summary>What of the post is absence that is no service, from a turn to the next; absences begin and end at turns, and turns come in order.</summary>
    public int AwayAt(long position)
    {
        while (_next < _absenceTo.Length && _absenceTo[_next] <= position)
        {
            _next++;
        }

        var away = 0;
        for (var i = _next; i < _absenceFrom.Length && _absenceFrom[i] <= position; i++)
        {
            away += Terms!.CountsAsService(Post.Absences[i].Nature, Post.Pool) ? 0 : Post.Absences[i].Percent;
        }

        return Math.Min(away, MonthUnits.Whole);
    }
}
