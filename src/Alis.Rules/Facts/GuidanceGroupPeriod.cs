using System.Text.Json;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A period in a guidance group (Norwegian: <i>veiledningsgruppe</i>).</summary>
public sealed record GuidanceGroupPeriod : IFact, IPeriod
{
    /// <summary>Gets the first day of the participation.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the participation, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the hours with the group in the period.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static GuidanceGroupPeriod Read(Members m) =>
        m.Checked(new GuidanceGroupPeriod
        {
            From = m.Day("from", "The first day of the participation."),
            To = m.Day("to", "The last day of the participation."),
            Hours = m.Decimal("hours", 0m, 10000m, 2, "The hours with the group in the period."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("from", From);
        json.Day("to", To);
        json.Number("hours", Hours);
        json.Day("recordedOn", RecordedOn);
    }
}
