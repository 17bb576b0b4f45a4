using System.Collections.Immutable;
using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>How findings add up. Permissions and definitions never count; neither do drafts, which are left out before.</summary>
internal static class OutcomeRule
{
    private static readonly ImmutableArray<string> Candidate = ["candidate"];
    private static readonly ImmutableArray<string> Municipality = ["municipality"];
    private static readonly ImmutableArray<string> Hospital = ["hospital"];
    private static readonly ImmutableArray<string> Both = ["hospital", "municipality"];

    /// <summary>What one finding comes to.</summary>
    public static ReportOutcome Of(Finding finding) => (finding.Strength, finding.Verdict) switch
    {
        (Strength.Must, Verdict.NotMet) => ReportOutcome.Rejected,
        (Strength.Must, Verdict.Undecided) => ReportOutcome.Undecided,
        (Strength.Must, Verdict.NotYet) => ReportOutcome.Incomplete,
        (Strength.Should or Strength.Plan, Verdict.NotMet or Verdict.Undecided or Verdict.NotYet) when finding.Accepted is null => ReportOutcome.AcceptedWithRemarks,
        _ => ReportOutcome.Accepted,
    };

    /// <summary>The worse of two; the second where there is no first.</summary>
    public static ReportOutcome Worse(ReportOutcome? before, ReportOutcome next) => before is { } known && known > next ? known : next;

    /// <summary>The parties that answer for a finding, in ordinal order.</summary>
    public static ImmutableArray<string> PartiesOf(Finding finding) => PartiesOf(finding.Party);

    /// <summary>Returns the parties that a code stands for.</summary>
    public static ImmutableArray<string> PartiesOf(string party) => party switch
    {
        "both" => Both,
        "candidate" => Candidate,
        "hospital" => Hospital,
        "municipality" => Municipality,
        var other => [other],
    };
}
