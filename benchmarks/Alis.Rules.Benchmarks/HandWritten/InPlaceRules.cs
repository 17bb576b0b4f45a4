using Alis.Rules.Facts;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The rules about what must be in place: the coordinator (NLSH-19), the contact (NLSH-27), the individual training plan (NLSH-06, NLSH-13).</summary>
internal static class InPlaceRules
{
    private static readonly string[] ShownByIndividualPlan = ["goals-to-attain", "planned-activities", "approved-activities", "attained-goals"];

    public static HandWrittenFinding Coordinator(TrainingFile view, LocalDate day, string subject)
    {
        var from = view.Municipality?.AlisCoordinatorFrom;
        return Verdicts.State("NLSH-19", subject, true, IsReached(from, day), null, m => m.AddIfMissing(from, view.Municipality, "municipality", "alisCoordinatorFrom"));
    }

    public static HandWrittenFinding Contact(TrainingFile view, LocalDate day, string subject)
    {
        var from = view.Hospital?.AlisContactFrom;
        return Verdicts.State("NLSH-27", subject, true, IsReached(from, day), null, m => m.AddIfMissing(from, view.Hospital, "hospital", "alisContactFrom"));
    }

    /// <summary>From the first day of the specialisation there is an individual training plan.</summary>
    public static HandWrittenFinding IndividualPlan(TrainingFile view, LocalDate day, string subject) => Verdicts.State(
        "NLSH-06",
        subject,
        IsReached(view.Candidate?.SpecialisationStartedOn, day),
        IsReached(view.IndividualTrainingPlan?.AssignedOn, day),
        m => m.AddSpecialisationStart(view),
        m => AddAssigned(view, m));

    public static HandWrittenFinding IndividualPlanShows(TrainingFile view, LocalDate day, string subject)
    {
        var plan = view.IndividualTrainingPlan;
        bool? showsAll = true;
        foreach (var what in ShownByIndividualPlan)
        {
            showsAll &= Known.Contains(plan?.States, what);
        }

        return Verdicts.State(
            "NLSH-13",
            subject,
            IsReached(plan?.AssignedOn, day),
            showsAll,
            m => AddAssigned(view, m),
            m => m.AddIfMissing(plan?.States, plan, "individualTrainingPlan", "states"));
    }

    public static bool? IsReached(LocalDate? date, LocalDate day) => date is { } known ? known <= day : null;

    private static void AddAssigned(TrainingFile view, MissingFacts missing) =>
        missing.AddIfMissing(view.IndividualTrainingPlan?.AssignedOn, view.IndividualTrainingPlan, "individualTrainingPlan", "assignedOn");
}
