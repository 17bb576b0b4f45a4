using Alis.Rules.Catalogues;
using Alis.Rules.Facts;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Check = Alis.Rules.Facts.Check;

namespace Alis.Rules.Tests.Facts;

/// <summary>Random training files that read without faults or warnings.</summary>
internal static class TrainingFileGenerator
{
    /// <summary>Gets files in which every fact is present; every service has ended or has an end.</summary>
    public static Gen<TrainingFileBuilder> Complete { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => CompleteFile(new Draws(seed)));

    /// <summary>Gets files from which members have been removed at random, and in which some service has no end.</summary>
    public static Gen<TrainingFileBuilder> WithGaps { get; } = Gen.Choose(0, int.MaxValue - 1).Select(FileWithGaps);

    private static CatalogueSet Catalogues => CatalogueSet.Embedded;

    public static TrainingFileBuilder CompleteFile(Draws draws)
    {
        var started = new LocalDate(2019, 3, 1).PlusDays(draws.Next(2500));
        LocalDate Near(int spread) => started.PlusDays(draws.Next(spread));
        var blocks = draws.Many(1, 4, i => Block(draws, i, Near(1200)));
        var hospitalStatus = Code(draws, Catalogues.InstitutionStatuses);
        return new TrainingFileBuilder
        {
            Candidate = new Candidate
            {
                Key = "alis-" + draws.Next(10_000),
                Municipality = "1804",
                Role = Code(draws, Catalogues.Roles),
                AuthorisedOn = started.PlusDays(-draws.Next(10)),
                SpecialisationStartedOn = started,
                Part1GoalsAchievedOn = Near(10),
                WaitingSince = Near(100),
            },
            Municipality = new Municipality
            {
                Key = "1804",
                Institution = Institution(draws, "1804", Code(draws, Catalogues.InstitutionStatuses), Near(10)),
                TrainingInstitutionPlan = new TrainingInstitutionPlan { AdoptedOn = Near(100), UpdatedOn = Near(500), States = Codes(draws, Catalogues.PlanStates) },
                AlisCoordinatorFrom = Near(100),
            },
            Hospital = new Hospital { Key = "nlsh", Institution = Institution(draws, "nlsh", hospitalStatus, Near(10)), AlisContactFrom = Near(100) },
            IndividualTrainingPlan = new IndividualTrainingPlan { AssignedOn = Near(100), MadeBy = Code(draws, Catalogues.Parties), System = "Kompetansemodulen", States = Codes(draws, Catalogues.PlanStates) },
            ImplementationPlan = new ImplementationPlan { SignedOn = Near(50), AssignedOn = Near(50), Blocks = blocks },
            EmploymentAgreementOn = Near(50),
            Service = draws.Many(1, 5, i => Service(draws, i, Near(1500), hospitalStatus)),
            Guidance = draws.Many(1, 4, _ => Guidance(draws, Near(1200))),
            Dispensations = draws.Many(1, 2, _ => Dispensation(draws, Near(1200))),
            Exceptions = draws.Many(1, 2, _ => Exception(draws, Near(1200), blocks)),
            GuidanceGroup = draws.Many(1, 2, _ => GuidanceGroup(draws, Near(1200))),
            Goals = draws.Many(1, 12, _ => Goal(draws, Near(1800))),
            Courses = draws.Many(1, 3, i => Course(draws, i, Near(1800))),
            Wish = Wish(draws, Near(300), blocks),
            Events = draws.Many(1, 12, _ => Event(draws, Near(1800), blocks)),
            Qualifications = draws.Many(1, 4, _ => Qualification(draws, Near(1800))),
            Checks = draws.Many(1, 3, _ => Check(draws, Near(300))),
            Posts = draws.Many(1, 4, i => Post(draws, i, Near(1800))),
            Costs = draws.Many(1, 4, _ => AgreementFacts.Cost(draws, Near(1800))),
            AgreementFile = AgreementFacts.File(draws, Near),
        };
    }

    public static TrainingFileBuilder FileWithGaps(int seed)
    {
        var draws = new Draws(seed);
        var file = CompleteFile(draws);
        file.Service = [.. file.Service!.Select(s => draws.OneIn(3) ? s with { To = null, Ongoing = true } : s)];
        file.Posts = [.. file.Posts!.Select(p => draws.OneIn(3) ? p with { To = null, Ongoing = true } : p)];
        return FactJson.RemoveSome(file, draws);
    }

    private static string Code(Draws draws, Catalogue catalogue) => draws.Of(catalogue.Codes);

    private static List<string> Codes(Draws draws, Catalogue catalogue) => draws.Many(0, 4, _ => Code(draws, catalogue));

    private static (LocalDate From, LocalDate To) Days(Draws draws, LocalDate from, int longest) => (from, from.PlusDays(draws.Next(longest)));

    private static LocalDate Later(Draws draws, LocalDate day) => day.PlusDays(draws.Next(60));

    private static decimal Percent(Draws draws) => draws.OneIn(2) ? 100 : (1 + draws.Next(10_000)) / 100m;

    private static Institution Institution(Draws draws, string key, string status, LocalDate from) =>
        new() { Key = key, Kind = Code(draws, Catalogues.InstitutionKinds), Status = status, From = from, Specialties = Codes(draws, Catalogues.Specialties) };

    /// <summary>What the plan states of a block that has all members, and more: a list that lacked what is given would contradict it.</summary>
    private static IReadOnlyList<string> PlanStates(Draws draws) => [.. Codes(draws, Catalogues.PlanStates).Union(["arena", "place", "department", "period", "duration"])];

    private static Block Block(Draws draws, int number, LocalDate day)
    {
        var (from, to) = Days(draws, day, 900);
        return new Block
        {
            Key = "b" + number,
            Arena = Code(draws, Catalogues.Arenas),
            Place = draws.Of(["Bodø", "Lofoten", "Vesterålen"]),
            Department = draws.Of(["medisin", "psykiatri"]),
            States = PlanStates(draws),
            Goals = Codes(draws, Catalogues.LearningGoals),
            Activities = Codes(draws, Catalogues.Activities),
            From = from,
            To = to,
            DurationMonths = 1 + draws.Next(24),
        };
    }

    private static ServicePeriod Service(Draws draws, int number, LocalDate day, string hospitalStatus)
    {
        var (from, to) = Days(draws, day, 1000);
        var hospital = draws.OneIn(2);
        return new ServicePeriod
        {
            Key = "s" + number,
            Part = 1 + draws.Next(3),
            Arena = Code(draws, Catalogues.Arenas),
            Institution = Institution(draws, hospital ? "nlsh" : "1804", hospital ? hospitalStatus : Code(draws, Catalogues.InstitutionStatuses), day),
            Department = draws.Of(["medisin", "psykiatri"]),
            Specialty = Code(draws, Catalogues.Specialties),
            Goals = draws.OneIn(2) ? ["ALM-085", "ALM-055"] : Codes(draws, Catalogues.LearningGoals),
            From = from,
            To = to,
            Ongoing = false,
            Percent = Percent(draws),
            Absence = Absences(draws, from, to),
            OnCallRelevant = draws.OneIn(2),
            OnCall = draws.OneIn(2),
            Employer = draws.Of(["nlsh", "1804"]),
            PaidBy = draws.Of(["nlsh", "1804"]),
            FacilitatesGoals = draws.OneIn(2),
            LearningActivitiesAsOtherLis = draws.OneIn(2),
            SupervisionAsOtherLis = draws.OneIn(2),
            GuidanceAsOtherLis = draws.OneIn(2),
            MunicipalCriteriaMet = draws.OneIn(2),
            ChiefPhysicianFullPost = draws.OneIn(2),
            GuidanceAsApproved = draws.OneIn(2),
            InternalTeaching = draws.OneIn(2),
            OtherSpecialty = draws.OneIn(4),
            Abroad = draws.OneIn(4),
            ConfirmedOn = Later(draws, to),
            RecordedOn = Later(draws, from),
        };
    }

    private static List<Absence> Absences(Draws draws, LocalDate from, LocalDate to)
    {
        var absences = new List<Absence>();
        for (var day = from.PlusDays(draws.Next(200)); day <= to && absences.Count < 4; day = day.PlusDays(1 + draws.Next(200)))
        {
            var last = LocalDate.Min(to, day.PlusDays(draws.Next(30)));
            absences.Add(new Absence { Kind = Code(draws, Catalogues.AbsenceKinds), From = day, To = last, Percent = Percent(draws) });
            day = last;
        }

        return absences;
    }

    private static GuidancePeriod Guidance(Draws draws, LocalDate day)
    {
        var (from, to) = Days(draws, day, 366);
        return new() { From = from, To = to, Hours = draws.Next(6000) / 100m, MentorSpecialty = Code(draws, Catalogues.Specialties), RecordedOn = Later(draws, from) };
    }

    private static GuidanceGroupPeriod GuidanceGroup(Draws draws, LocalDate day)
    {
        var (from, to) = Days(draws, day, 800);
        return new() { From = from, To = to, Hours = draws.Next(15_000) / 100m, RecordedOn = Later(draws, from) };
    }

    private static Dispensation Dispensation(Draws draws, LocalDate day)
    {
        var (from, to) = Days(draws, day, 800);
        return new() { Kind = "mentor", From = from, To = to, On = day, Norm = "SPES-25-4", RecordedOn = Later(draws, day) };
    }

    private static StatedException Exception(Draws draws, LocalDate day, List<Block> blocks) =>
        new() { Norm = draws.Of(["NLSH-15", "NLSH-16"]), Reason = Code(draws, Catalogues.Reasons), By = Code(draws, Catalogues.Parties), On = day, Block = draws.Of(blocks).Key, RecordedOn = Later(draws, day) };

    private static GoalRecord Goal(Draws draws, LocalDate day) =>
        new() { Code = draws.Of(Catalogues.LearningGoals.Entries.Where(e => e.InForce.Contains(day)).ToList()).Code, AttainedOn = day, RecommendedBy = Codes(draws, Catalogues.Recommenders), DocumentedOn = Later(draws, day), DocumentedIn = "Kompetansemodulen", RecordedOn = Later(draws, day) };

    private static Course Course(Draws draws, int number, LocalDate day)
    {
        var (from, to) = Days(draws, day, 10);
        return new()
        {
            Key = "c" + number,
            From = from,
            To = to,
            Days = draws.Next(100) / 10m,
            RecommendedByHelsedirektoratet = draws.OneIn(2),
            CoveredBy = draws.Of(["nlsh", "1804"]),
            Covers = Codes(draws, Catalogues.CostKinds),
            RecordedOn = Later(draws, from),
        };
    }

    private static Qualification Qualification(Draws draws, LocalDate day) =>
        new() { Kind = Code(draws, Catalogues.QualificationKinds), Specialty = Code(draws, Catalogues.Specialties), On = day, RecordedOn = Later(draws, day) };

    private static Check Check(Draws draws, LocalDate day) =>
        new() { Kind = Code(draws, Catalogues.CheckKinds), On = day, By = Code(draws, Catalogues.Parties), RecordedOn = Later(draws, day) };

    private static Post Post(Draws draws, int number, LocalDate day)
    {
        var (from, to) = Days(draws, day, draws.OneIn(2) ? 60 : 500);
        return new()
        {
            Key = "p" + number,
            Kind = Code(draws, Catalogues.PostKinds),
            Employer = "1804",
            From = from,
            To = to,
            Ongoing = false,
            AgreedOn = day.PlusDays(-draws.Next(60)),
            Temporary = draws.OneIn(2),
            Exception = draws.Of(["KOMP-4-a", "KOMP-4-b"]),
            DaysAtWork = draws.Next(Period.DaysBetween(from, to) + 2),
            AloneOnCall = draws.OneIn(2),
            Backup = draws.OneIn(2),
            Duties = draws.Next(60),
            RecordedOn = Later(draws, from),
        };
    }

    private static Wish Wish(Draws draws, LocalDate day, List<Block> blocks)
    {
        var (from, to) = Days(draws, day.PlusDays(300), 400);
        return new()
        {
            Block = draws.Of(blocks).Key,
            From = from,
            To = to,
            Places = draws.Some(["Bodø", "Lofoten", "Vesterålen"]),
            Departments = draws.Some(["medisin", "psykiatri"]),
            RegisteredOn = day,
            RecordedOn = Later(draws, day),
        };
    }

    private static FileEvent Event(Draws draws, LocalDate day, List<Block> blocks)
    {
        var kind = draws.Of(Catalogues.EventKinds.Entries);
        var (from, to) = Days(draws, day.PlusDays(100), 400);
        return new()
        {
            Kind = kind.Code,
            On = day,
            By = kind.By ?? Code(draws, Catalogues.Parties),
            To = Code(draws, Catalogues.Parties),
            Block = draws.Of(blocks).Key,
            States = Codes(draws, Catalogues.PlanStates),
            Offer = new Offer { Place = "Bodø", Department = "medisin", Specialty = Code(draws, Catalogues.Specialties), From = from, To = to },
            RecordedOn = Later(draws, day),
        };
    }
}
