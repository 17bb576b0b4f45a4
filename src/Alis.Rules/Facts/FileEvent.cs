using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>Something that a party did on a day, or that happened (Norwegian: <i>hendelse</i>).</summary>
public sealed record FileEvent : IFact
{
    /// <summary>Gets the kind of event.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the day.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the party that did it.</summary>
    public string? By { get; init; }

    /// <summary>Gets the party that it was done towards.</summary>
    public string? To { get; init; }

    /// <summary>Gets the key of the block that it is about.</summary>
    public string? Block { get; init; }

    /// <summary>Gets what was told, in ordinal order.</summary>
    public IReadOnlyList<string>? States { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the offer that was made.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static FileEvent Read(Members m, CatalogueSet catalogues) => new()
    {
        Kind = m.Code("kind", catalogues.EventKinds, "The kind of event.", Need.Required),
        On = m.Day("on", "The day.", Need.Required),
        By = m.Code("by", catalogues.Parties, "The party that did it."),
        To = m.Code("to", catalogues.Parties, "The party that it was done towards."),
        Block = m.Key("block", "The key of the block that it is about."),
        States = FactOrder.Codes(m.Codes("states", catalogues.PlanStates, "What was told.")),
        Offer = m.Object("offer", x => Offer.Read(x, catalogues), "The offer that was made."),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Day("on", On);
        json.Text("by", By);
        json.Text("to", To);
        json.Text("block", Block);
        json.Codes("states", States);
        json.Object("offer", Offer);
        json.Day("recordedOn", RecordedOn);
    }
}
