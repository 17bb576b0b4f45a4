using Alis.Rules.Diagnostics;
using Alis.Rules.Examples;
using Alis.Rules.Norms;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Examples;

/// <summary>Examples of rounds: how they are read and run, and what they show.</summary>
public class MatchingExampleTests
{
    private static readonly ExampleSet All = new RoundFolder().Load().GetValueOrThrow();

    public static TheoryData<string, string> Named()
    {
        var data = new TheoryData<string, string>();
        foreach (var example in All.Rounds)
        {
            data.Add(example.Document, example.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void Run_Example_Holds(string document, string name) =>
        Assert.Empty(MatchingExampleRunner.Run(RoundFolder.Engine, All.Rounds.Single(e => e.Document == document && e.Name == name)).Differences);

    [Theory]
    [InlineData("/examples/0/matches", "[]", "matches", "", "alis-1 p-1 2025-03-01")]
    [InlineData("/examples/0/matches/0/start", "\"2025-03-02\"", "matches", "alis-1 p-1 2025-03-02", "alis-1 p-1 2025-03-01")]
    [InlineData("/examples/0/pairs/0/status", "\"outranked\"", "status", "outranked", "matched")]
    [InlineData("/examples/0/pairs/0/start", "\"2025-03-02\"", "start", "2025-03-02", "2025-03-01")]
    [InlineData("/examples/0/pairs/0/by", """["split-length", "service-length"]""", "by", "service-length, split-length", "service-length")]
    [InlineData("/examples/1/pairs/0/by", "[]", "by", "", "service-length")]
    [InlineData("/examples/1/pairs/0/by", """["lead-time"]""", "by", "lead-time", "service-length")]
    public void Run_OtherExpectation_TellsWhatDiffers(string pointer, string value, string member, string expected, string found)
    {
        var result = Assert.Single(new RoundFolder().Edit(pointer, value).Results(), r => !r.Holds);
        var difference = Assert.Single(result.Differences);

        Assert.Equal((member, expected, found), (difference.Member, difference.Expected, difference.Found));
        Assert.StartsWith(pointer.Substring(0, "/examples/0".Length), difference.Where.Pointer, StringComparison.Ordinal);
        Assert.Equal(RoundFolder.File, difference.Where.Document);
        Assert.Contains($"nlsh-2024/matching «{result.Example.Name}» 1. september 2024", ExampleTexts.Write([], Language.Nb, null, [result]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/examples/0/pairs/0/candidate", "\"alis-9\"")]
    [InlineData("/examples/0/pairs/0/post", "\"p-9\"")]
    [InlineData("/examples/0/pairs/0/window", "2")]
    public void Run_PairThatIsNotThere_IsTold(string pointer, string value) =>
        Assert.Contains(Assert.Single(new RoundFolder().Edit(pointer, value).Results(), r => !r.Holds).Differences, d => (d.Member, d.Expected, d.Found) == ("status", "matched", ""));

    [Fact]
    public void Run_RoundThatCannotBeRun_TellsTheCodes()
    {
        var result = Assert.Single(new RoundFolder().Edit("/examples/0/change", """{ "round": { "decidedOn": "2024-05-31" } }""").Results(), r => !r.Holds);

        Assert.Equal(("round", "", "ALIS7112"), (Assert.Single(result.Differences).Member, result.Differences[0].Expected, result.Differences[0].Found));
        Assert.Empty(result.Met.Concat(result.Decided));
    }

    [Theory]
    [InlineData("/examples/0/pairs/0/status", "\"matchd\"", "ALIS1014", "/examples/0/pairs/0/status")]
    [InlineData("/examples/0/pairs/0/by/0", "\"length\"", "ALIS1014", "/examples/0/pairs/0/by/0")]
    [InlineData("/examples/0/citation", "-", "ALIS1008", "/examples/0")]
    [InlineData("/examples/0/matches", "-", "ALIS1008", "/examples/0")]
    [InlineData("/examples/0/on", "\"2024-09-01\"", "ALIS1007", "/examples/0/on")]
    [InlineData("/examples/1/name", "\"plassen varer seks måneder på dagen\"", "ALIS2202", "/examples/1")]
    [InlineData("/examples/0/change", """{ "round": { "rulebook": "helse-vest-2021" } }""", "ALIS2216", "/examples/0")]
    [InlineData("/examples/0/change", """{ "round": { "decidedOn": "1.9.2024" } }""", "ALIS2203", "/examples/0")]
    [InlineData("/base", "-", "ALIS1008", "")]
    public void Read_Fault_IsToldWithItsPlace(string pointer, string value, string code, string where)
    {
        var fault = Assert.Single(new RoundFolder().Edit(pointer, value).Load().Diagnostics, d => d.Severity == Severity.Error);

        Assert.Equal((code, RoundFolder.File, where), (fault.Code.Id, fault.Where.Document, fault.Where.Pointer));
        Assert.True(fault.Where.Line > 0);
    }

    [Fact]
    public void Read_SeveralFaults_AreToldAtOnce()
    {
        var faults = new RoundFolder().Edit("/examples/0/pairs/0/status", "\"matchd\"").Edit("/examples/1/citation", "-").Edit("/examples/2/change/round", """{ "rulebook": "voss-2021" }""").Load().Diagnostics;

        Assert.Equal(["ALIS1014", "ALIS1008", "ALIS2216"], faults.Where(d => d.Severity == Severity.Error).Select(d => d.Code.Id));
    }

    [Fact]
    public void Quotations_OfExamples_AreHeldAgainstTheSource()
    {
        var faults = new RoundFolder().Edit("/examples/0/citation/quotation", "\"som minimum fem måneders tjeneste\"").Quotations().Diagnostics;

        Assert.Equal((QuotationCodes.NotFound, RoundFolder.File), (Assert.Single(faults).Code, faults[0].Where.Document));
    }

    [Fact]
    public void Coverage_TermShownOnBothSides_IsShown()
    {
        var term = Assert.Single(new RoundFolder().Coverage("NLSH-16").Terms);

        Assert.True(term.IsShown && term.Met > 1 && term.Decided > 1, term.ToString());
    }

    [Fact]
    public void Coverage_TermWithoutTheSideThatDecides_IsNotShown()
    {
        var folder = new RoundFolder().Without("nlsh-2024/matching/examples/municipal-order.json");
        var norm = folder.Coverage("NLSH-23");

        Assert.Equal((false, 0, 0), (norm.Terms[0].IsShown, norm.Terms[0].Met, norm.Terms[0].Decided));
        Assert.Contains("matching/municipal-order", norm.MissingExamples);
        Assert.Equal(NormState.Partly, norm.State);
    }

    [Fact]
    public void Coverage_WhatIsOnlyPermitted_NeedsNoSideThatDecides()
    {
        var term = Assert.Single(new RoundFolder().Coverage("NLSH-31").Terms);

        Assert.Equal((true, 0), (term.IsShown, term.Decided));
        Assert.False(Assert.Single(new RoundFolder().Without("nlsh-2024/matching/examples/other-than-wished.json").Without("nlsh-2024/matching/examples/wish-order.json").Without("nlsh-2024/matching/examples/declined-offer.json").Coverage("NLSH-31").Terms).IsShown);
    }

    [Fact]
    public void Coverage_ExampleThatDoesNotHold_ShowsNothing()
    {
        var before = new RoundFolder().Coverage("NLSH-36").Terms[0];
        var after = new RoundFolder().Edit("/examples/0/matches", "[]").Coverage("NLSH-36").Terms[0];

        Assert.Equal(before.Met - 1, after.Met);
    }

    /// <summary>Each term has a file of its own, and its examples stand on both sides of each number.</summary>
    [Fact]
    public void Shipped_EachTerm_HasAFileOfExamples() =>
        Assert.Equal(
            RoundFolder.Rules.Rulebooks.SelectMany(b => b.MatchingTerms.Select(t => $"{b.Id}/matching/examples/{t.Term}.json")),
            All.Rounds.Select(e => e.Document).Distinct().Order(StringComparer.Ordinal));
}
