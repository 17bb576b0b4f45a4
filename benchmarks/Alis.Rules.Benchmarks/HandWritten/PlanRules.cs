using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The rules about the implementation plan: which arena it shows for the two goals (NLSH-11), when it is signed and what it shows of each part (NLSH-14).</summary>
internal static class PlanRules
{
    public static HandWrittenFinding ArenaOfGoals(TrainingFile view, LocalDate day, string subject)
    {
        var (samhandling, selected) = (HasArenaFor("ALM-055"), HasArenaFor("ALM-085"));
        return Verdicts.State("NLSH-11", subject, Stands(view, day), samhandling & selected, m => AddStands(view, m), missing =>
        {
            if (samhandling is null)
            {
                AddArenaFor("ALM-055", missing);
            }

            if (selected is null)
            {
                AddArenaFor("ALM-085", missing);
            }
        });

        bool? HasArenaFor(string goal)
        {
            bool? found = view.Blocks is null ? null : false;
            foreach (var block in view.Blocks ?? [])
            {
                found |= ShowsArenaFor(block, goal);
            }

            return found;
        }

        static bool? ShowsArenaFor(Block block, string goal) => Known.Contains(block.Goals, goal) & Shows(block, "arena", block.Arena is not null);

        void AddArenaFor(string goal, MissingFacts missing)
        {
            if (view.Blocks is null)
            {
                missing.AddBlocks(view);
            }

            foreach (var block in view.Blocks?.Where(b => ShowsArenaFor(b, goal) is null) ?? [])
            {
                missing.AddIfMissing(block.Goals, block, "goals");
                if (block.States is null)
                {
                    missing.AddIfMissing(block.Arena, block, "arena");
                }
            }
        }
    }

    /// <summary>The plan is signed on the day of the employment agreement at the latest.</summary>
    public static HandWrittenFinding Signed(TrainingFile view, LocalDate day, string subject)
    {
        var due = PossibleDay.Of(view.EmploymentAgreementOn);
        var signed = PossibleDay.Of(view.ImplementationPlan?.SignedOn);
        // A signature of a later day has not been given.
        signed = signed.Value > day ? PossibleDay.None : signed;
        return Verdicts.Duty("NLSH-14", subject, day, PossibleDay.OnOrBefore(signed, due), due, signed, AddBoth, AddBoth);

        void AddBoth(MissingFacts missing)
        {
            missing.AddIfMissing(view.ImplementationPlan?.SignedOn, view.ImplementationPlan, "implementationPlan", "signedOn");
            missing.AddIfMissing(view.EmploymentAgreementOn, "employmentAgreementOn");
        }
    }

    public static HandWrittenFinding Part(TrainingFile view, Block block, LocalDate day)
    {
        var hasPeriod = block is { From: not null, To: not null };
        var (arena, place) = (Shows(block, "arena", block.Arena is not null), Shows(block, "place", block.Place is not null));
        var (period, duration) = (Shows(block, "period", hasPeriod), Shows(block, "duration", hasPeriod || block.DurationMonths is not null));
        return Verdicts.State("NLSH-14-blocks", block.Key!, Stands(view, day), arena & place & (period | duration), m => AddStands(view, m), missing =>
        {
            missing.AddIfMissing(arena, block, "arena");
            missing.AddIfMissing(place, block, "place");
            if ((period | duration) is null)
            {
                missing.AddIfMissing(period, block, block.From is null ? "from" : "to");
                missing.AddIfMissing(duration, block, "durationMonths");
            }
        });
    }

    /// <summary>Whether the plan is more than a draft: signed or assigned.</summary>
    private static bool? Stands(TrainingFile view, LocalDate day) =>
        InPlaceRules.IsReached(view.ImplementationPlan?.SignedOn, day) | InPlaceRules.IsReached(view.ImplementationPlan?.AssignedOn, day);

    private static void AddStands(TrainingFile view, MissingFacts missing)
    {
        missing.AddIfMissing(view.ImplementationPlan?.SignedOn, view.ImplementationPlan, "implementationPlan", "signedOn");
        missing.AddIfMissing(view.ImplementationPlan?.AssignedOn, view.ImplementationPlan, "implementationPlan", "assignedOn");
    }

    /// <summary>A part shows what the file gives, or what the plan is said to state.</summary>
    private static bool? Shows(Block block, string what, bool isGiven) => isGiven ? true : Known.Contains(block.States, what);
}
