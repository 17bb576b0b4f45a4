using Alis.Rules.Counting;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>
/// The provisions that say how service time is counted, found by a name that they begin with and the part that each plays. What they say for a
/// service block is what they say on its first day; what an absence is, what they say on each day of it.
/// </summary>
internal sealed class CountingProvisions
{
    /// <summary>The part that says how much training in another specialty counts.</summary>
    public const string OtherSpecialty = "other-specialty";

    /// <summary>The part that says how much training in the same specialty abroad counts.</summary>
    public const string Abroad = "same-specialty-abroad";

    private const string Pandemic = "covid-19";
    private const decimal HundredthsInPercent = 100;
    private const string DaysInHospital = "free-days-hospital";
    private const string DaysInMunicipality = "free-days-municipality";
    private const string ShareInPart1 = "free-share-part-1";
    private const string ShareOfTheRest = "free-share-rest";

    private static readonly KeyValuePair<string, ProvisionKind>[] Parts =
    [
        new(DaysInHospital, ProvisionKind.Days),
        new(DaysInMunicipality, ProvisionKind.Days),
        new(ShareInPart1, ProvisionKind.Percent),
        new(ShareOfTheRest, ProvisionKind.Percent),
        new("share-of", ProvisionKind.Choice),
        new("share-of-months", ProvisionKind.Months),
        new("days-used-by", ProvisionKind.Choice),
        new("part-days", ProvisionKind.Choice),
        new("holiday-part-1", ProvisionKind.Choice),
        new("holiday-rest", ProvisionKind.Choice),
        new("moved-holiday", ProvisionKind.Choice),
        new("pandemic-part-1", ProvisionKind.Choice),
        new(OtherSpecialty, ProvisionKind.Months),
        new(Abroad, ProvisionKind.Months),
    ];

    private readonly Dictionary<string, Provision> _byPart;

    // The days on which what some provision says can become another, in order.
    private readonly LocalDate[] _turns;

    private CountingProvisions(string name, Dictionary<string, Provision> byPart)
    {
        Name = name;
        _byPart = byPart;
        _turns = [.. byPart.Values.SelectMany(static p => p.Versions).SelectMany(static v => new[] { v.From, v.To < LocalDate.MaxIsoValue ? v.To?.PlusDays(1) : null }).OfType<LocalDate>().Distinct().OrderBy(static d => d)];
    }

    /// <summary>Gets what the provisions' names begin with, and the book before it.</summary>
    public string Name { get; }

    /// <summary>Finds the provisions; null where some are lacking or of another kind, with what they should be.</summary>
    /// <param name="id">What the names begin with.</param>
    /// <param name="name">The same with the book before it, for messages.</param>
    /// <param name="find">Finds a provision.</param>
    /// <param name="lacking">The names and kinds of those that are not there.</param>
    public static CountingProvisions? Find(string id, string name, Func<string, Provision?> find, out IReadOnlyList<string> lacking)
    {
        var found = new Dictionary<string, Provision>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var part in Parts)
        {
            if (find($"{id}-{part.Key}") is { } provision && provision.Kind == part.Value)
            {
                found.Add(part.Key, provision);
            }
            else
            {
                missing.Add($"{id}-{part.Key} ({part.Value})");
            }
        }

        lacking = missing;
        return missing.Count == 0 ? new CountingProvisions(name, found) : null;
    }

    /// <summary>What holds for blocks by the day on which they begin, worked out once for all days between which nothing changes.</summary>
    public Func<LocalDate, CountingTerms?> Terms(Frame frame)
    {
        var (known, terms, at) = (new bool[_turns.Length + 1], new CountingTerms?[_turns.Length + 1], 0);
        return day =>
        {
            // Blocks come in order of time, mostly many between two turns.
            if ((at > 0 && day < _turns[at - 1]) || (at < _turns.Length && day >= _turns[at]))
            {
                at = Array.BinarySearch(_turns, day);
                at = at < 0 ? ~at : at + 1;
            }

            if (!known[at])
            {
                (known[at], terms[at]) = (true, TermsOn(frame, day));
            }

            return terms[at];
        };
    }

    /// <summary>The days from which what holds for a block that begins then is other than for one that began the day before, in order.</summary>
    public List<LocalDate> ChangeDays(Frame frame)
    {
        var days = new List<LocalDate>();
        var before = TermsOn(frame, LocalDate.MinIsoValue);
        foreach (var turn in _turns)
        {
            var now = TermsOn(frame, turn);
            if (!Equals(before, now))
            {
                days.Add(turn);
            }

            before = now;
        }

        return days;
    }

    /// <summary>The part that says what absence of a pool is not deducted, and what it says: days, or a percentage.</summary>
    public static (string Part, decimal Value) AllowanceOf(CountedPool pool)
    {
        var allowance = pool.Allowance;
        var part = (pool.Pool, allowance.Days) switch
        {
            (TrainingPool.Rest, _) => ShareOfTheRest,
            (_, null) => ShareInPart1,
            (TrainingPool.Part1Hospital, _) => DaysInHospital,
            _ => DaysInMunicipality,
        };
        return (part, allowance.Days ?? allowance.Share / HundredthsInPercent);
    }

    /// <summary>What holds for a block that begins on a day; null where a provision says nothing on it.</summary>
    public CountingTerms? TermsOn(Frame frame, LocalDate day)
    {
        if (Choice(frame, "share-of", day) is not { } shareOf || Number(frame, "share-of-months", day) is not { } months || Number(frame, ShareOfTheRest, day) is not { } restShare ||
            Choice(frame, "days-used-by", day) is not { } usedBy || Choice(frame, "part-days", day) is not { } partDays ||
            Choice(frame, "holiday-part-1", day) is not { } holidayPart1 || Choice(frame, "holiday-rest", day) is not { } holidayRest || Choice(frame, "moved-holiday", day) is not { } moved)
        {
            return null;
        }

        return Part1(DaysInHospital) is { } hospital && Part1(DaysInMunicipality) is { } municipality
            ? new CountingTerms
            {
                Part1Hospital = hospital,
                Part1Municipality = municipality,
                Rest = Allowance.OfShare(Hundredths(restShare), shareOf == "required-time" ? (int)Math.Min(months, MonthUnits.MostMonths) : null),
                HolidayCountsInPart1 = holidayPart1 == "service",
                HolidayCountsInRest = holidayRest == "service",
                MovedHolidayIsHoliday = moved == "holiday",
            }
            : null;

        Allowance? Part1(string part) =>
            Number(frame, part, day) is { } days ? Allowance.OfDays(Math.Max(0, (int)days), usedBy == "working-days", partDays == "whole-days")
            : Number(frame, ShareInPart1, day) is { } share ? Allowance.OfShare(Hundredths(share))
            : null;
    }

    /// <summary>How much of each origin counts: that is about the whole training, so the law of the day says it and not that of each block.</summary>
    /// <param name="frame">The frame, with the day whose law is used.</param>
    /// <param name="origins">The origins of the service.</param>
    /// <param name="lacking">The provision that says nothing on the day, of an origin that there is service of; null: none.</param>
    public CountingCaps CapsFor(Frame frame, IEnumerable<TrainingOrigin> origins, out string? lacking)
    {
        var (other, abroad) = (Number(frame, OtherSpecialty, frame.LawDay), Number(frame, Abroad, frame.LawDay));
        string? open = null;
        if (other is null || abroad is null)
        {
            foreach (var origin in origins)
            {
                open ??= origin == TrainingOrigin.OtherSpecialty && other is null ? OtherSpecialty : origin == TrainingOrigin.Abroad && abroad is null ? Abroad : null;
            }
        }

        lacking = open is null ? null : $"{Name}-{open}";
        return new CountingCaps(Months(other), Months(abroad));

        static int? Months(decimal? months) => months is { } known ? (int)Math.Max(0, Math.Min(known, MonthUnits.MostMonths)) : null;
    }

    /// <summary>The allowance that absence from a service is held against; null where the part of the training or the arena is not known.</summary>
    public static TrainingPool? PoolOf(int? part, string? arena) => (part, arena) switch
    {
        (null, _) or (1, null) => null,
        (1, "hospital") => TrainingPool.Part1Hospital,
        (1, _) => TrainingPool.Part1Municipality,
        _ => TrainingPool.Rest,
    };

    /// <summary>The last day on which an absence is what it is on a day: what some kind is can change with the law, and each day counts for itself. Null: it stays so.</summary>
    public LocalDate? LastDayAs(string? kind, LocalDate day)
    {
        if (!string.Equals(kind, Pandemic, StringComparison.Ordinal))
        {
            return null;
        }

        var next = Array.Find(_turns, t => t > day);
        return next > day ? next.PlusDays(-1) : null;
    }

    /// <summary>What an absence is on a day; null where its kind is not known.</summary>
    public AbsenceNature? NatureOf(Frame frame, string? kind, LocalDate day, TrainingPool pool) => kind switch
    {
        null => null,
        "course" => AbsenceNature.Course,
        "holiday" => AbsenceNature.Holiday,
        "transferred-holiday" or "advance-holiday" => AbsenceNature.MovedHoliday,
        Pandemic when pool != TrainingPool.Rest && Choice(frame, "pandemic-part-1", day) == "service" => AbsenceNature.Course,
        _ => AbsenceNature.Other,
    };

    private static int Hundredths(decimal percent) => Math.Max(0, (int)(percent * HundredthsInPercent));

    private decimal? Number(Frame frame, string part, LocalDate day) => ProvisionReading.On(_byPart[part], frame, day)?.Number;

    private string? Choice(Frame frame, string part, LocalDate day) => ProvisionReading.On(_byPart[part], frame, day)?.Choice;
}
