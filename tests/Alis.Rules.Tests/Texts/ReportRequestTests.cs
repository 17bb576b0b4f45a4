using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Text;
using Alis.Rules.Texts;
using Xunit;

namespace Alis.Rules.Tests.Texts;

public class ReportRequestTests
{
    [Fact]
    public void CheckRulebooks_Known_FindsNothing() =>
        Assert.Empty(ReportRequest.CheckRulebooks(SampleReports.Engine.Rules, [SampleReports.Book]));

    [Fact]
    public void CheckRulebooks_Mistyped_SuggestsTheNearest()
    {
        var faults = ReportRequest.CheckRulebooks(SampleReports.Engine.Rules, ["nlsh-2042", SampleReports.Book, "???"]);

        Assert.Equal(["ALIS6001", "ALIS6001"], faults.Select(f => f.Code.Id));
        Assert.Equal(["nlsh-2024", null], faults.Select(f => f.Suggestion));
        Assert.Equal("regelverket `nlsh-2042` finnes ikke", faults[0].Message(Language.Nb));
    }

    [Fact]
    public void Check_UnknownRule_SuggestsTheNearest()
    {
        var fault = Assert.Single(ReportRequest.Check(SampleReports.Engine, SampleReports.File(), new ReportOptions(), "NLSH_16"));

        Assert.Equal(("ALIS6002", "NLSH-16"), (fault.Code.Id, fault.Suggestion));
    }

    [Fact]
    public void Check_KnownRule_FindsNothing() =>
        Assert.Empty(ReportRequest.Check(SampleReports.Engine, SampleReports.File(), new ReportOptions(), "NLSH-16"));

    [Fact]
    public void Check_RuleOfABookThatDoesNotConcernTheFile_SaysHowToNameIt()
    {
        var file = SampleReports.File(json => json["hospital"]!["key"] = "unn");

        var fault = Assert.Single(ReportRequest.Check(SampleReports.Engine, file, new ReportOptions(), "NLSH-16"));
        Assert.Equal("ALIS6003", fault.Code.Id);
        Assert.Contains("--rulebook nlsh-2024", fault.Help(Language.Nb), StringComparison.Ordinal);
        Assert.Empty(ReportRequest.Check(SampleReports.Engine, file, SampleReports.Options, "NLSH-16"));
    }

    [Fact]
    public void Check_NoHospital_WarnsThatNoAgreementIsAssessed()
    {
        var file = SampleReports.File(json => json.Remove("hospital"));

        var warning = Assert.Single(ReportRequest.Check(SampleReports.Engine, file, new ReportOptions(), null, "file.json"));
        Assert.Equal(("ALIS6009", Severity.Warning, "file.json"), (warning.Code.Id, warning.Severity, warning.Where.Document));
        Assert.Contains("`hospital.key`", warning.Message(Language.Nb), StringComparison.Ordinal);
        Assert.Contains("nlsh-2024 (hospital.key nlsh)", warning.Help(Language.Nb), StringComparison.Ordinal);
        Assert.DoesNotContain("spesialistforskriften", warning.Help(Language.Nb), StringComparison.Ordinal);
        Assert.Empty(ReportRequest.Check(SampleReports.Engine, file, SampleReports.Options));
        Assert.Empty(ReportRequest.Check(SampleReports.Engine, file, new ReportOptions(), "SPES-02-1"));
    }

    [Fact]
    public void Check_AnotherHospital_NamesTheOnesThatTheAgreementsAreFor()
    {
        var file = SampleReports.File(json => json["hospital"]!["key"] = "elsewhere");

        var warning = Assert.Single(ReportRequest.Check(SampleReports.Engine, file, new ReportOptions()));
        Assert.Equal(("ALIS6010", Severity.Warning), (warning.Code.Id, warning.Severity));
        Assert.Contains("`hospital.key elsewhere`", warning.Message(Language.En), StringComparison.Ordinal);
        Assert.Contains("nlsh-2024 (hospital.key nlsh)", warning.Help(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OnlyAgreementsAndNoHospital_NamesTheFactThatIsMissing()
    {
        var file = SampleReports.File(json => json.Remove("hospital"));

        var fault = Assert.Single(ReportRequest.Check(SampleReports.OneBook, file, new ReportOptions(), null, "file.json"));
        Assert.Equal(("ALIS6008", Severity.Error, "file.json"), (fault.Code.Id, fault.Severity, fault.Where.Document));
        Assert.Contains("nlsh-2024 (hospital.key nlsh)", fault.Help(Language.Nb), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OnlyAgreementsAndAnotherHospital_NamesTheOnesThatTheyAreFor()
    {
        var fault = Assert.Single(ReportRequest.Check(SampleReports.OneBook, SampleReports.File(json => json["hospital"]!["key"] = "unn"), new ReportOptions()));

        Assert.Equal("ALIS6004", fault.Code.Id);
        Assert.Contains("nlsh-2024 (hospital.key nlsh)", fault.Help(Language.En), StringComparison.Ordinal);
    }
}
