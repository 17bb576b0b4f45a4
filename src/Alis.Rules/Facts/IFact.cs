using System.Text.Json;

namespace Alis.Rules.Facts;

/// <summary>A fact that can be written as the JSON object it would be read from.</summary>
internal interface IFact
{
    /// <summary>Writes the members in the order in which they are read, absent ones left out; the braces are the caller's.</summary>
    void Write(Utf8JsonWriter json);
}
