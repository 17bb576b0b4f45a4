using System.Text;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Facts;

/// <summary>Reads files of facts from JSON: what the readers of all kinds of files share.</summary>
internal static class FactText
{
    /// <summary>How many bytes a file about many may have, an agreement or a round: room for as many events, or candidates and posts, as it may have.</summary>
    public const int MostBytesOfMany = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a text; <paramref name="read"/> is told the root and returns the file.</summary>
    public static Outcome<T> Read<T>(string name, byte[] utf8Json, Func<JsonValue, Func<Members, T>> read, int maxBytes = JsonText.MaxBytes)
        where T : class
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = utf8Json ?? throw new ArgumentNullException(nameof(utf8Json));
        var sink = new DiagnosticSink();
        var file = JsonText.Read(name, utf8Json, sink, maxBytes) is { } root ? JsonMembers.Read(root, sink, read(root)) : null;
        return sink.ToOutcome(file);
    }

    /// <summary>Reads a string as <paramref name="read"/> reads its bytes.</summary>
    public static Outcome<T> Read<T>(string name, string json, Func<string, byte[], Outcome<T>> read)
        where T : class
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = json ?? throw new ArgumentNullException(nameof(json));
        try
        {
            return read(name, StrictUtf8.GetBytes(json));
        }
        catch (EncoderFallbackException)
        {
            // Half of a surrogate pair in the string: it has no UTF-8 form, so it could not have been a file.
            var sink = new DiagnosticSink();
            sink.Report(JsonCodes.NotUtf8, Location.Whole(name));
            return sink.ToOutcome<T>(null);
        }
    }
}
