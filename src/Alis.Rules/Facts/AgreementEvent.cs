using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>Something that happened to an agreement or a scheme, or that a party to it did (Norwegian: <i>hendelse</i>).</summary>
public sealed record AgreementEvent : IFact
{
    /// <summary>Gets the kind of event.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the day.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets the key of the party that did it.</summary>
    public string? By { get; init; }

    /// <summary>Gets the key of the party that it was done towards.</summary>
    public string? To { get; init; }

    /// <summary>Gets the last day that was set for an answer, which is included.</summary>
    public LocalDate? Deadline { get; init; }

    /// <summary>Gets the first day on which what was done holds, such as a revised agreement's; null: the day of the event.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the last day on which what was done holds, such as an announcement's.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Gets the place.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the key of the listing that it is about.</summary>
    public string? Listing { get; init; }

    /// <summary>Gets the key of the other agreement that it is about, such as the one that supersedes this.</summary>
    public string? OtherAgreement { get; init; }

    /// <summary>Gets the id of the rule book that a revised agreement follows from then on; null: the same as before.</summary>
    public string? Rulebook { get; init; }

    /// <summary>Gets what was told or to whom, in ordinal order.</summary>
    public IReadOnlyList<string>? States { get; init => field = Lists.Copy(value); }

    /// <summary>Gets the day on which the fact became known; null: the fact's own day.</summary>
    public LocalDate? RecordedOn { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static AgreementEvent Read(Members m, CatalogueSet catalogues) => new()
    {
        Kind = m.Code("kind", catalogues.AgreementEventKinds, "The kind of event.", Need.Required),
        On = m.Day("on", "The day.", Need.Required),
        By = m.Key("by", "The key of the party that did it."),
        To = m.Key("to", "The key of the party that it was done towards."),
        Deadline = m.Day("deadline", "The last day that was set for an answer."),
        From = m.Day("from", "The first day on which what was done holds, such as a revised agreement's; absent: the day of the event."),
        Until = m.Day("until", "The last day on which what was done holds, such as an announcement's."),
        Place = m.Key("place", "The place."),
        Listing = m.Key("listing", "The key of the listing that it is about."),
        OtherAgreement = m.Key("otherAgreement", "The key of the other agreement that it is about, such as the one that supersedes this."),
        Rulebook = m.Key("rulebook", "The id of the rule book that a revised agreement follows from then on; absent: the same as before."),
        States = FactOrder.Codes(m.Codes("states", catalogues.PlanStates, "What was told, or to whom.")),
        RecordedOn = m.RecordedOn(),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("kind", Kind);
        json.Day("on", On);
        json.Text("by", By);
        json.Text("to", To);
        json.Day("deadline", Deadline);
        json.Day("from", From);
        json.Day("until", Until);
        json.Text("place", Place);
        json.Text("listing", Listing);
        json.Text("otherAgreement", OtherAgreement);
        json.Text("rulebook", Rulebook);
        json.Codes("states", States);
        json.Day("recordedOn", RecordedOn);
    }
}
