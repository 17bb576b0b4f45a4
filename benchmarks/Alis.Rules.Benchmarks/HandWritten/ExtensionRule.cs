using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-39: where a goal was not attained in the period, the hospital offers an extension and discusses it with the municipality.</summary>
internal static class ExtensionRule
{
    private const string Rule = "NLSH-39";
    private const int GoalsPeriodMonths = 6;

    public static HandWrittenFinding Evaluate(TrainingFile view, LocalDate day, string subject)
    {
        var service = Selection<ServicePeriod>.Of(view.Service, s => Known.IsInTrust(s, view) & Known.IsForHospitalGoals(s));
        var planned = Selection<ServicePeriod>.Of(view.PlannedService, s => Known.IsInTrust(s, view) & Known.IsForHospitalGoals(s));
        var lastOfService = LastDay(service, planned);
        var later = Selection<Block>.Of(view.Blocks, b =>
            Known.Is(b.Arena, "hospital") & PossibleDay.Before(lastOfService, PossibleDay.Of(b.To)) & PossibleDay.Before(PossibleDay.Of(day), PossibleDay.Of(b.To)));
        var end = (later?.Max(b => PossibleDay.Of(b.To)) ?? default).Or(lastOfService);
        var isOver = Months.AtLeast(Months.Longest(service, day), GoalsPeriodMonths)
            | (service?.Any() & !planned?.Any() & !later?.Any())
            | view.Events?.Any(e => e.Kind == "goals-not-attained");
        var applies = isOver & (Lacks("ALM-055") | Lacks("ALM-085"));
        if (applies != true)
        {
            return Verdicts.NotApplied(Rule, subject, applies, null);
        }

        var from = service?.Min(s => PossibleDay.Of(s.From)) ?? default;
        var offered = Selection<FileEvent>.Of(view.Events, e => e.Kind == "extension-offered" ? Known.Is(e.By, "hospital") & PossibleDay.OnOrBefore(from, On(e)) : false);
        var discussed = Selection<FileEvent>.Of(view.Events, e => e.Kind == "extension-discussed" ? PossibleDay.OnOrBefore(from, On(e)) : false);
        var holds = offered?.Any(e => IsInTime(On(e))) & discussed?.Any(e => IsInTime(On(e)));
        return Verdicts.Duty(Rule, subject, day, holds, end, Later(offered, discussed), null, null);

        bool? Lacks(string goal) =>
            service?.Any(s => Known.Contains(s.Goals, goal)) & !Selection<GoalRecord>.Of(view.Goals, g => g.Code == goal)?.Any(g => IsInTime(PossibleDay.Of(g.AttainedOn)));

        // Without a last day of the service everything is in time; later blocks can only move it on.
        bool? IsInTime(PossibleDay act) => PossibleDay.OnOrBefore(act, lastOfService) | !PossibleDay.Before(end, act);
    }

    /// <summary>The last day of the service in the file; none where some of it goes on with no end set.</summary>
    private static PossibleDay LastDay(Selection<ServicePeriod>? service, Selection<ServicePeriod>? planned)
    {
        var goesOn = planned?.Any(s => Known.EndOf(s) is { IsKnown: true, Value: null } ? true : s.To is null ? null : false);
        return goesOn switch
        {
            true => PossibleDay.None,
            false => planned!.Max(Known.EndOf).Or(service?.Max(Known.EndOf) ?? default),
            _ => default,
        };
    }

    /// <summary>The day on which the second of the two acts was done; none as long as one of them is lacking.</summary>
    private static PossibleDay Later(Selection<FileEvent>? offered, Selection<FileEvent>? discussed)
    {
        if ((offered?.Any() & discussed?.Any()) is not { } both || !both)
        {
            return (offered?.Any() & discussed?.Any()) is null ? default : PossibleDay.None;
        }

        var (a, b) = (offered!.Min(On), discussed!.Min(On));
        return PossibleDay.Choose(PossibleDay.Before(a, b), b, a);
    }

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);
}
