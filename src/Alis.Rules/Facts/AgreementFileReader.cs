using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Facts;

/// <summary>Reads agreement files from JSON.</summary>
public static class AgreementFileReader
{
    /// <summary>Reads an agreement file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="utf8Json">The text; a byte order mark may stand before it.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<AgreementFile> Read(string name, byte[] utf8Json, CatalogueSet? catalogues = null) =>
        FactText.Read<AgreementFile>(name, utf8Json, _ => m => AgreementFile.ReadAlone(m, catalogues ?? CatalogueSet.Embedded), FactText.MostBytesOfMany);

    /// <summary>Reads an agreement file.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="json">The text.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The file, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<AgreementFile> Read(string name, string json, CatalogueSet? catalogues = null) =>
        FactText.Read(name, json, (n, utf8) => Read(n, utf8, catalogues));
}
