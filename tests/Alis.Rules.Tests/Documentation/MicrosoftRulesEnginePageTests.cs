using Alis.Rules.Tests.Facts;
using Xunit;

namespace Alis.Rules.Tests.Documentation;

public sealed class MicrosoftRulesEnginePageTests
{
    private static readonly string Project = RepositoryFiles.Path("tests", "Alis.Rules.MicrosoftRulesEngine.Tests");

    // The tests of the other engine compile and run the C# of the page; its package is not served everywhere, the texts are.
    [Fact]
    public void Page_Runner_IsTheCompiledFile() => Assert.Equal(File.ReadAllText(Path.Combine(Project, "WorkflowRunner.cs")), Blocks()[0]);

    [Fact]
    public void Page_Use_IsPartOfATest()
    {
        var indented = string.Concat(Blocks()[1].Split('\n').Select(line => line.Length == 0 ? "\n" : $"        {line}\n")).TrimEnd('\n');

        Assert.Contains(indented, File.ReadAllText(Path.Combine(Project, "WorkflowRunnerTests.cs")), StringComparison.Ordinal);
    }

    private static List<string> Blocks() =>
        [.. File.ReadAllText(RepositoryFiles.Path("docs", "microsoft-rulesengine.md")).Split("```csharp\n").Skip(1).Select(part => part.Split("```")[0])];
}
