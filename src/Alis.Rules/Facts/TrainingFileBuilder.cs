using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>Builds a training file from objects, with the same faults and member paths as the same facts in JSON.</summary>
/// <remarks>Set what is known and leave out what is not: an absent list is unknown, an empty one says that there is nothing.</remarks>
public sealed class TrainingFileBuilder
{
    /// <summary>Gets or sets the doctor in specialisation (<i>ALIS</i>).</summary>
    public Candidate? Candidate { get; set; }

    /// <summary>Gets or sets the municipality of the agreement (<i>kommune</i>).</summary>
    public Municipality? Municipality { get; set; }

    /// <summary>Gets or sets the hospital trust of the agreement (<i>helseforetak</i>).</summary>
    public Hospital? Hospital { get; set; }

    /// <summary>Gets or sets the individual training plan (<i>individuell utdanningsplan</i>).</summary>
    public IndividualTrainingPlan? IndividualTrainingPlan { get; set; }

    /// <summary>Gets or sets the implementation plan (<i>gjennomføringsplan</i>).</summary>
    public ImplementationPlan? ImplementationPlan { get; set; }

    /// <summary>Gets or sets the day on which the employment agreement with the municipality was made (<i>arbeidsavtale</i>).</summary>
    public LocalDate? EmploymentAgreementOn { get; set; }

    /// <summary>Gets or sets all practical service; in any order.</summary>
    public IReadOnlyList<ServicePeriod>? Service { get; set; }

    /// <summary>Gets or sets the individual guidance (<i>veiledning</i>); in any order.</summary>
    public IReadOnlyList<GuidancePeriod>? Guidance { get; set; }

    /// <summary>Gets or sets the dispensations granted; in any order.</summary>
    public IReadOnlyList<Dispensation>? Dispensations { get; set; }

    /// <summary>Gets or sets the stated reasons for departing from main rules; in any order.</summary>
    public IReadOnlyList<StatedException>? Exceptions { get; set; }

    /// <summary>Gets or sets the periods in a guidance group (<i>veiledningsgruppe</i>); in any order.</summary>
    public IReadOnlyList<GuidanceGroupPeriod>? GuidanceGroup { get; set; }

    /// <summary>Gets or sets the learning goals attained; in any order.</summary>
    public IReadOnlyList<GoalRecord>? Goals { get; set; }

    /// <summary>Gets or sets the courses; in any order.</summary>
    public IReadOnlyList<Course>? Courses { get; set; }

    /// <summary>Gets or sets the wish that the hospital has registered.</summary>
    public Wish? Wish { get; set; }

    /// <summary>Gets or sets what the parties have done; in any order.</summary>
    public IReadOnlyList<FileEvent>? Events { get; set; }

    /// <summary>Gets or sets the qualifications (<i>kvalifikasjoner</i>); in any order.</summary>
    public IReadOnlyList<Qualification>? Qualifications { get; set; }

    /// <summary>Gets or sets what was checked before the doctor began; in any order.</summary>
    public IReadOnlyList<Check>? Checks { get; set; }

    /// <summary>Gets or sets the engagements in the municipal health service; in any order.</summary>
    public IReadOnlyList<Post>? Posts { get; set; }

    /// <summary>Gets or sets the costs of the training and who pays them; in any order.</summary>
    public IReadOnlyList<Cost>? Costs { get; set; }

    /// <summary>Gets or sets the facts about an agreement or scheme that concerns the doctor.</summary>
    public AgreementFile? AgreementFile { get; set; }

    /// <summary>Returns the file, or every fault in it; places have a JSON Pointer and no line.</summary>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    public Outcome<TrainingFile> Build(CatalogueSet? catalogues = null)
    {
        // The facts are written as JSON and read back: there is one set of checks, and the two doors cannot come to differ.
        var read = TrainingFileReader.Read("", FactWriter.Write(Facts()), catalogues);
        return new Outcome<TrainingFile>(read.Value, [.. read.Diagnostics.Select(d => d.At(new Location("", d.Where.Pointer, 0, 0, 0)))]);
    }

    private TrainingFile Facts() => new()
    {
        Candidate = Candidate,
        Municipality = Municipality,
        Hospital = Hospital,
        IndividualTrainingPlan = IndividualTrainingPlan,
        ImplementationPlan = ImplementationPlan,
        EmploymentAgreementOn = EmploymentAgreementOn,
        Service = Service,
        Guidance = Guidance,
        Dispensations = Dispensations,
        Exceptions = Exceptions,
        GuidanceGroup = GuidanceGroup,
        Goals = Goals,
        Courses = Courses,
        Wish = Wish,
        Events = Events,
        Qualifications = Qualifications,
        Checks = Checks,
        Posts = Posts,
        Costs = Costs,
        AgreementFile = AgreementFile,
    };
}
