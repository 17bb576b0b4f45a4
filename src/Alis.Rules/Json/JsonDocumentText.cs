using Alis.Rules.Text;

namespace Alis.Rules.Json;

/// <summary>The bytes of one JSON text with its name; turns byte offsets into lines and columns.</summary>
internal sealed class JsonDocumentText(string name, byte[] bytes)
{
    private const int MarkDistance = 256;

    private int[]? _lineStarts;
    private int[]? _marks;

    public string Name { get; } = name;

    public byte[] Bytes { get; } = bytes;

    public Location Locate(string pointer, int start, int end)
    {
        _lineStarts ??= LineStarts();
        start = Math.Min(start, Bytes.Length);
        end = Math.Min(Math.Max(end, start), Bytes.Length);
        var line = Array.BinarySearch(_lineStarts, start);
        line = line < 0 ? ~line - 1 : line;
        var lineStart = _lineStarts[line];
        var before = UnitsBefore(start);
        return new Location(Name, pointer, line + 1, before - UnitsBefore(lineStart) + 1, UnitsBefore(end) - before);
    }

    /// <summary>Returns how many UTF-16 units the bytes before an offset make.</summary>
    private int UnitsBefore(int offset)
    {
        _marks ??= Marks();
        var units = _marks[offset / MarkDistance];
        for (var i = offset - (offset % MarkDistance); i < offset; i++)
        {
            units += Units(Bytes[i]);
        }

        return units;
    }

    // Counting each time from the start of the line would take the square of the length where a whole file is one line full of faults.
    private int[] Marks()
    {
        var marks = new int[(Bytes.Length / MarkDistance) + 1];
        var units = 0;
        for (var i = 0; i < Bytes.Length; i++)
        {
            if (i % MarkDistance == 0)
            {
                marks[i / MarkDistance] = units;
            }

            units += Units(Bytes[i]);
        }

        if (Bytes.Length % MarkDistance == 0)
        {
            marks[Bytes.Length / MarkDistance] = units;
        }

        return marks;
    }

    // The first byte of a character tells its length, the bytes after it begin with the bits 10; four bytes are a surrogate pair.
    private static int Units(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;

    private int[] LineStarts()
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < Bytes.Length; i++)
        {
            if (Bytes[i] == (byte)'\n')
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
