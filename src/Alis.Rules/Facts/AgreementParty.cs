using System.Text.Json;
using Alis.Rules.Catalogues;
using Alis.Rules.Json;

namespace Alis.Rules.Facts;

/// <summary>A party to an agreement or a scheme (Norwegian: <i>avtalepart</i>).</summary>
public sealed record AgreementParty : IFact
{
    /// <summary>Gets the key of the party, such as a municipality's number.</summary>
    public string? Key { get; init; }

    /// <summary>Gets what kind of party it is.</summary>
    public string? Kind { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static AgreementParty Read(Members m, CatalogueSet catalogues) => new()
    {
        Key = m.Key("key", "The key of the party, such as a municipality's number.", Need.Required),
        Kind = m.Code("kind", catalogues.AgreementPartyKinds, "What kind of party it is."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("key", Key);
        json.Text("kind", Kind);
    }
}
