using Alis.Rules.Coverage;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Puts the conditions, limits and decisions of a rule into words.</summary>
internal sealed class ConditionWords
{
    private readonly CoveredRule _rule;
    private readonly Language _language;
    private readonly PartWords _words;

    public ConditionWords(CoveredRule rule, Language language)
    {
        (_rule, _language) = (rule, language);
        _words = new PartWords(rule.Compiled, language);
    }

    /// <summary>A condition in words; as written where it has no words.</summary>
    public string Of(CoveredCondition condition) => condition.Condition.Syntax is { } syntax ? Of(syntax, condition.Condition) : condition.Expression;

    /// <summary>A limit in words.</summary>
    public string Of(CoveredBoundary boundary) => boundary.Condition is { } condition ? Of(condition) : Sides(boundary) switch
    {
        ("on", _) => new Wording("vurderingsdagen mot siste frist, når kravet ikke er oppfylt", "vurderingsdagen mot siste frist, når kravet ikkje er oppfylt", "the assessed day against the last day, where the requirement is not met").In(_language),
        var (actual, limit) => new Wording($"{Name(actual)} mot {Name(limit)}", $"{Name(actual)} mot {Name(limit)}", $"{Name(actual)} against {Name(limit)}").In(_language),
    };

    /// <summary>What a decision is about.</summary>
    public string Heading(CoveredCondition first)
    {
        var kind = CoverageWords.Of(first.Decision, _language);
        if (first.Decision == DecisionKind.Item && first.Condition.Within.LastOrDefault() is { } form && ListOf(form) is { } list)
        {
            var name = Of(list, first.Condition);
            kind = new Wording($"for hver av: {name}", $"for kvar av: {name}", $"for each of: {name}").In(_language);
        }

        return first is { Parameter: { } parameter, Decision: DecisionKind.Item or DecisionKind.Choice } ? $"{Name(parameter)} – {kind}" : kind;
    }

    /// <summary>When the rule applies; null for a rule that always does.</summary>
    public string? Applies() => _rule.Compiled.Applies is TruthParameter { Parts: [{ Syntax: { } syntax }] } ? Words(syntax, []) : null;

    /// <summary>What the rule demands, one for each alternative.</summary>
    public IEnumerable<string> Demands()
    {
        var rule = _rule.Compiled;
        if (!rule.Routes.IsEmpty)
        {
            return rule.Routes.Select(r => r.Title?.In(_language) ?? (r.Condition.Syntax is { } syntax ? Words(syntax, []) : r.Name));
        }

        var condition = Explainer.WithoutGuard(rule);
        var parts = condition.Syntax is null ? condition.Parts : [condition];
        return parts.Where(p => p.Syntax is not null).Select(p => Words(p.Syntax!, []));
    }

    /// <summary>A parameter by its title, else by the general word for it.</summary>
    public string Name(string parameter) => _words.Name(new ExplainedPart(parameter, "", "", true, [], []));

    private static (string Actual, string Limit) Sides(CoveredBoundary boundary)
    {
        var sides = boundary.Expression.Split(' ');
        return (sides[0], sides[sides.Length - 1]);
    }

    private static SyntaxNode? ListOf(SyntaxNode form) => form switch
    {
        CallSyntax { Target: { } list } => list,
        UnarySyntax not => ListOf(not.Operand),
        ParenthesisSyntax parenthesis => ListOf(parenthesis.Inner),
        _ => null,
    };

    private string Of(SyntaxNode syntax, Condition condition) => Words(syntax, [.. condition.Within]);

    private string Words(SyntaxNode syntax, SyntaxNode[] within) => _words.Of(new ExplainedPart(null, "", "", true, [], []) { Syntax = syntax, Within = within.Length == 0 ? [syntax] : [.. within] });
}
