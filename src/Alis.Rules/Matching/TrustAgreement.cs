using System.Text.Json;
using Alis.Rules.Facts;
using Alis.Rules.Json;

namespace Alis.Rules.Matching;

/// <summary>The municipalities that a hospital trust has an agreement with.</summary>
public sealed record TrustAgreement : IFact
{
    /// <summary>Gets the key of the hospital.</summary>
    public string? Hospital { get; init; }

    /// <summary>Gets the keys of the municipalities.</summary>
    public IReadOnlyList<string>? Municipalities { get; init => field = Lists.Copy(value); }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static TrustAgreement Read(Members m) => new()
    {
        Hospital = m.Key("hospital", "The key of the hospital.", Need.Required),
        Municipalities = m.Keys("municipalities", "The keys of the municipalities."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("hospital", Hospital);
        json.Codes("municipalities", Municipalities);
    }
}
