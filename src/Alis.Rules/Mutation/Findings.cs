using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>What one rule of a book gives for one file.</summary>
internal sealed record Findings(List<Finding> Found, List<RuleNotInForce> NotInForce)
{
    public static Findings Of(LoadedBook book, string rule, Assessment assessment, bool shows, ProvisionTrial? trial = null)
    {
        var findings = new Findings([], []);
        assessment.Frame.BeginReport();
        assessment.Frame.Trial = trial;
        new BookEvaluator(book, assessment, ReportDetail.Verdicts, shows).Evaluate(findings.Found, findings.NotInForce, r => r.Id == rule);
        assessment.Frame.Trial = null;
        return findings;
    }
}
