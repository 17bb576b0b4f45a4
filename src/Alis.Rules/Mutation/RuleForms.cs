using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Workflows;

namespace Alis.Rules.Mutation;

/// <summary>What a whole rule comes to, parameters put in: two rules with the same forms give the same findings.</summary>
internal sealed class RuleForms
{
    private const int MostText = 20_000;

    private static readonly string[] Deciding = ["opens", "due", "fulfilledOn", "amount", "required"];

    private readonly Dictionary<string, NamedForm> _names = new(StringComparer.Ordinal);
    private readonly FormInterner _interner;
    private readonly Func<CallSyntax, Form?> _law;
    private readonly VocabularyTable _vocabulary;
    private readonly bool _byTable;

    private RuleForms(FormInterner interner, Func<CallSyntax, Form?> law, VocabularyTable vocabulary, bool byTable) =>
        (_interner, _law, _vocabulary, _byTable) = (interner, law, vocabulary, byTable);

    /// <summary>Gets when the rule applies; null where it always does.</summary>
    public Form? Applies { get; private set; }

    public Form? Condition { get; private set; }

    /// <summary>Gets what only texts show, by name.</summary>
    public Dictionary<string, string> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets everything else that findings are made from, by name.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a rule: by truth tables, so that conditions that agree are one, or as it is written.</summary>
    public static RuleForms Of(CompiledRule rule, WorkflowSource workflow, FormInterner interner, Func<CallSyntax, Form?> law, bool byTable)
    {
        var forms = new RuleForms(interner, law, rule.Vocabulary, byTable);
        var source = rule.Source;
        foreach (var parameter in workflow.Globals.Where(g => rule.Parameters.Any(p => p.Name == g.Name)).Concat(source.Locals))
        {
            forms.Define(parameter);
        }

        forms.Condition = forms.ConditionOf(source);
        forms.Applies = forms._names.TryGetValue("applies", out var applies) ? applies.Truth : null;
        foreach (var name in Deciding.Concat(rule.Texts.Names).Where(forms._names.ContainsKey))
        {
            (Array.IndexOf(Deciding, name) < 0 ? forms.Shown : forms.Values)[name] = forms._names[name].Key;
        }

        if (source.Properties?.LawAsOf is { } law2)
        {
            forms.Values["lawAsOf"] = forms.KeyOf(law2);
        }

        return forms;
    }

    private void Define(ParameterSource parameter)
    {
        if (_names.ContainsKey(parameter.Name) || Parse(parameter.Expression) is not { } tree)
        {
            return;
        }

        // As a truth it is only asked for where it is one.
        var key = Reader().Key(tree);
        var name = _interner.NameOf(key);

        // Parameters that use others twice double with each step: past this length what it comes to is one part, known by all that it says.
        _names[parameter.Name] = new NamedForm(key.Length > MostText ? new AtomForm(name) : Reader().Truth(tree), name);
    }

    private Form? ConditionOf(RuleSource rule)
    {
        if (rule.Expression is { } expression)
        {
            return Parse(expression) is { } tree ? Reader().Truth(tree) : null;
        }

        var parts = ImmutableArray.CreateBuilder<Form>();
        foreach (var child in rule.Children.Where(c => c.Enabled))
        {
            foreach (var local in child.Locals)
            {
                Define(local);
            }

            if (ConditionOf(child) is { } part)
            {
                parts.Add(part);
            }

            foreach (var local in child.Locals)
            {
                _names.Remove(local.Name);
            }
        }

        return new JunctionForm(rule.IsAnd == true, parts.ToImmutable());
    }

    private string KeyOf(ExpressionText text) => Parse(text) is { } tree ? Reader().Key(tree) : text.Text;

    private FormReader Reader() => new(name => _names.TryGetValue(name, out var form) ? form : null) { Law = _law, IsByTable = _byTable, Limits = _byTable ? _vocabulary.LimitsOf : null };

    private static SyntaxNode? Parse(ExpressionText text) => Parser.Parse(text, new DiagnosticSink());
}

/// <summary>Gives each text a short name, the same each time.</summary>
internal sealed class FormInterner
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public string NameOf(string key)
    {
        if (!_names.TryGetValue(key, out var name))
        {
            name = FormattableString.Invariant($"#{_names.Count}");
            _names.Add(key, name);
        }

        return name;
    }
}
