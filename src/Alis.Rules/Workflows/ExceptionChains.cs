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
        // From the last, so that of two with one name the first stays; that there are two has been reported.
        var byName = new Dictionary<string, RuleSource>(StringComparer.Ordinal);
        for (var i = workflow.Rules.Length - 1; i >= 0; i--)
        {
            byName[workflow.Rules[i].Name] = workflow.Rules[i];
        }

        foreach (var rule in workflow.Rules)
        {
            var steps = 0;
            var seen = new HashSet<string>(StringComparer.Ordinal) { rule.Name };
            for (var next = rule.Properties?.ExceptionTo; next is not null; next = byName[next].Properties?.ExceptionTo)
            {
                if (!byName.ContainsKey(next))
                {
                    sink.ReportNear(WorkflowCodes.UnknownRule, Place(), NearestName.Of(next, byName.Keys), next);
                    break;
                }

                if (!seen.Add(next))
                {
                    sink.Report(WorkflowCodes.ExceptionCycle, Place(), rule.Name);
                    break;
                }

                if (++steps > MaxExceptions)
                {
                    sink.Report(WorkflowCodes.ExceptionsTooDeep, Place(), rule.Name, MaxExceptions.ToString(CultureInfo.InvariantCulture));
                    break;
                }
            }

            // Lines and columns are looked for only where there is something to tell.
            Location Place() => rule.Properties?.Place?.Member("exceptionTo")?.Where ?? Location.Whole(workflow.Name);
        }
    }
}
