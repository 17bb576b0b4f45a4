using System.Globalization;
using System.Text;

namespace Alis.Rules.Json;

/// <summary>Writes JSON in the one form that hashes are taken of: the JSON Canonicalization Scheme, RFC 8785.</summary>
/// <remarks>Members in the order of their names' UTF-16 units, no blanks, only the escapes that have to be, numbers as ECMAScript writes them.</remarks>
internal static class CanonicalJson
{
    // The reader refuses half surrogate pairs; should one come from elsewhere, no hash is better than one that several texts share.
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Returns the canonical text in UTF-8.</summary>
    /// <param name="value">A value from <see cref="JsonText"/>, which has bounded its depth and refused numbers that no double holds.</param>
    public static byte[] Write(JsonValue value)
    {
        var text = new StringBuilder();
        WriteValue(text, value);
        return StrictUtf8.GetBytes(text.ToString());
    }

    private static void WriteValue(StringBuilder text, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                WriteMembers(text, value);
                break;
            case JsonKind.List:
                WriteItems(text, value);
                break;
            case JsonKind.Text:
                WriteText(text, value.Text);
                break;
            case JsonKind.Number:
                text.Append(CanonicalJsonNumber.Write(value.Text));
                break;
            case JsonKind.Boolean:
                text.Append(value.Text);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteMembers(StringBuilder text, JsonValue value)
    {
        var members = value.Members.ToArray();
        // Names are unique within an object (the reader sees to it), so the unstable sort has one outcome.
        Array.Sort(members, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            WriteText(text, members[i].Name);
            text.Append(':');
            WriteValue(text, members[i].Value);
        }

        text.Append('}');
    }

    private static void WriteItems(StringBuilder text, JsonValue value)
    {
        text.Append('[');
        for (var i = 0; i < value.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            WriteValue(text, value.Items[i]);
        }

        text.Append(']');
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\t' => text.Append(@"\t"),
                '\n' => text.Append(@"\n"),
                '\f' => text.Append(@"\f"),
                '\r' => text.Append(@"\r"),
                < ' ' => text.Append(@"\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
