using System.Text.RegularExpressions;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ReportTableTests
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void Write_SampleWithFaults_IsTheGoldenFile(string language) =>
        GoldenFile.Check($"report.{language}.txt", ReportTable.Write(SampleReports.WithFaults(), ReportJsonTests.LanguageOf(language), false, 100));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(132)]
    public void Write_AnyWidth_SentencesStayWithin(int width)
    {
        var text = ReportTable.Write(SampleReports.WithFaults(), Language.Nb, false, width);
        var wide = text.Split('\n').Where(l => l.Length > width && l[0] == ' ' && l.TrimStart().Contains(' ', StringComparison.Ordinal)).ToList();

        Assert.Empty(wide);
        Assert.Contains(text.Split('\n'), l => l.Length > width - 15);
    }

    [Fact]
    public void Write_Width_MovesOnlyLineBreaks() => Assert.Equal(
        Words(ReportTable.Write(SampleReports.WithFaults(), Language.Nn, false, 50)),
        Words(ReportTable.Write(SampleReports.WithFaults(), Language.Nn, false, 200)));

    [Fact]
    public void Write_Colour_AddsOnlyEscapeCodes()
    {
        var plain = ReportTable.Write(SampleReports.WithFaults(), Language.Nb, false, 100);
        var coloured = ReportTable.Write(SampleReports.WithFaults(), Language.Nb, true, 100);

        Assert.DoesNotContain('\u001b', plain);
        Assert.Contains('\u001b', coloured);
        Assert.Equal(Words(plain), Words(Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "")));
    }

    [Fact]
    public void Write_EveryVerdict_HasItsSignAndWord()
    {
        var verdicts = Enum.GetValues<Verdict>();

        Assert.Equal(verdicts.Length, verdicts.Select(OutputWords.Sign).Distinct().Count());
        Assert.All(SampleReports.Languages, l => Assert.Equal(verdicts.Length, verdicts.Select(v => OutputWords.Of(v, l)).Distinct().Count()));
        Assert.All(SampleReports.Languages, l => Assert.Equal(OutputWords.Outcomes.Length, OutputWords.Outcomes.Select(v => OutputWords.Of(v, l)).Distinct().Count()));
        Assert.Equal(Enum.GetValues<ReportOutcome>(), OutputWords.Outcomes);
    }

    [Fact]
    public void Write_EveryFinding_ShowsItsSourceAndABrokenOneThePassage()
    {
        var report = SampleReports.WithFaults();
        var text = Words(ReportTable.Write(report, Language.Nb, false, 100));

        Assert.Equal(report.Findings.Count(f => f.Verdict != Verdict.NotApplicable || f.DisplacedBy is not null), Regex.Count(text, "Kilde: NLSH (pkt|fotnote) "));
        foreach (var finding in report.Findings)
        {
            var shown = text.Contains($"«{finding.Citation.Quotation}»", StringComparison.Ordinal);
            Assert.Equal(report.Findings.Any(f => f.Citation.Quotation == finding.Citation.Quotation && f.Verdict is not (Verdict.Met or Verdict.NotApplicable)), shown);
        }
    }

    [Fact]
    public void Write_NothingInForce_SaysThatNothingIsAssessed()
    {
        var text = ReportTable.Write(SampleReports.Of(new LocalDate(2020, 1, 1)), Language.Nb, false, 100);

        Assert.StartsWith("Utfall: ? må vurderes\n", text, StringComparison.Ordinal);
        Assert.Contains("Ingenting er vurdert", text, StringComparison.Ordinal);
        Assert.Contains("\nIkke i kraft\n  NLSH-22  bolk b1  1. januar 2020\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PartyAndKnownOn_AreSaidAtTheTop()
    {
        var report = SampleReports.Engine.Validate(SampleReports.File(), SampleReports.AfterService, SampleReports.Options with { KnownOn = new(2025, 9, 15) }).ForParty("candidate");
        var text = ReportTable.Write(report, Language.En, false, 100);

        Assert.Contains("Only what was recorded up to 15 September 2025 is used.", Words(text), StringComparison.Ordinal);
        Assert.Contains("Only what the candidate answers for is shown.", Words(text), StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(" ", text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
