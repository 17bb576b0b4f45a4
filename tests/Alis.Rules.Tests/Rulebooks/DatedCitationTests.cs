using Alis.Rules.Tests.Texts;
using Alis.Rules.Workflows;
using NodaTime.Text;
using Xunit;

namespace Alis.Rules.Tests.Rulebooks;

/// <summary>A finding quotes the law of its day, where the words of it have changed.</summary>
public class DatedCitationTests
{
    [Theory]
    [InlineData("SPES-02-3", "2020-12-31", "tre timer per måned")]
    [InlineData("SPES-02-3", "2021-01-01", "fire timer per måned i 10,5 av årets måneder")]
    [InlineData("SPES-02-3", "2022-01-01", "registrert utdanningsvirksomhet")]
    [InlineData("SPES-02-3", "2025-01-01", "42 timer per år")]
    [InlineData("SPES-37-3", "2021-12-31", "innen 1. mars 2025")]
    [InlineData("SPES-37-3", "2022-01-01", "innen 31. desember 2026")]
    [InlineData("KOMP-3-2", "2025-12-31", "leger som tiltrer en fastlegehjemmel")]
    [InlineData("KOMP-3-2", "2026-01-01", "innenfor fastlegeordningen")]
    public void Finding_OnADay_QuotesTheWordsOfThatDay(string rule, string day, string words)
    {
        var finding = Assert.Single(SampleReports.Engine.EvaluateRule(SampleReports.File(), rule, LocalDatePattern.Iso.Parse(day).Value));

        Assert.Contains(words, finding.Citation.Quotation, StringComparison.Ordinal);
    }

    [Fact]
    public void Citations_OfOneRule_DoNotOverlap() => Assert.All(
        RuleSet.Embedded.Loaded.SelectMany(b => b.Rules),
        rule => Assert.All(rule.Properties.Citations.Zip(rule.Properties.Citations.Skip(1)), pair => Assert.True(pair.First.When.To < pair.Second.When.From)));
}
