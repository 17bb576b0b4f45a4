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
        var offer = AcceptedOffer.Of(view, block);
        var applies = Known.Is(block.Arena, "hospital") & offer?.HasStart;
        if (applies != true)
        {
            return new HandWrittenFinding(rule, block.Key!, applies is null ? Verdict.Undecided : Verdict.NotApplicable);
        }

        var contracts = Selection<FileEvent>.Of(view.Events, e =>
            e.Kind != "contract-issued" ? false
            : Known.Is(e.By, "hospital") & Known.Is(e.Block, block.Key!) & PossibleDay.OnOrBefore(offer!.OfferedOn.Or(On(e)), On(e)));
        return Obligation(rule, block, day, offer!.Start.AddMonths(-ContractEarliestMonths), offer.Start.AddMonths(-ContractLatestMonths), contracts, static _ => { });
    }

    private static HandWrittenFinding Obligation(string rule, Block block, LocalDate day, PossibleDay opens, PossibleDay due, Selection<FileEvent>? events, Action<MissingFacts> addDue)
    {
        var fulfilledOn = events?.Min(On) ?? default;
        var inTime = events?.Any(e => PossibleDay.OnOrBefore(On(e), due));
        var verdict = inTime switch
        {
            true => Verdict.Met,
            null => Verdict.Undecided,
            _ when !due.IsKnown => Verdict.Undecided,
            _ => day <= due.Value ? Verdict.NotYet : Verdict.NotMet,
        };
        var missing = new MissingFacts();
        if (events is null)
        {
            missing.Add("events");
        }
        else if (verdict == Verdict.Undecided)
        {
            if (!due.IsKnown)
            {
                addDue(missing);
            }

            foreach (var happening in events.Possible.Where(e => PossibleDay.OnOrBefore(On(e), due) != false))
            {
                missing.AddIfMissing(happening.By, happening, "by");
                missing.AddIfMissing(happening.Block, happening, "block");
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

    private static PossibleDay On(FileEvent happening) => PossibleDay.Of(happening.On);

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

    private static HandWrittenFinding Undecided(string rule, Block block, MissingFacts missing) => Undecided(rule, block.Key!, missing);

    private static HandWrittenFinding Undecided(string rule, string subject, MissingFacts missing) => new(rule, subject, Verdict.Undecided) { Missing = missing.Paths };
}
