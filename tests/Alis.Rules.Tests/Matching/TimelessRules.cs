using System.Text;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;

namespace Alis.Rules.Tests.Matching;

/// <summary>The shipped rule books with the agreement of Nordlandssykehuset in force since 1900, so that rounds of any year can be drawn.</summary>
internal static class TimelessRules
{
    public static RuleEngine Engine { get; } = new(Read());

    private static RuleSet Read()
    {
        var root = RepositoryFiles.Path("rules");
        var texts = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Select(file => new RulebookText(file.Name, Encoding.UTF8.GetBytes(file.Name is "nlsh-2024/rulebook.json" or "nlsh-2024/provisions.json" ? file.Text.Replace("\"2024-06-01\"", "\"1900-01-01\"") : file.Text)));
        return RuleSet.Load(texts).GetValueOrThrow();
    }
}
