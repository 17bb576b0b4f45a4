using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-26: the hospital confirms service that has ended and documents in Kompetansemodulen the goals that were attained during it.</summary>
internal sealed class DocumentationRule
{
    private readonly TrainingFile _view;
    private readonly LocalDate _day;
    private readonly Selection<ServicePeriod> _ended;
    private readonly Selection<Block>? _blocks;
    private readonly Selection<FileEvent>? _confirmations;
    private readonly Selection<FileEvent>? _documentations;

    private DocumentationRule(TrainingFile view, LocalDate day, Selection<ServicePeriod> ended)
    {
        (_view, _day, _ended) = (view, day, ended);
        _blocks = Selection<Block>.Of(view.Blocks, b => Known.Is(b.Arena, "hospital"));
        _confirmations = Selection<FileEvent>.Of(view.Events, e => e.Kind == "service-confirmed" ? Known.Is(e.By, "hospital") : false);
        _documentations = Selection<FileEvent>.Of(view.Events, e => e.Kind == "goal-documented" ? Known.Is(e.By, "hospital") : false);
    }

    public static HandWrittenFinding Evaluate(TrainingFile view, LocalDate day, string subject)
    {
        // Service that is only cut at the day goes on.
        var ended = Selection<ServicePeriod>.Of(view.Service, s => Known.IsInTrust(s, view) & (s.Ongoing == true ? false : InPlaceRules.IsReached(s.To, day)));
        return ended?.Any() == true
            ? new DocumentationRule(view, day, ended).Evaluate(subject)
            : Verdicts.NotApplied("NLSH-26", subject, ended?.Any(), null);
    }

    private HandWrittenFinding Evaluate(string subject)
    {
        var goals = Selection<GoalRecord>.Of(_view.Goals, g => g.Code is "ALM-055" or "ALM-085" ? IsAttainedHere(g) : false);
        var isDone = !_ended.Any(s => !IsConfirmed(s)) & !goals?.Any(g => !IsDocumented(g));
        var elsewhere = goals?.Where(g => IsBetween(g.AttainedOn, g.DocumentedOn) & !IsInSystem(g));
        var due = elsewhere?.Min(g => PossibleDay.Of(g.DocumentedOn)) ?? default;
        return Verdicts.Duty("NLSH-26", subject, _day, isDone, due, FulfilledOn(isDone, goals), null, null);
    }

    private bool? IsAttainedHere(GoalRecord goal) =>
        _ended.Any(s => Known.Contains(s.Goals, goal.Code!) & PossibleDay.OnOrBefore(PossibleDay.Of(s.From), PossibleDay.Of(goal.AttainedOn)));

    private bool? IsConfirmed(ServicePeriod service) =>
        IsBetween(service.To, service.ConfirmedOn)
        | _confirmations?.Any(e => PossibleDay.OnOrBefore(PossibleDay.Of(service.To), PossibleDay.Of(e.On)) & IsForBlock(e, b => Overlaps(b, service)));

    private bool? IsDocumented(GoalRecord goal) =>
        IsInSystem(goal)
        & (IsBetween(goal.AttainedOn, goal.DocumentedOn)
            | _documentations?.Any(e => PossibleDay.OnOrBefore(PossibleDay.Of(goal.AttainedOn), PossibleDay.Of(e.On)) & IsForBlock(e, b => Known.Contains(b.Goals, goal.Code!))));

    /// <summary>Whether an act has been done and not before what it is about.</summary>
    private bool? IsBetween(LocalDate? earliest, LocalDate? act) => PossibleDay.OnOrBefore(PossibleDay.Of(earliest), PossibleDay.Of(act)) & InPlaceRules.IsReached(act, _day);

    private bool? IsForBlock(FileEvent happening, Func<Block, bool?> fits) => _blocks?.Any(b => Known.Is(happening.Block, b.Key!) & fits(b));

    private static bool? Overlaps(Block block, ServicePeriod service) =>
        PossibleDay.OnOrBefore(PossibleDay.Of(block.From), PossibleDay.Of(service.To)) & PossibleDay.OnOrBefore(PossibleDay.Of(service.From), PossibleDay.Of(block.To));

    private static bool? IsInSystem(GoalRecord goal) =>
        goal.DocumentedIn is { } system ? system is "Kompetansemodulen" or "kompetansemodulen" or "Kompetansemodulet" or "kompetansemodulet" : null;

    /// <summary>The day of the last act, where everything has been done.</summary>
    private PossibleDay FulfilledOn(bool? isDone, Selection<GoalRecord>? goals)
    {
        if (isDone != true)
        {
            return isDone is null ? default : PossibleDay.None;
        }

        var confirmed = _ended.Max(s => ActOn(s.ConfirmedOn, _confirmations, s.To, b => Overlaps(b, s)));
        var documented = goals?.Max(g => ActOn(g.DocumentedOn, _documentations, g.AttainedOn, b => Known.Contains(b.Goals, g.Code!))) ?? default;
        return PossibleDay.Choose(PossibleDay.Before(confirmed, documented), documented, confirmed);
    }

    /// <summary>The stated day, or that of the first event for a fitting block where the stated one has not come; an act whose day is not stated may have been any day.</summary>
    private PossibleDay ActOn(LocalDate? stated, Selection<FileEvent>? events, LocalDate? earliest, Func<Block, bool?> fits) =>
        stated is null ? default
        : IsBetween(earliest, stated) == true ? PossibleDay.Of(stated)
        : events?.Where(e => PossibleDay.OnOrBefore(PossibleDay.Of(earliest), PossibleDay.Of(e.On)) & IsForBlock(e, fits)).Min(e => PossibleDay.Of(e.On)) ?? default;
}
