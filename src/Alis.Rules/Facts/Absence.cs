using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>An absence from service (Norwegian: <i>fravær</i>). Health data: coded, never free text.</summary>
public sealed record Absence : IFact, IPeriod
{
    /// <summary>Gets the kind of absence.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the first day of the absence.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the absence, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the percentage of the post that the absence takes, above 0 up to 100.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Absence Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new Absence
        {
            Kind = m.Code("kind", catalogues.AbsenceKinds, "The kind of absence."),
            From = m.Day("from", "The first day of the absence."),
            To = m.Day("to", "The last day of the absence."),
            Percent = m.Decimal("percent", 0.01m, 100m, 2, "The percentage of the post that the absence takes, above 0 up to 100."),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Day("from", From);
        json.Day("to", To);
        json.Number("percent", Percent);
    }
}
