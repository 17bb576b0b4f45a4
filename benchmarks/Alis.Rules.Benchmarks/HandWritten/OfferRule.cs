using Alis.Rules.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-30: one of the last offers to begin lies near enough to the wished start.</summary>
internal static class OfferRule
{
    private const string Rule = "NLSH-30";
    private const int LargestDeviationMonths = 6;

    public static HandWrittenFinding Evaluate(TrainingFile view, Block block)
    {
        var last = LastToBegin(view, block);
        var refusals = Offers.By(view, block, "offer-declined", "candidate");
        var isAfterRefusal = refusals?.Any(d => last!.Any(e => d.On < e.On));
        var applies = Known.Is(block.Arena, "hospital") & last?.Any() & !isAfterRefusal;
        if (applies != true)
        {
            return Finding(applies is null ? Verdict.Undecided : Verdict.NotApplicable);
        }

        var wishCounts = Known.Is(view.Wish?.Block, block.Key!) & PossibleDay.OnOrBefore(PossibleDay.Of(view.Wish?.RegisteredOn), last!.Max(e => PossibleDay.Of(e.On)));
        var wished = WishedStart(view.Wish, wishCounts, block);
        var (earliest, latest) = (wished.AddMonths(-LargestDeviationMonths), wished.AddMonths(LargestDeviationMonths));
        var fits = last.Any(e => PossibleDay.OnOrBefore(earliest, Offers.StartOf(e)) & PossibleDay.OnOrBefore(Offers.StartOf(e), latest));
        return Finding(fits switch { true => Verdict.Met, false => Verdict.NotMet, _ => Verdict.Undecided });

        HandWrittenFinding Finding(Verdict verdict) => new(Rule, block.Key!, verdict);
    }

    /// <summary>The last offers but for those to go on: made on the first day of an accepted offer or later.</summary>
    private static Selection<FileEvent>? LastToBegin(TrainingFile view, Block block)
    {
        var offers = Offers.Of(view, block);
        var refusals = Offers.By(view, block, "offer-declined", "candidate");
        var acceptances = Offers.By(view, block, "offer-accepted", "candidate");
        return offers is null ? null : Offers.Last(offers.Where(e => !acceptances!.Any(a => IsBegun(a, e))));

        bool? IsBegun(FileEvent answer, FileEvent later) =>
            answer.On >= later.On ? false
            : !refusals!.Any(d => d.On >= answer.On && d.On < later.On)
                & offers!.Any(o => o.On > answer.On ? false
                    : !offers.Any(n => n.On > o.On && n.On <= answer.On) & PossibleDay.OnOrBefore(Offers.StartOf(o), PossibleDay.Of(later.On)) & Offers.IsMeant(answer, o, offers));
    }

    private static PossibleDay WishedStart(Wish? wish, bool? counts, Block block) => counts switch
    {
        true => PossibleDay.Of(wish!.From),
        false => PossibleDay.Of(block.From),
        _ => wish?.From == block.From ? PossibleDay.Of(block.From) : default,
    };
}
