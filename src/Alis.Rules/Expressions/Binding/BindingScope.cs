using System.Diagnostics.CodeAnalysis;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;

namespace Alis.Rules.Expressions.Binding;

/// <summary>The names that an expression can use: inputs, parameters, and the variables of the lambdas around it.</summary>
internal sealed class BindingScope
{
    // Names that the other engine reads as its own.
    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "parent", "root", "is", "as", "np", "new", "iif", "isnull", "cast", "true", "false", "null", "and", "andalso", "or", "orelse",
        "not", "mod", "eq", "equal", "ne", "neq", "lt", "le", "gt", "ge", "in", "Dates", "Spans", "Numbers", "LocalDate", "Math", "Convert",
    };

    private readonly Dictionary<string, Bound> _names = new(StringComparer.Ordinal);
    private readonly List<string> _unused = [];

    public BindingScope(VocabularyTable vocabulary, FrameLayout layout, Func<string, Provision?> findProvision, IReadOnlyList<string> provisionNames, string book)
    {
        Vocabulary = vocabulary;
        Layout = layout;
        FindProvision = findProvision;
        ProvisionNames = provisionNames;
        Book = book;
    }

    public VocabularyTable Vocabulary { get; }

    /// <summary>Gets what is told the type of each part; null where nobody asks.</summary>
    public BoundTypes? Types { get; init; }

    public FrameLayout Layout { get; }

    /// <summary>Gets how a provision is found by "id" of the own book or "book/id".</summary>
    public Func<string, Provision?> FindProvision { get; }

    public IReadOnlyList<string> ProvisionNames { get; }

    /// <summary>Gets the rule book that the expression stands in.</summary>
    public string Book { get; }

    /// <summary>Gets the names that are taken but that nothing uses.</summary>
    public IReadOnlyList<string> Unused => _unused;

    public IEnumerable<string> Names => _names.Keys.Concat(_unused);

    public static bool IsForbidden(string name) => Forbidden.Contains(name);

    public bool IsTaken(string name) => _names.ContainsKey(name) || name is "on" or "law" || _unused.Contains(name);

    public bool TryFind(string name, [NotNullWhen(true)] out Bound? bound) => _names.TryGetValue(name, out bound);

    public void Add(string name, Bound bound) => _names[name] = bound;

    /// <summary>Adds a name that nothing uses: it has no meaning, but it is taken, and a slip of the pen may have meant it.</summary>
    public void AddUnused(string name)
    {
        if (!IsForbidden(name) && !IsTaken(name))
        {
            _unused.Add(name);
        }
    }

    public void Remove(string name) => _names.Remove(name);

    /// <summary>Adds an input and returns its slot.</summary>
    public int AddInput(string name, FactKind kind, Func<object, string> path)
    {
        var slot = Layout.AddObject();
        Add(name, new Bound(new InputNode(slot, path), FactType.Item(kind)));
        return slot;
    }

    /// <summary>Adds an input that says itself where it is found, and returns its slot.</summary>
    public int AddInput(Func<int, ItemNode> make, string name, FactKind kind)
    {
        var slot = Layout.AddObject();
        Add(name, new Bound(make(slot), FactType.Item(kind)));
        return slot;
    }

    /// <summary>Adds a parameter, whose definition is evaluated at most once for a rule and an item.</summary>
    public Bound AddParameter(string name, Bound definition)
    {
        var slot = definition.IsFault ? 0 : Layout.AddParameter();
        Node? node = definition.Node switch
        {
            TruthNode truth => new TruthParameter(slot, truth),
            NumberNode number => new NumberParameter(slot, number),
            DayNode day => new DayParameter(slot, day),
            TextNode text => new TextParameter(slot, text),
            ListNode list => new ListParameter(slot, list),
            var other => other,
        };
        var bound = new Bound(node, definition.Type);
        Add(name, bound);
        return bound;
    }
}
