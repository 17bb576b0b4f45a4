using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alis.Rules.Tests.Facts;

/// <summary>Small edits of JSON trees by JSON Pointer.</summary>
internal static class JsonEdits
{
    public static IEnumerable<string> Pointers(JsonNode node) => Below(node, "");

    public static JsonNode? At(JsonNode node, string pointer)
    {
        JsonNode? at = node;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            at = at is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : at![step];
        }

        return at;
    }

    public static void Set(JsonNode node, string pointer, string json)
    {
        var (parent, last) = Split(node, pointer);
        if (parent is JsonArray items)
        {
            items[int.Parse(last, CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
        }
        else
        {
            parent[last] = JsonNode.Parse(json);
        }
    }

    public static void Remove(JsonNode node, string pointer)
    {
        var (parent, last) = Split(node, pointer);
        Assert(parent.AsObject().Remove(last), pointer);
    }

    /// <summary>Returns the kind of a value; true and false are of one kind.</summary>
    public static JsonValueKind Kind(JsonNode? node) => node?.GetValueKind() switch
    {
        null => JsonValueKind.Null,
        JsonValueKind.False => JsonValueKind.True,
        { } kind => kind,
    };

    private static (JsonNode Parent, string Last) Split(JsonNode node, string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return (At(node, pointer[..slash])!, pointer[(slash + 1)..]);
    }

    private static IEnumerable<string> Below(JsonNode? node, string pointer)
    {
        var children = node switch
        {
            JsonObject members => members.Select(m => (m.Key, m.Value)),
            JsonArray items => items.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        foreach (var (step, child) in children)
        {
            var place = $"{pointer}/{step}";
            yield return place;
            foreach (var below in Below(child, place))
            {
                yield return below;
            }
        }
    }

    private static void Assert(bool holds, string pointer)
    {
        if (!holds)
        {
            throw new ArgumentException($"There is nothing at {pointer}.", nameof(pointer));
        }
    }
}
