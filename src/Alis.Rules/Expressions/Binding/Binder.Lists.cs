using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Expressions.Binding;

/// <content>What can be asked of a list.</content>
internal sealed partial class Binder
{
    private Bound BindListCall(CallSyntax call, ListNode list, FactType element)
    {
        if (Vocabulary.Function("list", call.Name) is null)
        {
            return UnknownMember(call.NameSpan, source.Fragment(call.Target!.Span), call.Name, Vocabulary.FunctionNames("list"));
        }

        if (call.Name == "Contains")
        {
            return BindContains(call, list, element);
        }

        if (call.Arguments.Length == 0 && call.Name is ("Any" or "Count"))
        {
            return call.Name == "Any"
                ? new Bound(new QuantifierNode(false, list, scope.Layout.AddObject(), null), FactType.Truth)
                : new Bound(new CountNode(list), FactType.Number(Unit.Count));
        }

        return BindFold(call, list, element);
    }

    private Bound BindContains(CallSyntax call, ListNode list, FactType element)
    {
        if (!HasArguments(call, 1))
        {
            return Bound.Fault;
        }

        if (element.Kind != TypeKind.Text)
        {
            return Mismatch(call.Target!, FactType.List(element), FactType.List(FactType.Text));
        }

        var text = BindAs(call.Arguments[0], FactType.Text);
        CheckCode(call.Arguments[0], text, element);
        return text.Node is TextNode wanted ? new Bound(new ContainsNode(list, wanted), FactType.Truth) : Bound.Fault;
    }

    private Bound BindFold(CallSyntax call, ListNode list, FactType element)
    {
        if (!HasArguments(call, 1))
        {
            return Bound.Fault;
        }

        if (call.Arguments[0] is not LambdaSyntax lambda)
        {
            return Report(BindingCodes.LambdaExpected, call.Arguments[0].Span, call.Name);
        }

        if (BindingScope.IsForbidden(lambda.Parameter))
        {
            return Report(BindingCodes.NameNotAllowed, lambda.ParameterSpan, lambda.Parameter);
        }

        if (scope.IsTaken(lambda.Parameter))
        {
            return Report(BindingCodes.NameTaken, lambda.ParameterSpan, lambda.Parameter);
        }

        var slot = scope.Layout.AddObject();
        Node variable = element.Kind == TypeKind.Text ? new TextVariable(slot, list) : new ItemVariable(slot, list);
        scope.Add(lambda.Parameter, new Bound(variable, element));
        try
        {
            return call.Name is "Min" or "Max" or "Sum"
                ? BindExtreme(call.Name, list, slot, lambda.Body)
                : BindPredicate(call.Name, list, element, slot, lambda.Body);
        }
        finally
        {
            scope.Remove(lambda.Parameter);
        }
    }

    private Bound BindPredicate(string name, ListNode list, FactType element, int slot, SyntaxNode body)
    {
        if (BindCondition(body) is not { } condition)
        {
            return Bound.Fault;
        }

        switch (name)
        {
            case "Any":
                return new Bound(new QuantifierNode(false, list, slot, condition), FactType.Truth);
            case "All":
                return new Bound(new QuantifierNode(true, list, slot, condition), FactType.Truth);
            default:
                var chosen = new WhereNode(list, scope.Layout.AddList(), slot, condition);
                return name == "Where"
                    ? new Bound(chosen, FactType.List(element))
                    : new Bound(new CountNode(chosen), FactType.Number(Unit.Count));
        }
    }

    private Bound BindExtreme(string name, ListNode list, int slot, SyntaxNode body)
    {
        if (name == "Sum")
        {
            var sum = BindAs(body, FactType.Number(Unit.None));
            return sum.Node is NumberNode number ? new Bound(new SumNode(list, slot, number), sum.Type) : Bound.Fault;
        }

        var extreme = BindAs(body, FactType.Day);
        return extreme.Node is DayNode day ? new Bound(new DayExtreme(name == "Max", list, slot, day), FactType.Day) : Bound.Fault;
    }
}
