using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>A file of the repository that is made from the code; <c>ALIS_UPDATE_GOLDEN=1</c> writes it anew.</summary>
internal static class GoldenFile
{
    public static void Matches(string text, params string[] path)
    {
        var file = RepositoryFiles.Path(path);
        if (Environment.GetEnvironmentVariable("ALIS_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    /// <summary>Compares the part of a page between two markers, which stand on lines of their own.</summary>
    public static void MatchesBetween(string marker, string text, params string[] path)
    {
        var (begin, end) = ($"<!-- {marker}: made by a test, do not edit -->\n", $"<!-- {marker}: end -->");
        var page = File.ReadAllText(RepositoryFiles.Path(path));
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"{path[^1]} lacks the markers of {marker}.");
        Matches(page[..(from + begin.Length)] + text + page[to..], path);
    }
}
