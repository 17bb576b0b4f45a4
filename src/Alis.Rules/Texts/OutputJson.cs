using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Texts;

/// <summary>How all JSON output is written: two blanks, line feeds, a line feed at the end, absent members left out.</summary>
internal static class OutputJson
{
    public const int FormatVersion = 1;

    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        // Safe here: the output is a file or a stream of application/json and never stands inside HTML; Norwegian letters stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OneLine = Options with { Indented = false };

    /// <summary>Writes one object with <c>formatVersion</c> first.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            WriteObject(json, members);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Writes one object, with <c>diagnostics</c> last where there was something to remark.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members, IEnumerable<Diagnostic>? remarks, Language language) => Write(json =>
    {
        members(json);
        WriteRemarks(json, remarks, language);
    });

    /// <summary>Writes one object on one line, without a line feed.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Action<Utf8JsonWriter> members)
    {
        using var json = new Utf8JsonWriter(output, OneLine);
        WriteObject(json, members);
    }

    /// <summary>Writes <c>diagnostics</c> where there was something to remark.</summary>
    public static void WriteRemarks(Utf8JsonWriter json, IEnumerable<Diagnostic>? remarks, Language language)
    {
        if (remarks?.Any() == true)
        {
            DiagnosticTexts.Write(json, remarks, language);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, Action<Utf8JsonWriter> members)
    {
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        members(json);
        json.WriteEndObject();
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void Day(this Utf8JsonWriter json, string name, LocalDate? value)
    {
        if (value is { } day)
        {
            json.WriteString(name, LocalDatePattern.Iso.Format(day));
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a list of texts; nothing where it is empty.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes a list of objects, also where it is empty.</summary>
    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
