using System.Text.Json;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A dispensation that an authority has granted (Norwegian: <i>dispensasjon</i>).</summary>
public sealed record Dispensation : IFact, IPeriod
{
    /// <summary>Gets what the dispensation is from.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the first day of the dispensation.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day of the dispensation, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the day on which it was granted.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the norm that it opens, such as SPES-25-4.</summary>
    public string? Norm { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Dispensation Read(Members m) =>
        m.Checked(new Dispensation
        {
            Kind = m.Key("kind", "What the dispensation is from."),
            From = m.Day("from", "The first day of the dispensation."),
            To = m.Day("to", "The last day of the dispensation."),
            On = m.Day("on", "The day on which it was granted."),
            Norm = m.Key("norm", "The norm that it opens, such as SPES-25-4."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Day("from", From);
        json.Day("to", To);
        json.Day("on", On);
        json.Text("norm", Norm);
        json.Day("recordedOn", RecordedOn);
    }
}
