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
        var sorted = Sorted(posts);
        var terms = new BlockTerms(sorted, termsOn);
        var absences = 0;
        foreach (var post in sorted)
        {
            absences += post.Absences.Length;
        }

        var ledger = new AbsenceLedger(sorted.Length, absences);
        var sweeps = new PostSweep[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            sweeps[i] = new PostSweep(sorted[i], terms.Of(i));
        }

        var months = new OriginMonths();
        Sweep(sweeps, ledger, months);
        var pools = ledger.Settle();
        var times = ImmutableArray.CreateBuilder<CountedTime>(sorted.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            times.Add(new CountedTime(sorted[i].Key, sweeps[i].Gross, sweeps[i].Overflow, sweeps[i].Absence, ledger.DeductedOf(i)));
        }

        var left = months.Gain;
        var other = Over(TrainingOrigin.OtherSpecialty);
        var abroad = Over(TrainingOrigin.Abroad);
        return new CountedService(times.MoveToImmutable(), pools, months.Gain, other, abroad, terms.Gap) { Caps = caps };

        // What an origin's own whole calendar months give is part of its time, as far as the whole has that gain at all.
        long Over(TrainingOrigin origin)
        {
            if (caps.Of(origin) is not { } most)
            {
                return 0;
            }

            var gain = Math.Min(left, months.GainOf(origin));
            left -= gain;
            var counted = gain;
            for (var i = 0; i < times.Count; i++)
            {
                counted += sorted[i].Origin == origin ? times[i].Counted : 0;
            }

            return Math.Max(0, counted - (Math.Min(most, MonthUnits.MostMonths) * MonthUnits.InMonth));
        }
    }

    /// <summary>By first day, then key; files come in this order.</summary>
    private static CountedPost[] Sorted(IEnumerable<CountedPost> posts)
    {
        CountedPost[] all = [.. posts];
        for (var i = 1; i < all.Length; i++)
        {
            var order = all[i - 1].Days.From.CompareTo(all[i].Days.From);
            if (order > 0 || (order == 0 && string.CompareOrdinal(all[i - 1].Key, all[i].Key) > 0))
            {
                return [.. all.OrderBy(p => p.Days.From).ThenBy(p => p.Key, StringComparer.Ordinal)];
            }
        }

        return all;
    }

    private static void Sweep(PostSweep[] posts, AbsenceLedger ledger, OriginMonths months)
    {
        var turns = Turns(posts);
        var active = new int[posts.Length];
        var (count, next) = (0, 0);
        for (var t = 0; t < turns.Length; t++)
        {
            var position = turns[t];
            if (t > 0 && position == turns[t - 1])
            {
                continue;
            }

            count = StillActive(posts, active, count, position);
            for (; next < posts.Length && posts[next].From == position; next++)
            {
                active[count++] = next;
            }

            var span = After(turns, t) - position;
            var rest = MonthUnits.Whole;
            for (var a = 0; a < count; a++)
            {
                rest -= Grant(posts, active[a], position, span, rest, ledger, months);
            }

            months.Turn(position);
        }
    }

    /// <summary>Counts a post from a turn to the next; returns what of full time it has.</summary>
    private static int Grant(PostSweep[] posts, int index, long position, long span, int rest, AbsenceLedger ledger, OriginMonths months)
    {
        var post = posts[index];
        var granted = Math.Min(post.Post.Percent, rest);
        post.Gross += span * granted * MonthUnits.Whole;
        post.Overflow += span * (post.Post.Percent - granted) * MonthUnits.Whole;
        months.Grant(post.Post.Origin, granted);
        if (post.Terms is not { } terms)
        {
            return granted;
        }

        var account = post.Account ??= ledger.AccountOf(post.Post.Pool, terms);
        account.AddTime(span, granted);
        if (post.AwayAt(position) is > 0 and var away)
        {
            var entry = new AbsenceEntry(index, position, span, granted, away);
            account.Add(entry);
            post.Absence += entry.Units;
        }

        return granted;
    }

    /// <summary>Keeps those that go on after a point, in their order; returns how many.</summary>
    private static int StillActive(PostSweep[] posts, int[] active, int count, long position)
    {
        var kept = 0;
        for (var a = 0; a < count; a++)
        {
            if (posts[active[a]].To > position)
            {
                active[kept++] = active[a];
            }
        }

        return kept;
    }

    /// <summary>The next point after a turn; after the last nothing is active, and the turn itself does.</summary>
    private static long After(long[] turns, int turn)
    {
        for (var t = turn + 1; t < turns.Length; t++)
        {
            if (turns[t] != turns[turn])
            {
                return turns[t];
            }
        }

        return turns[turn];
    }

    /// <summary>The points at which something begins or ends, in order of time.</summary>
    private static long[] Turns(PostSweep[] posts)
    {
        var count = 0;
        foreach (var post in posts)
        {
            count += (1 + post.Post.Absences.Length) * 2;
        }

        var turns = new long[count];
        var at = 0;
        foreach (var post in posts)
        {
            at += post.WriteTurns(turns, at);
        }

        // Posts one after the other, which most are, come in order.
        if (!IsInOrder(turns))
        {
            Array.Sort(turns);
        }

        return turns;
    }

    private static bool IsInOrder(long[] turns)
    {
        for (var i = 1; i < turns.Length; i++)
        {
            if (turns[i] < turns[i - 1])
            {
                return false;
            }
        }

        return true;
    }
}
