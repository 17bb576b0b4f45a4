using Alis.Rules.Counting;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Tests.Counting;

/// <summary>
/// Spesialistforskriften § 31 day by day, written from its text: every day gives its share of the month by the percentage, at most full time; absence
/// that is no course and no holiday is deducted as far as it is above the allowance. Slow and plain, exact in parts of 1/(28·29·30·31·10⁸) month.
/// </summary>
internal sealed class PlainServiceCount
{
    public static readonly Int128 Month = (Int128)(28 * 29 * 30 * 31) * 100_000_000;

    private readonly List<CountedPost> _posts;
    private readonly Dictionary<CountedPost, CountingTerms?> _terms = [];
    private readonly Dictionary<LocalDate, Dictionary<TrainingOrigin, int>> _weights = [];

    public PlainServiceCount(IEnumerable<CountedPost> posts, Func<LocalDate, CountingTerms?> termsOn, CountingCaps caps)
    {
        _posts = [.. posts.OrderBy(p => p.Days.From).ThenBy(p => p.Key, StringComparer.Ordinal)];
        foreach (var post in _posts)
        {
            _terms[post] = termsOn(BlockStart(post));
        }

        Count();
        if (_posts.Count == 0)
        {
            return;
        }

        var gain = CalendarMonths(w => w.Values.Sum());
        Counted = _posts.Aggregate(Int128.Zero, (sum, p) => sum + Gross[p] - Deducted[p]) + gain;
        foreach (var (origin, most) in new[] { (TrainingOrigin.OtherSpecialty, caps.OtherSpecialty), (TrainingOrigin.Abroad, caps.Abroad) })
        {
            if (most is { } months)
            {
                // Of what whole calendar months give, this training has what it would have alone, and no more than there is.
                var own = CalendarMonths(w => w.GetValueOrDefault(origin));
                own = own < gain ? own : gain;
                gain -= own;
                var time = _posts.Where(p => p.Origin == origin).Aggregate(own, (sum, p) => sum + Gross[p] - Deducted[p]);
                Counted -= time > months * Month ? time - (months * Month) : 0;
            }
        }
    }

    public Dictionary<CountedPost, Int128> Gross { get; } = [];

    public Dictionary<CountedPost, Int128> Deducted { get; } = [];

    public Int128 Counted { get; } = 0;

    private IEnumerable<LocalDate> Days
    {
        get
        {
            for (var day = _posts.Min(p => p.Days.From); day <= _posts.Max(p => p.Days.To); day = day.PlusDays(1))
            {
                yield return day;
            }
        }
    }

    /// <summary>Goes back from a post as long as another of its block was there on the day or the day before.</summary>
    private LocalDate BlockStart(CountedPost post)
    {
        var start = post.Days.From;
        while (_posts.Where(p => p.Pool == post.Pool && p.Block == post.Block && p.Days.From < start && p.Days.To >= start.PlusDays(-1)).MinBy(p => p.Days.From) is { } earlier)
        {
            start = earlier.Days.From;
        }

        return start;
    }

    private void Count()
    {
        foreach (var post in _posts)
        {
            (Gross[post], Deducted[post]) = (0, 0);
        }

        var absences = new List<(CountedPost Post, LocalDate Day, int Percent, int Away)>();
        foreach (var day in Days)
        {
            var room = 100_00;
            _weights[day] = [];
            foreach (var post in _posts.Where(p => p.Days.From <= day && day <= p.Days.To))
            {
                var percent = Math.Min(post.Percent, room);
                room -= percent;
                _weights[day][post.Origin] = _weights[day].GetValueOrDefault(post.Origin) + percent;
                Gross[post] += Value(day, percent, 100_00);
                var away = _terms[post] is { } terms ? post.Absences.Where(a => a.Days.From <= day && day <= a.Days.To && IsAbsence(a.Nature, post.Pool, terms)).Sum(a => a.Percent) : 0;
                if (away > 0)
                {
                    absences.Add((post, day, percent, away));
                }
            }
        }

        // As one, whatever the edition, as long as the text allows the same: "ti prosent av utdanningstiden i utdanningens resterende del".
        foreach (var group in absences.GroupBy(a => (a.Post.Pool, Allowance: AllowanceOf(a.Post))))
        {
            Deduct([.. group], group.Key.Pool, group.Key.Allowance!);
        }
    }

    private Allowance? AllowanceOf(CountedPost post) => _terms[post] is not { } terms ? null
        : post.Pool switch { TrainingPool.Part1Hospital => terms.Part1Hospital, TrainingPool.Part1Municipality => terms.Part1Municipality, _ => terms.Rest };

    private void Deduct(List<(CountedPost Post, LocalDate Day, int Percent, int Away)> absences, TrainingPool pool, Allowance allowance)
    {
        if (allowance.Days is { } days)
        {
            var left = days * 100_00;
            foreach (var (post, day, percent, away) in absences.Where(a => a.Percent > 0))
            {
                if (left > 0 && allowance.OnlyWorkingDays && !NorwegianCalendar.IsWorkingDay(day))
                {
                    continue;
                }

                var use = allowance.WholeDays ? 100_00 : away;
                var free = Math.Min(left, use);
                left -= free;
                Deducted[post] += allowance.WholeDays ? (free > 0 ? 0 : Value(day, percent, away)) : Value(day, percent, use - free);
            }

            return;
        }

        var basis = allowance.OfMonths is { } months ? months * Month : _posts.Where(p => p.Pool == pool && Equals(AllowanceOf(p), allowance)).Aggregate(Int128.Zero, (sum, p) => sum + Gross[p]);
        var room = basis * allowance.Share / 100_00;
        foreach (var (post, day, percent, away) in absences)
        {
            var value = Value(day, percent, away);
            Deducted[post] += value > room ? value - room : 0;
            room -= value > room ? room : value;
        }
    }

    /// <summary>For each level of the percentage: an unbroken period of n calendar months is not less than n months.</summary>
    private Int128 CalendarMonths(Func<Dictionary<TrainingOrigin, int>, int> weightOf)
    {
        Int128 gain = 0;
        var weights = _weights.ToDictionary(w => w.Key, w => weightOf(w.Value));
        var levels = weights.Values.Where(w => w > 0).Distinct().Order().ToList();
        for (var i = 0; i < levels.Count; i++)
        {
            var step = levels[i] - (i == 0 ? 0 : levels[i - 1]);
            foreach (var run in Runs(weights, levels[i]))
            {
                var shares = run.Aggregate(Int128.Zero, (sum, day) => sum + Value(day, step, 100_00));
                var n = 0;
                while (run[0].AddMonths(n + 1, MonthRounding.LastDay) <= run[^1].PlusDays(1))
                {
                    n++;
                }

                var whole = n * Month / 100_00 * step;
                gain += whole > shares ? whole - shares : 0;
            }
        }

        return gain;
    }

    private IEnumerable<List<LocalDate>> Runs(Dictionary<LocalDate, int> weights, int level)
    {
        var run = new List<LocalDate>();
        foreach (var day in Days)
        {
            if (weights[day] >= level)
            {
                run.Add(day);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool IsAbsence(AbsenceNature nature, TrainingPool pool, CountingTerms terms)
    {
        var holidayCounts = pool == TrainingPool.Rest ? terms.HolidayCountsInRest : terms.HolidayCountsInPart1;
        return nature switch
        {
            AbsenceNature.Course => false,
            AbsenceNature.Holiday => !holidayCounts,
            AbsenceNature.MovedHoliday => !(holidayCounts && terms.MovedHolidayIsHoliday),
            _ => true,
        };
    }

    private static Int128 Value(LocalDate day, int percent, int away) => Month / CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month) * percent / 100_00 * away / 100_00;
}
