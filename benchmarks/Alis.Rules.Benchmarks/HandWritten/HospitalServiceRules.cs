using Alis.Rules.Facts;
using Alis.Rules.Time;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The rules about each period of service in the hospital of the agreement: NLSH-24, NLSH-25, NLSH-34, NLSH-35.</summary>
internal static class HospitalServiceRules
{
    private const int LongerThanMonths = 3;
    private const int ShorterThanMonths = 6;

    public static void Evaluate(TrainingFile file, TrainingFile view, List<HandWrittenFinding> findings)
    {
        if (view.Service is not { } service)
        {
            foreach (var rule in (string[])["NLSH-24", "NLSH-25", "NLSH-34", "NLSH-35"])
            {
                findings.Add(Verdicts.Undecided(rule, "", m => m.Add("service")));
            }

            return;
        }

        Add(s => FacilitatesGoals(view, s));
        Add(s => OnAPar(view, s));
        Add(s => Verdicts.State("NLSH-34", s.Key!, Known.IsInTrust(s, view), IsEmployer(view, s), m => AddHere(view, s, m), m => AddEmployer(s, m)));
        Add(s => ShortPeriod(file, view, s));

        void Add(Func<ServicePeriod, HandWrittenFinding> evaluate)
        {
            foreach (var item in service)
            {
                findings.Add(evaluate(item));
            }
        }
    }

    private static HandWrittenFinding FacilitatesGoals(TrainingFile view, ServicePeriod service)
    {
        var isForGoals = Known.IsForHospitalGoals(service);
        return Verdicts.State(
            "NLSH-24",
            service.Key!,
            Known.IsInTrust(service, view) & isForGoals,
            service.FacilitatesGoals,
            m =>
            {
                AddHere(view, service, m);
                m.AddIfMissing(service.Goals, service, "goals");
            },
            m => m.AddIfMissing(service.FacilitatesGoals, service, "facilitatesGoals"));
    }

    private static HandWrittenFinding OnAPar(TrainingFile view, ServicePeriod service) => Verdicts.State(
        "NLSH-25",
        service.Key!,
        Known.IsInTrust(service, view),
        service.LearningActivitiesAsOtherLis & service.SupervisionAsOtherLis & service.GuidanceAsOtherLis,
        m => AddHere(view, service, m),
        m =>
        {
            m.AddIfMissing(service.LearningActivitiesAsOtherLis, service, "learningActivitiesAsOtherLis");
            m.AddIfMissing(service.SupervisionAsOtherLis, service, "supervisionAsOtherLis");
            m.AddIfMissing(service.GuidanceAsOtherLis, service, "guidanceAsOtherLis");
        });

    /// <summary>NLSH-35: the same for a whole period, its days to come included, of more than three and less than six months.</summary>
    private static HandWrittenFinding ShortPeriod(TrainingFile file, TrainingFile view, ServicePeriod service)
    {
        var whole = file.Service!.Single(s => s.Key == service.Key);
        var isShort = IsShort(whole);
        return Verdicts.State("NLSH-35", service.Key!, Known.IsInTrust(service, view) & isShort, IsEmployer(view, service), AddApplies, m => AddEmployer(service, m));

        void AddApplies(MissingFacts missing)
        {
            AddHere(view, service, missing);
            if (isShort is null)
            {
                missing.AddIfMissing(whole.From, whole, "from");
                HospitalPart.AddIfEndMissing(whole, missing);
            }
        }
    }

    private static bool? IsShort(ServicePeriod whole)
    {
        if (whole is { To: null, Ongoing: true })
        {
            return false;
        }

        return whole is { From: { } from, To: { } to }
            ? to >= from.AddMonths(LongerThanMonths, MonthRounding.LastDay) && to.PlusDays(1) < from.AddMonths(ShorterThanMonths, MonthRounding.LastDay)
            : null;
    }

    private static bool? IsEmployer(TrainingFile view, ServicePeriod service) =>
        Known.Same(service.Employer, view.Hospital?.Key) & Known.Same(service.PaidBy, view.Hospital?.Key);

    private static void AddEmployer(ServicePeriod service, MissingFacts missing)
    {
        missing.AddIfMissing(service.Employer, service, "employer");
        missing.AddIfMissing(service.PaidBy, service, "paidBy");
    }

    private static void AddHere(TrainingFile view, ServicePeriod service, MissingFacts missing)
    {
        HospitalPart.AddMembership(service, missing);
        missing.AddIfInstitutionLacks(service.Institution?.Key, service, "key");
        missing.AddIfMissing(view.Hospital?.Key, view.Hospital, "hospital", "key");
    }
}
