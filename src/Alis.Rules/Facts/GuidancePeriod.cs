using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A period of individual guidance (Norwegian: <i>individuell veiledning</i>).</summary>
public sealed record GuidancePeriod : IFact, IPeriod
{
    /// <summary>Gets the first day of the guidance.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the guidance, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the hours of guidance in the period.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets the specialty of the mentor (<i>veileder</i>).</summary>
    public string? MentorSpecialty { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static GuidancePeriod Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new GuidancePeriod
        {
            From = m.Day("from", "The first day of the guidance."),
            To = m.Day("to", "The last day of the guidance."),
            Hours = m.Decimal("hours", 0m, 10000m, 2, "The hours of guidance in the period."),
            MentorSpecialty = m.Code("mentorSpecialty", catalogues.Specialties, "The specialty of the mentor."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("from", From);
        json.Day("to", To);
        json.Number("hours", Hours);
        json.Text("mentorSpecialty", MentorSpecialty);
        json.Day("recordedOn", RecordedOn);
    }
}
