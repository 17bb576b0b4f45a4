using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Facts;

/// <summary>Reads training files from JSON.</summary>
public static class TrainingFileReader
{
    /// <summary>Reads a training file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="utf8Json">The text; a byte order mark may stand before it.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, byte[] utf8Json, CatalogueSet? catalogues = null) =>
        FactText.Read<TrainingFile>(name, utf8Json, _ => m => TrainingFile.Read(m, catalogues ?? CatalogueSet.Embedded));

    /// <summary>Reads a training file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="json">The text.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<TrainingFile> Read(string name, string json, CatalogueSet? catalogues = null) =>
        FactText.Read(name, json, (n, utf8) => Read(n, utf8, catalogues));
}
