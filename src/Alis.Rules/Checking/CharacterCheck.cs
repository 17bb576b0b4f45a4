using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Checking;

/// <summary>What a text is for, which decides which characters belong in it.</summary>
internal enum TextKind
{
    /// <summary>A sentence that people read.</summary>
    Prose,

    /// <summary>An expression: names and codes, and now and then a text.</summary>
    Expression,

    /// <summary>An id, a key, a code or the name of a member.</summary>
    Name,
}

/// <summary>Looks for characters that cannot be seen, that turn the direction of a text, or that look like others. One fault for each text is enough.</summary>
internal sealed class CharacterCheck(DiagnosticSink sink)
{
    public void Check(string text, TextKind kind, JsonValue place)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~')
            {
                continue;
            }

            var code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
            if (IsInvisible(c) || (char.IsHighSurrogate(c) && i + 1 < text.Length && char.ConvertToUtf32(text, i) is >= 0xE0000 and <= 0xE0FFF))
            {
                sink.Report(CharacterCodes.Invisible, Inside(place, text, i), code);
                return;
            }

            if (c is >= '\u0300' and <= '\u036F')
            {
                sink.Report(CharacterCodes.Combining, Inside(place, text, i), WordAt(text, i), code);
                return;
            }

            if (kind == TextKind.Name && !char.IsControl(c))
            {
                sink.Report(CharacterCodes.NotPlain, Inside(place, text, i), JsonScalars.Shorten(text), c.ToString(), code);
                return;
            }

            if (IsForeignLetter(c))
            {
                sink.Report(CharacterCodes.LookAlike, Inside(place, text, i), WordAt(text, i), code);
                return;
            }
        }
    }

    // The name of a member has its place at its value, where offsets mean nothing.
    private static Location Inside(JsonValue place, string text, int at) =>
        place.Kind == JsonKind.Text && string.Equals(place.Text, text, StringComparison.Ordinal) ? place.LocateInside(at, 1) : place.Where;

    /// <summary>Soft hyphens, joiners, marks of direction, fillers and spaces without width.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\u180E' or '\u3164' or '\uFEFF' or '\uFFA0'
        or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFFF9' and <= '\uFFFB');

    /// <summary>Letters of alphabets in which some look like Latin ones. Latin ends at U+024F; the sources are Norwegian, and no Greek word stands in them.</summary>
    private static bool IsForeignLetter(char c) => c is (>= '\u0250' and <= '\u02FF') or (>= '\u0370' and <= '\u058F') or (>= '\u13A0' and <= '\u13FF') or (>= '\u1C80' and <= '\u1C8F')
        or (>= '\u2100' and <= '\u214F' and not ('\u2116' or '\u2122')) or (>= '\u2C60' and <= '\u2DFF') or (>= '\uA640' and <= '\uA7FF') or (>= '\uFF01' and <= '\uFF5E') || (c is '\uD835');

    private static string WordAt(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 20)
        {
            start--;
        }

        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - at < 20)
        {
            end++;
        }

        return JsonScalars.Shorten(text.Substring(start, end - start));
    }
}
