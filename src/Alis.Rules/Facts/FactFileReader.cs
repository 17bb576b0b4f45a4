using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;

namespace Alis.Rules.Facts;

/// <summary>Reads a file about a doctor or about an agreement, whichever it is: one with the member <c>agreement</c> is about an agreement.</summary>
public static class FactFileReader
{
    /// <summary>Reads a training file, or an agreement file as <see cref="AgreementFile.ToTrainingFile"/> gives it.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="utf8Json">The text; a byte order mark may stand before it.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, byte[] utf8Json, CatalogueSet? catalogues = null)
    {
        var known = catalogues ?? CatalogueSet.Embedded;

        // Only a file about an agreement may be large, and which it is can be told only once it has been read.
        var isLarge = utf8Json?.Length > FactText.MostBytesOfMany || (utf8Json?.Length > JsonText.MaxBytes && JsonText.Read("", utf8Json, new DiagnosticSink(), FactText.MostBytesOfMany)?.Member("agreement") is not null);
        return FactText.Read<TrainingFile>(name, utf8Json!, root => root.Member("agreement") is null
            ? m => TrainingFile.Read(m, known)
            : m => AgreementFile.ReadAlone(m, known).ToTrainingFile(), isLarge ? FactText.MostBytesOfMany : JsonText.MaxBytes);
    }

    /// <summary>Reads a training file, or an agreement file as <see cref="AgreementFile.ToTrainingFile"/> gives it.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="json">The text.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, string json, CatalogueSet? catalogues = null) =>
        FactText.Read(name, json, (n, utf8) => Read(n, utf8, catalogues));
}
