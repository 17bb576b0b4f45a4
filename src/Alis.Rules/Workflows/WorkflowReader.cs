using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Json;

namespace Alis.Rules.Workflows;

/// <summary>Reads a workflow in Microsoft RulesEngine's format. What that engine would ignore or misread is refused.</summary>
internal static class WorkflowReader
{
    private const int MaxNesting = 8;

    private static readonly FixedCodes Operators = new("operators", "And", "AndAlso", "Or", "OrElse");
    private static readonly FixedCodes ExpressionTypes = new("expression types", "LambdaExpression");

    public static WorkflowSource Read(Members m)
    {
        _ = m.Text("$schema", "The address of the JSON Schema of this file.");
        var name = m.Key("WorkflowName", "The rule book's id, a slash, and the name of the file.", Need.Required) ?? "";
        _ = m.Integer("RuleExpressionType", 0, 0, "Always 0: the other engine reads nothing else here.");
        var globals = m.List("GlobalParams", x => ReadParameter(x, name), "Expressions that all rules may use, computed when first needed.") ?? [];
        var rules = m.List("Rules", x => ReadRule(x, name, 0), "The rules, in the order of the report.", Need.Required) ?? [];
        m.Distinct("Rules", "RuleName", RulebookCodes.SameId);
        return new WorkflowSource(name, [.. globals], [.. rules], m.Value);
    }

    private static ParameterSource ReadParameter(Members m, string document)
    {
        var name = m.Key("Name", "The name that expressions and texts use.", Need.Required) ?? "";
        var expression = m.Text("Expression", "The expression.", Need.Required, ExpressionText.MaxLength * 4) ?? "";
        var title = m.Wording("Title", "What it is, in a few words that can stand in a sentence; explanations name the parameter by it.");
        return new ParameterSource(name, m.Value?.Member("Name"), Expression(m, "Expression", expression, document), title);
    }

    private static ExpressionText Expression(Members m, string member, string text, string document) => new(text, m.Value?.Member(member), document);

    private static RuleSource ReadRule(Members m, string document, int depth)
    {
        var name = m.Key("RuleName", "The id of the rule; for a nested rule, the name of the route.", Need.Required) ?? "";
        var properties = depth == 0 ? m.Object("Properties", x => RulePropertiesReader.Read(x, document), "What the other engine does not know of the rule.") : null;
        var title = depth > 0 ? m.Object("Properties", ReadChildProperties, "What explanations call the route.")?.Title : null;
        if (depth == 0 && m.Value is { } value && value.Member("Properties") is null)
        {
            m.Fault(WorkflowCodes.PropertiesMissing, null);
        }

        var message = m.Text("ErrorMessage", "A sentence for a failed rule in the other engine; $(name) of local numbers and texts only.");
        var enabled = m.Boolean("Enabled", "False takes the rule out of use.") ?? true;
        var locals = m.List("LocalParams", x => ReadParameter(x, document), "Expressions of this rule; applies, opens, due, fulfilledOn, amount and required have meanings of their own.") ?? [];
        m.Distinct("LocalParams", "Name", RulebookCodes.SameId);
        _ = m.Code("RuleExpressionType", ExpressionTypes, "The only type there is.");
        _ = m.Text("SuccessEvent", "A text for the other engine.");
        var expression = m.Text("Expression", "What must be true.", maxLength: ExpressionText.MaxLength * 4);
        var op = m.Code("Operator", Operators, "How nested rules are joined.");
        IReadOnlyList<RuleSource>? children = null;
        if (depth < MaxNesting)
        {
            children = m.List("Rules", x => ReadRule(x, document, depth + 1), "Nested rules: the routes of an alternative, or the parts of a whole.");
        }
        else if (m.Raw("Rules", "Nested rules.") is not null)
        {
            m.Fault(WorkflowCodes.NestedTooDeep, "Rules", MaxNesting.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        var isLeaf = expression is not null;
        if (m.Value is not null && (isLeaf == (op is not null) || isLeaf == (children is { Count: > 0 })))
        {
            m.Fault(WorkflowCodes.ExpressionOrRules, null);
        }

        return new RuleSource
        {
            Name = name,
            Place = m.Value,
            NamePlace = m.Value?.Member("RuleName"),
            Properties = properties,
            ChildTitle = title,
            Enabled = enabled,
            ErrorMessage = message,
            Locals = [.. locals],
            Expression = isLeaf ? Expression(m, "Expression", expression!, document) : null,
            IsAnd = op is null ? null : op is "And" or "AndAlso",
            Children = [.. children ?? []],
        };
    }

    private static ChildProperties ReadChildProperties(Members m) => new(m.Wording("title", "What explanations call the route."));

    private sealed record ChildProperties(Wording? Title);
}
