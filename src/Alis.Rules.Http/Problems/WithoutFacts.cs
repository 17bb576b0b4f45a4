using System.Collections.Frozen;
using Alis.Rules.Diagnostics;

namespace Alis.Rules.Http.Problems;

/// <summary>
/// Takes facts out of what problems tell: callers and what lies between write them into logs. The code, the place and the names of members say where to look;
/// what stands there the caller knows.
/// </summary>
internal static class WithoutFacts
{
    // Sizes, limits, kinds of JSON, names of members and of rule books.
    private static readonly FrozenSet<string> WithNoFact = new[]
    {
        "ALIS1004", "ALIS1005", "ALIS1006", "ALIS1007", "ALIS1008", "ALIS1009", "ALIS1013", "ALIS1015", "ALIS1016", "ALIS1017", "ALIS1019", "ALIS1029",
        "ALIS6001", "ALIS6004", "ALIS6008", "ALIS6009",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Which particulars of others are none: the names of catalogues and lists, limits, words to choose from.
    private static readonly FrozenDictionary<string, int[]> Kept = new Dictionary<string, int[]>
    {
        ["ALIS1011"] = [1, 2],
        ["ALIS1012"] = [1],
        ["ALIS1014"] = [1],
        ["ALIS5004"] = [1],
        ["ALIS5006"] = [1, 2],
        ["ALIS6010"] = [1],
        ["ALIS7105"] = [2],
        ["ALIS7130"] = [1],
        ["ALIS7131"] = [1],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the same diagnostic without facts. A code that nobody has thought about loses all its particulars.</summary>
    public static Diagnostic Of(Diagnostic diagnostic) =>
        WithNoFact.Contains(diagnostic.Code.Id) || diagnostic.Code.Id.StartsWith("ALIS8", StringComparison.Ordinal)
            ? diagnostic
            : diagnostic.Keeping(Kept.GetValueOrDefault(diagnostic.Code.Id, []));
}
