using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>The codes that JSON output uses: the same in every language.</summary>
internal static class OutputCodes
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => "Met",
        Verdict.NotYet => "NotYet",
        Verdict.Undecided => "Undecided",
        Verdict.NotMet => "NotMet",
        _ => "NotApplicable",
    };

    public static string Of(ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Accepted => "Accepted",
        ReportOutcome.AcceptedWithRemarks => "AcceptedWithRemarks",
        ReportOutcome.Incomplete => "Incomplete",
        ReportOutcome.Rejected => "Rejected",
        _ => "Undecided",
    };

    public static string Of(FileResultKind kind) => kind switch
    {
        FileResultKind.Assessed => "Assessed",
        FileResultKind.NotRead => "NotRead",
        FileResultKind.Faulty => "Faulty",
        _ => "NoRulebook",
    };

    public static string Of(RulebookReason reason) => reason switch
    {
        RulebookReason.NamedByCaller => "NamedByCaller",
        RulebookReason.LawAlways => "LawAlways",
        RulebookReason.GoesWithLaw => "GoesWithLaw",
        RulebookReason.PartiesMatch => "PartiesMatch",
        RulebookReason.NamedByFile => "NamedByFile",
        RulebookReason.NotAboutAgreements => "NotAboutAgreements",
        RulebookReason.OtherParties => "OtherParties",
        RulebookReason.PartiesUnknown => "PartiesUnknown",
        RulebookReason.OthersNamed => "OthersNamed",
        _ => "NotNamed",
    };

    public static string Of(Strength strength) => strength switch
    {
        Strength.Must => "must",
        Strength.Should => "should",
        Strength.Plan => "plan",
        Strength.May => "may",
        _ => "def",
    };

    public static string Of(SubjectKind kind) => kind switch
    {
        SubjectKind.Block => "block",
        SubjectKind.Service => "service",
        SubjectKind.Agreement => "agreement",
        SubjectKind.Listing => "listing",
        SubjectKind.Wish => "wish",
        SubjectKind.Offer => "offer",
        _ => "file",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "information",
    };

    public static string Of(Language language) => language switch
    {
        Language.Nn => "nn",
        Language.En => "en",
        _ => "nb",
    };
}
