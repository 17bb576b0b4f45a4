using System.Text;
using Alis.Rules.Text;

namespace Alis.Rules.Json;

/// <summary>The bytes of one JSON text with its name; turns byte offsets into lines and columns.</summary>
internal sealed class JsonDocumentText(string name, byte[] bytes)
{
    private int[]? _lineStarts;

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
        var column = Encoding.UTF8.GetCharCount(Bytes, lineStart, start - lineStart) + 1;
        return new Location(Name, pointer, line + 1, column, Encoding.UTF8.GetCharCount(Bytes, start, end - start));
    }

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
