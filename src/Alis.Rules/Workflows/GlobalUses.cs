using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;

namespace Alis.Rules.Workflows;

/// <summary>Which globals of a workflow a rule uses, itself, in its texts or through other globals: only those are compiled for it.</summary>
internal sealed class GlobalUses
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private readonly ParsedTexts _parsed;

    public GlobalUses(IReadOnlyList<ParameterSource> globals, RuleSource rule, VerdictTexts texts, ParsedTexts parsed)
    {
        _parsed = parsed;
        if (globals.Count == 0)
        {
            return;
        }

        AddRule(rule);
        AddExpression(rule.Properties?.LawAsOf);
        TextTemplate.AddNames(rule.ErrorMessage ?? "", _names);
        _names.UnionWith(texts.Names);

        // A global sees those before it, so from the last on each name is known when its turn comes.
        for (var i = globals.Count - 1; i >= 0; i--)
        {
            if (_names.Contains(globals[i].Name))
            {
                Used.Insert(0, globals[i]);
                AddExpression(globals[i].Expression);
            }
            else
            {
                Unused.Add(globals[i].Name);
            }
        }
    }

    /// <summary>Gets the globals that the rule uses, in the order written.</summary>
    public List<ParameterSource> Used { get; } = [];

    /// <summary>Gets the names of the others.</summary>
    public List<string> Unused { get; } = [];

    private void AddRule(RuleSource rule)
    {
        foreach (var local in rule.Locals)
        {
            AddExpression(local.Expression);
        }

        AddExpression(rule.Expression);
        foreach (var child in rule.Children)
        {
            AddRule(child);
        }
    }

    // Faults of the text are told where it is compiled.
    private void AddExpression(ExpressionText? expression)
    {
        if (expression is not null)
        {
            UsedNames.Add(_parsed.Parse(expression, new DiagnosticSink()), _names);
        }
    }
}
