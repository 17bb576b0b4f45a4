using Alis.Rules.Json;

namespace Alis.Rules.Rulebooks;

/// <summary>What a passage answers to a matter that several sources speak of, so that it can be told where they disagree.</summary>
/// <param name="Matter">The code of the matter in the catalogue <c>matters</c>.</param>
/// <param name="Answer">The answer, a code or a number in the unit of the matter.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record StatedAnswer(string Matter, string Answer, JsonValue? Place)
{
    public static IReadOnlyList<StatedAnswer> ReadAll(Members m) =>
        m.List("answers", Read, "What the passage answers to matters that several sources speak of; check tells where two answer differently.") ?? [];

    private static StatedAnswer Read(Members m) => new(
        m.Key("matter", "The code of the matter, of the catalogue matters.", Need.Required) ?? "",
        m.Key("answer", "The answer: a code, or a number.", Need.Required) ?? "",
        m.Value);
}
