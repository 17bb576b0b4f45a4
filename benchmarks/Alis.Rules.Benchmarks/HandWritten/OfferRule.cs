using Alis.Rules.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-30: the last offers lie near enough to the wished start.</summary>
internal static class OfferRule
{
    private const string Rule = "NLSH-30";
    private const int LargestDeviationMonths = 6;

    public static HandWrittenFinding Evaluate(TrainingFile view, Block block)
    {
        var offers = Offers.Of(view, block);
        var applies = Known.Is(block.Arena, "hospital") & offers?.Any();
        if (applies != true)
        {
            return applies is null ? BlockRules.Undecided(Rule, block, AppliesUnknown()) : new HandWrittenFinding(Rule, block.Key!, Verdict.NotApplicable);
        }

        var last = Offers.Last(offers!);
        var wishCounts = Known.Is(view.Wish?.Block, block.Key!) & PossibleDay.OnOrBefore(PossibleDay.Of(view.Wish?.RegisteredOn), last.Max(e => PossibleDay.Of(e.On)));
        var wished = WishedStart(view.Wish, wishCounts, block);
        var (earliest, latest) = (wished.AddMonths(-LargestDeviationMonths), wished.AddMonths(LargestDeviationMonths));
        bool? fits = true;
        foreach (var offer in last.Certain)
        {
            fits &= Fits(offer);
        }

        foreach (var offer in last.Possible)
        {
            fits &= Fits(offer) | null;
        }

        return fits switch
        {
            true => new HandWrittenFinding(Rule, block.Key!, Verdict.Met),
            false => new HandWrittenFinding(Rule, block.Key!, Verdict.NotMet),
            _ => BlockRules.Undecided(Rule, block, FitsUnknown()),
        };

        bool? Fits(FileEvent offer)
        {
            var start = PossibleDay.Of(offer.Offer?.From);
            return PossibleDay.OnOrBefore(earliest, start) & PossibleDay.OnOrBefore(start, latest);
        }

        MissingFacts AppliesUnknown()
        {
            var missing = new MissingFacts();
            missing.AddIfMissing(block.Arena, block, "arena");
            if (offers is null)
            {
                missing.Add("events");
            }
            else if (offers.Any() is null)
            {
                offers.Possible.ForEach(e => AddMembership(e, missing));
            }

            return missing;
        }

        MissingFacts FitsUnknown()
        {
            var missing = new MissingFacts();
            foreach (var offer in last.Certain.Where(e => Fits(e) is null))
            {
                AddFit(offer, missing);
            }

            foreach (var offer in last.Possible.Where(e => Fits(e) != true))
            {
                AddFit(offer, missing);
                AddLastMembership(offer, missing);
            }

            return missing;
        }

        void AddFit(FileEvent offer, MissingFacts missing)
        {
            if (Fits(offer) is not null)
            {
                return;
            }

            missing.AddIfOfferLacksStart(offer);
            if (!wished.IsKnown)
            {
                AddWish(missing);
            }
        }

        void AddWish(MissingFacts missing)
        {
            if (wishCounts is { } counts)
            {
                if (counts)
                {
                    missing.AddIfMissing(view.Wish!.From, "wish.from");
                }
                else
                {
                    missing.AddIfMissing(block.From, block, "from");
                }

                return;
            }

            // It is not known whose start counts, so that both are asked for.
            missing.AddIfMissing(view.Wish?.From, view.Wish, "wish", "from");
            missing.AddIfMissing(block.From, block, "from");
            missing.AddIfMissing(view.Wish?.Block, view.Wish, "wish", "block");
            if (PossibleDay.OnOrBefore(PossibleDay.Of(view.Wish?.RegisteredOn), last.Max(e => PossibleDay.Of(e.On))) is null)
            {
                missing.AddIfMissing(view.Wish?.RegisteredOn, view.Wish, "wish", "registeredOn");
                if (!last.Max(e => PossibleDay.Of(e.On)).IsKnown)
                {
                    last.Possible.ForEach(e => AddLastMembership(e, missing));
                }
            }
        }

        void AddLastMembership(FileEvent offer, MissingFacts missing)
        {
            AddMembership(offer, missing);
            offers!.Possible.Where(later => later.On > offer.On).ToList().ForEach(later => AddMembership(later, missing));
        }

        void AddMembership(FileEvent offer, MissingFacts missing)
        {
            missing.AddIfMissing(offer.By, offer, "by");
            missing.AddIfMissing(offer.Block, offer, "block");
        }
    }

    private static PossibleDay WishedStart(Wish? wish, bool? counts, Block block) => counts switch
    {
        true => PossibleDay.Of(wish!.From),
        false => PossibleDay.Of(block.From),
        _ => wish?.From == block.From ? PossibleDay.Of(block.From) : default,
    };
}
