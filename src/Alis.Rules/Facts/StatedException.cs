using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A stated reason for departing from a main rule (Norwegian: <i>begrunnet unntak</i>). The reason can be health data: coded, never free text.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "Exception (unntak) is the word of the documents, not the framework's.")]
public sealed record StatedException : IFact
{
    /// <summary>Gets the norm that is departed from, such as SPES-02-1.</summary>
    public string? Norm { get; init; }

    /// <summary>Gets the reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the party that states it.</summary>
    public string? By { get; init; }

    /// <summary>Gets the day on which it was stated.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the key of the block that it is about; null: the whole file.</summary>
    public string? Block { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static StatedException Read(Members m, CatalogueSet catalogues) => new()
    {
        Norm = m.Key("norm", "The norm that is departed from, such as SPES-02-1.", Need.Required),
        Reason = m.Code("reason", catalogues.Reasons, "The reason."),
        By = m.Code("by", catalogues.Parties, "The party that states it."),
        On = m.Day("on", "The day on which it was stated."),
        Block = m.Key("block", "The block that it is about; absent: the whole file."),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("norm", Norm);
        json.Text("reason", Reason);
        json.Text("by", By);
        json.Day("on", On);
        json.Text("block", Block);
        json.Day("recordedOn", RecordedOn);
    }
}
