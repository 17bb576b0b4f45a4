using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alis.Rules.Http.Tests.Hostile;

/// <summary>Makes hostile bodies of the examples of the description.</summary>
internal static class HostileJson
{
    private static readonly string[] Numbers = ["1e999999", "-1e400", "99999999999999999999999999", "-0", "0.1e-400", "2147483648", "-9223372036854775809", "1e+", "0x1F", "01", "NaN", "-Infinity", "1.", "٣"];

    private static readonly string[] Strange =
    [
        "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e" + RawRequest.Canary, "\\u200d\\u0301\\u0301", "\\ufeff", "\\uffff", "\U0001F468‍⚕️", "İıſK", "\\u007f\\u009f", "../../../../etc/passwd", "${jndi:ldap://x}", "{{7*7}}", "' OR 1=1 --", "<script>alert(1)</script>", "9999-99-99", "0000-01-01", "2024-02-30", "2025-10-01T00:00:00Z", "-0001-01-01", "+12025-10-01",
    ];

    private static readonly byte[][] BadUtf8 = [[0xC0, 0xAE], [0xED, 0xA0, 0x80], [0xFF], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xEF, 0xBB, 0xBF], [0]];

    /// <summary>Changes some of what an example says; it stays JSON.</summary>
    public static byte[] Mutate(JsonNode example, Random random)
    {
        var root = example.DeepClone();
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            if (Places(root).ToList() is { Count: > 0 } places)
            {
                Change(places[random.Next(places.Count)], random);
            }
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>Changes the text of an example, whatever becomes of it.</summary>
    public static byte[] MutateText(byte[] example, Random random)
    {
        var bytes = example.ToList();
        for (var change = random.Next(1, 8); change > 0 && bytes.Count > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(Math.Min(bytes.Count - at, 200)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(bytes.Count - at, 2000))));
                    break;
                case 3:
                    bytes.InsertRange(at, BadUtf8[random.Next(BadUtf8.Length)]);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes($"\"{RawRequest.Canary}\""));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Nests as deeply as a body may be long, alone or inside the example.</summary>
    public static byte[] Deep(byte[] example, Random random)
    {
        var depth = (int)Math.Pow(10, 1 + (random.NextDouble() * 4.3));
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var nest = string.Concat(Enumerable.Repeat(open, depth)) + (random.Next(2) == 0 ? "1" + string.Concat(Enumerable.Repeat(close, depth)) : "");
        return random.Next(2) == 0 ? RawRequest.Bytes(nest) : RawRequest.Bytes($"{Encoding.UTF8.GetString(example)[..^1]},\"papegøye\":{nest}}}");
    }

    /// <summary>Puts numbers that are none, or that nothing can hold, where the example has values.</summary>
    public static byte[] HugeNumbers(JsonNode example, Random random)
    {
        var number = random.Next(4) == 0 ? new string('9', random.Next(1, 200_000)) : Numbers[random.Next(Numbers.Length)];
        return Replace(example, random, number);
    }

    /// <summary>Puts strings of strange characters where the example has values.</summary>
    public static byte[] StrangeText(JsonNode example, Random random) =>
        Replace(example, random, $"\"{Strange[random.Next(Strange.Length)]}{(random.Next(3) == 0 ? RawRequest.Canary : "")}\"");

    // The text of a node cannot be an impossible number, so a mark stands for it first.
    private static byte[] Replace(JsonNode example, Random random, string raw)
    {
        const string Mark = "mark-of-the-tester";
        var root = example.DeepClone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var places = Places(root).ToList();
            Put(places[random.Next(places.Count)], Mark);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString().Replace($"\"{Mark}\"", raw, StringComparison.Ordinal));
    }

    private static void Change((JsonNode Parent, object Key) place, Random random)
    {
        var (parent, key) = place;
        switch (random.Next(9))
        {
            case 0 when parent is JsonObject members:
                members.Remove((string)key);
                break;
            case 1 when parent is JsonObject members:
                members["papegøye" + random.Next(100)] = random.Next();
                break;
            case 2 when parent is JsonArray items:
                items.Add(items[(int)key]?.DeepClone());
                break;
            case 3:
                Put(place, RawRequest.Canary);
                break;
            case 4:
                Put(place, null);
                break;
            case 5:
                Put(place, new JsonObject { ["papegøye"] = new JsonArray(1, "2", null) });
                break;
            case 6:
                Put(place, random.Next(2) == 0 ? random.Next(-5, 5000) : random.NextDouble() * 1e9);
                break;
            case 7:
                Put(place, $"{random.Next(1, 10000):0000}-{random.Next(1, 13):00}-{random.Next(1, 32):00}");
                break;
            default:
                Put(place, new string('a', random.Next(1, 20_000)) + RawRequest.Canary);
                break;
        }
    }

    private static void Put((JsonNode Parent, object Key) place, JsonNode? value)
    {
        if (place.Parent is JsonObject members)
        {
            members[(string)place.Key] = value;
        }
        else
        {
            place.Parent.AsArray()[(int)place.Key] = value;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node)
    {
        IEnumerable<(object Key, JsonNode? Value)> inner = node switch
        {
            JsonObject members => members.Select(static m => ((object)m.Key, m.Value)),
            JsonArray items => items.Select(static (value, i) => ((object)i, value)),
            _ => [],
        };
        return node is null || node.GetValueKind() is not (JsonValueKind.Object or JsonValueKind.Array) ? [] : inner.SelectMany(i => Places(i.Value).Prepend((node, i.Key)));
    }
}
