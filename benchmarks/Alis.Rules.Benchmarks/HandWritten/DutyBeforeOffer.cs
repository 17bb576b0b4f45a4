using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>
/// Duties that have no last day until the hospital makes an offer without them, on a later day than the occasion: to tell that the need has lapsed
/// (NLSH-17), to rank the candidates (NLSH-23).
/// </summary>
internal sealed class DutyBeforeOffer
{
    private readonly Selection<FileEvent>? _occasions;
    private readonly Selection<FileEvent>? _acts;
    private readonly Selection<FileEvent>? _offersWithout;
    private readonly PossibleDay _last;

    private DutyBeforeOffer(TrainingFile view, Func<FileEvent, bool?> isOccasion, string act, string by)
    {
        _occasions = Selection<FileEvent>.Of(view.Events, isOccasion);
        _acts = Selection<FileEvent>.Of(view.Events, e => e.Kind == act ? Known.Is(e.By, by) : false);
        _last = _occasions?.Max(On) ?? default;
        _offersWithout = Selection<FileEvent>.Of(view.Events, e => e.Kind == "offer-made" ? Known.Is(e.By, "hospital") & _occasions!.Any(o => IsOpen(o, e)) : false);
    }

    public static HandWrittenFinding LapsedNeed(TrainingFile view, LocalDate day, string subject) =>
        new DutyBeforeOffer(view, e => e.Kind == "post-won-elsewhere" ? Known.Contains(e.States, "need-lapses") : false, "need-lapse-notified", "candidate")
            .Evaluate("NLSH-17", subject, day);

    public static HandWrittenFinding Ranking(TrainingFile view, LocalDate day, string subject) =>
        new DutyBeforeOffer(view, e => e.Kind == "several-ready", "candidates-ranked", "municipality").Evaluate("NLSH-23", subject, day);

    private HandWrittenFinding Evaluate(string rule, string subject, LocalDate day)
    {
        var applies = _occasions?.Any();
        if (applies != true)
        {
            return Verdicts.NotApplied(rule, subject, applies, m => AddOccasions(m));
        }

        var isDone = _acts!.Any(IsSinceLast);
        var isTooLate = _offersWithout!.Any();
        return Verdicts.Duty(rule, subject, day, isDone & !isTooLate, _offersWithout!.Min(On), _acts.Where(IsSinceLast).Min(On), AddHolds, AddOffers);

        void AddHolds(MissingFacts missing)
        {
            if (isDone is null)
            {
                foreach (var act in _acts!.Possible.Where(a => IsSinceLast(a) != false))
                {
                    missing.AddIfMissing(act.By, act, "by");
                }

                if (_acts.Certain.Concat(_acts.Possible).Any(a => IsSinceLast(a) is null))
                {
                    AddOccasions(missing);
                }
            }

            if (isTooLate is null)
            {
                AddOffers(missing);
            }
        }
    }

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);

    /// <summary>Whether an act is about the last occasion: it came after it, or in advance of the only one.</summary>
    private bool? IsSinceLast(FileEvent act) => PossibleDay.OnOrBefore(_last, On(act)) | !_occasions!.Any(o => PossibleDay.Before(On(o), _last));

    /// <summary>Whether an offer came after an occasion while nothing had been done.</summary>
    private bool? IsOpen(FileEvent occasion, FileEvent offer) =>
        offer.On > occasion.On ? !_acts!.Any(a => IsAbout(a, occasion, offer)) : false;

    /// <summary>Whether an act was done for an occasion by the day of an offer: after it, or in advance where no occasion came before.</summary>
    private bool? IsAbout(FileEvent act, FileEvent occasion, FileEvent offer) =>
        act.On > offer.On ? false : act.On >= occasion.On ? true : !_occasions!.Any(o => o.On < occasion.On);

    private void AddOccasions(MissingFacts missing)
    {
        if (_occasions is null)
        {
            missing.Add("events");
        }

        _occasions?.Possible.ForEach(o => missing.AddIfMissing(o.States, o, "states"));
    }

    private void AddOffers(MissingFacts missing)
    {
        foreach (var offer in _offersWithout!.Possible)
        {
            missing.AddIfMissing(offer.By, offer, "by");
            var isCertain = _occasions!.Any(o => IsOpen(o, offer)) == true;
            foreach (var occasion in isCertain ? [] : _occasions.Certain.Concat(_occasions.Possible).Where(o => IsOpen(o, offer) != false))
            {
                if (_occasions.Possible.Contains(occasion))
                {
                    missing.AddIfMissing(occasion.States, occasion, "states");
                }

                foreach (var act in IsOpen(occasion, offer) is null ? _acts!.Possible.Where(a => IsAbout(a, occasion, offer) != false) : [])
                {
                    missing.AddIfMissing(act.By, act, "by");
                }

                if (_acts!.Certain.Concat(_acts.Possible).Any(a => IsAbout(a, occasion, offer) is null))
                {
                    AddOccasions(missing);
                }
            }
        }
    }
}
