using Alis.Rules.Workflows;

namespace Alis.Rules.Evaluation;

/// <summary>How findings add up. Permissions never count; neither do drafts, which are left out before.</summary>
internal static class OutcomeRule
{
    public static ReportOutcome Of(IEnumerable<Finding> findings)
    {
        var outcome = ReportOutcome.Accepted;
        foreach (var finding in findings)
        {
            var weight = (finding.Strength, finding.Verdict) switch
            {
                (Strength.Must, Verdict.NotMet) => ReportOutcome.Rejected,
                (Strength.Must, Verdict.Undecided) => ReportOutcome.Undecided,
                (Strength.Must, Verdict.NotYet) => ReportOutcome.Incomplete,
                (Strength.Should or Strength.Plan, Verdict.NotMet or Verdict.Undecided or Verdict.NotYet) when finding.Accepted is null => ReportOutcome.AcceptedWithRemarks,
                _ => ReportOutcome.Accepted,
            };
            outcome = weight > outcome ? weight : outcome;
        }

        return outcome;
    }
}
