using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <content>What a rule must have, and of which type.</content>
internal sealed partial class WorkflowCompiler
{
    /// <summary>Compiles one rule of the workflow with the checks of a whole reading; null where it is out of use or faulty.</summary>
    public CompiledRule? CompileOnly(RuleSource rule)
    {
        _ = Parameters(Scope(rule.Properties!.Subject, Recurs(rule), out _, out _, out _), workflow.Globals, sink, reservedAllowed: false);
        ExceptionChains.Check(workflow, sink);
        return rule.Enabled ? CompileRule(rule, rule.Properties) : null;
    }

    private void CheckAppliesForm(RuleSource rule, bool hasApplies)
    {
        if (!hasApplies)
        {
            return;
        }

        var fits = rule.Expression is { } expression
            ? AppliesForm.IsGuarded(_parsed.Parse(expression, new DiagnosticSink()))
            : rule.IsAnd == false && rule.Children.FirstOrDefault(c => c.Enabled)?.Expression is { } first && AppliesForm.IsGuardAlone(_parsed.Parse(first, new DiagnosticSink()));
        if (!fits)
        {
            sink.Report(WorkflowCodes.AppliesForm, rule.Expression?.Locate(default) ?? rule.Place?.Where ?? Location.Whole(workflow.Name));
        }
    }

    private void CheckReserved(RuleSource rule, Dictionary<string, Bound> values)
    {
        foreach (var local in rule.Locals)
        {
            if (!values.TryGetValue(local.Name, out var bound) || bound.IsFault)
            {
                continue;
            }

            var expected = local.Name switch
            {
                "applies" => FactType.Truth,
                "opens" or "due" or "fulfilledOn" => FactType.Day,
                "starts" => FactType.Day,
                "ends" when IsRepeated(rule) => FactType.Day,
                "repeats" => FactType.Number(Unit.Months),
                "first" or "second" or "every" when IsRepeated(rule) => FactType.Number(Unit.Months),
                "amount" or "required" => FactType.Number(bound.Type.Unit),
                _ => bound.Type,
            };
            if (bound.Type.Kind != expected.Kind || (expected.Kind == TypeKind.Number && bound.Type.Unit != expected.Unit && bound.Type.Unit != Unit.None))
            {
                var (found, wanted) = (TypeNames.Of(bound.Type), TypeNames.Of(expected));
                sink.Report(BindingCodes.WrongType, local.Expression.Locate(new SourceSpan(0, local.Expression.Text.Length)), found.Nb, wanted.Nb, found.Nn, wanted.Nn, found.En, wanted.En);
            }
        }
    }

    private void CheckKind(RuleSource rule, RuleProperties properties, Dictionary<string, Bound> values)
    {
        var needed = properties.Kind switch
        {
            RuleKind.Amount => new[] { "amount", "required" },
            RuleKind.Obligation => ["due", "fulfilledOn"],
            _ => [],
        };
        foreach (var name in needed)
        {
            if (!values.ContainsKey(name))
            {
                sink.Report(WorkflowCodes.ParameterMissing, rule.NamePlace?.Where ?? Location.Whole(workflow.Name), properties.Kind.ToString(), name);
            }
        }
    }
}
