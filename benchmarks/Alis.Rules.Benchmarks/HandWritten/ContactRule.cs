using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-21: during hospital service no more than three months go by without contact between the municipality and its doctor, and no stay ends without one.</summary>
internal sealed class ContactRule
{
    private const string Rule = "NLSH-21";
    private const int IntervalMonths = 3;
    private readonly PossibleDay _day;
    private readonly PossibleDay _start;
    private readonly Selection<ServicePeriod> _service;
    private readonly Selection<ServicePeriod> _firsts;
    private readonly Selection<ServicePeriod>? _planned;
    private readonly Selection<FileEvent>? _contacts;

    private ContactRule(TrainingFile view, HospitalPart hospital, LocalDate day)
    {
        _day = PossibleDay.Of(day);
        _start = PossibleDay.Of(view.Candidate?.SpecialisationStartedOn);
        _service = hospital.InSpecialisation!;
        _planned = hospital.Planned;
        _firsts = _service.Where(s => !_service.Any(p => PossibleDay.Before(From(p), From(s)) & PossibleDay.OnOrBefore(From(s).AddDays(-1), Known.EndOf(p))));
        _contacts = Selection<FileEvent>.Of(view.Events, e => e.Kind == "contact-held"
            ? Known.Is(e.By, "municipality") & Known.Contains(e.States, "progress") & !PossibleDay.Before(On(e), _start)
            : false);
    }

    public static HandWrittenFinding Evaluate(TrainingFile view, HospitalPart hospital, LocalDate day, string subject)
    {
        var applies = hospital.InSpecialisation?.Any();
        return applies == true ? new ContactRule(view, hospital, day).Evaluate(day, subject) : Verdicts.NotApplied(Rule, subject, applies, null);
    }

    private HandWrittenFinding Evaluate(LocalDate day, string subject)
    {
        var missedFirsts = _firsts.Where(s => IsMissed(From(s), BeginOf(s)));
        var missedContacts = _contacts?.Where(c => IsMissed(On(c), On(c)));
        var silent = _service.Where(IsSilentEnd);
        var missedInterval = Earlier(missedFirsts.Min(s => Next(BeginOf(s))), missedContacts?.Min(c => Next(On(c))) ?? default);
        var missed = Earlier(missedInterval, silent.Min(Known.EndOf));
        var isMissed = missedFirsts.Any() | missedContacts?.Any() | silent.Any();
        var lastContact = _contacts?.Max(On) ?? default;
        var made = PossibleDay.Choose(isMissed, _contacts?.Where(c => PossibleDay.Before(missed, On(c))).Min(On) ?? default, lastContact);
        return Verdicts.Duty(Rule, subject, day, !isMissed, missed.Or(NextToCome(lastContact)), made, null, null);
    }

    /// <summary>Whether the interval from a day ran out, within the same stay, before the next contact.</summary>
    private bool? IsMissed(PossibleDay stayedSince, PossibleDay from)
    {
        var next = Next(from);
        return PossibleDay.OnOrBefore(next, _day)
            & _service.Any(p => PossibleDay.OnOrBefore(From(p), next) & PossibleDay.OnOrBefore(next, Known.EndOf(p)))
            & !_firsts.Any(n => PossibleDay.Before(stayedSince, From(n)) & PossibleDay.OnOrBefore(From(n), next))
            & !_contacts?.Any(k => PossibleDay.Before(from, On(k)) & PossibleDay.OnOrBefore(On(k), next));
    }

    /// <summary>Whether a stay ended with the service, and without any contact since its first day.</summary>
    private bool? IsSilentEnd(ServicePeriod service)
    {
        var end = Known.EndOf(service);
        return !_service.Any(p => PossibleDay.Before(end, Known.EndOf(p)) & PossibleDay.OnOrBefore(From(p), end.AddDays(1)))
            & !_planned?.Any(p => PossibleDay.OnOrBefore(From(p), end.AddDays(1)))
            & !_contacts?.Any(k => PossibleDay.OnOrBefore(On(k), end) & !_firsts.Any(n => PossibleDay.Before(On(k), From(n)) & PossibleDay.OnOrBefore(From(n), end)));
    }

    /// <summary>The last day for the next contact, where the stay is known to last until then; in a stay without contact so far, its last day at the latest.</summary>
    private PossibleDay NextToCome(PossibleDay lastContact)
    {
        var lastFirst = _firsts.Max(BeginOf);
        var next = Next(PossibleDay.Choose(PossibleDay.Before(lastFirst, lastContact), lastContact, lastFirst));
        var lasts = _planned?.Any(p => PossibleDay.OnOrBefore(From(p), next) & !PossibleDay.Before(Known.EndOf(p), next));
        var beginsAnew = _planned?.Any(n => PossibleDay.OnOrBefore(From(n), next)
            & !_planned.Any(p => PossibleDay.Before(From(p), From(n)) & !PossibleDay.Before(Known.EndOf(p), From(n).AddDays(-1)))
            & !_service.Any(p => PossibleDay.OnOrBefore(From(n).AddDays(-1), Known.EndOf(p))));
        return PossibleDay.Choose(lasts & !beginsAnew, next, EndOfSilence(lastFirst, lastContact));
    }

    private PossibleDay EndOfSilence(PossibleDay lastFirst, PossibleDay lastContact)
    {
        var goesOn = _planned?.Any(p => PossibleDay.OnOrBefore(From(p), _service.Max(Known.EndOf).AddDays(1)));
        var isSilent = !PossibleDay.OnOrBefore(lastFirst, lastContact) & goesOn;
        return _planned?.Where(s => isSilent & !_planned.Any(p => !PossibleDay.OnOrBefore(Known.EndOf(p), Known.EndOf(s)) & PossibleDay.OnOrBefore(From(p), Known.EndOf(s).AddDays(1))))
            .Min(Known.EndOf) ?? default;
    }

    /// <summary>The first day of service that counts: a stay in which the specialisation began counts from there.</summary>
    private PossibleDay BeginOf(ServicePeriod service) => PossibleDay.Choose(PossibleDay.Before(From(service), _start), _start, From(service));

    private static PossibleDay Earlier(PossibleDay a, PossibleDay b) => PossibleDay.Choose(PossibleDay.Before(a, b), a, b.Or(a));

    private static PossibleDay Next(PossibleDay from) => from.AddMonths(IntervalMonths);

    private static PossibleDay From(ServicePeriod service) => PossibleDay.Of(service.From);

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);
}
