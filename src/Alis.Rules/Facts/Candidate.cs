using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The doctor in specialisation (Norwegian: <i>lege i spesialisering i allmennmedisin</i>, ALIS), named by an opaque key.</summary>
public sealed record Candidate : IFact
{
    /// <summary>Gets the opaque key of the candidate; never a national identity number.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the key of the municipality that the candidate belongs to.</summary>
    public string? Municipality { get; init; }

    /// <summary>Gets the kind of post the candidate holds.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the day of authorisation or licence (<i>autorisasjon</i>, <i>lisens</i>).</summary>
    public LocalDate? AuthorisedOn { get; init; }

    /// <summary>Gets the day on which the specialisation in general medicine began.</summary>
    public LocalDate? SpecialisationStartedOn { get; init; }

    /// <summary>Gets the day on which the last goal of part 1 was achieved.</summary>
    public LocalDate? Part1GoalsAchievedOn { get; init; }

    /// <summary>Gets the day from which the candidate has stood on the hospital's waiting list.</summary>
    public LocalDate? WaitingSince { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Candidate Read(Members m, CatalogueSet catalogues) => new()
    {
        Key = m.Key("key", "The opaque key of the candidate; never a national identity number."),
        Municipality = m.Key("municipality", "The key of the municipality that the candidate belongs to."),
        Role = m.Code("role", catalogues.Roles, "The kind of post the candidate holds."),
        AuthorisedOn = m.Day("authorisedOn", "The day of authorisation or licence."),
        SpecialisationStartedOn = m.Day("specialisationStartedOn", "The day on which the specialisation in general medicine began."),
        Part1GoalsAchievedOn = m.Day("part1GoalsAchievedOn", "The day on which the last goal of part 1 was achieved."),
        WaitingSince = m.Day("waitingSince", "The day from which the candidate has stood on the hospital's waiting list."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("municipality", Municipality);
        json.Text("role", Role);
        json.Day("authorisedOn", AuthorisedOn);
        json.Day("specialisationStartedOn", SpecialisationStartedOn);
        json.Day("part1GoalsAchievedOn", Part1GoalsAchievedOn);
        json.Day("waitingSince", WaitingSince);
    }
}
