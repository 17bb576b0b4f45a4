using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-07: more than half of the training, done and planned, is in registered institutions.</summary>
internal static class EssentialPartRule
{
    public static HandWrittenFinding Evaluate(TrainingFile view, LocalDate day, string subject)
    {
        var start = PossibleDay.Of(view.Candidate?.SpecialisationStartedOn);
        var done = Selection<ServicePeriod>.Of(view.Service, s => Known.IsNot(s.Part, 1) & PossibleDay.OnOrBefore(PossibleDay.Of(s.From), PossibleDay.Of(day)) & !PossibleDay.Before(Known.EndOf(s), start));
        if (done?.Any() != true)
        {
            return Verdicts.NotApplied("NLSH-07", subject, done?.Any(), null);
        }

        // Planned service without an end counts up to the day only.
        var planned = Selection<ServicePeriod>.Of(view.PlannedService, s => Known.IsNot(s.Part, 1) & PossibleDay.OnOrBefore(start, Known.EndOf(s)));
        var all = Total(done, planned);
        var registered = Total(done.Where(IsRegistered), planned?.Where(IsRegistered));
        bool? met = all is not { } a || registered is not { } r ? null : 2 * r.Low > a.High ? true : 2 * r.High <= a.Low ? false : null;
        var due = LastDay(view, start, done, planned);
        return new HandWrittenFinding("NLSH-07", subject, Amounts.VerdictOf(met, due, day, Verdict.NotYet)) { Due = due.Value };

        // Where the last day of all that is planned is not known, none of its months are certain.
        Months? Total(Selection<ServicePeriod>? some, Selection<ServicePeriod>? someOfPlan) =>
            Months.TotalWithin(some, day, start, PossibleDay.Of(day)) is { } a && Months.TotalWithin(someOfPlan, day, start, planned?.Max(Known.EndOf) ?? default) is { } b
                ? new Months(a.Low + b.Low, a.High + b.High)
                : null;
    }

    /// <summary>The later of the last days of the plan and of the service; none while service goes on with no end set.</summary>
    private static PossibleDay LastDay(TrainingFile view, PossibleDay start, Selection<ServicePeriod> done, Selection<ServicePeriod>? planned)
    {
        var plan = Selection<Block>.Of(view.Blocks, _ => true)?.Max(b => PossibleDay.Of(b.To)) ?? default;
        var service = (planned?.Max(Known.EndOf) ?? default).Or(done.Max(Known.EndOf));
        var goesOn = Selection<ServicePeriod>.Of(view.PlannedService, s => Known.IsNot(s.Part, 1) & !PossibleDay.OnOrBefore(start, Known.EndOf(s)))?.Any();
        return PossibleDay.Choose(goesOn, PossibleDay.None, PossibleDay.Choose(PossibleDay.Before(plan, service), service, plan.Or(service)));
    }

    private static bool? IsRegistered(ServicePeriod service) => Known.Is(service.Institution?.Status, "registered");
}
