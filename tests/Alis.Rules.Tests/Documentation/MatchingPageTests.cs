using System.Text.RegularExpressions;
using Alis.Rules.Matching.Stable;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Text;
using Xunit;

namespace Alis.Rules.Tests.Documentation;

/// <summary>The code on the page about matching is the code below, and prints what the page says.</summary>
public partial class MatchingPageTests
{
    [Fact]
    public void Page_Code_IsThisAndPrintsWhatItSays()
    {
        var page = File.ReadAllText(RepositoryFiles.Path("docs", "matching.md"));
        var source = File.ReadAllText(RepositoryFiles.Path("tests", "Alis.Rules.Tests", "Documentation", "MatchingPageTests.cs"));
        var code = Sample().Match(source).Groups[1].Value.Replace("\n        ", "\n", StringComparison.Ordinal).Trim();
        using var output = new StringWriter { NewLine = "\n" };

        Run(output);

        Assert.Contains($"```csharp\n{code}\n```", page, StringComparison.Ordinal);
        Assert.Contains($"```text\n{output}```", page, StringComparison.Ordinal);
    }

    // The name stands for the console, so that the lines can be those of the page.
    private static void Run(StringWriter Console)
    {
        // begin
        var outcome = StableMarket.Of(
            [new("k1", ["medicine", "surgery"]), new("k2", ["medicine", "psychiatry"]), new("k3", ["surgery", "medicine"])],
            [new("medicine", 1, ["k3", "k2", "k1"]), new("surgery", 1, ["k1", "k3"]), new("psychiatry", 2, ["k2"])]);
        if (!outcome.IsUsable)
        {
            Console.WriteLine(string.Join("\n", outcome.Diagnostics.Select(d => d.ToString(Language.En))));
            return;
        }

        var market = outcome.Value;
        var matching = StableMatcher.Match(market);
        for (var candidate = 0; candidate < market.CandidateCount; candidate++)
        {
            Console.WriteLine($"{market.CandidateId(candidate)}: {(matching.PostOf(candidate) is { } post ? market.PostId(post) : "none")}, choice {matching.RankOf(candidate)}");
        }

        Console.WriteLine($"{matching.Check.CheckedCount} of {matching.Check.ContractCount} contracts would suit their candidates better, {matching.Check.BlockingCount} of them block");
        Console.WriteLine($"free places at psychiatry: {matching.CutoffOf(2).HasRoom}");
        // end
    }

    [GeneratedRegex("// begin\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
