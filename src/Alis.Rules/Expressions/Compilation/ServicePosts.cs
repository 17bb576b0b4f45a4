using System.Collections.Immutable;
using Alis.Rules.Counting;
using Alis.Rules.Facts;
using Alis.Rules.Time;
using NodaTime;

namespace Alis.Rules.Expressions.Compilation;

/// <summary>Turns service periods into posts to count: once for the least that they can give where facts are missing, once for the most.</summary>
internal sealed class ServicePosts(CountingProvisions provisions, Frame frame, bool least)
{
    /// <summary>Facts are dated from 1900: a period whose beginning is not stated began no earlier.</summary>
    public static readonly LocalDate FirstDay = new(1900, 1, 1);

    private readonly List<CountedPost> _posts = [];
    private readonly ImmutableArray<CountedAbsence>.Builder _absences = ImmutableArray.CreateBuilder<CountedAbsence>();

    public IReadOnlyList<CountedPost> Posts => _posts;

    /// <summary>Whether nothing is missing of a period that its time depends on.</summary>
    public static bool IsComplete(ServicePeriod service) =>
        service is { From: not null, To: not null, Percent: not null, Absence: { } absence } && absence.All(a => a is { From: not null, To: not null, Percent: not null, Kind: not null });

    public void Add(ServicePeriod service, TrainingPool pool)
    {
        // What is not known of a period that may not be counted too high: no end, no percentage, nothing but absence.
        if (least && (service.From is null || service.To is null || service.Percent is null))
        {
            return;
        }

        var from = service.From ?? FirstDay;
        var to = service.To ?? LocalDate.Max(from, frame.On);
        if (to < from)
        {
            return;
        }

        var days = new DayPeriod(from, to);
        var percent = Hundredths(service.Percent ?? 100);
        _posts.Add(new CountedPost(service.Key ?? "", days, percent, pool, service.Institution?.Key ?? "", OriginOf(service), Absences(service, days, pool)));
    }

    /// <summary>Where the training was taken; what a period does not say of it is no.</summary>
    public static TrainingOrigin OriginOf(ServicePeriod service) =>
        service.OtherSpecialty == true ? TrainingOrigin.OtherSpecialty : service.Abroad == true ? TrainingOrigin.Abroad : TrainingOrigin.Own;

    /// <summary>Hundredths of a per cent, at most the whole, which is what most are.</summary>
    private static int Hundredths(decimal percent) => percent >= 100 ? MonthUnits.Whole : (int)(percent * 100);

    /// <summary>Absence all the time: no less can be counted.</summary>
    private static ImmutableArray<CountedAbsence> Whole(DayPeriod days) => [new CountedAbsence(days, MonthUnits.Whole, AbsenceNature.Other)];

    private ImmutableArray<CountedAbsence> Absences(ServicePeriod service, DayPeriod days, TrainingPool pool)
    {
        if (service.Absence is not { } absences)
        {
            return least ? Whole(days) : [];
        }

        if (absences.Count == 0)
        {
            return [];
        }

        _absences.Clear();
        for (var i = 0; i < absences.Count; i++)
        {
            var absence = absences[i];
            if (least && (absence.From is null || absence.To is null))
            {
                return Whole(days);
            }

            if (absence is { From: { } from, To: { } to } && from <= days.To && days.From <= to && (least || absence is { Percent: not null, Kind: not null }))
            {
                AddDays(absence, new DayPeriod(LocalDate.Max(from, days.From), LocalDate.Min(to, days.To)), pool);
            }
        }

        return AbsencePieces.Of(_absences.ToImmutable());
    }

    /// <summary>Adds an absence, piece by piece where the law changes what it is; one of which percentage or kind is not known is whole and no service.</summary>
    private void AddDays(Absence absence, DayPeriod days, TrainingPool pool)
    {
        var (percent, from) = (Hundredths(absence.Percent ?? 100), days.From);
        while (provisions.LastDayAs(absence.Kind, from) is { } to && to < days.To)
        {
            Add(new DayPeriod(from, to));
            from = to.PlusDays(1);
        }

        Add(from == days.From ? days : new DayPeriod(from, days.To));

        void Add(DayPeriod piece) =>
            _absences.Add(new CountedAbsence(piece, percent, provisions.NatureOf(frame, absence.Kind, piece.From, pool) ?? AbsenceNature.Other));
    }
}
