using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A span of practical service at one institution (Norwegian: <i>tjenesteperiode</i>).</summary>
public sealed record ServicePeriod : IFact, IPeriod
{
    /// <summary>Gets the key of the service period.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the part of the specialisation, 1 to 3 (<i>del</i>).</summary>
    public int? Part { get; init; }

    /// <summary>Gets the arena (<i>læringsarena</i>).</summary>
    public string? Arena { get; init; }

    /// <summary>Gets the institution; what it says of its status decides for this service.</summary>
    public Institution? Institution { get; init; }

    /// <summary>Gets the department.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the specialty of the department or practice.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets the learning goals that the service is for, in ordinal order.</summary>
    public IReadOnlyList<string>? Goals { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the first day of the service.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the service, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets whether the service goes on: in a file, that no end is set; in the view of a day, that it goes on after the day at which it was cut.</summary>
    public bool? Ongoing { get; init; }

    /// <summary>Gets the percentage of full time, above 0 up to 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the absences from the service, ordered by period; an empty list says that there were none.</summary>
    public IReadOnlyList<Absence>? Absence { get; init => field = Lists.Copy(value); }

    /// <summary>Gets whether the department has an on-call rota that is relevant.</summary>
    public bool? OnCallRelevant { get; init; }

    /// <summary>Gets whether the candidate takes part in the on-call rota.</summary>
    public bool? OnCall { get; init; }

    /// <summary>Gets the key of the employer.</summary>
    public string? Employer { get; init; }

    /// <summary>Gets the key of the body that pays the wages.</summary>
    public string? PaidBy { get; init; }

    /// <summary>Gets whether the institution facilitates attainment of the goals.</summary>
    public bool? FacilitatesGoals { get; init; }

    /// <summary>Gets whether learning activities are on a par with those of the department's other doctors in specialisation.</summary>
    public bool? LearningActivitiesAsOtherLis { get; init; }

    /// <summary>Gets whether supervision is on a par with that of the department's other doctors in specialisation.</summary>
    public bool? SupervisionAsOtherLis { get; init; }

    /// <summary>Gets whether guidance is on a par with that of the department's other doctors in specialisation.</summary>
    public bool? GuidanceAsOtherLis { get; init; }

    /// <summary>Gets whether the municipal institution meets the criteria for the activity of ALM-055 and ALM-085.</summary>
    public bool? MunicipalCriteriaMet { get; init; }

    /// <summary>Gets whether the institution has a chief physician (<i>overlege</i>) in a full post.</summary>
    public bool? ChiefPhysicianFullPost { get; init; }

    /// <summary>Gets whether supervision and individual guidance are on the level of an approved training institution.</summary>
    public bool? GuidanceAsApproved { get; init; }

    /// <summary>Gets whether the institution has organised internal teaching.</summary>
    public bool? InternalTeaching { get; init; }

    /// <summary>Gets whether it is training in another specialty; absent means no.</summary>
    public bool? OtherSpecialty { get; init; }

    /// <summary>Gets whether the service was taken abroad; absent means no.</summary>
    public bool? Abroad { get; init; }

    /// <summary>Gets the day on which the completed service was confirmed (<i>attestert</i>; spesialistforskriften § 25).</summary>
    public LocalDate? ConfirmedOn { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Returns whether the service names a learning goal; an absent list names none.</summary>
    /// <param name="goal">The code, such as <c>ALM-055</c>.</param>
    public bool Names(string goal) => Lists.Holds(Goals, goal);

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static ServicePeriod Read(Members m, CatalogueSet catalogues)
    {
        var absences = new Placed<Absence>();
        var service = m.Checked(new ServicePeriod
        {
            Key = m.Key("key", "The key of the service period.", Need.Required),
            Part = m.Integer("part", 1, 3, "The part of the specialisation, 1 to 3."),
            Arena = m.Code("arena", catalogues.Arenas, "The arena."),
            Institution = m.Object("institution", x => Institution.Read(x, catalogues), "The institution; what it says of its status decides for this service."),
            Department = m.Key("department", "The department."),
            Specialty = m.Code("specialty", catalogues.Specialties, "The specialty of the department or practice."),
            Goals = FactOrder.Codes(m.Codes("goals", catalogues.LearningGoals, "The learning goals that the service is for.")),
            From = m.Day("from", "The first day of the service."),
            To = m.Day("to", "The last day of the service."),
            Ongoing = m.Boolean("ongoing", "Whether the service goes on and no end is set; together with to it is a fault."),
            Percent = m.Decimal("percent", 0.01m, 100m, 2, "The percentage of full time, above 0 up to 100."),
            Absence = FactOrder.Periods(m.List("absence", absences.Reading(x => Facts.Absence.Read(x, catalogues)), "The absences from the service.")),
            OnCallRelevant = m.Boolean("onCallRelevant", "Whether the department has an on-call rota that is relevant."),
            OnCall = m.Boolean("onCall", "Whether the candidate takes part in the on-call rota."),
            Employer = m.Key("employer", "The key of the employer."),
            PaidBy = m.Key("paidBy", "The key of the body that pays the wages."),
            FacilitatesGoals = m.Boolean("facilitatesGoals", "Whether the institution facilitates attainment of the goals."),
            LearningActivitiesAsOtherLis = m.Boolean("learningActivitiesAsOtherLis", "Whether learning activities are on a par with those of the department's other doctors in specialisation."),
            SupervisionAsOtherLis = m.Boolean("supervisionAsOtherLis", "Whether supervision is on a par with that of the department's other doctors in specialisation."),
            GuidanceAsOtherLis = m.Boolean("guidanceAsOtherLis", "Whether guidance is on a par with that of the department's other doctors in specialisation."),
            MunicipalCriteriaMet = m.Boolean("municipalCriteriaMet", "Whether the municipal institution meets the criteria for the activity of ALM-055 and ALM-085."),
            ChiefPhysicianFullPost = m.Boolean("chiefPhysicianFullPost", "Whether the institution has a chief physician in a full post."),
            GuidanceAsApproved = m.Boolean("guidanceAsApproved", "Whether supervision and individual guidance are on the level of an approved training institution."),
            InternalTeaching = m.Boolean("internalTeaching", "Whether the institution has organised internal teaching."),
            OtherSpecialty = m.Boolean("otherSpecialty", "Whether it is training in another specialty; absent means no."),
            Abroad = m.Boolean("abroad", "Whether the service was taken abroad; absent means no."),
            ConfirmedOn = m.Day("confirmedOn", "The day on which the completed service was confirmed."),
            RecordedOn = m.RecordedOn(),
        });
        if (service is { To: not null, Ongoing: true })
        {
            m.Fault(FactCodes.EndedAndOngoing, "ongoing");
        }

        FactChecks.Absences(m, service, absences);
        return service;
    }

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Number("part", Part);
        json.Text("arena", Arena);
        json.Object("institution", Institution);
        json.Text("department", Department);
        json.Text("specialty", Specialty);
        json.Codes("goals", Goals);
        json.Day("from", From);
        json.Day("to", To);
        json.Flag("ongoing", Ongoing);
        json.Number("percent", Percent);
        json.List("absence", Absence);
        json.Flag("onCallRelevant", OnCallRelevant);
        json.Flag("onCall", OnCall);
        json.Text("employer", Employer);
        json.Text("paidBy", PaidBy);
        json.Flag("facilitatesGoals", FacilitatesGoals);
        json.Flag("learningActivitiesAsOtherLis", LearningActivitiesAsOtherLis);
        json.Flag("supervisionAsOtherLis", SupervisionAsOtherLis);
        json.Flag("guidanceAsOtherLis", GuidanceAsOtherLis);
        json.Flag("municipalCriteriaMet", MunicipalCriteriaMet);
        json.Flag("chiefPhysicianFullPost", ChiefPhysicianFullPost);
        json.Flag("guidanceAsApproved", GuidanceAsApproved);
        json.Flag("internalTeaching", InternalTeaching);
        json.Flag("otherSpecialty", OtherSpecialty);
        json.Flag("abroad", Abroad);
        json.Day("confirmedOn", ConfirmedOn);
        json.Day("recordedOn", RecordedOn);
    }
}
