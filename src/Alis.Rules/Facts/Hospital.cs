using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Facts;

/// <summary>The hospital trust of the agreement (Norwegian: <i>helseforetak</i>).</summary>
public sealed record Hospital : IFact
{
    /// <summary>Gets the key of the trust.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the trust's standing as training institution.</summary>
    public Institution? Institution { get; init; }

    /// <summary>Gets the day from which there has been an ALIS contact for the municipalities.</summary>
    public LocalDate? AlisContactFrom { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text; it can hold health data.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static Hospital Read(Members m, CatalogueSet catalogues) => new()
    {
        Key = m.Key("key", "The key of the trust."),
        Institution = m.Object("institution", x => Institution.Read(x, catalogues), "The trust's standing as training institution."),
        AlisContactFrom = m.Day("alisContactFrom", "The day from which there has been an ALIS contact for the municipalities."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Object("institution", Institution);
        json.Day("alisContactFrom", AlisContactFrom);
    }
}
