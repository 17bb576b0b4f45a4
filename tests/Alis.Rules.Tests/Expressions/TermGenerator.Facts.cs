using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Tests.Expressions;

/// <content>Truths about one member of one kind of fact, with the lambdas that lead to it.</content>
internal sealed partial class TermGenerator
{
    private Term About(VocabularyRow row, int size, TermScope scope) =>
        With(row.Owner, scope, (receiver, inner) => Ask(receiver, row, size, inner));

    /// <summary>Makes a truth of a fact of a kind: one in scope, or else any or all of a list of them.</summary>
    private Term With(string kind, TermScope scope, Func<Term, TermScope, Term> make)
    {
        var paths = Paths(kind, scope).ToList();
        if (paths.Count > 0)
        {
            return make(_draws.Of(paths), scope);
        }

        var holders = _facts.Where(r => HoldsKind(r.Result, kind)).ToList();
        if (scope.Variables.Length >= MostLambdas || holders.Count == 0)
        {
            return new Term(FactType.Truth, "true|false", Binding.Primary, _draws.OneIn(2) ? "true" : "false");
        }

        var holder = _draws.Of(holders);
        return With(holder.Owner, scope, (owner, inner) =>
        {
            if (inner.Variables.Length >= MostLambdas)
            {
                return new Term(FactType.Truth, "true|false", Binding.Primary, "true");
            }

            var list = TermScope.Member(owner, holder);
            var variable = Variable(list, inner);
            return Lambda(_draws.OneIn(2) ? "Any" : "All", FactType.Truth, list, variable, make(_draws.Of(Paths(kind, TermScope.Of([variable])).ToList()), inner.WithVariable(variable)));
        });
    }

    private static bool HoldsKind(FactType list, string kind) =>
        list is { Kind: TypeKind.List, Element.Fact: { } fact } && (fact.Name == kind || fact.Members.Values.Any(m => m.Result.Fact?.Name == kind));

    private Term Ask(Term receiver, VocabularyRow row, int size, TermScope scope)
    {
        if (row.Parameters.Length > 0)
        {
            var goal = _draws.OneIn(2) ? Text(row.Parameters[0], scope) : Literal(row.Parameters[0]);
            return new Term(FactType.Truth, $"{row.Owner}.{row.Name}", Binding.Primary, $"{{0}}.{row.Name}({{1}})") { Parts = [(receiver, Binding.Primary), (goal, Binding.Conditional)] };
        }

        var member = TermScope.Member(receiver, row);
        switch (row.Result.Kind)
        {
            case TypeKind.Flag:
                return new Term(FactType.Truth, "flag", Binding.Comparison, "{0} == " + (_draws.OneIn(2) ? "true" : "false")) { Parts = [(member, Binding.Sum)] };
            case TypeKind.Number:
                return Related(member, Of(member.Type.Unit == Unit.None ? Plain : member.Type, size / 2, scope));
            case TypeKind.Day:
                var compare = _draws.Of(Rows("Dates").Where(r => r is { Result.Kind: TypeKind.Truth, Parameters.Length: 2 }).ToList());
                var other = Of(FactType.Day, size / 2, scope, argument: true);
                return new Term(FactType.Truth, "Dates." + compare.Name, Binding.Primary, $"Dates.{compare.Name}({{0}}, {{1}})") { Parts = [(member, Binding.Conditional), (other, Binding.Conditional)] };
            case TypeKind.Text:
                return AskText(member, scope);
            case TypeKind.Item:
                return Ask(member, _draws.Of(row.Result.Fact!.Members.Values.ToList()), size, scope);
            default:
                return AskList(member, size, scope);
        }
    }

    private Term Related(Term left, Term right)
    {
        var relation = _draws.Of(Relations);
        return new Term(FactType.Truth, relation, Binding.Comparison, $"{{0}} {relation} {{1}}") { Parts = [(left, Binding.Sum), (right, Binding.Sum)] };
    }

    private Term AskText(Term text, TermScope scope)
    {
        if (_draws.OneIn(3))
        {
            var choices = Enumerable.Range(0, 1 + _draws.Next(4)).Select(_ => Literal(text.Type).Format);
            return new Term(FactType.Truth, "in", Binding.In, $"{{0}} in ({string.Join(", ", choices)})") { Parts = [(text, Binding.Sum)] };
        }

        var relation = _draws.OneIn(2) ? "==" : "!=";
        var other = _draws.OneIn(3) ? Text(text.Type, scope) : Literal(text.Type);
        var sides = _draws.OneIn(4) ? (other, text) : (text, other);
        return new Term(FactType.Truth, relation, Binding.Comparison, $"{{0}} {relation} {{1}}") { Parts = [(sides.Item1, Binding.Sum), (sides.Item2, Binding.Sum)] };
    }

    private Term AskList(Term member, int size, TermScope scope)
    {
        var list = size > 0 && scope.Variables.Length < MostLambdas && _draws.OneIn(3)
            ? Lambda("Where", member.Type, member, size / 2, scope, FactType.Truth)
            : member;
        if (list.Type.Element!.Kind == TypeKind.Text && _draws.OneIn(2))
        {
            var text = _draws.OneIn(3) ? Text(list.Type.Element, scope) : Literal(list.Type.Element);
            return new Term(FactType.Truth, "list.Contains", Binding.Primary, "{0}.Contains({1})") { Parts = [(list, Binding.Primary), (text, Binding.Conditional)] };
        }

        return scope.Variables.Length >= MostLambdas || _draws.OneIn(3)
            ? new Term(FactType.Truth, "list.Any", Binding.Primary, "{0}.Any()") { Parts = [(list, Binding.Primary)] }
            : Lambda(_draws.OneIn(2) ? "Any" : "All", FactType.Truth, list, size / 2, scope, FactType.Truth);
    }
}
