using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks.HandWritten;

/// <summary>NLSH-09: the recommended activity, six months or three and three, in approved institutions of clinical specialties.</summary>
internal static class HospitalActivity
{
    public const int RecommendedMonths = 6;
    public const int PartMonths = 3;
    public const int Parts = 2;
    private const string Rule = "NLSH-09";

    public static HandWrittenFinding Evaluate(TrainingFile file, TrainingFile view, HospitalPart hospital, LocalDate day, string subject, HandWrittenFinding municipal)
    {
        var service = Counted(view);
        var (longest, inParts) = Lengths(service, day);
        var met = Months.AtLeast(longest, RecommendedMonths) | Months.AtLeast(inParts, RecommendedMonths);
        var verdict = Amounts.VerdictOf(met, hospital.End, day, Verdict.NotYet);
        var finding = new HandWrittenFinding(Rule, subject, verdict)
        {
            Amount = Months.Larger(longest, inParts)?.Exact,
            Required = RecommendedMonths,
            Due = hospital.End.Value,
            Late = verdict == Verdict.Met ? Amounts.DaysLate(file, hospital.End, day, IsMet) : null,
            Missing = verdict == Verdict.Undecided ? Missing(service, met, hospital).Paths : [],
        };
        if (met != false)
        {
            return finding;
        }

        return municipal.Verdict switch
        {
            Verdict.Met => finding with { Verdict = Verdict.NotApplicable, DisplacedBy = municipal.Rule, Missing = [] },
            Verdict.Undecided => finding with { Verdict = Verdict.Undecided, Missing = new SortedSet<string>(finding.Missing.Concat(municipal.Missing), StringComparer.Ordinal) },
            _ => finding,
        };
    }

    public static (Months? Longest, Months? InParts) Lengths(Selection<ServicePeriod>? service, LocalDate day) =>
        (Months.Longest(service, day), Months.InParts(service, day, PartMonths, Parts));

    private static bool? IsMet(TrainingFile view, LocalDate day)
    {
        var (longest, inParts) = Lengths(Counted(view), day);
        return Months.AtLeast(longest, RecommendedMonths) | Months.AtLeast(inParts, RecommendedMonths);
    }

    private static Selection<ServicePeriod>? Counted(TrainingFile view) => Selection<ServicePeriod>.Of(view.Service, s =>
        Known.IsNot(s.Part, 1) & Known.Is(s.Institution?.Status, "approved") & IsClinical(s.Specialty) & Known.IsForHospitalGoals(s));

    private static bool? IsClinical(string? specialty) => CatalogueSet.Embedded.Specialties.Find(specialty)?.Clinical;

    private static MissingFacts Missing(Selection<ServicePeriod>? service, bool? met, HospitalPart hospital)
    {
        var missing = new MissingFacts();
        if (met == false)
        {
            hospital.AddEnd(missing);
            return missing;
        }

        Amounts.AddMissing(service, missing, s =>
        {
            missing.AddIfMissing(s.Part, s, "part");
            missing.AddIfInstitutionLacks(s.Institution?.Status, s, "status");
            missing.AddIfMissing(s.Goals, s, "goals");
            missing.AddIfMissing(s.Specialty, s, "specialty");
            if (s.Specialty is { } specialty && IsClinical(specialty) is null)
            {
                missing.Add($"specialties[{specialty}].clinical");
            }
        });
        return missing;
    }
}
