using System.Collections.Immutable;
using NodaTime;

namespace Alis.Rules.Counting;

/// <summary>
/// Counts service time as spesialistforskriften § 31 says, exactly: days as shares of their month by the percentage of full time, every day capped at
/// full time, absence above its allowance deducted. What the section leaves open (what the ten per cent are taken of, which days use up the twelve)
/// stands in the terms.
/// </summary>
/// <remarks>
/// One sweep over the days on which something begins or ends: time in proportion to the posts and absences together, but for the sorting. Posts in any order
/// give the same; one post and its parts, cut at any day, give the same sum.
/// </remarks>
internal static class ServiceCounter
{
    /// <summary>Counts.</summary>
    /// <param name="posts">The posts, up to the assessed day.</param>
    /// <param name="termsOn">What holds for service blocks that begin on a day; null where that is not known.</param>
    /// <param name="caps">The most months of each origin that count.</param>
    public static CountedService Count(IEnumerable<CountedPost> posts, Func<LocalDate, CountingTerms?> termsOn, CountingCaps caps)
    {
        CountedPost[] sorted = [.. posts.OrderBy(p => p.Days.From).ThenBy(p => p.Key, StringComparer.Ordinal)];
        var terms = new BlockTerms(sorted, termsOn);
        var ledger = new AbsenceLedger(sorted.Length);
        var (gross, overflow) = (new long[sorted.Length], new long[sorted.Length]);
        var months = new OriginMonths();
        Sweep(sorted, terms, ledger, gross, overflow, months);
        var pools = ledger.Settle();
        var times = ImmutableArray.CreateBuilder<CountedTime>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            times.Add(new CountedTime(sorted[i].Key, gross[i], overflow[i], ledger.AbsenceOf(i), ledger.DeductedOf(i)));
        }

        var left = months.Gain;
        var other = Over(TrainingOrigin.OtherSpecialty);
        var abroad = Over(TrainingOrigin.Abroad);
        return new CountedService(times.MoveToImmutable(), pools, months.Gain, other, abroad, terms.Gap);

        // What an origin's own whole calendar months give is part of its time, as far as the whole has that gain at all.
        long Over(TrainingOrigin origin)
        {
            if (caps.Of(origin) is not { } most)
            {
                return 0;
            }

            var gain = Math.Min(left, months.GainOf(origin));
            left -= gain;
            var counted = times.Where((_, i) => sorted[i].Origin == origin).Sum(static t => t.Counted);
            return Math.Max(0, counted + gain - (Math.Min(most, MonthUnits.MostMonths) * MonthUnits.InMonth));
        }
    }

    private static void Sweep(CountedPost[] posts, BlockTerms terms, AbsenceLedger ledger, long[] gross, long[] overflow, OriginMonths months)
    {
        var turns = Turns(posts);
        var active = new List<int>();
        var absent = new int[posts.Length];
        var next = 0;
        for (var t = 0; t < turns.Count; t++)
        {
            var turn = turns[t];
            active.RemoveAll(i => MonthUnits.Through(posts[i].Days.To) <= turn.Position);
            for (; next < posts.Length && MonthUnits.Before(posts[next].Days.From) == turn.Position; next++)
            {
                active.Add(next);
            }

            // After the last turn nothing is active.
            var span = t + 1 < turns.Count ? turns[t + 1].Position - turn.Position : 0;
            var rest = MonthUnits.Whole;
            foreach (var i in active)
            {
                var granted = Math.Min(posts[i].Percent, rest);
                rest -= granted;
                gross[i] += span * granted * MonthUnits.Whole;
                months.Grant(posts[i].Origin, granted);
                overflow[i] += span * (posts[i].Percent - granted) * MonthUnits.Whole;
                if (terms.Of(i) is not { } own)
                {
                    continue;
                }

                var away = AbsenceAt(posts[i], ref absent[i], turn.Position) is { } absence && !own.CountsAsService(absence.Nature, posts[i].Pool) ? absence.Percent : 0;
                ledger.Add(posts[i].Pool, own, new AbsenceEntry(i, turn.Day, span, granted, away));
            }

            months.Turn(turn.Position, turn.LastBefore);
        }
    }

    /// <summary>The absence that covers the span from a turn to the next; absences begin and end at turns.</summary>
    private static CountedAbsence? AbsenceAt(CountedPost post, ref int next, long position)
    {
        while (next < post.Absences.Length && MonthUnits.Through(post.Absences[next].Days.To) <= position)
        {
            next++;
        }

        return next < post.Absences.Length && MonthUnits.Before(post.Absences[next].Days.From) <= position ? post.Absences[next] : null;
    }

    /// <summary>The days at which something begins, and the days after which something ends, in order of time and each once.</summary>
    private static List<Turn> Turns(CountedPost[] posts)
    {
        var turns = new List<Turn>();
        foreach (var post in posts)
        {
            turns.Add(Turn.At(post.Days.From));
            turns.Add(Turn.After(post.Days.To));
            foreach (var absence in post.Absences)
            {
                turns.Add(Turn.At(absence.Days.From));
                turns.Add(Turn.After(absence.Days.To));
            }
        }

        turns.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        var last = 0;
        for (var i = 1; i < turns.Count; i++)
        {
            if (turns[i].Position != turns[last].Position)
            {
                turns[++last] = turns[i];
            }
        }

        if (turns.Count > 0)
        {
            turns.RemoveRange(last + 1, turns.Count - last - 1);
        }

        return turns;
    }

    /// <summary>A point between two days.</summary>
    /// <param name="Position">The parts of months before it.</param>
    /// <param name="LastBefore">The day before it.</param>
    private sealed record Turn(long Position, LocalDate LastBefore)
    {
        /// <summary>Gets the day after it. Asked for only where service goes on, so that there is one.</summary>
        public LocalDate Day => LastBefore.PlusDays(1);

        public static Turn At(LocalDate first) => new(MonthUnits.Before(first), first.PlusDays(-1));

        public static Turn After(LocalDate last) => new(MonthUnits.Through(last), last);
    }
}
