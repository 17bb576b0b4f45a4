using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The hospital's offers for a block.</summary>
internal static class Offers
{
    public static Selection<FileEvent>? Of(TrainingFile view, Block block) => By(view, block, "offer-made", "hospital");

    public static Selection<FileEvent>? By(TrainingFile view, Block block, string kind, string party) =>
        Selection<FileEvent>.Of(view.Events, e => e.Kind == kind ? Known.Is(e.By, party) & Known.Is(e.Block, block.Key!) : false);

    /// <summary>The offers of the latest day.</summary>
    public static Selection<FileEvent> Last(Selection<FileEvent> offers) => offers.Where(e => !offers.Any(later => later.On > e.On));

    /// <summary>The offers of the latest day up to a day.</summary>
    public static Selection<FileEvent> LastBy(Selection<FileEvent> offers, LocalDate day) => Last(offers.Where(e => e.On <= day));

    /// <summary>Gets the first day offered.</summary>
    public static PossibleDay StartOf(FileEvent offer) => PossibleDay.Of(offer.Offer?.From);

    /// <summary>Whether an answer means an offer rather than another one of its day: the answer says so by the first day, unless there is no other.</summary>
    public static bool? IsMeant(FileEvent answer, FileEvent offer, Selection<FileEvent> offers) =>
        offers.Where(o => o.On == offer.On).IsAtMostOne()
        | (PossibleDay.OnOrBefore(StartOf(answer), StartOf(offer)) & PossibleDay.OnOrBefore(StartOf(offer), StartOf(answer)));

    /// <summary>Whether two offers are of the same post: department, place and first day.</summary>
    public static bool? AreSame(Offer? a, Offer? b) =>
        Known.Same(a?.Department, b?.Department) & Known.Same(a?.Place, b?.Place) & (a?.From is { } x && b?.From is { } y ? x == y : null);
}
