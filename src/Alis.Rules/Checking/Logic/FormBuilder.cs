using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Checking.Logic;

/// <summary>Says of each part of an expression what it means. The expression has been bound: its names and types are right.</summary>
internal sealed class FormBuilder(TermTable terms, VocabularyTable vocabulary, string book, Func<string, Provision?> findProvision)
{
    // Parameters can choose from each other without end.
    private const int MostSteps = 200;

    public TermTable Terms => terms;

    public Form Build(SyntaxNode syntax, ExpressionText text, FormScope scope)
    {
        switch (syntax)
        {
            case ParenthesisSyntax parenthesis:
                return Build(parenthesis.Inner, text, scope);
            case LambdaSyntax lambda:
                scope.Enter(lambda.Parameter);
                var body = Build(lambda.Body, text, scope);
                scope.Leave();
                return new Form(syntax, text, terms.Lambda(body.Term), [body]);
            default:
                ImmutableArray<Form> parts = [.. PartsOf(syntax).Select(p => Build(p, text, scope))];
                return new Form(syntax, text, TermOf(syntax, parts, scope), parts);
        }
    }

    // The names before a point that mean no value are no parts: Dates, Spans, Numbers and law.
    private static IEnumerable<SyntaxNode> PartsOf(SyntaxNode syntax) =>
        syntax is CallSyntax call && Owner(call) is not null ? call.Arguments : syntax.Parts;

    private static string? Owner(CallSyntax call) =>
        call.Target is NameSyntax name && (VocabularyTable.IsOwner(name.Name) || name.Name == "law") ? name.Name : null;

    private Term TermOf(SyntaxNode syntax, ImmutableArray<Form> parts, FormScope scope)
    {
        switch (syntax)
        {
            case NumberSyntax number:
                return terms.Number(number.Value);
            case TextSyntax text:
                return terms.Text(text.Value);
            case BooleanSyntax truth:
                return terms.Truth(truth.Value);
            case NameSyntax name:
                return OfName(name.Name, scope);
            case MemberSyntax member:
                return terms.Member(parts[0].Term, member.Name);
            case CallSyntax call:
                return Owner(call) is { } owner ? OfFunction(owner, call, parts) : OfMethod(call, parts);
            case UnarySyntax unary:
                return unary.Operator == UnaryOperator.Not ? terms.Not(parts[0].Term) : terms.Negate(parts[0].Term);
            case BinarySyntax binary:
                return OfBinary(binary.Operator, parts[0].Term, parts[1].Term);
            case ConditionalSyntax:
                return terms.Choose(parts[0].Term, parts[1].Term, parts[2].Term);
            case CoalesceSyntax:
                return terms.Other(TermKind.Coalesce, parts[0].Term, parts[1].Term);
            case InSyntax:
                var either = terms.Equal(parts[0].Term, parts[1].Term);
                return parts.Skip(2).Aggregate(either, (term, choice) => terms.Or(term, terms.Equal(parts[0].Term, choice.Term)));
            default:
                return terms.Name(syntax.GetType().Name);
        }
    }

    private Term OfName(string name, FormScope scope)
    {
        var depth = scope.Depth(name);
        return depth >= 0 ? terms.Name("#" + depth.ToString(CultureInfo.InvariantCulture)) : scope.Parameter(name) ?? terms.Name(name);
    }

    private Term OfBinary(BinaryOperator op, Term a, Term b) => op switch
    {
        BinaryOperator.And => terms.And(a, b),
        BinaryOperator.Or => terms.Or(a, b),
        BinaryOperator.Less => terms.Less(a, b),
        BinaryOperator.Greater => terms.Less(b, a),
        BinaryOperator.LessOrEqual => terms.Not(terms.Less(b, a)),
        BinaryOperator.GreaterOrEqual => terms.Not(terms.Less(a, b)),
        BinaryOperator.Equal => OfEqual(a, b),
        BinaryOperator.NotEqual => terms.Not(OfEqual(a, b)),
        BinaryOperator.Add => terms.Other(TermKind.Add, a, b),
        BinaryOperator.Subtract => terms.Other(TermKind.Subtract, a, b),
        _ => terms.Other(TermKind.Multiply, a, b),
    };

    // A stated no is the opposite of a stated yes.
    private Term OfEqual(Term a, Term b) =>
        b.Kind == TermKind.Truth && a.Kind != TermKind.Truth ? (b.IsTrue ? terms.Equal(a, b) : terms.Not(terms.Equal(a, terms.True))) : terms.Equal(a, b);

    private Term OfFunction(string owner, CallSyntax call, ImmutableArray<Form> parts)
    {
        if (owner == "law")
        {
            return OfLaw(call, parts);
        }

        if (owner != "Dates" || parts.Length < 2)
        {
            return terms.Call($"{owner}.{call.Name}", false, [.. parts.Select(p => p.Term)]);
        }

        var (a, b) = (parts[0].Term, parts[1].Term);
        return call.Name switch
        {
            "OnOrBefore" => terms.OnOrBefore(a, b),
            "OnOrAfter" => terms.OnOrBefore(b, a),
            "Before" => terms.Before(a, b),
            "After" => terms.Before(b, a),
            "Within" when parts.Length == 3 => terms.And(terms.OnOrBefore(b, a), terms.OnOrBefore(a, parts[2].Term)),
            _ => terms.Call($"{owner}.{call.Name}", false, a, b),
        };
    }

    private Term OfLaw(CallSyntax call, ImmutableArray<Form> parts)
    {
        var isTruth = vocabulary.Function("law", call.Name)?.Result.Kind == TypeKind.Truth;
        if (call.Arguments.Length == 0 || call.Arguments[0] is not TextSyntax id || findProvision(id.Value) is not { } provision)
        {
            return terms.Call($"law.{call.Name}", isTruth, [.. parts.Select(p => p.Term)]);
        }

        var name = $"law.{call.Name}:{(id.Value.IndexOf('/') < 0 ? $"{book}/{id.Value}" : id.Value)}";
        return terms.Provision(parts.Length > 1 ? $"{name}:{parts[1].Term.Name}" : name, provision, isTruth);
    }

    private Term OfMethod(CallSyntax call, ImmutableArray<Form> parts)
    {
        var target = parts[0].Term;
        switch (call.Name)
        {
            case "Any":
                return AnyOf(target, parts.Length > 1 ? parts[1].Term.Parts[0] : terms.True);
            case "All" when parts.Length > 1:
                return terms.Not(AnyOf(target, terms.Not(parts[1].Term.Parts[0])));
            case "Where" when parts.Length > 1:
                return WhereOf(target, parts[1].Term.Parts[0]);
            case "Count":
                return terms.Call("Count", false, parts.Length > 1 ? WhereOf(target, parts[1].Term.Parts[0]) : target);
            case "Min" or "Max" or "Sum":
                return terms.Call(call.Name, false, [.. parts.Select(p => p.Term)]);
            default:
                // What else can be called on a fact or a list is a question with yes or no.
                return terms.Call("." + call.Name, true, [.. parts.Select(p => p.Term)]);
        }
    }

    /// <summary>Whether any item of those that are chosen is so, is whether any item is chosen and is so.</summary>
    private Term AnyOf(Term list, Term condition)
    {
        if (list is { Kind: TermKind.Call, Name: "Where", Depth: < MostSteps })
        {
            var chosen = list.Parts[1].Parts[0];
            return AnyOf(list.Parts[0], condition.IsTrue ? chosen : terms.And(chosen, condition));
        }

        return condition.IsTrue ? terms.Call("Any", true, list) : terms.Call("Any", true, list, terms.Lambda(condition));
    }

    private Term WhereOf(Term list, Term condition) => terms.Call("Where", false, list, terms.Lambda(condition));
}
