using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Texts;

/// <content>Words for calls.</content>
internal sealed partial class Phrasing
{
    private Wording Call(CallSyntax call) => call.Target is NameSyntax { Name: "Dates" or "Spans" or "Numbers" or "law" } owner
        ? Function(owner.Name, call)
        : call.Target is { } target && TypeOf(target).Element is not null ? OverList(target, call)
        : Method(call);

    private Wording Function(string owner, CallSyntax call)
    {
        var arguments = owner == "Dates" ? Told(call.Arguments) : [.. call.Arguments.Select(Of)];
        switch (owner, call.Name)
        {
            case ("Dates", "OnOrBefore"):
                return Join("{0} er ikke etter {1}", "{0} er ikkje etter {1}", "{0} is not after {1}", arguments);
            case ("Dates", "OnOrAfter"):
                return Join("{0} er ikke før {1}", "{0} er ikkje før {1}", "{0} is not before {1}", arguments);
            case ("Dates", "Before"):
                return Join("{0} er før {1}", "{0} er før {1}", "{0} is before {1}", arguments);
            case ("Dates", "After"):
                return Join("{0} er etter {1}", "{0} er etter {1}", "{0} is after {1}", arguments);
            case ("Dates", "Within"):
                return Join("{0} er fra og med {1} til og med {2}", "{0} er frå og med {1} til og med {2}", "{0} is from {1} to {2}, both included", arguments);
            case ("Dates", "AddMonths"):
                return Step(call, new("måned", "månad", "month"), new("måneder", "månader", "months"));
            case ("Dates", "AddDays"):
                return Step(call, new("dag", "dag", "day"), new("dager", "dagar", "days"));
            case ("Dates", "AddWorkingDays"):
                return Step(call, new("virkedag", "verkedag", "working day"), new("virkedager", "verkedagar", "working days"));
            case ("Numbers", "Larger"):
                return Join("det største av {0} og {1}", "det største av {0} og {1}", "the larger of {0} and {1}", arguments);
            case ("Numbers", "ForMonths"):
                return Join("{0} per år, regnet for {1}", "{0} per år, rekna for {1}", "{0} a year, reckoned for {1}", arguments);
            case ("law", "Says"):
                return Join("{0}: {1}", "{0}: {1}", "{0}: {1}", Provision(call), call.Arguments[1] is TextSyntax reading ? Choice(call, reading.Value) : arguments[1]);
            case ("law", "IsClinical" or "IsMunicipalInstitution"):
                return Clause(Sentence(owner, call.Name));
            case ("law", "Goals" or "GoalsAmong"):
                return Join("{0} ({1})", "{0} ({1})", "{0} ({1})", Sentence(owner, call.Name), arguments[0]);
            case ("law", _):
                return Provision(call);
            default:
                return Join("{0} ({1})", "{0} ({1})", "{0} ({1})", Sentence(owner, call.Name), arguments[0]);
        }
    }

    /// <summary>A provision by its title.</summary>
    private Wording Provision(CallSyntax call)
    {
        if (call.Arguments is not [TextSyntax { Value: var id }, ..])
        {
            return Same("…");
        }

        return ProvisionNamed(id) is { Title: var title } ? Quoted(title) : Same($"«{id}»");
    }

    /// <summary>A reading that a provision can choose, in the words of the rule book.</summary>
    public Wording Choice(CallSyntax call, string choice) =>
        call.Arguments is [TextSyntax { Value: var id }, ..] && ProvisionNamed(id)?.Choices.FirstOrDefault(c => c.Key == choice) is { Key: not null, Value: var words }
            ? Quoted(words)
            : Same($"«{choice}»");

    private Provision? ProvisionNamed(string id)
    {
        var name = id.IndexOf('/') < 0 ? $"{rule.Book}/{id}" : id;
        return rule.Provisions.FirstOrDefault(p => p.Name == name)?.Provision;
    }

    private Wording Sentence(string owner, string name) => rule.Vocabulary.Rows.FirstOrDefault(r => r.Owner == owner && r.Name == name)?.Sentence ?? Same(name);

    private Wording Step(CallSyntax call, Wording one, Wording many)
    {
        var (anchor, count) = (Of(call.Arguments[0]), call.Arguments[1]);
        var isBack = count is UnarySyntax { Operator: UnaryOperator.Minus };
        var number = count is UnarySyntax { Operator: UnaryOperator.Minus } minus ? minus.Operand : count;

        // A provision says in its own title what it counts.
        var length = number is NumberSyntax { Value: var value } ? Join("{0} {1}", "{0} {1}", "{0} {1}", Of(number), value == 1 ? one : many) : Of(number);
        return isBack
            ? Join("dagen {0} før {1}", "dagen {0} før {1}", "the day {0} before {1}", length, anchor)
            : Join("dagen {0} etter {1}", "dagen {0} etter {1}", "the day {0} after {1}", length, anchor);
    }

    /// <summary>A method of a fact with one code: its sentence up to the semicolon, and the code.</summary>
    private Wording Method(CallSyntax call)
    {
        if (call.Target is null || TypeOf(call.Target).Fact is not { } kind || !kind.Members.TryGetValue(call.Name, out var row) || call.Arguments.IsEmpty)
        {
            return Same(call.Name);
        }

        static string First(string sentence) => sentence.Split(',')[0];
        var head = Clause(Head(row.Sentence));
        return Join("{0}: {1}", "{0}: {1}", "{0}: {1}", new(First(head.Nb), First(head.Nn), First(head.En)), Value(call.Arguments[0], row.Parameters[0]));
    }

    private Wording OverList(SyntaxNode list, CallSyntax call)
    {
        var name = Of(list);
        return call.Name switch
        {
            "Any" when call.Arguments.IsEmpty => Join("{0}: minst én", "{0}: minst éin", "{0}: at least one", name),
            "Any" => With(list, call, body => Join("{0}: minst én slik at {1}", "{0}: minst éin slik at {1}", "{0}: at least one such that {1}", name, body)),
            "All" => With(list, call, body => Join("{0}: alle slik at {1}", "{0}: alle slik at {1}", "{0}: all such that {1}", name, body)),
            "Where" => With(list, call, body => Join("{0} slik at {1}", "{0} slik at {1}", "{0} such that {1}", name, body)),
            "Count" when call.Arguments.IsEmpty => Join("antallet i {0}", "talet i {0}", "the number of {0}", name),
            "Count" => With(list, call, body => Join("antallet i {0} slik at {1}", "talet i {0} slik at {1}", "the number of {0} such that {1}", name, body)),
            "Contains" => Join("{0}: {1} er med", "{0}: {1} er med", "{0}: {1} is among them", name, call.Arguments[0] is TextSyntax code ? Quoted(Value(code.Value, TypeOf(list).Element!)) : Of(call.Arguments[0])),
            "Min" => With(list, call, body => Join("den tidligste av «{1}» i {0}", "den tidlegaste av «{1}» i {0}", "the earliest of “{1}” in {0}", name, body)),
            "Max" => With(list, call, body => Join("den seneste av «{1}» i {0}", "den seinaste av «{1}» i {0}", "the latest of “{1}” in {0}", name, body)),
            _ => With(list, call, body => Join("summen av «{1}» i {0}", "summen av «{1}» i {0}", "the sum of “{1}” in {0}", name, body)),
        };
    }

    private Wording With(SyntaxNode list, CallSyntax call, Func<Wording, Wording> make)
    {
        if (call.Arguments is not [LambdaSyntax lambda] || TypeOf(list).Element is not { } element)
        {
            return Same("…");
        }

        _variables[lambda.Parameter] = element;
        return make(_areConditionsBelow ? ConditionsBelow(lambda.Body) : Of(lambda.Body));
    }
}
