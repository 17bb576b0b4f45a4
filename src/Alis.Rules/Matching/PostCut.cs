using System.Text.Json;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>The day on which a window of a published period begins, where the hospital cuts the period itself.</summary>
public sealed record PostCut : IFact
{
    /// <summary>Gets the first day of the window.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets where it stands in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static PostCut Read(Members m) => new()
    {
        InText = m.Value,
        On = m.Day("on", "The first day of the window.", Need.Required),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Day("on", On);
    }
}
