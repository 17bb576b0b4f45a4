using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>A training institution and its standing (Norwegian: <i>utdanningsvirksomhet</i>, godkjent or registrert; spesialistforskriften § 19).</summary>
public sealed record Institution : IFact
{
    /// <summary>Gets the key of the institution.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the kind of institution.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets whether it is approved, registered or neither.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the day from which the status holds; a registered institution counts from the day it applied.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Gets the specialties that the status covers.</summary>
    public IReadOnlyList<string>? Specialties { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Institution Read(Members m, CatalogueSet catalogues) => new()
    {
        Key = m.Key("key", "The key of the institution."),
        Kind = m.Code("kind", catalogues.InstitutionKinds, "The kind of institution."),
        Status = m.Code("status", catalogues.InstitutionStatuses, "Whether it is approved, registered or neither."),
        From = m.Day("from", "The day from which the status holds; a registered institution counts from the day it applied."),
        Specialties = FactOrder.Codes(m.Codes("specialties", catalogues.Specialties, "The specialties that the status covers.")),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("kind", Kind);
        json.Text("status", Status);
        json.Day("from", From);
        json.Codes("specialties", Specialties);
    }
}
