using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Workflows;

namespace Alis.Rules.Checking;

/// <summary>Looks for parameters that nothing uses.</summary>
internal sealed class UseCheck(DiagnosticSink sink)
{
    private readonly ParsedTexts _parsed = new();

    public void Check(WorkflowForms workflow)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in workflow.Rules)
        {
            Check(rule, used);
        }

        var globals = workflow.Workflow.Globals;
        for (var i = globals.Length - 1; i >= 0; i--)
        {
            // A global sees those before it, so from the last on each use is known when its turn comes.
            if (used.Contains(globals[i].Name))
            {
                Names(globals[i], used);
            }
            else
            {
                Report(TidyCodes.UnusedGlobal, globals[i]);
            }
        }
    }

    private void Check(RuleForms rule, HashSet<string> used)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        names.UnionWith(rule.Rule.Texts.Names);
        names.UnionWith(WorkflowCompiler.ReservedNamesOf(rule.Rule.Source));
        TextTemplate.AddNames(rule.Rule.Source.ErrorMessage ?? "", names);
        if (rule.Rule.Properties.LawAsOf is { } law)
        {
            UsedNames.Add(_parsed.Parse(law, new DiagnosticSink()), names);
        }

        Check(rule.Rule.Source, names);
        used.UnionWith(names);
    }

    private void Check(RuleSource source, HashSet<string> names)
    {
        if (source.Expression is { } expression)
        {
            UsedNames.Add(_parsed.Parse(expression, new DiagnosticSink()), names);
        }

        foreach (var child in source.Children.Where(c => c.Enabled))
        {
            Check(child, names);
        }

        for (var i = source.Locals.Length - 1; i >= 0; i--)
        {
            if (names.Contains(source.Locals[i].Name))
            {
                Names(source.Locals[i], names);
            }
            else
            {
                Report(TidyCodes.UnusedLocal, source.Locals[i]);
            }
        }
    }

    private void Names(ParameterSource parameter, HashSet<string> names) => UsedNames.Add(_parsed.Parse(parameter.Expression, new DiagnosticSink()), names);

    private void Report(DiagnosticCode code, ParameterSource parameter) =>
        sink.Report(code, parameter.NamePlace?.Where ?? parameter.Expression.Locate(default), JsonScalars.Shorten(parameter.Name));
}
