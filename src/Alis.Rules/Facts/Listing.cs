using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A period in a hospital that has been made visible to doctors, in a portal or elsewhere (Norwegian: <i>ledig periode</i>).</summary>
/// <remarks>What becomes of it are events of the agreement file that name its key.</remarks>
public sealed record Listing : IFact, IPeriod
{
    /// <summary>Gets the key of the listing.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the key of the hospital.</summary>
    public string? Hospital { get; init; }

    /// <summary>Gets the place.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the department.</summary>
    public string? Department { get; init; }

    /// <summary>Gets the specialty of the department.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets why the post is vacant, as a kind of absence.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the first day of the period.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the period, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the day on which it was made visible.</summary>
    public LocalDate? PublishedOn { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Listing Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new Listing
        {
            Key = m.Key("key", "The key of the listing.", Need.Required),
            Hospital = m.Key("hospital", "The key of the hospital."),
            Place = m.Key("place", "The place."),
            Department = m.Key("department", "The department."),
            Specialty = m.Code("specialty", catalogues.Specialties, "The specialty of the department."),
            Reason = m.Code("reason", catalogues.AbsenceKinds, "Why the post is vacant."),
            From = m.Day("from", "The first day of the period."),
            To = m.Day("to", "The last day of the period."),
            PublishedOn = m.Day("publishedOn", "The day on which it was made visible."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("hospital", Hospital);
        json.Text("place", Place);
        json.Text("department", Department);
        json.Text("specialty", Specialty);
        json.Text("reason", Reason);
        json.Day("from", From);
        json.Day("to", To);
        json.Day("publishedOn", PublishedOn);
        json.Day("recordedOn", RecordedOn);
    }
}
