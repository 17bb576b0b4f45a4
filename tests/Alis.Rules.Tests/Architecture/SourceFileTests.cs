using System.Text.RegularExpressions;
using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>What holds for the source files themselves.</summary>
public partial class SourceFileTests
{
    // A room sees only what stands before it.
    private static readonly string[] Rooms =
    [
        "Text", "Diagnostics", "Json", "Matching.Stable", "Time", "Counting", "Catalogues", "Facts", "Rulebooks", "Expressions", "Expressions.Syntax", "Expressions.Parsing",
        "Expressions.Compilation", "Expressions.Vocabulary", "Expressions.Binding", "Workflows", "Evaluation", "Lifecycles", "Obligations", "Matching", "Examples", "Norms", "Checking.Logic", "Checking", "Coverage", "Mutation", "Texts",
    ];

    // The door leads into every room, and schemas are made from every room's readers.
    private static readonly string[] SeeAll = ["", "Schemas"];

    private static readonly List<(string Path, string Text)> Library = Read("src", "Alis.Rules");

    private static readonly List<(string Path, string Text)> Service = Read("src", "Alis.Rules.Http");

    private static readonly List<(string Path, string Text)> All =
        [.. Library, .. Service, .. Read("src", "Alis.Rules.Cli"), .. Read("tests", "Alis.Rules.Tests"), .. Read("tests", "Alis.Rules.Cli.Tests"), .. Read("tests", "Alis.Rules.Http.Tests"), .. Read("examples", "calls")];

    [Fact]
    public void Files_HaveAtMostThreeHundredLines() =>
        Assert.All(All, f => Assert.True(f.Text.Count(c => c == '\n') <= 300, f.Path));

    [Fact]
    public void Files_EndLinesPlainly() => Assert.Empty(All.Where(f => f.Text.Contains('\r', StringComparison.Ordinal) || f.Text.StartsWith('\uFEFF') || !f.Text.EndsWith('\n')).Select(f => f.Path));

    [Fact]
    public void LibraryFiles_HaveOnePublicTypeNamedLikeTheFile()
    {
        foreach (var (path, text) in Library.Concat(Service))
        {
            var types = PublicType().Matches(text).Select(m => m.Groups["name"].Value).Distinct().ToList();

            Assert.True(types.Count <= 1 && (types.Count == 0 || types[0] == Path.GetFileNameWithoutExtension(path).Split('.')[0]), $"{path}: {string.Join(", ", types)}");
        }
    }

    [Fact]
    public void LibraryFiles_StandInTheFolderOfTheirNamespace()
    {
        foreach (var (path, text) in Library.Where(f => !f.Path.StartsWith("Polyfills", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '.');

            Assert.Equal(folder, RoomOf(text));
            Assert.Contains(folder, Rooms.Concat(SeeAll));
        }
    }

    [Fact]
    public void Rooms_SeeOnlyThoseToTheirLeft()
    {
        var seen = 0;
        foreach (var (path, text) in Library)
        {
            var own = RoomOf(text);
            foreach (var other in Using().Matches(text).Select(m => m.Groups["room"].Value).Where(_ => !SeeAll.Contains(own)))
            {
                seen++;
                Assert.True(Array.IndexOf(Rooms, other) >= 0 && Array.IndexOf(Rooms, other) < Array.IndexOf(Rooms, own), $"{path} looks at {other}.");
            }
        }

        Assert.True(seen > 100, $"{seen} looks");
    }

    [Fact]
    public void LibraryFiles_LeaveNothingForLater() =>
        Assert.Empty(All.Where(f => !f.Path.EndsWith("SourceFileTests.cs", StringComparison.Ordinal) && Later().IsMatch(f.Text)).Select(f => f.Path));

    private static string RoomOf(string text) => Namespace().Match(text).Groups["room"].Value;

    private static List<(string Path, string Text)> Read(params string[] folder)
    {
        var root = RepositoryFiles.Path(folder);
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(root, f), Full: f))
            .Where(f => !f.Path.Split(Path.DirectorySeparatorChar).Any(s => s is "obj" or "bin"))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .Select(f => (f.Path, File.ReadAllText(f.Full)))];
    }

    [GeneratedRegex(@"^namespace Alis\.Rules(\.(?<room>[\w.]+))?;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using Alis\.Rules\.(?<room>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|partial) )*(?:record struct|record|class|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Later();
}
