using System.Globalization;
using Alis.Rules.Diagnostics;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Checks that exceptions name rules of their workflow, in chains that end.</summary>
internal static class ExceptionChains
{
    // An exception to an exception is seldom, and each step of a chain is one more call when a rule is evaluated.
    private const int MaxExceptions = 8;

    public static void Check(WorkflowSource workflow, DiagnosticSink sink)
    {
        var byName = workflow.Rules.GroupBy(r => r.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var rule in workflow.Rules)
        {
            var steps = 0;
            var seen = new HashSet<string>(StringComparer.Ordinal) { rule.Name };
            for (var next = rule.Properties?.ExceptionTo; next is not null; next = byName[next].Properties?.ExceptionTo)
            {
                var place = rule.Properties?.Place?.Member("exceptionTo")?.Where ?? Location.Whole(workflow.Name);
                if (!byName.ContainsKey(next))
                {
                    sink.ReportNear(WorkflowCodes.UnknownRule, place, NearestName.Of(next, byName.Keys), next);
                    break;
                }

                if (!seen.Add(next))
                {
                    sink.Report(WorkflowCodes.ExceptionCycle, place, rule.Name);
                    break;
                }

                if (++steps > MaxExceptions)
                {
                    sink.Report(WorkflowCodes.ExceptionsTooDeep, place, rule.Name, MaxExceptions.ToString(CultureInfo.InvariantCulture));
                    break;
                }
            }
        }
    }
}
