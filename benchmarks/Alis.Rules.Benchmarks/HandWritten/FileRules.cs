using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>The rules about the whole file: NLSH-05, NLSH-09 with NLSH-10, NLSH-15, NLSH-16.</summary>
internal static class FileRules
{
    private const int MunicipalMonthsBeforeHospital = 24;
    private const int ContinuousHospitalMonths = 6;

    public static void Evaluate(TrainingFile file, TrainingFile view, HospitalPart hospital, LocalDate day, List<HandWrittenFinding> findings)
    {
        var subject = file.Candidate?.Key ?? "";
        findings.Add(RegisteredInstitution(view, day, subject));
        var municipal = MunicipalActivity.Evaluate(file, view, day, subject);
        findings.Add(HospitalActivity.Evaluate(file, view, hospital, day, subject, municipal));
        findings.Add(municipal);
        findings.Add(MunicipalServiceFirst(view, hospital, day, subject));
        findings.Add(ContinuousService(file, view, hospital, day, subject));
    }

    private static HandWrittenFinding RegisteredInstitution(TrainingFile view, LocalDate day, string subject)
    {
        var institution = view.Municipality?.Institution;
        var plan = view.Municipality?.TrainingInstitutionPlan;
        var inOrder = Known.Is(institution?.Status, "registered")
            & Known.Contains(institution?.Specialties, "allmennmedisin")
            & (institution?.From is { } from ? from <= day : null)
            & (plan?.AdoptedOn is { } adopted ? adopted <= day : null)
            & Known.Contains(plan?.States, "where")
            & Known.Contains(plan?.States, "how");
        var missing = new MissingFacts();
        if (inOrder is null)
        {
            Add(institution?.Status, institution, "institution", "status");
            Add(institution?.Specialties, institution, "institution", "specialties");
            Add(institution?.From, institution, "institution", "from");
            Add(plan?.AdoptedOn, plan, "trainingInstitutionPlan", "adoptedOn");
            Add(plan?.States, plan, "trainingInstitutionPlan", "states");
        }

        return new HandWrittenFinding("NLSH-05", subject, inOrder switch { true => Verdict.Met, false => Verdict.NotMet, _ => Verdict.Undecided }) { Missing = missing.Paths };

        void Add(object? fact, object? holder, string holderName, string member)
        {
            if (fact is null)
            {
                missing.Add(view.Municipality is null ? "municipality" : holder is null ? $"municipality.{holderName}" : $"municipality.{holderName}.{member}");
            }
        }
    }

    private static HandWrittenFinding MunicipalServiceFirst(TrainingFile view, HospitalPart hospital, LocalDate day, string subject)
    {
        const string rule = "NLSH-15";
        if (hospital.AnyInSpecialisation != true)
        {
            return WithoutHospital(rule, subject, hospital.AnyInSpecialisation, hospital.AddAnyInSpecialisation);
        }

        var due = hospital.Start.AddDays(-1);
        var from = PossibleDay.Of(view.Candidate?.SpecialisationStartedOn);
        var service = Selection<ServicePeriod>.Of(view.Service, s => Known.IsNot(s.Part, 1) & Known.Is(s.Institution?.Kind, "municipality"));
        var amount = Months.TotalWithin(service, day, from, due);
        var met = Months.AtLeast(amount, MunicipalMonthsBeforeHospital);
        var verdict = Amounts.VerdictOf(met, due, day, Verdict.NotMet);
        var missing = new MissingFacts();
        if (met is null)
        {
            Amounts.AddMissing(service, missing, s =>
            {
                missing.AddIfMissing(s.Part, s, "part");
                missing.AddIfInstitutionLacks(s.Institution?.Kind, s, "kind");
            });
            if (!from.IsKnown)
            {
                missing.AddSpecialisationStart(view);
            }
        }

        if (verdict == Verdict.Undecided && !due.IsKnown)
        {
            hospital.AddStart(missing);
        }

        return new HandWrittenFinding(rule, subject, verdict) { Amount = amount?.Exact, Required = MunicipalMonthsBeforeHospital, Due = due.Value, Missing = missing.Paths };
    }

    private static HandWrittenFinding ContinuousService(TrainingFile file, TrainingFile view, HospitalPart hospital, LocalDate day, string subject)
    {
        const string rule = "NLSH-16";
        if (hospital.Any != true)
        {
            return WithoutHospital(rule, subject, hospital.Any, hospital.AddAny);
        }

        var service = hospital.Service?.Where(Known.IsForHospitalGoals);
        var amount = Months.LongestAtOneDepartment(service, day);
        var met = Months.AtLeast(amount, ContinuousHospitalMonths);
        var verdict = Amounts.VerdictOf(met, hospital.End, day, Verdict.NotYet);
        var missing = new MissingFacts();
        if (met is null)
        {
            Amounts.AddMissing(service, missing, s =>
            {
                missing.AddIfMissing(s.Goals, s, "goals");
                HospitalPart.AddMembership(s, missing);
            });
            foreach (var s in service is null ? [] : service.Certain.Concat(service.Possible))
            {
                missing.AddIfMissing(s.Department, s, "department");
                missing.AddIfInstitutionLacks(s.Institution?.Key, s, "key");
            }
        }
        else if (verdict == Verdict.Undecided)
        {
            hospital.AddEnd(missing);
        }

        return new HandWrittenFinding(rule, subject, verdict)
        {
            Amount = amount?.Exact,
            Required = ContinuousHospitalMonths,
            Due = hospital.End.Value,
            Late = verdict == Verdict.Met ? Amounts.DaysLate(file, hospital.End, day, IsMet) : null,
            Missing = missing.Paths,
        };

        static bool? IsMet(TrainingFile earlier, LocalDate on)
        {
            var part = new HospitalPart(earlier);
            return !part.Any | Months.AtLeast(Months.LongestAtOneDepartment(part.Service?.Where(Known.IsForHospitalGoals), on), ContinuousHospitalMonths);
        }
    }

    private static HandWrittenFinding WithoutHospital(string rule, string subject, bool? applies, Action<MissingFacts> addApplies)
    {
        if (applies == false)
        {
            return new HandWrittenFinding(rule, subject, Verdict.NotApplicable);
        }

        var missing = new MissingFacts();
        addApplies(missing);
        return new HandWrittenFinding(rule, subject, Verdict.Undecided) { Missing = missing.Paths };
    }
}
