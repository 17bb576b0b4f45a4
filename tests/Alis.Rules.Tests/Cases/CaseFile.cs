using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Tests.Cases;

/// <summary>Cases as lines of text: what is given, an arrow, what is expected. Lines that begin with # are remarks.</summary>
internal static class CaseFile
{
    private const string Arrow = " ⇒ ";

    public static IEnumerable<(string Given, string Expected)> Read(string name)
    {
        foreach (var line in File.ReadLines(Path(name)).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var at = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            yield return at < 0 ? throw new FormatException($"{name}: {line}") : (line[..at], line[(at + Arrow.Length)..]);
        }
    }

    public static string Path(string name) => RepositoryFiles.Path("tests", "Alis.Rules.Tests", "Cases", name);
}
