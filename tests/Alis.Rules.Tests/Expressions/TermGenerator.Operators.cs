using System.Collections.Immutable;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Tests.Expressions;

/// <content>Truths, numbers and days.</content>
internal sealed partial class TermGenerator
{
    private static readonly string[] Relations = ["==", "!=", "<", "<=", ">", ">="];

    private Term Truth(int size, TermScope scope)
    {
        if (size <= 0)
        {
            return About(_draws.Of(_facts), 0, scope);
        }

        switch (_draws.Next(16))
        {
            case 0:
                return new Term(FactType.Truth, "!", Binding.Unary, "!{0}") { Parts = [(Of(FactType.Truth, size - 1, scope), Binding.Unary)] };
            case 1 or 2 or 3:
                return Joined("&&", Binding.And, FactType.Truth, FactType.Truth, size, scope);
            case 4 or 5 or 6:
                return Joined("||", Binding.Or, FactType.Truth, FactType.Truth, size, scope);
            case 7:
                return Conditional(FactType.Truth, size, scope);
            case 8 or 9:
                return Function(_draws.Of(Rows("Dates").Where(r => r.Result.Kind == TypeKind.Truth).ToList()), size, scope);
            case 10 or 11:
                var type = FactType.Number((Unit)(1 + _draws.Next(5)));
                var relation = _draws.Of(Relations);
                return new Term(FactType.Truth, relation, Binding.Comparison, $"{{0}} {relation} {{1}}")
                {
                    Parts = [(Of(type, size / 2, scope), Binding.Sum), (Of(type, size / 2, scope), Binding.Sum)],
                };
            case 12:
                return LawTruth(scope);
            case 13:
                return _draws.OneIn(8) ? new Term(FactType.Truth, "true|false", Binding.Primary, _draws.OneIn(2) ? "true" : "false") : NumberIn(size, scope);
            default:
                return About(_draws.Of(_facts), size - 1, scope);
        }
    }

    private Term NumberIn(int size, TermScope scope)
    {
        var number = Of(FactType.Number(Unit.Count), size / 2, scope);
        return new Term(FactType.Truth, "in", Binding.In, "{0} in (0, 1, 2.5, 3)") { Parts = [(number, Binding.Sum)] };
    }

    private Term LawTruth(TermScope scope)
    {
        if (_draws.OneIn(3))
        {
            var reading = _draws.Of(["wide", "narrow"]);
            return new Term(FactType.Truth, "law.Says", Binding.Primary, $"law.Says(\"{_draws.Of(TestLaw.Of("Says"))}\", \"{reading}\")");
        }

        var row = _draws.Of(Rows("law").Where(r => r.Name.StartsWith("Is", StringComparison.Ordinal)).ToList());
        return new Term(FactType.Truth, "law." + row.Name, Binding.Primary, $"law.{row.Name}({{0}})") { Parts = [(Text(row.Parameters[0], scope), Binding.Conditional)] };
    }

    private IEnumerable<VocabularyRow> Rows(string owner) => _vocabulary.Rows.Where(r => r.Owner == owner);

    private Term Joined(string op, Binding level, FactType type, FactType other, int size, TermScope scope)
    {
        var (left, right) = (Of(type, size / 2, scope), Of(other, size / 2, scope));
        return new Term(type, op, level, $"{{0}} {op} {{1}}") { Parts = [(left, level), (right, level + 1)] };
    }

    private Term Conditional(FactType type, int size, TermScope scope)
    {
        var parts = ImmutableArray.Create(
            (Of(FactType.Truth, size / 3, scope), Binding.Or),
            (Of(type, size / 3, scope), Binding.Conditional),
            (Of(type, size / 3, scope), Binding.Conditional));
        return new Term(type, "?:", Binding.Conditional, "{0} ? {1} : {2}") { Parts = parts };
    }

    private Term Function(VocabularyRow row, int size, TermScope scope)
    {
        var parts = row.Parameters
            .Select(p => p.Kind == TypeKind.List ? Periods(p, size / 2, scope) : Of(p, size / 2, scope, argument: true))
            .Select(t => (t, Binding.Conditional))
            .ToImmutableArray();
        var places = string.Join(", ", parts.Select((_, i) => $"{{{i}}}"));
        return new Term(row.Result, $"{row.Owner}.{row.Name}", Binding.Primary, $"{row.Owner}.{row.Name}({places})") { Parts = parts };
    }

    private Term Periods(FactType wanted, int size, TermScope scope)
    {
        var any = ReferenceEquals(wanted, FunctionRows.Periods);
        var type = _draws.Of(_facts.Where(r => r.Result is { Kind: TypeKind.List, Element.Fact.IsPeriod: true } && (any || ReferenceEquals(r.Result.Element.Fact, wanted.Element!.Fact)) && Paths(r.Owner, scope).Any()).ToList()).Result;
        return List(type, size, scope);
    }

    private Term Number(FactType type, int size, TermScope scope)
    {
        var choice = _draws.Next(size > 0 ? 13 : 4);
        if (choice == 0)
        {
            return Number(type.Unit);
        }

        if (choice == 1 && type.Unit == Unit.Count && _draws.OneIn(2))
        {
            var list = _draws.Of(["ALM", "FKM-2017", "FKM-2026"]);
            return _draws.OneIn(3)
                ? new Term(type, "law.Goals", Binding.Primary, $"law.Goals(\"{list}\")")
                : new Term(type, "law.GoalsAmong", Binding.Primary, $"law.GoalsAmong(\"{list}\", {{0}})") { Parts = [(List(FactType.List(FactType.Item(_vocabulary.Facts.Goal)), size - 1, scope), Binding.Conditional)] };
        }

        if (choice == 1 && TestLaw.Of(type.Unit.ToString()) is { Count: > 0 } ids)
        {
            return new Term(type, "law." + type.Unit, Binding.Primary, $"law.{type.Unit}(\"{_draws.Of(ids)}\")");
        }

        if (choice < 4)
        {
            var members = Reachable(scope, r => Term.SameType(r.Result, type)).ToList();
            return members.Count > 0 ? _draws.Of(members) : size > 0 ? Folded(type, size, scope) : Number(type.Unit);
        }

        switch (choice)
        {
            case 4:
                return new Term(type, "-x", Binding.Unary, "-{0}") { Parts = [(Of(type, size - 1, scope), Binding.Unary)] };
            case 5:
                return Joined("+", Binding.Sum, type, type, size, scope);
            case 6:
                return Joined("-", Binding.Sum, type, type, size, scope);
            case 7:
                return Joined("*", Binding.Product, type, Plain, size, scope);
            case 8:
                return Conditional(type, size, scope);
            case 9:
                return new Term(type, "Numbers.Larger", Binding.Primary, "Numbers.Larger({0}, {1})")
                {
                    Parts = [(Of(type, size / 2, scope), Binding.Conditional), (Of(type, size / 2, scope), Binding.Conditional)],
                };
            case 10:
                return new Term(type, "Numbers.ForMonths", Binding.Primary, "Numbers.ForMonths({0}, {1})")
                {
                    Parts = [(Of(type, size / 2, scope), Binding.Conditional), (Of(FactType.Number(Unit.Months), size / 2, scope), Binding.Conditional)],
                };
            default:
                var measures = Rows("Spans").Where(r => r.Result.Unit == type.Unit).ToList();
                return measures.Count > 0 && (type.Unit == Unit.Months || _draws.OneIn(3)) ? Function(_draws.Of(measures), size, scope) : Folded(type, size, scope);
        }
    }

    /// <summary>A count, or a sum over a list.</summary>
    private Term Folded(FactType type, int size, TermScope scope)
    {
        var list = AnyList(size / 2, scope);
        if (type.Unit == Unit.Count)
        {
            return _draws.OneIn(2) || scope.Variables.Length >= MostLambdas
                ? new Term(type, "list.Count", Binding.Primary, "{0}.Count()") { Parts = [(list, Binding.Primary)] }
                : Lambda("Count", type, list, size / 2, scope, FactType.Truth);
        }

        // A list whose items have a number of this unit, where there is one in reach.
        var fitting = Reachable(scope, r => r.Result is { Kind: TypeKind.List, Element.Fact: { } kind } && kind.Members.Values.Any(m => Term.SameType(m.Result, type))).ToList();
        return scope.Variables.Length >= MostLambdas ? Number(type.Unit) : Lambda("Sum", type, fitting.Count > 0 ? _draws.Of(fitting) : list, size / 2, scope, type);
    }

    private Term AnyList(int size, TermScope scope) =>
        List(_draws.Of(_facts.Where(r => r.Result.Kind == TypeKind.List && Paths(r.Owner, scope).Any()).ToList()).Result, size, scope);

    private Term Day(int size, TermScope scope, bool argument)
    {
        if (argument && _draws.OneIn(4))
        {
            return new Term(FactType.Day, "on", Binding.Primary, "on");
        }

        switch (_draws.Next(size > 0 ? 10 : 4))
        {
            case 4:
                return new Term(FactType.Day, "??", Binding.Primary, "({0} ?? {1})") { Parts = [(Of(FactType.Day, size / 2, scope), Binding.Or), (Of(FactType.Day, size / 2, scope), Binding.Or)] };
            case 5:
                return Conditional(FactType.Day, size, scope);
            case 6 or 7 when scope.Variables.Length < MostLambdas:
                return Lambda(_draws.OneIn(2) ? "Min" : "Max", FactType.Day, AnyList(size / 2, scope), size / 2, scope, FactType.Day);
            case 8:
                return Function(_draws.Of(Rows("Dates").Where(r => r.Result.Kind == TypeKind.Day).ToList()), size, scope);
            case 9:
                return new Term(FactType.Day, "law.Date", Binding.Primary, $"law.Date(\"{_draws.Of(TestLaw.Of("Date"))}\")");
            default:
                return _draws.Of(Reachable(scope, r => r.Result.Kind == TypeKind.Day).ToList());
        }
    }
}
