using Xunit;

namespace Alis.Rules.Cli.Tests;

/// <summary>A copy of the rules of this repository that a test may change; gone after it.</summary>
internal sealed class RulesCopy : IDisposable
{
    /// <summary>Copies the rules.</summary>
    /// <param name="book">The only rule book to copy, where one is enough for the test and all of them would take long; null for all.</param>
    public RulesCopy(string? book = null)
    {
        var source = ToolRun.PathOf("rules");
        var left = Directory.GetFiles(source, "rulebook.json", SearchOption.AllDirectories).Select(f => System.IO.Path.GetDirectoryName(f)!)
            .Where(d => book is not null && System.IO.Path.GetFileName(d) != book).Select(d => d + System.IO.Path.DirectorySeparatorChar).ToList();
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories).Where(f => !left.Exists(d => f.StartsWith(d, StringComparison.Ordinal))))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("alis").FullName;

    public void Dispose() => Directory.Delete(Path, true);

    public string FileOf(params string[] path) => System.IO.Path.Combine([Path, .. path]);

    public void Replace(string[] path, string old, string now)
    {
        var file = FileOf(path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}
