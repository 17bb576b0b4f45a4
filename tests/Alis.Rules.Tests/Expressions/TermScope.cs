using System.Collections.Immutable;
using Alis.Rules.Expressions.Vocabulary;

namespace Alis.Rules.Tests.Expressions;

/// <summary>What a term may refer to.</summary>
internal sealed class TermScope
{
    private readonly Lazy<ILookup<string, Term>> _paths;

    public TermScope(ImmutableArray<Term> inputs, ImmutableArray<Term> parameters, ImmutableArray<Term> variables)
    {
        Inputs = inputs;
        Parameters = parameters;
        Variables = variables;
        _paths = new(() => Roots().SelectMany(r => Below(r, 2)).ToLookup(t => t.Type.Fact!.Name));
    }

    public ImmutableArray<Term> Inputs { get; }

    public ImmutableArray<Term> Parameters { get; }

    public ImmutableArray<Term> Variables { get; }

    /// <summary>Gets the ways to a fact by its kind, over at most two members.</summary>
    public ILookup<string, Term> Paths => _paths.Value;

    public static TermScope Of(ImmutableArray<Term> inputs) => new(inputs, [], []);

    public TermScope WithParameter(Term parameter) => new(Inputs, Parameters.Add(parameter), Variables);

    public TermScope WithVariable(Term variable) => new(Inputs, Parameters, Variables.Add(variable));

    public static Term Member(Term receiver, VocabularyRow row) =>
        new(row.Result, row.Owner + "." + row.Name, Binding.Primary, "{0}." + row.Name) { Parts = [(receiver, Binding.Primary)] };

    /// <summary>The newest variable counts threefold: a lambda that never looks at its item says little.</summary>
    private IEnumerable<Term> Roots()
    {
        var newest = Variables.IsEmpty ? [] : Enumerable.Repeat(Variables[^1], 2);
        return Inputs.Concat(Parameters).Concat(Variables).Concat(newest).Where(t => t.Type.Kind == TypeKind.Item);
    }

    private static IEnumerable<Term> Below(Term item, int steps) =>
        item.Type.Fact!.Members.Values.Where(r => steps > 0 && r.Result.Kind == TypeKind.Item).SelectMany(r => Below(Member(item, r), steps - 1)).Prepend(item);
}
