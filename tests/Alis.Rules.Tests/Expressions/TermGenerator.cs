using System.Collections.Immutable;
using System.Globalization;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Tests.Facts;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Draws well-typed expressions over every row of the vocabulary and every operator.</summary>
internal sealed partial class TermGenerator
{
    private const int MostLambdas = 3;

    private static readonly string[] PlainTexts =
        ["nlsh", "1804", "Bodø", "Lofoten", "medisin", "psykiatri", "b1", "b2", "s1", "s2", "c1", "mentor", "SPES-25-4", "NLSH-15", "NLSH-16", "Kompetansemodulen"];

    private static readonly FactType Plain = FactType.Number(Unit.None);

    private readonly Draws _draws;
    private readonly VocabularyTable _vocabulary;
    private readonly ImmutableArray<VocabularyRow> _facts;

    public TermGenerator(Draws draws, VocabularyTable vocabulary)
    {
        _draws = draws;
        _vocabulary = vocabulary;
        _facts = [.. vocabulary.Facts.All.SelectMany(k => k.Members.Values)];
        var inputs = new[] { ("file", vocabulary.Facts.File), ("block", vocabulary.Facts.Block), ("service", vocabulary.Facts.Service) };
        Inputs = [.. inputs.Select(i => new Term(FactType.Item(i.Item2), "input", Binding.Primary, i.Item1))];
    }

    private ImmutableArray<Term> Inputs { get; }

    /// <summary>Draws parameters, each of which may use the ones before, and an expression that may use them all.</summary>
    public GeneratedExpression Expression(int size)
    {
        var parameters = ImmutableArray<KeyValuePair<string, Term>>.Empty;
        var scope = new TermScope(Inputs, [], []);
        for (var i = _draws.Next(3); i > 0; i--)
        {
            var name = "p" + (parameters.Length + 1);
            var definition = Of(AnyType(), size / 2, scope);
            parameters = parameters.Add(new(name, definition));
            scope = scope.WithParameter(new Term(definition.Type, "parameter", Binding.Primary, name));
        }

        return new GeneratedExpression(parameters, Of(_draws.OneIn(3) ? AnyType() : FactType.Truth, size, scope));
    }

    private FactType AnyType() => _draws.Next(6) switch
    {
        0 => FactType.Truth,
        1 => FactType.Number((Unit)(1 + _draws.Next(5))),
        2 => FactType.Day,
        3 => _draws.Of(_facts.Where(r => r.Result.Kind == TypeKind.Text && Paths(r.Owner, TermScope.Of(Inputs)).Any()).ToList()).Result,
        4 => _draws.Of(_facts.Where(r => r.Result.Kind == TypeKind.Item && r.Owner == "TrainingFile").ToList()).Result,
        _ => _draws.Of(_facts.Where(r => r.Result.Kind == TypeKind.List && Paths(r.Owner, TermScope.Of(Inputs)).Any()).ToList()).Result,
    };

    private Term Of(FactType type, int size, TermScope scope, bool argument = false)
    {
        var known = scope.Parameters.Where(p => Term.SameType(p.Type, type)).ToList();
        if (known.Count > 0 && _draws.OneIn(3))
        {
            return _draws.Of(known);
        }

        var term = type.Kind switch
        {
            TypeKind.Truth => Truth(size, scope),
            TypeKind.Number => Number(type, size, scope),
            TypeKind.Day => Day(size, scope, argument),
            TypeKind.Text => Text(type, scope),
            TypeKind.Item => _draws.Of(Paths(type.Fact!.Name, scope).ToList()),
            _ => List(type, size, scope),
        };
        return term.Name != "on" && type.Kind is TypeKind.Truth or TypeKind.Number && _draws.OneIn(12)
            ? new Term(term.Type, "( )", Binding.Primary, "({0})") { Parts = [(term, Binding.Conditional)] }
            : term;
    }

    private Term Text(FactType type, TermScope scope)
    {
        var found = Reachable(scope, r => r.Result.Kind == TypeKind.Text && (type.Codes is null || ReferenceEquals(r.Result.Codes, type.Codes)))
            .Concat(scope.Variables.Where(v => v.Type.Kind == TypeKind.Text && (type.Codes is null || ReferenceEquals(v.Type.Codes, type.Codes))))
            .ToList();
        return found.Count == 0 || (type.Codes is null && _draws.OneIn(10)) ? Literal(type) : _draws.Of(found);
    }

    private Term List(FactType type, int size, TermScope scope)
    {
        if (size > 0 && scope.Variables.Length < MostLambdas && _draws.OneIn(2))
        {
            return Lambda("Where", type, List(type, size - 2, scope), size - 1, scope, FactType.Truth);
        }

        var found = Reachable(scope, r => Term.SameType(r.Result, type)).ToList();
        return found.Count > 0 ? _draws.Of(found) : throw new InvalidOperationException("No list of this type is in reach.");
    }

    /// <summary><c>list.Name(x => body)</c>.</summary>
    private Term Lambda(string name, FactType result, Term list, int size, TermScope scope, FactType body)
    {
        var variable = Variable(list, scope);
        return Lambda(name, result, list, variable, Of(body, size, scope.WithVariable(variable)));
    }

    private static Term Lambda(string name, FactType result, Term list, Term variable, Term body) =>
        new(result, "list." + name, Binding.Primary, $"{{0}}.{name}({variable.Format} => {{1}})") { Parts = [(list, Binding.Primary), (body, Binding.Conditional)], Binds = variable.Format };

    private static Term Variable(Term list, TermScope scope) =>
        new(list.Type.Element!, "variable", Binding.Primary, "x" + (scope.Variables.Length + 1));

    private Term Literal(FactType type)
    {
        var text = type.Codes is ICodeList codes ? _draws.Of(codes.Codes) : _draws.Of(PlainTexts);
        return new Term(type, "text", Binding.Primary, $"\"{text}\"");
    }

    private Term Number(Unit unit)
    {
        var number = unit switch
        {
            Unit.Months => _draws.Next(40),
            Unit.Days => _draws.Next(400) - 100,
            Unit.Percent => _draws.OneIn(2) ? 100 : _draws.Next(101),
            Unit.Hours => _draws.Next(80),
            _ => _draws.Next(5),
        } + (_draws.OneIn(8) ? 0.5m : 0m);
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        var literal = new Term(FactType.Number(unit), "number", Binding.Primary, digits);
        return number < 0 ? new Term(literal.Type, "-x", Binding.Unary, "-{0}") { Parts = [(literal, Binding.Unary)] } : literal;
    }

    /// <summary>Members of the facts in scope that pass, each with its whole path.</summary>
    private IEnumerable<Term> Reachable(TermScope scope, Func<VocabularyRow, bool> wanted) =>
        _facts.Where(r => r.Parameters.IsEmpty && wanted(r)).SelectMany(r => Paths(r.Owner, scope).Select(p => TermScope.Member(p, r)));

    private static IEnumerable<Term> Paths(string kind, TermScope scope) => scope.Paths[kind];
}

/// <summary>An expression with the parameters that it may use, in order.</summary>
internal sealed record GeneratedExpression(ImmutableArray<KeyValuePair<string, Term>> Parameters, Term Body)
{
    public IEnumerable<Term> Terms => Parameters.SelectMany(p => p.Value.All).Concat(Body.All);

    public IEnumerable<GeneratedExpression> Shrink() =>
        Body.Shrink().Select(b => this with { Body = b })
            .Concat(Enumerable.Range(0, Parameters.Length).SelectMany(i => Parameters[i].Value.Shrink().Select(d => this with { Parameters = Parameters.SetItem(i, new(Parameters[i].Key, d)) })));

    public override string ToString() => string.Join("; ", Parameters.Select(p => $"{p.Key} = {p.Value}").Append(Body.ToString()));
}
