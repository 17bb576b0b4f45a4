using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions;
using Alis.Rules.Expressions.Binding;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Parsing;
using Alis.Rules.Expressions.Syntax;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Facts;
using Alis.Rules.Tests.Facts;
using Alis.Rules.Tests.Oracle;
using NodaTime;

namespace Alis.Rules.Tests.Expressions;

/// <summary>Evaluates an expression both ways: compiled, and by the plain interpreter.</summary>
internal sealed class ExpressionHarness
{
    private readonly FrameLayout _layout = new();
    private readonly DiagnosticSink _sink = new();
    private readonly int[] _slots;
    private readonly ImmutableDictionary<string, SyntaxNode> _parameters;
    private readonly SyntaxNode? _tree;
    private readonly Bound _bound;

    /// <summary>Compiles an expression over the inputs <c>file</c>, <c>block</c> and <c>service</c>.</summary>
    public ExpressionHarness(string text, IEnumerable<KeyValuePair<string, string>>? parameters = null)
    {
        var scope = new BindingScope(Vocabulary, _layout, TestLaw.Find, [.. TestLaw.Ids], TestLaw.Book);
        _slots =
        [
            scope.AddInput("file", Vocabulary.Facts.File, static _ => ""),
            scope.AddInput("block", Vocabulary.Facts.Block, static b => $"implementationPlan.blocks[{FactIdentity.Of(b)}]"),
            scope.AddInput("service", Vocabulary.Facts.Service, static s => $"service[{FactIdentity.Of(s)}]"),
        ];
        var trees = ImmutableDictionary.CreateBuilder<string, SyntaxNode>();
        foreach (var (name, definition) in parameters ?? [])
        {
            var (tree, bound) = Bind(definition, scope);
            scope.AddParameter(name, bound);
            trees[name] = tree!;
        }

        (_tree, _bound) = Bind(text, scope);
        _parameters = trees.ToImmutable();
    }

    public static VocabularyTable Vocabulary { get; } = new(CatalogueSet.Embedded);

    public ImmutableArray<Diagnostic> Diagnostics => _sink.ToDiagnostics();

    public Bound Bound => _bound;

    public Frame Frame { get; } = new();

    /// <summary>Returns the value of the compiled form, in the terms of the plain interpreter.</summary>
    public OracleValue Evaluate(TrainingFile view, Block block, ServicePeriod service, LocalDate on)
    {
        Frame.Begin(_layout);
        Frame.On = on;
        Frame.LawDay = on;
        Frame.SetObject(_slots[0], view);
        Frame.SetObject(_slots[1], block);
        Frame.SetObject(_slots[2], service);
        return Translate(_bound.Node!, Frame);
    }

    /// <summary>Returns the value by the plain interpreter.</summary>
    public OracleValue Interpret(TrainingFile view, Block block, ServicePeriod service, LocalDate on) => new PlainInterpreter(new OracleWorld
    {
        On = on,
        Names = ImmutableDictionary<string, OracleValue>.Empty.Add("file", OracleItem.Of(view)).Add("block", OracleItem.Of(block)).Add("service", OracleItem.Of(service)),
        Parameters = _parameters,
        Numbers = TestLaw.Numbers,
        Readings = TestLaw.Readings,
        Flags = CatalogueFlags.Value,
    }).Evaluate(_tree!);

    public IEnumerable<string> Missing()
    {
        var trail = new FactTrail();
        _bound.Node!.Blame(Frame, trail);
        return trail.InOrder().Select(p => p.Key);
    }

    private static Lazy<ImmutableDictionary<(string, string), bool>> CatalogueFlags { get; } = new(() =>
        Flags("law.IsClinical", "specialties", "clinical").Concat(Flags("law.IsMunicipalInstitution", "arenas", "municipalInstitution")).ToImmutableDictionary());

    /// <summary>Reads a flag of a catalogue from its file, past the library.</summary>
    private static IEnumerable<KeyValuePair<(string, string), bool>> Flags(string function, string catalogue, string flag) =>
        JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.Path("rules", "catalogues", catalogue + ".json")))!["entries"]!.AsArray()
            .Where(e => e![flag] is not null)
            .Select(e => KeyValuePair.Create((function, e!["code"]!.GetValue<string>()), e[flag]!.GetValue<bool>()));

    private (SyntaxNode? Tree, Bound Bound) Bind(string text, BindingScope scope)
    {
        var source = new ExpressionText(text, null, "expression");
        var tree = Parser.Parse(source, _sink);
        return (tree, tree is null ? Bound.Fault : new Binder(source, scope, _sink).Bind(tree));
    }

    private static OracleValue Translate(Node node, Frame frame) => node switch
    {
        TruthNode truth => new OracleTruth(truth.Evaluate(frame) switch { Truth.True => true, Truth.False => false, _ => null }),
        NumberNode number => number.Evaluate(frame) is { IsUnknown: false } value ? new OracleNumber(value.Low, value.High) : OracleNumber.Unknown,
        DayNode day => day.Evaluate(frame) is var found && found.IsUnknown ? OracleDay.Unknown : new OracleDay(true, found.Nullable),
        TextNode text => new OracleText(text.Evaluate(frame)),
        ItemNode item => Item(item.Evaluate(frame)),
        _ => List(((ListNode)node).Evaluate(frame)),
    };

    private static OracleItem Item(object? item) => item is null ? new OracleItem(null, typeof(object)) : OracleItem.Of(item);

    private static OracleList List(Items items) => items.IsUnknown
        ? OracleList.Unknown
        : new OracleList([.. Enumerable.Range(0, items.Count).Select(i => new OracleMember(items[i], items.IsCertain(i)))]);
}
