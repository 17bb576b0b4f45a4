using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The facts about one doctor in specialisation (Norwegian: <i>utdanningsfil</i>, our word). Made by <see cref="TrainingFileReader"/> or <see cref="TrainingFileBuilder"/>.</summary>
/// <remarks>What is absent is unknown; a list that is present is complete. Immutable; equal when all facts are. The order in which a caller wrote the items of a list never matters.</remarks>
public sealed record TrainingFile : IFact
{
    /// <summary>The version of the file format that is read and written.</summary>
    internal const int FormatVersion = 1;

    internal TrainingFile()
    {
    }

    /// <summary>Gets the doctor in specialisation (<i>ALIS</i>).</summary>
    public Candidate? Candidate { get; internal init; }

    /// <summary>Gets the municipality of the agreement (<i>kommune</i>).</summary>
    public Municipality? Municipality { get; internal init; }

    /// <summary>Gets the hospital trust of the agreement (<i>helseforetak</i>).</summary>
    public Hospital? Hospital { get; internal init; }

    /// <summary>Gets the individual training plan (<i>individuell utdanningsplan</i>).</summary>
    public IndividualTrainingPlan? IndividualTrainingPlan { get; internal init; }

    /// <summary>Gets the implementation plan (<i>gjennomføringsplan</i>).</summary>
    public ImplementationPlan? ImplementationPlan { get; internal init; }

    /// <summary>Gets the day on which the employment agreement with the municipality was made (<i>arbeidsavtale</i>).</summary>
    public LocalDate? EmploymentAgreementOn { get; internal init; }

    /// <summary>Gets all practical service, ordered by first day, last day, key; in the view of a day, what of it has happened by the end of that day.</summary>
    public IReadOnlyList<ServicePeriod>? Service { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the individual guidance (<i>veiledning</i>), ordered by period.</summary>
    public IReadOnlyList<GuidancePeriod>? Guidance { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the dispensations granted, ordered by period.</summary>
    public IReadOnlyList<Dispensation>? Dispensations { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the stated reasons for departing from main rules, ordered by day, then norm.</summary>
    public IReadOnlyList<StatedException>? Exceptions { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the periods in a guidance group (<i>veiledningsgruppe</i>), ordered by period.</summary>
    public IReadOnlyList<GuidanceGroupPeriod>? GuidanceGroup { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the learning goals attained, ordered by code, then day.</summary>
    public IReadOnlyList<GoalRecord>? Goals { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the courses, ordered by period, then key.</summary>
    public IReadOnlyList<Course>? Courses { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the wish that the hospital has registered.</summary>
    public Wish? Wish { get; internal init; }

    /// <summary>Gets what the parties have done, ordered by day, kind, block, party.</summary>
    public IReadOnlyList<FileEvent>? Events { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the qualifications (<i>kvalifikasjoner</i>), ordered by day, then kind.</summary>
    public IReadOnlyList<Qualification>? Qualifications { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets what was checked before the doctor began, ordered by day, then kind.</summary>
    public IReadOnlyList<Check>? Checks { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the engagements in the municipal health service, ordered by period, then key; in the view of a day, those that have begun.</summary>
    public IReadOnlyList<Post>? Posts { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the costs of the training and who pays them, ordered by period, kind, payer.</summary>
    public IReadOnlyList<Cost>? Costs { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the facts about an agreement or scheme that concerns the doctor; null where the file says nothing of one.</summary>
    public AgreementFile? AgreementFile { get; internal init; }

    /// <summary>Gets the rest of the service in the view of a day: what lies after it, ordered by first day. Null where no day has been chosen or the service is unknown; never part of the JSON.</summary>
    public IReadOnlyList<ServicePeriod>? PlannedService { get; internal init => field = Lists.Copy(value); }

    /// <summary>Gets the blocks of the implementation plan; null where the plan or its blocks are unknown. Never part of the JSON.</summary>
    public IReadOnlyList<Block>? Blocks => ImplementationPlan?.Blocks;

    /// <summary>Gets whether the file is about an agreement and nobody's training.</summary>
    internal bool IsAgreementAlone => AgreementFile is { IsAlone: true };

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    /// <summary>Returns the file as rules see it: as it stood at the end of a day. Service is cut at the day, its rest is planned; what is dated later has not happened.</summary>
    /// <param name="day">The day, judged at its end.</param>
    public TrainingFile On(LocalDate day) => AsOf(day);

    /// <summary>Returns the file as it stood at the end of a day: what is dated later has not happened. What does not change is shared.</summary>
    /// <param name="day">The day.</param>
    /// <param name="knownOn">Where given, also leaves out what was recorded after this day; a fact without a recording day counts as recorded on its own day.</param>
    internal TrainingFile AsOf(LocalDate day, LocalDate? knownOn = null) => TrainingFileView.At(this, new DayView(day, knownOn));

    /// <summary>Returns the file as JSON without white space, items and members in canonical order; reading it gives an equal file.</summary>
    internal byte[] ToCanonicalSource() => AgreementFile is { IsAlone: true } agreement ? agreement.ToCanonicalSource() : FactWriter.Write(this);

    internal static TrainingFile Read(Members m, CatalogueSet catalogues)
    {
        m.Header(FormatVersion);
        var file = new TrainingFile
        {
            Candidate = m.Object("candidate", x => Candidate.Read(x, catalogues), "The doctor in specialisation."),
            Municipality = m.Object("municipality", x => Municipality.Read(x, catalogues), "The municipality of the agreement."),
            Hospital = m.Object("hospital", x => Hospital.Read(x, catalogues), "The hospital trust of the agreement."),
            IndividualTrainingPlan = m.Object("individualTrainingPlan", x => IndividualTrainingPlan.Read(x, catalogues), "The individual training plan."),
            ImplementationPlan = m.Object("implementationPlan", x => ImplementationPlan.Read(x, catalogues), "The implementation plan."),
            EmploymentAgreementOn = m.Day("employmentAgreementOn", "The day on which the employment agreement with the municipality was made."),
            Service = FactOrder.Service(m.ListUpTo("service", 1000, x => ServicePeriod.Read(x, catalogues), "All practical service; planned service too.")),
            Guidance = FactOrder.Periods(m.List("guidance", x => GuidancePeriod.Read(x, catalogues), "The individual guidance.")),
            Dispensations = FactOrder.Periods(m.List("dispensations", Dispensation.Read, "The dispensations granted.")),
            Exceptions = FactOrder.Exceptions(m.List("exceptions", x => StatedException.Read(x, catalogues), "The stated reasons for departing from main rules.")),
            GuidanceGroup = FactOrder.Periods(m.List("guidanceGroup", GuidanceGroupPeriod.Read, "The periods in a guidance group.")),
            Goals = FactOrder.Goals(m.List("goals", x => GoalRecord.Read(x, catalogues), "The learning goals attained.")),
            Courses = FactOrder.Courses(m.List("courses", x => Course.Read(x, catalogues), "The courses.")),
            Wish = m.Object("wish", Wish.Read, "The wish that the hospital has registered."),
            Events = FactOrder.Events(m.ListUpTo("events", 5000, x => FileEvent.Read(x, catalogues), "What the parties have done.")),
            Qualifications = FactOrder.Qualifications(m.List("qualifications", x => Qualification.Read(x, catalogues), "The qualifications that the doctor has.")),
            Checks = FactOrder.Checks(m.List("checks", x => Check.Read(x, catalogues), "What was checked before the doctor began.")),
            Posts = FactOrder.Posts(m.ListUpTo("posts", 1000, x => Post.Read(x, catalogues), "The engagements in the municipal health service.")),
            Costs = FactOrder.Costs(m.ListUpTo("costs", 5000, x => Cost.Read(x, catalogues), "The costs of the training and who pays them.")),
            AgreementFile = m.Object("agreementFile", x => Facts.AgreementFile.Read(x, catalogues), "The facts about an agreement or scheme that concerns the doctor, as in a file of its own."),
        };
        FactChecks.Keys(m, "service");
        FactChecks.Keys(m, "courses");
        FactChecks.Keys(m, "posts");
        FactChecks.File(m, catalogues);
        return file;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Number("formatVersion", FormatVersion);
        json.Object("candidate", Candidate);
        json.Object("municipality", Municipality);
        json.Object("hospital", Hospital);
        json.Object("individualTrainingPlan", IndividualTrainingPlan);
        json.Object("implementationPlan", ImplementationPlan);
        json.Day("employmentAgreementOn", EmploymentAgreementOn);
        json.List("service", Service);
        json.List("guidance", Guidance);
        json.List("dispensations", Dispensations);
        json.List("exceptions", Exceptions);
        json.List("guidanceGroup", GuidanceGroup);
        json.List("goals", Goals);
        json.List("courses", Courses);
        json.Object("wish", Wish);
        json.List("events", Events);
        json.List("qualifications", Qualifications);
        json.List("checks", Checks);
        json.List("posts", Posts);
        json.List("costs", Costs);
        json.Object("agreementFile", AgreementFile);
    }
}
