using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>What an employer or a training institution made sure of before the doctor began (Norwegian: <i>kontroll</i>, our word).</summary>
public sealed record Check : IFact
{
    /// <summary>Gets what was checked.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the day on which it was checked.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the party that checked it.</summary>
    public string? By { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Check Read(Members m, CatalogueSet catalogues) => new()
    {
        Kind = m.Code("kind", catalogues.CheckKinds, "What was checked.", Need.Required),
        On = m.Day("on", "The day on which it was checked."),
        By = m.Code("by", catalogues.Parties, "The party that checked it."),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Day("on", On);
        json.Text("by", By);
        json.Day("recordedOn", RecordedOn);
    }
}
