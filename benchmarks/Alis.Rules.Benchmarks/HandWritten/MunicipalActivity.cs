using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-10: the activity in a municipal health institution instead of NLSH-09.</summary>
internal static class MunicipalActivity
{
    private const string Rule = "NLSH-10";

    public static HandWrittenFinding Evaluate(TrainingFile file, TrainingFile view, LocalDate day, string subject)
    {
        var (blocks, service, planned) = (Blocks(view), Service(view.Service), Service(view.PlannedService));
        var applies = blocks?.Any() | service?.Any() | planned?.Any();
        if (applies == false)
        {
            return new HandWrittenFinding(Rule, subject, Verdict.NotApplicable);
        }

        var missing = new MissingFacts();
        if (applies is null)
        {
            AddAny(view, blocks, service, planned, missing);
            return new HandWrittenFinding(Rule, subject, Verdict.Undecided) { Missing = missing.Paths };
        }

        var due = (blocks?.Max(End) ?? default).Or((planned?.Max(Known.EndOf) ?? default).Or(service?.Max(Known.EndOf) ?? default));
        var counted = Counted(view);
        var (longest, inParts) = HospitalActivity.Lengths(counted, day);
        var met = Months.AtLeast(longest, HospitalActivity.RecommendedMonths) | Months.AtLeast(inParts, HospitalActivity.RecommendedMonths);
        var verdict = Amounts.VerdictOf(met, due, day, Verdict.NotYet);
        if (verdict == Verdict.Undecided && met is null)
        {
            Amounts.AddMissing(counted, missing, s =>
            {
                missing.AddIfMissing(s.MunicipalCriteriaMet, s, "municipalCriteriaMet");
                missing.AddIfInstitutionLacks(s.Institution?.Kind, s, "kind");
                missing.AddIfMissing(s.Goals, s, "goals");
                AddMembership(s, missing);
            });
        }
        else if (verdict == Verdict.Undecided)
        {
            AddDue(view, blocks, service, planned, missing);
        }

        return new HandWrittenFinding(Rule, subject, verdict)
        {
            Amount = Months.Larger(longest, inParts)?.Exact,
            Required = HospitalActivity.RecommendedMonths,
            Due = due.Value,
            Late = verdict == Verdict.Met ? Amounts.DaysLate(file, due, day, IsMet) : null,
            Missing = missing.Paths,
        };
    }

    private static bool? IsMet(TrainingFile view, LocalDate day)
    {
        var service = Service(view.Service);
        var applies = Blocks(view)?.Any() | service?.Any() | Service(view.PlannedService)?.Any();
        var (longest, inParts) = HospitalActivity.Lengths(Counted(view), day);
        return !applies | Months.AtLeast(longest, HospitalActivity.RecommendedMonths) | Months.AtLeast(inParts, HospitalActivity.RecommendedMonths);
    }

    private static Selection<ServicePeriod>? Counted(TrainingFile view) => Selection<ServicePeriod>.Of(view.Service, s =>
        Known.IsNot(s.Part, 1)
        & IsMunicipalInstitution(s.Arena)
        & Known.Is(s.Institution?.Kind, "municipality")
        & s.MunicipalCriteriaMet
        & Known.IsForHospitalGoals(s));

    private static PossibleDay End(Block block) => PossibleDay.Of(block.To);

    private static Selection<Block>? Blocks(TrainingFile view) =>
        Selection<Block>.Of(view.Blocks, b => IsMunicipalInstitution(b.Arena) & (b.Names("ALM-055") || b.Names("ALM-085")));

    private static Selection<ServicePeriod>? Service(IReadOnlyList<ServicePeriod>? service) => Selection<ServicePeriod>.Of(service, s =>
        Known.IsNot(s.Part, 1) & IsMunicipalInstitution(s.Arena) & (s.Names("ALM-055") || s.Names("ALM-085")));

    private static bool? IsMunicipalInstitution(string? arena) => CatalogueSet.Embedded.Arenas.Find(arena)?.MunicipalInstitution;

    private static void AddAny(TrainingFile view, Selection<Block>? blocks, Selection<ServicePeriod>? service, Selection<ServicePeriod>? planned, MissingFacts missing)
    {
        if (blocks is null)
        {
            missing.AddBlocks(view);
        }

        if (service is null)
        {
            missing.Add("service");
        }

        // None belongs for certain, or the rule would apply.
        blocks?.Possible.ForEach(b => AddArena(b, missing));
        service?.Possible.ForEach(s => AddMembership(s, missing));
        planned?.Possible.ForEach(s => AddMembership(s, missing));
    }

    private static void AddDue(TrainingFile view, Selection<Block>? blocks, Selection<ServicePeriod>? service, Selection<ServicePeriod>? planned, MissingFacts missing)
    {
        if (blocks is null)
        {
            missing.AddBlocks(view);
            return;
        }

        foreach (var block in blocks.Certain.Concat(blocks.Possible))
        {
            missing.AddIfMissing(block.To, block, "to");
            AddArena(block, missing);
        }

        if (blocks.Max(End) is not { IsKnown: true, Value: null })
        {
            return;
        }

        var last = planned?.Max(Known.EndOf) is { IsKnown: true, Value: null } ? service : planned;
        foreach (var item in last is null ? [] : last.Certain.Concat(last.Possible))
        {
            HospitalPart.AddIfEndMissing(item, missing);
            AddMembership(item, missing);
        }
    }

    private static void AddMembership(ServicePeriod service, MissingFacts missing)
    {
        missing.AddIfMissing(service.Part, service, "part");
        missing.AddIfMissing(service.Arena, service, "arena");
        AddOpen(service.Arena, missing);
    }

    private static void AddArena(Block block, MissingFacts missing)
    {
        missing.AddIfMissing(block.Arena, block, "arena");
        AddOpen(block.Arena, missing);
    }

    /// <summary>An arena of which the catalogue does not say whether it is a municipal institution.</summary>
    private static void AddOpen(string? arena, MissingFacts missing)
    {
        if (arena is not null && IsMunicipalInstitution(arena) is null)
        {
            missing.Add($"arenas[{arena}].municipalInstitution");
        }
    }
}
