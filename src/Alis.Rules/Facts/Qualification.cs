using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A qualification that the doctor has: an approval, completed service or a course that the law names (Norwegian: <i>kvalifikasjon</i>, our word).</summary>
public sealed record Qualification : IFact
{
    /// <summary>Gets what kind of qualification it is.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the specialty of an approval as a specialist.</summary>
    public string? Specialty { get; init; }

    /// <summary>Gets the day on which it was obtained.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Qualification Read(Members m, CatalogueSet catalogues) => new()
    {
        Kind = m.Code("kind", catalogues.QualificationKinds, "What kind of qualification it is.", Need.Required),
        Specialty = m.Code("specialty", catalogues.Specialties, "The specialty of an approval as a specialist."),
        On = m.Day("on", "The day on which it was obtained."),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Text("specialty", Specialty);
        json.Day("on", On);
        json.Day("recordedOn", RecordedOn);
    }
}
