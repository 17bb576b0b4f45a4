using System.Text.RegularExpressions;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Tests.Cases;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Workflows;
using Xunit;

namespace Alis.Rules.Tests.Architecture;

/// <summary>What the language reference says of codes, limits and rules is so.</summary>
public partial class LanguageReferenceTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.Path("docs", "language-reference.md"));

    [Fact]
    public void Examples_StandInTheRules()
    {
        var rules = string.Concat(Directory.EnumerateFiles(RepositoryFiles.Path("rules", "nlsh-2024", "workflows")).Select(f => File.ReadAllText(f).Replace("\\\"", "\"", StringComparison.Ordinal)));
        var examples = Block().Matches(Page).SelectMany(m => m.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.True(examples.Count >= 5);
        Assert.All(examples, e => Assert.Contains(e, rules, StringComparison.Ordinal));
    }

    [Fact]
    public void Provisions_StandInTheRuleBook()
    {
        var book = RuleSet.Embedded.Rulebooks.Single(b => b.Id == "nlsh-2024");
        var ids = Provision().Matches(Page).Select(m => m.Groups["id"].Value).ToList();

        Assert.True(ids.Count >= 3);
        Assert.All(ids, id => Assert.NotNull(book.Find(id)));
    }

    [Fact]
    public void Codes_AllExist() => Assert.Empty(Code().Matches(Page).Select(m => m.Value).Except(Codes.All.Select(c => c.Id)));

    [Fact]
    public void Limits_AreThoseOfTheCode()
    {
        Assert.Equal((4000, 64, 1000, 20_000_000), (ExpressionText.MaxLength, ExpressionText.MaxDepth, ExpressionText.MaxNodes, Frame.StepLimit));
        Assert.All(["| 4 000 |", "| 64 |", "| 1 000 |", "| 20 000 000 |"], limit => Assert.Contains(limit, Page, StringComparison.Ordinal));
    }

    [GeneratedRegex("```text\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("law\\.(Months|Count|Says|Days)\\(\"(?<id>[a-z0-9-]+)\"")]
    private static partial Regex Provision();

    [GeneratedRegex("ALIS[0-9]{4}")]
    private static partial Regex Code();
}
