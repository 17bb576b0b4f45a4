using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>Puts back into a file what a finding says is missing, from the file in which all is known.</summary>
internal static partial class FactRestoring
{
    /// <summary>Puts one fact back; false where the path names nothing that has been taken away, so that it was no use to ask for it.</summary>
    public static bool Restore(JsonObject less, JsonObject all, string path)
    {
        JsonNode at = less;
        JsonNode known = all;
        foreach (Match step in Step().Matches(path))
        {
            var (name, key) = (step.Groups["name"].Value, step.Groups["key"]);
            if (at[name] is not { } inner)
            {
                at[name] = known[name]?.DeepClone();
                return at[name] is not null;
            }

            (at, known) = (inner, known[name]!);
            if (key.Success)
            {
                // Lists are in an order of their own that depends on what is known, so that an item is found again by what is left of it.
                var item = at.AsArray().FirstOrDefault(i => i is JsonObject fact ? NameOf(fact) == key.Value : (string?)i == key.Value);
                var origin = item is JsonObject some ? known.AsArray().OfType<JsonObject>().FirstOrDefault(whole => IsPartOf(some, whole)) : null;
                if (origin is null)
                {
                    return false;
                }

                (at, known) = (item!, origin);
            }
        }

        return false;
    }

    private static bool IsPartOf(JsonObject some, JsonObject whole) =>
        some.All(m => m.Value is JsonObject or JsonArray || JsonNode.DeepEquals(m.Value, whole[m.Key]));

    private static string NameOf(JsonObject item) =>
        (string?)item["key"] ?? (string?)item["code"] ?? string.Join(" ", new[] { "kind", "norm", "on", "block" }.Where(m => m != "on" || item.ContainsKey("kind")).Select(m => (string?)item[m]).Where(t => !string.IsNullOrEmpty(t)));

    [GeneratedRegex(@"(?<name>[A-Za-z0-9]+)(\[(?<key>[^\]]*)\])?\.?")]
    private static partial Regex Step();
}
