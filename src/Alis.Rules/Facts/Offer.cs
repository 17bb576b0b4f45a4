using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>An offer of a post (Norwegian: <i>tilbud</i>).</summary>
public sealed record Offer : IFact, IPeriod
{
    /// <summary>Gets the place of service.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the department.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the specialty.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets the first day of the offered service.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the offered service, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Offer Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new Offer
        {
            Place = m.Key("place", "The place of service."),
            Department = m.Key("department", "The department."),
            Specialty = m.Code("specialty", catalogues.Specialties, "The specialty."),
            From = m.Day("from", "The first day of the offered service."),
            To = m.Day("to", "The last day of the offered service."),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("place", Place);
        json.Text("department", Department);
        json.Text("specialty", Specialty);
        json.Day("from", From);
        json.Day("to", To);
    }
}
