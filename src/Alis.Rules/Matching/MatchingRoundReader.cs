using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;

namespace Alis.Rules.Matching;

/// <summary>Reads rounds of matching from JSON.</summary>
public static class MatchingRoundReader
{
    /// <summary>Reads a round.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="utf8Json">The text, up to 16 MiB; a byte order mark may stand before it.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The round, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<MatchingRound> Read(string name, byte[] utf8Json, CatalogueSet? catalogues = null) =>
        FactText.Read<MatchingRound>(name, utf8Json, _ => m => MatchingRound.Read(m, catalogues ?? CatalogueSet.Embedded), FactText.MostBytesOfMany);

    /// <summary>Reads a round.</summary>
    /// <param name="name">What diagnostics call the text, such as a file name.</param>
    /// <param name="json">The text.</param>
    /// <param name="catalogues">The codes that are known; those that ship with the library where null.</param>
    /// <returns>The round, or every fault in the text; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The name or the text is null.</exception>
    public static Outcome<MatchingRound> Read(string name, string json, CatalogueSet? catalogues = null) =>
        FactText.Read(name, json, (n, utf8) => Read(n, utf8, catalogues));
}
