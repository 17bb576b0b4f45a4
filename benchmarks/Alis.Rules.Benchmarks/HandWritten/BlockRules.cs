using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The rules about blocks of the implementation plan: NLSH-22, NLSH-30, NLSH-36.</summary>
internal static class BlockRules
{
    private const int AskAgainLatestMonths = 6;
    private const int ContractEarliestMonths = 6;
    private const int ContractLatestMonths = 3;

    public static void Evaluate(TrainingFile view, LocalDate day, List<HandWrittenFinding> findings)
    {
        if (view.Blocks is not { } blocks)
        {
            var missing = new MissingFacts();
            missing.AddBlocks(view);
            findings.Add(Undecided("NLSH-22", "", missing));
            findings.Add(Undecided("NLSH-30", "", missing));
            findings.Add(Undecided("NLSH-36", "", missing));
            return;
        }

        foreach (var block in blocks)
        {
            findings.Add(AskedAgain(view, block, day));
        }

        foreach (var block in blocks)
        {
            findings.Add(OfferRule.Evaluate(view, block));
        }

        foreach (var block in blocks)
        {
            findings.Add(Contract(view, block, day));
        }
    }

    private static HandWrittenFinding AskedAgain(TrainingFile view, Block block, LocalDate day)
    {
        const string rule = "NLSH-22";
        if (Known.Is(block.Arena, "hospital") != true)
        {
            return OutsideHospital(rule, block);
        }

        var due = PossibleDay.Of(block.From).AddMonths(-AskAgainLatestMonths);
        var requests = Selection<FileEvent>.Of(view.Events, e =>
            e.Kind != "practice-asked-again" ? false : Known.Is(e.By, "municipality") & Known.Is(e.Block, block.Key!));
        return Obligation(rule, block, day, PossibleDay.None, due, requests, missing => missing.AddIfMissing(block.From, block, "from"));
    }

    private static HandWrittenFinding Contract(TrainingFile view, Block block, LocalDate day)
    {
        const string rule = "NLSH-36";
        if (Known.Is(block.Arena, "hospital") != true)
        {
            return OutsideHospital(rule, block);
        }

        var acceptances = Selection<FileEvent>.Of(view.Events, e => e.Kind != "offer-accepted" ? false : Known.Is(e.Block, block.Key!));
        var lastAcceptance = acceptances?.Max(e => e.On) ?? default;
        var accepted = Selection<FileEvent>.Of(view.Events, e =>
            IsOffer(e, block) is var offer && offer == false ? false : offer & OnOrBeforeAcceptance(e) & !AnotherSince(e));
        var start = (accepted?.Max(e => e.Offer?.From) ?? default).Or(PossibleDay.Of(block.From));
        var contracts = Selection<FileEvent>.Of(view.Events, e => e.Kind != "contract-issued" ? false : Known.Is(e.By, "hospital") & Known.Is(e.Block, block.Key!));
        return Obligation(rule, block, day, start.AddMonths(-ContractEarliestMonths), start.AddMonths(-ContractLatestMonths), contracts, StartUnknown);

        bool? OnOrBeforeAcceptance(FileEvent e) => PossibleDay.OnOrBefore(PossibleDay.Of(e.On), lastAcceptance);

        bool? AnotherSince(FileEvent e)
        {
            bool? found = false;
            foreach (var later in view.Events!)
            {
                found |= later.On > e.On ? IsOffer(later, block) & OnOrBeforeAcceptance(later) : false;
            }

            return found;
        }

        void StartUnknown(MissingFacts missing)
        {
            if (accepted is null)
            {
                missing.Add("events");
                return;
            }

            if (accepted is { Certain.Count: 0, Possible.Count: 0 })
            {
                missing.AddIfMissing(block.From, block, "from");
                return;
            }

            foreach (var offer in accepted.Certain.Concat(accepted.Possible))
            {
                missing.AddIfOfferLacksStart(offer);
            }

            foreach (var offer in accepted.Possible)
            {
                missing.AddIfMissing(offer.Block, offer, "block");
                if (OnOrBeforeAcceptance(offer) is null)
                {
                    acceptances!.Possible.ForEach(a => missing.AddIfMissing(a.Block, a, "block"));
                }

                if (AnotherSince(offer) is null)
                {
                    foreach (var later in view.Events!.Where(e => e.On > offer.On && (IsOffer(e, block) & OnOrBeforeAcceptance(e)) is null))
                    {
                        missing.AddIfMissing(later.Block, later, "block");
                        if (OnOrBeforeAcceptance(later) is null)
                        {
                            acceptances!.Possible.ForEach(a => missing.AddIfMissing(a.Block, a, "block"));
                        }
                    }
                }
            }
        }
    }

    private static HandWrittenFinding Obligation(string rule, Block block, LocalDate day, PossibleDay opens, PossibleDay due, Selection<FileEvent>? events, Action<MissingFacts> addDue)
    {
        var fulfilledOn = events?.Min(e => e.On) ?? default;
        var verdict = PossibleDay.OnOrBefore(fulfilledOn, due) switch
        {
            true => Verdict.Met,
            null => Verdict.Undecided,
            _ when !due.IsKnown => Verdict.Undecided,
            _ => day <= due.Value ? Verdict.NotYet : Verdict.NotMet,
        };
        var missing = new MissingFacts();
        if (verdict == Verdict.Undecided)
        {
            if (!fulfilledOn.IsKnown)
            {
                AddEvents(events, missing);
            }

            if (!due.IsKnown)
            {
                addDue(missing);
            }
        }

        return new HandWrittenFinding(rule, block.Key!, verdict)
        {
            Opens = opens.Value,
            Due = due.Value,
            FulfilledOn = fulfilledOn.Value,
            Late = verdict == Verdict.NotMet && fulfilledOn.Value is { } done && done > due.Value ? Period.DaysBetween(due.Value.Value, done) : null,
            Missing = missing.Paths,
        };
    }

    private static void AddEvents(Selection<FileEvent>? events, MissingFacts missing)
    {
        if (events is null)
        {
            missing.Add("events");
            return;
        }

        foreach (var happening in events.Possible)
        {
            missing.AddIfMissing(happening.By, happening, "by");
            missing.AddIfMissing(happening.Block, happening, "block");
        }
    }

    private static bool? IsOffer(FileEvent e, Block block) => e.Kind != "offer-made" ? false : Known.Is(e.Block, block.Key!);

    private static HandWrittenFinding OutsideHospital(string rule, Block block)
    {
        if (block.Arena is not null)
        {
            return new HandWrittenFinding(rule, block.Key!, Verdict.NotApplicable);
        }

        var missing = new MissingFacts();
        missing.AddIfMissing(block.Arena, block, "arena");
        return Undecided(rule, block, missing);
    }

    public static HandWrittenFinding Undecided(string rule, Block block, MissingFacts missing) => Undecided(rule, block.Key!, missing);

    private static HandWrittenFinding Undecided(string rule, string subject, MissingFacts missing) => new(rule, subject, Verdict.Undecided) { Missing = missing.Paths };
}
