using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A cost of the training and who pays it (Norwegian: <i>kostnad</i>).</summary>
public sealed record Cost : IFact, IPeriod
{
    /// <summary>Gets the kind of cost.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets who pays it.</summary>
    public string? PaidBy { get; init; }

    /// <summary>Gets the arena of the service that it belongs to; null where it is not tied to one.</summary>
    public string? During { get; init; }

    /// <summary>Gets the first day for which it is paid.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day for which it is paid, which belongs to it.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Cost Read(Members m, CatalogueSet catalogues) =>
        m.Checked(new Cost
        {
            Kind = m.Code("kind", catalogues.CostKinds, "The kind of cost.", Need.Required),
            PaidBy = m.Code("paidBy", catalogues.Payers, "Who pays it."),
            During = m.Code("during", catalogues.Arenas, "The arena of the service that it belongs to."),
            From = m.Day("from", "The first day for which it is paid."),
            To = m.Day("to", "The last day for which it is paid."),
            RecordedOn = m.RecordedOn(),
        });

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Text("paidBy", PaidBy);
        json.Text("during", During);
        json.Day("from", From);
        json.Day("to", To);
        json.Day("recordedOn", RecordedOn);
    }
}
