using System.Text;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Text;

namespace Alis.Rules.Facts;

/// <summary>Reads training files from JSON.</summary>
public static class TrainingFileReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a training file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="utf8Json">The text; a byte order mark may stand before it.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, byte[] utf8Json, CatalogueSet? catalogues = null)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = utf8Json ?? throw new ArgumentNullException(nameof(utf8Json));
        catalogues ??= CatalogueSet.Embedded;
        var sink = new DiagnosticSink();
        var file = JsonText.Read(name, utf8Json, sink) is { } root
            ? JsonMembers.Read(root, sink, m => TrainingFile.Read(m, catalogues))
            : null;
        return sink.ToOutcome(file);
    }

    /// <summary>Reads a training file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="json">The text.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, string json, CatalogueSet? catalogues = null)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = json ?? throw new ArgumentNullException(nameof(json));
        try
        {
            return Read(name, StrictUtf8.GetBytes(json), catalogues);
        }
        catch (EncoderFallbackException)
        {
            // Half of a surrogate pair in the string: it has no UTF-8 form, so it could not have been a file.
            var sink = new DiagnosticSink();
            sink.Report(JsonCodes.NotUtf8, Location.Whole(name));
            return sink.ToOutcome<TrainingFile>(null);
        }
    }
}
