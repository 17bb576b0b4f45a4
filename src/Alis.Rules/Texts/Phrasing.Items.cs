using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Texts;

/// <content>Words that tell the items of lists apart.</content>
internal sealed partial class Phrasing
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private bool _areConditionsBelow;

    /// <summary>Words for a question to a list whose items stand below it, each with its own conditions: those are not repeated.</summary>
    public Wording OfList(SyntaxNode syntax)
    {
        _areConditionsBelow = true;
        var words = Of(syntax);
        _areConditionsBelow = false;
        return words;
    }

    private Wording ConditionsBelow(SyntaxNode body)
    {
        _areConditionsBelow = false;
        return body switch
        {
            ParenthesisSyntax parenthesis => ConditionsBelow(parenthesis.Inner),
            BinarySyntax { Operator: BinaryOperator.And } => new("alle vilkårene under er oppfylt", "alle vilkåra under er oppfylte", "all conditions below hold"),
            BinarySyntax { Operator: BinaryOperator.Or } => new("minst ett av vilkårene under er oppfylt", "minst eitt av vilkåra under er oppfylt", "at least one of the conditions below holds"),
            _ => Of(body),
        };
    }

    /// <summary>The sides of a comparison. Where two sides are about facts of one kind, each says which it is: an event by what happened, the subject as what is assessed, another by the order of mention.</summary>
    private Wording[] Told(IReadOnlyList<SyntaxNode> sides)
    {
        var words = sides.Select(Of).ToArray();
        var variables = sides.Select(VariableOf).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            var rivals = variables[i] is { } name
                ? variables.OfType<string>().Where(v => v != name && ReferenceEquals(TypeOf(v).Fact, TypeOf(name).Fact)).ToList()
                : [];
            if (rivals.Count > 0 && Which(variables[i]!, rivals) is { } which)
            {
                words[i] = Join("{0} ({1})", "{0} ({1})", "{0} ({1})", words[i], which);
            }
        }

        return words;
    }

    private FactType TypeOf(string name) => _variables.TryGetValue(name, out var type) ? type : InputType(name) ?? FactType.Truth;

    private Wording? Which(string name, List<string> rivals)
    {
        if (!_variables.ContainsKey(name))
        {
            return new("den som vurderes", "den som blir vurdert", "the one assessed");
        }

        if (EventOf(name) is { } happening && rivals.All(r => EventOf(r) is { } other && other != happening))
        {
            return Quoted(happening);
        }

        return _origins.TryGetValue(name, out var own) && rivals.All(r => _origins.TryGetValue(r, out var other) && own.Depth < other.Depth)
            ? new("den som er nevnt først", "den som er nemnd først", "the one mentioned first")
            : null;
    }

    private string? VariableOf(SyntaxNode syntax) => syntax switch
    {
        MemberSyntax member => VariableOf(member.Target),
        ParenthesisSyntax parenthesis => VariableOf(parenthesis.Inner),
        CallSyntax { Name: "AddMonths" or "AddDays" or "AddWorkingDays", Arguments: [var day, ..] } => VariableOf(day),
        NameSyntax name when _variables.ContainsKey(name.Name) || name.Name is "block" or "service" => name.Name,
        _ => null,
    };

    /// <summary>What happened, where a variable stands for events of one kind.</summary>
    private Wording? EventOf(string variable) =>
        _origins.TryGetValue(variable, out var origin) ? KindIn(origin.Lambda.Body, origin.Lambda.Parameter) ?? EventsIn(origin.List) : null;

    private Wording? EventsIn(SyntaxNode list) => list switch
    {
        CallSyntax { Name: "Where", Target: { } inner, Arguments: [LambdaSyntax lambda] } => KindIn(lambda.Body, lambda.Parameter) ?? EventsIn(inner),
        NameSyntax name when ParameterOf(name.Name)?.Value.Node is { } node && (node.Parts is [{ Syntax: { } syntax }] ? syntax : node.Syntax) is { } definition and not NameSyntax => EventsIn(definition),
        ParenthesisSyntax parenthesis => EventsIn(parenthesis.Inner),
        _ => null,
    };

    private Wording? KindIn(SyntaxNode body, string variable) => body switch
    {
        ParenthesisSyntax parenthesis => KindIn(parenthesis.Inner, variable),
        BinarySyntax { Operator: BinaryOperator.And } both => KindIn(both.Left, variable) ?? KindIn(both.Right, variable),
        BinarySyntax { Operator: BinaryOperator.Equal, Left: MemberSyntax { Name: "Kind", Target: NameSyntax target } kind, Right: TextSyntax code } when target.Name == variable =>
            Value(code.Value, TypeOf(kind)),
        _ => null,
    };

    /// <summary>Where a variable comes from: the list, the lambda that names it, and how many lambdas it stands in.</summary>
    private sealed record Origin(SyntaxNode List, LambdaSyntax Lambda, int Depth);
}
