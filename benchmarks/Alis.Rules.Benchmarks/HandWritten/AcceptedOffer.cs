using Alis.Rules.Facts;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The offers for a block that the candidate has accepted and not declined, and the start that they give.</summary>
internal sealed class AcceptedOffer
{
    private readonly Block _block;
    private readonly IReadOnlyList<FileEvent>? _events;
    private readonly Selection<FileEvent>? _offers;
    private readonly Selection<FileEvent>? _standing;
    private readonly Selection<FileEvent>? _acceptances;
    private readonly Selection<FileEvent>? _accepted;
    private readonly PossibleDay _lastAcceptance;

    public AcceptedOffer(IReadOnlyList<FileEvent>? events, Block block)
    {
        _block = block;
        _events = events;
        _offers = Selection<FileEvent>.Of(events, e => e.Kind == "offer-made" ? IsBy(e, "hospital") : false);
        _standing = _offers?.Where(e => !IsDeclined(e));
        _acceptances = Selection<FileEvent>.Of(events, e => e.Kind == "offer-accepted" ? IsBy(e, "candidate") : false);
        _lastAcceptance = _acceptances?.Max(e => PossibleDay.Of(e.On)) ?? default;
        _accepted = _standing?.Where(e => IsUpToAcceptance(e) & !HasLaterStanding(e));
        Start = (_accepted?.Max(e => PossibleDay.Of(e.Offer?.From)) ?? default).Or(PossibleDay.Of(block.From));
    }

    /// <summary>Gets the first day of the last accepted offer, else of the block.</summary>
    public PossibleDay Start { get; }

    /// <summary>Names what leaves the start open.</summary>
    public void AddStart(MissingFacts missing)
    {
        if (_accepted is null)
        {
            missing.Add("events");
            return;
        }

        if (_accepted is { Certain.Count: 0, Possible.Count: 0 })
        {
            missing.AddIfMissing(_block.From, _block, "from");
            return;
        }

        _accepted.Certain.ForEach(missing.AddIfOfferLacksStart);
        foreach (var offer in _accepted.Possible)
        {
            missing.AddIfOfferLacksStart(offer);
            if (IsUpToAcceptance(offer) is null)
            {
                AddAcceptances(missing);
            }

            if (HasLaterStanding(offer) is null)
            {
                AddLaterStanding(offer, missing);
            }

            AddStanding(offer, missing);
        }
    }

    private bool? IsBy(FileEvent e, string party) => Known.Is(e.By, party) & Known.Is(e.Block, _block.Key!);

    private bool? IsUpToAcceptance(FileEvent e) => PossibleDay.OnOrBefore(PossibleDay.Of(e.On), _lastAcceptance);

    private bool? IsDeclined(FileEvent offer)
    {
        bool? found = false;
        foreach (var e in _events!)
        {
            found |= Declines(e, offer);
        }

        return found;
    }

    /// <summary>Whether an event is a refusal of an offer: not where a newer offer lies between the two.</summary>
    private bool? Declines(FileEvent e, FileEvent offer) =>
        e.Kind != "offer-declined" || e.On < offer.On ? false
        : IsBy(e, "candidate") & !(_offers!.Certain.Exists(o => IsBetween(o, offer, e)) ? true : _offers.Possible.Exists(o => IsBetween(o, offer, e)) ? null : (bool?)false);

    private static bool IsBetween(FileEvent newer, FileEvent offer, FileEvent answer) => newer.On > offer.On && newer.On <= answer.On;

    private bool? HasLaterStanding(FileEvent offer)
    {
        bool? found = false;
        foreach (var later in _standing!.Certain)
        {
            found |= later.On > offer.On ? IsUpToAcceptance(later) : false;
        }

        foreach (var later in _standing.Possible)
        {
            found |= later.On > offer.On ? IsUpToAcceptance(later) & (bool?)null : false;
        }

        return found;
    }

    private void AddAcceptances(MissingFacts missing) => _acceptances!.Possible.ForEach(e => AddParties(e, missing));

    private void AddLaterStanding(FileEvent offer, MissingFacts missing)
    {
        foreach (var later in _standing!.Certain.Concat(_standing.Possible).Where(e => e.On > offer.On))
        {
            if (IsUpToAcceptance(later) is null)
            {
                AddAcceptances(missing);
            }

            if (IsUpToAcceptance(later) != false && _standing.Possible.Contains(later))
            {
                AddStanding(later, missing);
            }
        }
    }

    private void AddStanding(FileEvent offer, MissingFacts missing)
    {
        foreach (var answer in IsDeclined(offer) is null ? _events!.Where(e => Declines(e, offer) is null) : [])
        {
            AddParties(answer, missing);
            if (!_offers!.Certain.Exists(o => IsBetween(o, offer, answer)))
            {
                _offers.Possible.Where(o => IsBetween(o, offer, answer)).ToList().ForEach(o => AddParties(o, missing));
            }
        }

        AddParties(offer, missing);
    }

    private static void AddParties(FileEvent e, MissingFacts missing)
    {
        missing.AddIfMissing(e.By, e, "by");
        missing.AddIfMissing(e.Block, e, "block");
    }
}
