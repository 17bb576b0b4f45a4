using System.Text.Json;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>A post, or one window of it.</summary>
public sealed record PostChoice : IFact
{
    /// <summary>Gets the key of the post.</summary>
    public string? Post { get; init; }

    /// <summary>Gets the first day of the service; absent: every window of the post.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Gets where it stands in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static PostChoice Read(Members m) => new()
    {
        InText = m.Value,
        Post = m.Key("post", "The key of the post.", Need.Required),
        Start = m.Day("start", "The first day of the service; absent: every window of the post."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("post", Post);
        json.Day("start", Start);
    }
}
