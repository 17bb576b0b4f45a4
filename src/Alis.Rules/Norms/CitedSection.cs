using System.Globalization;

namespace Alis.Rules.Norms;

/// <summary>
/// A section of a law as citations name it: <c>§ 25(1) bokstav a–d</c>, <c>§ 2(4) 1.–2. pkt</c>, <c>§ 26(2)–(4)</c>, <c>§ 6-2(1) nr. 7</c>.
/// Of sections of other documents only the whole name is known.
/// </summary>
internal sealed class CitedSection
{
    private readonly string _paragraph;
    private readonly int? _first;
    private readonly int? _last;
    private readonly string? _item;
    private readonly string? _afterItems;

    private CitedSection(string paragraph, int? first, int? last, string? item, string? afterItems)
    {
        _paragraph = paragraph;
        _first = first;
        _last = last;
        _item = item;
        _afterItems = afterItems;
    }

    /// <summary>Reads the name of a section; what it does not understand is part of the paragraph's name.</summary>
    public static CitedSection Of(string name)
    {
        if (!name.StartsWith("§ ", StringComparison.Ordinal))
        {
            return new CitedSection(name, null, null, null, null);
        }

        var end = name.IndexOfAny(['(', ' '], 2);
        var paragraph = end < 0 ? name : name.Substring(0, end);
        var rest = end < 0 ? "" : name.Substring(end);
        var first = Subsection(ref rest);
        var last = first;
        if (rest.StartsWith("–(", StringComparison.Ordinal))
        {
            rest = rest.Substring(1);
            last = Subsection(ref rest);
        }

        var (item, after) = Items(rest);
        return new CitedSection(paragraph, first, last, item, after);
    }

    /// <summary>Whether a passage that stands under another name is the section, a part of it, or what it is a part of.</summary>
    public bool Meets(CitedSection other) =>
        string.Equals(_paragraph, other._paragraph, StringComparison.Ordinal) &&
        (_first is null || other._first is null || (_first <= other._last && other._first <= _last));

    /// <summary>Returns what a passage says in the items that are named; all of it where none is named or the passage has no such items.</summary>
    public string Within(string passage)
    {
        if (_item is null)
        {
            return passage;
        }

        var from = Marker(passage, _item, 0);
        if (from < 0)
        {
            return passage;
        }

        var to = _afterItems is null ? -1 : Marker(passage, _afterItems, from);
        return to < 0 ? passage.Substring(from) : passage.Substring(from, to - from);
    }

    private static int Marker(string passage, string item, int from)
    {
        if (from == 0 && passage.StartsWith(item, StringComparison.Ordinal))
        {
            return 0;
        }

        var at = passage.IndexOf(" " + item, from, StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    private static int? Subsection(ref string rest)
    {
        var close = rest.IndexOf(')');
        if (!rest.StartsWith("(", StringComparison.Ordinal) || close < 0 || !int.TryParse(rest.Substring(1, close - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        rest = rest.Substring(close + 1);
        return number;
    }

    private static (string? Item, string? After) Items(string rest)
    {
        const string letter = " bokstav ";
        const string number = " nr. ";
        if (rest.StartsWith(letter, StringComparison.Ordinal) && rest.Length > letter.Length)
        {
            var (first, more) = (rest[letter.Length], rest.Substring(letter.Length + 1));
            var isRange = more.Length > 1 && more[0] == '–';

            // Several letters that are not one after the other are looked for in the whole of the passage.
            var last = isRange ? more[1] : first;
            return (more.Length == 0 || isRange) && last < char.MaxValue ? (first + ") ", (char)(last + 1) + ") ") : (null, null);
        }

        return rest.StartsWith(number, StringComparison.Ordinal) && int.TryParse(rest.Substring(number.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n < int.MaxValue
            ? (n.ToString(CultureInfo.InvariantCulture) + ". ", (n + 1).ToString(CultureInfo.InvariantCulture) + ". ")
            : (null, null);
    }
}
