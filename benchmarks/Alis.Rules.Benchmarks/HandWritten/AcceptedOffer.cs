using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The offer to begin that the candidate has accepted last and not declined, the start that it gives, and whether there is a start at all.</summary>
internal sealed class AcceptedOffer
{
    private readonly Block _block;
    private readonly Selection<FileEvent> _offers;
    private readonly Selection<FileEvent> _refusals;
    private readonly Selection<FileEvent> _acceptances;
    private readonly Selection<FileEvent> _declined;
    private readonly Selection<FileEvent> _standing;
    private readonly Selection<FileEvent> _accepted;

    private AcceptedOffer(TrainingFile view, Block block)
    {
        _block = block;
        _offers = Offers.Of(view, block)!;
        _refusals = Offers.By(view, block, "offer-declined", "candidate")!;
        _acceptances = Offers.By(view, block, "offer-accepted", "candidate")!;
        _declined = _offers.Where(IsDeclined);
        _standing = _offers.Where(e => !IsDeclined(e));
        var agreed = _standing.Where(IsAgreed);
        _accepted = Offers.Last(agreed.Where(e => !agreed.Any(o => o.On < e.On ? PossibleDay.OnOrBefore(Offers.StartOf(o), PossibleDay.Of(e.On)) : false)));
        Start = _accepted.Max(Offers.StartOf).Or(PossibleDay.Of(block.From));
        OfferedOn = _accepted.Max(On);
        HasStart = !(_declined.Any(e => !_standing.Any(o => o.On == e.On)) & !_accepted.Any()) & !Selection<FileEvent>.Of(view.Events, e => Lapses(e, view))!.Any();
    }

    /// <summary>Gets the first day of the last accepted offer, else of the block.</summary>
    public PossibleDay Start { get; }

    /// <summary>Gets the day on which that offer was made; none without one.</summary>
    public PossibleDay OfferedOn { get; }

    /// <summary>Gets whether there is a start: not where the candidate has declined an offer and accepted no other, or told that the place is no longer needed.</summary>
    public bool? HasStart { get; }

    /// <summary>Reads the offers for a block; null where the events are not known.</summary>
    public static AcceptedOffer? Of(TrainingFile view, Block block) => view.Events is null ? null : new AcceptedOffer(view, block);

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);

    private bool? IsDeclined(FileEvent offer) =>
        _refusals.Any(d => d.On < offer.On ? false : !_offers.Any(newer => newer.On > offer.On && newer.On <= d.On) & Offers.IsMeant(d, offer, _offers));

    private bool? IsAgreed(FileEvent offer) =>
        _acceptances.Any(a => a.On < offer.On ? false : !_standing.Any(newer => newer.On > offer.On && newer.On <= a.On) & Offers.IsMeant(a, offer, _standing));

    private bool? Lapses(FileEvent e, TrainingFile view)
    {
        if (e.Kind != "need-lapse-notified")
        {
            return false;
        }

        var isForBlock = Known.Is(e.Block, _block.Key!) | IsOnlyHospitalBlock(view);
        var isLast = !_accepted.Any() | (PossibleDay.Before(_acceptances.Max(On), On(e)) & PossibleDay.Before(On(e), Start));
        return Known.Is(e.By, "candidate") & isForBlock & isLast;
    }

    private static bool? IsOnlyHospitalBlock(TrainingFile view) => Selection<Block>.Of(view.Blocks, b => Known.Is(b.Arena, "hospital"))?.IsAtMostOne();
}
