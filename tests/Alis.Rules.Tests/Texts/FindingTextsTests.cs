using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class FindingTextsTests
{
    [Fact]
    public void Text_EveryFindingOfEveryExample_IsWholeSentences()
    {
        var seen = new HashSet<(string, Verdict)>();
        foreach (var finding in SampleReports.Examples().SelectMany(e => SampleReports.Of(e).Findings))
        {
            seen.Add((finding.Rule, finding.Verdict));
            foreach (var text in SampleReports.Languages.SelectMany(l => finding.Remarks(l).Append(finding.Text(l))))
            {
                Assert.Matches("^[A-ZÆØÅ0-9-].*[.]$", text);
                Assert.DoesNotContain("$(", text, StringComparison.Ordinal);
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            }
        }

        Assert.Equal(5, seen.Select(s => s.Item2).Distinct().Count());
    }

    [Fact]
    public void Text_DayAndAmount_AreInTheLanguage()
    {
        var finding = SampleReports.Of(new LocalDate(2025, 5, 1)).Finding("NLSH-16");

        Assert.Equal(
            "ALIS har så langt gjennomført 2 måneder sammenhengende sykehustjeneste for ALM-055 eller ALM-085 ved samme avdeling; hovedregelen er minst 6 måneder. 4 måneder gjenstår, og siste dag er 31. august 2025.",
            finding.Text(Language.Nb));
        Assert.Contains("4 månader står att, og siste dag er 31. august 2025.", finding.Text(Language.Nn), StringComparison.Ordinal);
        Assert.Contains("What remains is 4 months, and the last day is 31 August 2025.", finding.Text(Language.En), StringComparison.Ordinal);
        Assert.Equal("Continuous service at one department", finding.Title(Language.En));
    }

    [Fact]
    public void Text_MissingFact_IsNamedInASentenceOfItsOwn()
    {
        var finding = SampleReports.WithFaults().Finding("NLSH-05");

        Assert.Equal(Verdict.Undecided, finding.Verdict);
        Assert.EndsWith(" Mangler: `municipality.institution`.", finding.Text(Language.Nb), StringComparison.Ordinal);
        Assert.EndsWith(" Manglar: `municipality.institution`.", finding.Text(Language.Nn), StringComparison.Ordinal);
        Assert.EndsWith(" Missing: `municipality.institution`.", finding.Text(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_ManyMissingFacts_AreCountedPastTheFirst()
    {
        var findings = SampleReports.Examples().SelectMany(e => SampleReports.Of(e).Findings).Where(f => f.Missing.Length > 1).ToList();

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal(f.Missing.Length <= 6, !f.Text(Language.En).Contains(" more.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Text_DisplacedRule_NamesTheOneThatApplies()
    {
        var displaced = SampleReports.Examples().SelectMany(e => SampleReports.Of(e).Findings).First(f => f.DisplacedBy is not null);

        Assert.EndsWith($" {displaced.DisplacedBy} gjelder i stedet.", displaced.Text(Language.Nb), StringComparison.Ordinal);
        Assert.EndsWith($" {displaced.DisplacedBy} gjeld i staden.", displaced.Text(Language.Nn), StringComparison.Ordinal);
        Assert.EndsWith($" {displaced.DisplacedBy} applies instead.", displaced.Text(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_VerdictsOnly_StillHasAmountsAndDays()
    {
        var options = SampleReports.Options with { Detail = ReportDetail.Verdicts };
        var full = SampleReports.Of(SampleReports.AfterService).Finding("NLSH-16");
        var plain = SampleReports.Engine.Validate(SampleReports.File(), SampleReports.AfterService, options).Finding("NLSH-16");

        Assert.Equal(full.Text(Language.Nb), plain.Text(Language.Nb));
    }

    [Fact]
    public void Text_ListOfBlocksIsUnknown_SaysWhatIsMissing()
    {
        var report = SampleReports.Of(SampleReports.AfterService, json => json.Remove("implementationPlan"));

        Assert.All(report.Findings.Where(f => f.Subject.Kind == SubjectKind.Block), f => Assert.EndsWith(" Mangler: `implementationPlan`.", f.Text(Language.Nb), StringComparison.Ordinal));
    }

    [Fact]
    public void Text_WorkWasCutOff_SpeaksOfNoMissingFacts()
    {
        var rule = SampleReports.WithFaults().Finding("NLSH-05").CompiledRule;
        var finding = new Finding(rule, new FindingSubject(SubjectKind.File, "a")) { Verdict = Verdict.Undecided, IsCutOff = true };

        Assert.Equal("Kommunen er registrert utdanningsvirksomhet med plan: må vurderes.", finding.Text(Language.Nb));
        Assert.StartsWith("Regelen krevde mer arbeid", Assert.Single(finding.Remarks(Language.Nb)), StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_FulfilledLate_SaysHowManyDays()
    {
        var finding = SampleReports.WithFaults().Finding("NLSH-36", "b2");

        Assert.Equal(Verdict.NotMet, finding.Verdict);
        Assert.Contains("Det ble gjort 23 dager for sent, 24. desember 2024.", finding.Remarks(Language.Nb));
        Assert.Contains("Det vart gjort 23 dagar for seint, 24. desember 2024.", finding.Remarks(Language.Nn));
        Assert.Contains("It was done 23 days late, on 24 December 2024.", finding.Remarks(Language.En));
    }

    [Fact]
    public void Remarks_OneDayLate_IsInTheSingular() =>
        Assert.Contains("Det ble gjort 1 dag for sent, 2. september 2024.", SampleReports.WithFaults().Finding("NLSH-22", "b2").Remarks(Language.Nb));

    [Fact]
    public void Remarks_AmountReachedLate_SaysHowManyDays()
    {
        var late = SampleReports.Examples().SelectMany(e => SampleReports.Of(e).Findings).First(f => f is { Verdict: Verdict.Met, Late: not null });

        Assert.Contains($"Det ble nådd {late.Late} dag", late.Remarks(Language.Nb).First(), StringComparison.Ordinal);
        Assert.EndsWith(" late.", late.Remarks(Language.En).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Remarks_StatedReason_IsInWords()
    {
        var finding = SampleReports.WithFaults().Finding("NLSH-16");

        Assert.Contains("Avviket har en oppgitt grunn: avdelingen er stengt (begge parter, 1. august 2025).", finding.Remarks(Language.Nb));
        Assert.Contains("Avviket har ein oppgjeven grunn: avdelinga er stengd (begge partar, 1. august 2025).", finding.Remarks(Language.Nn));
        Assert.Contains("The deviation has a stated reason: the department is closed (both parties, 1 August 2025).", finding.Remarks(Language.En));
    }

    [Fact]
    public void Remarks_VerdictTurnsUnderAnotherReading_NamesValueAndDecision()
    {
        var finding = SampleReports.Of(SampleReports.AfterService).Finding("NLSH-22", "b2");

        Assert.Equal("Utfallet ville vært «ikke oppfylt» hvis «Siste frist for ny forespørsel, før planlagt tiltredelse» (`nlsh-2024/ask-again-latest`) var 9 måneder (beslutning 0007).", Assert.Single(finding.Remarks(Language.Nb)));
        Assert.Equal("Utfallet ville vore «ikkje oppfylt» om «Siste frist for ny førespurnad, før planlagd tiltreding» (`nlsh-2024/ask-again-latest`) var 9 månader (avgjerd 0007).", Assert.Single(finding.Remarks(Language.Nn)));
        Assert.Equal("The verdict would be “not met” if «Last day for asking again, before the planned start» (`nlsh-2024/ask-again-latest`) were 9 months (decision 0007).", Assert.Single(finding.Remarks(Language.En)));
    }

    [Fact]
    public void Remarks_NothingToSay_AreNone() =>
        Assert.Empty(SampleReports.Of(SampleReports.AfterService).Finding("NLSH-05").Remarks(Language.Nb));
}
