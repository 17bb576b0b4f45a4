using System.Globalization;
using System.Text;
using Alis.Rules.Text;

namespace Alis.Rules.Json;

/// <summary>A JSON value that knows its place. Numbers keep their text, so nothing passes through binary floating point.</summary>
internal sealed class JsonValue
{
    private readonly JsonDocumentText _document;
    private readonly JsonValue? _parent;
    private readonly string? _step;
    private readonly int _index;
    private List<JsonMember>? _members;
    private List<JsonValue>? _items;

    public JsonValue(JsonDocumentText document, JsonKind kind, int start, JsonValue? parent, string? step, int index)
    {
        _document = document;
        Kind = kind;
        Start = start;
        End = start;
        _parent = parent;
        _step = step;
        _index = index;
    }

    public JsonKind Kind { get; }

    /// <summary>Gets the offset of the first byte.</summary>
    public int Start { get; }

    /// <summary>Gets the offset after the last byte.</summary>
    public int End { get; set; }

    /// <summary>Gets the decoded text of a string, the raw text of a number, or <c>true</c> or <c>false</c>.</summary>
    public string Text { get; set; } = "";

    // Made when asked for: most values are scalars, and a text of four megabytes can hold two million of them.
    public List<JsonMember> Members => _members ??= [];

    public List<JsonValue> Items => _items ??= [];

    public string Pointer
    {
        get
        {
            var steps = new List<string>();
            for (var value = this; value._parent is not null; value = value._parent)
            {
                steps.Add(value._step is null
                    ? value._index.ToString(CultureInfo.InvariantCulture)
                    : NationalIdentity.IsPossible(value._step) ? "…" : Escape(value._step));
            }

            var pointer = new StringBuilder();
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                pointer.Append('/').Append(steps[i]);
            }

            return pointer.ToString();
        }
    }

    public Location Where => _document.Locate(Pointer, Start, End);

    public JsonDocumentText Document => _document;

    public static string Escape(string step) =>
        step.Replace("~", "~0").Replace("/", "~1");

    public JsonValue? Member(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    public Location LocateMember(JsonMember member) =>
        _document.Locate(member.Value.Pointer, member.NameStart, member.NameEnd);

    /// <summary>Locates a part of a string value: <paramref name="offset"/> and <paramref name="length"/> count characters of the decoded text.</summary>
    public Location LocateInside(int offset, int length)
    {
        // An escape is one character of the decoded text but two or six of the raw one, so the offsets are carried over one by one.
        var (start, end) = (Start + 1, End - 1);
        var raw = Encoding.UTF8.GetString(_document.Bytes, start, Math.Max(0, end - start));
        var from = RawOffset(raw, offset);
        var to = RawOffset(raw, offset + length);
        var byteStart = start + Encoding.UTF8.GetByteCount(raw.ToCharArray(), 0, from);
        return _document.Locate(Pointer, byteStart, byteStart + Encoding.UTF8.GetByteCount(raw.ToCharArray(), from, to - from));
    }

    private static int RawOffset(string raw, int decoded)
    {
        var i = 0;
        for (var seen = 0; seen < decoded && i < raw.Length; seen++)
        {
            i += raw[i] != '\\' ? 1 : i + 1 < raw.Length && raw[i + 1] == 'u' ? 6 : 2;
        }

        return Math.Min(i, raw.Length);
    }
}

/// <summary>A member of an object with the place of its name.</summary>
internal sealed record JsonMember(string Name, int NameStart, int NameEnd, JsonValue Value);
