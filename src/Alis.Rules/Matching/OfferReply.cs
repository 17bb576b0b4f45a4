using System.Text.Json;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Matching;

/// <summary>What a candidate answered to an offer of this round.</summary>
public sealed record OfferReply : IFact
{
    /// <summary>Gets the key of the candidate.</summary>
    public string? Candidate { get; init; }

    /// <summary>Gets the key of the post.</summary>
    public string? Post { get; init; }

    /// <summary>Gets the first day of the service that was offered; absent: whatever day it was. One that names another day than the offer's is to no offer.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Gets the answer: <c>accepted</c> or <c>declined</c>.</summary>
    public string? Answer { get; init; }

    /// <summary>Gets the day of the answer.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Gets where it stands in the text; null for one that was not read from a text.</summary>
    internal JsonValue? InText { get; init; }

    /// <summary>Writes the fact as JSON: the same under every culture, absent members left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FactWriter.Text(this);

    internal static OfferReply Read(Members m) => new()
    {
        InText = m.Value,
        Candidate = m.Key("candidate", "The key of the candidate.", Need.Required),
        Post = m.Key("post", "The key of the post.", Need.Required),
        Start = m.Day("start", "The first day of the service that was offered."),
        Answer = m.Code("answer", RoundCodes.Answers, "The answer.", Need.Required),
        On = m.Day("on", "The day of the answer."),
    };

    void IFact.Write(Utf8JsonWriter json)
    {
        json.Text("candidate", Candidate);
        json.Text("post", Post);
        json.Day("start", Start);
        json.Text("answer", Answer);
        json.Day("on", On);
    }
}
