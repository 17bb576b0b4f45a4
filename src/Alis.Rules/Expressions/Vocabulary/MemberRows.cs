using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using NodaTime;

namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>Describes the members of a kind of fact one by one.</summary>
internal sealed class MemberRows(string owner)
{
    private readonly Dictionary<string, VocabularyRow> _members = new(StringComparer.Ordinal);

    /// <summary>Gets what has been described so far.</summary>
    public IReadOnlyDictionary<string, VocabularyRow> Members => _members;

    public MemberRows Day(string name, Func<object, LocalDate?> read, string nb, string nn, string en) =>
        Add(name, FactType.Day, Breakpoints.None, nb, nn, en, (receiver, _, _) => new DayMember((ItemNode)receiver!, Json(name), read));

    /// <summary>A day of which the file can say that there is none.</summary>
    public MemberRows DayOrNone(string name, Func<object, LocalDate?> read, Func<object, bool> isNone, string nb, string nn, string en) =>
        Add(name, FactType.Day, Breakpoints.None, nb, nn, en, (receiver, _, _) => new DayMember((ItemNode)receiver!, Json(name), read, isNone));

    public MemberRows Number(string name, Unit unit, Func<object, decimal?> read, string nb, string nn, string en, WholeLimits? limits = null) =>
        Add(name, FactType.Number(unit), Breakpoints.None, nb, nn, en, (receiver, _, _) => new NumberMember((ItemNode)receiver!, Json(name), read), limits);

    public MemberRows Text(string name, ICodeList? codes, Func<object, string?> read, string nb, string nn, string en, string? json = null) =>
        Add(name, codes is null ? FactType.Text : FactType.Code(codes), Breakpoints.None, nb, nn, en, (receiver, _, _) => new TextMember((ItemNode)receiver!, json ?? Json(name), read));

    public MemberRows Flag(string name, Func<object, bool?> read, string nb, string nn, string en, UnknownRule unknowns = UnknownRule.AbsentIsUnknown) =>
        Add(name, FactType.Flag, Breakpoints.None, nb, nn, en, (receiver, arguments, _) =>
            new FlagMember((ItemNode)receiver!, Json(name), read, arguments.Count == 0 || arguments[0] is TruthLiteral { IsTrue: true }), unknowns: unknowns);

    /// <summary>A flag that is stated only where it is yes: what is not said of it is no.</summary>
    public MemberRows Mark(string name, Func<object, bool> read, string nb, string nn, string en) => Flag(name, x => read(x), nb, nn, en, UnknownRule.AbsentIsNo);

    public MemberRows Item(string name, FactKind kind, Func<object, object?> read, string nb, string nn, string en) =>
        Add(name, FactType.Item(kind), Breakpoints.None, nb, nn, en, (receiver, _, _) => new ItemMember((ItemNode)receiver!, Json(name), read));

    /// <summary>A list of facts; <paramref name="json"/> is its path in the file where that is not the name.</summary>
    public MemberRows List(string name, FactKind kind, Func<object, IReadOnlyList<object>?> read, Breakpoints breakpoints, string nb, string nn, string en, string? json = null) =>
        Add(name, FactType.List(FactType.Item(kind)), breakpoints, nb, nn, en, (receiver, _, layout) =>
            new ListMember((ItemNode)receiver!, json ?? Json(name), layout.AddList(), read, kind.Identity));

    /// <summary>A list that is reached through another fact but named on this one, such as the blocks of the plan.</summary>
    public MemberRows ListOf(string name, string through, FactKind kind, Func<object, object?> step, Func<object, IReadOnlyList<object>?> read, string nb, string nn, string en) =>
        Add(name, FactType.List(FactType.Item(kind)), Breakpoints.None, nb, nn, en, (receiver, _, layout) =>
            new ListMember(new ItemMember((ItemNode)receiver!, Json(through), step), Json(name), layout.AddList(), read, kind.Identity));

    public MemberRows Texts(string name, ICodeList? codes, Func<object, IReadOnlyList<string>?> read, string nb, string nn, string en, string? json = null) =>
        Add(name, FactType.List(codes is null ? FactType.Text : FactType.Code(codes)), Breakpoints.None, nb, nn, en, (receiver, _, layout) =>
            new ListMember((ItemNode)receiver!, json ?? Json(name), layout.AddList(), read, static item => (string)item));

    /// <summary>A yes-or-no method of one code, never unknown of itself.</summary>
    public MemberRows Names(string name, ICodeList codes, string json, Func<object, string, bool> ask, string nb, string nn, string en) =>
        Method(name, codes, UnknownRule.AbsentIsNone, nb, nn, en, (receiver, code) => new NamesMethod(receiver, json, code, ask));

    /// <summary>A yes-or-no method of one code: whether the plan states it of a block.</summary>
    public MemberRows Shows(string name, ICodeList codes, Func<object, Block> read, string nb, string nn, string en) =>
        Method(name, codes, UnknownRule.KnownPartDecides, nb, nn, en, (receiver, code) => new ShowsMethod(receiver, code, read));

    private MemberRows Method(string name, ICodeList codes, UnknownRule unknowns, string nb, string nn, string en, Func<ItemNode, TextNode, Node> make)
    {
        _members.Add(name, new VocabularyRow
        {
            Owner = owner,
            Name = name,
            Parameters = [FactType.Code(codes)],
            Result = FactType.Truth,
            Unknowns = unknowns,
            Growth = Growth.Fixed,
            Breakpoints = Breakpoints.None,
            Sentence = new(nb, nn, en),
            Twin = $"{owner}.{name}(string)",
            Compile = (receiver, arguments, _) => make((ItemNode)receiver!, (TextNode)arguments[0]),
        });
        return this;
    }

    private static string Json(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private MemberRows Add(string name, FactType type, Breakpoints breakpoints, string nb, string nn, string en, Func<Node?, IReadOnlyList<Node>, FrameLayout, Node> compile, WholeLimits? limits = null, UnknownRule unknowns = UnknownRule.AbsentIsUnknown)
    {
        _members.Add(name, new VocabularyRow
        {
            Owner = owner,
            Name = name,
            Result = type,
            Unknowns = unknowns,
            Growth = type.Kind == TypeKind.List ? Growth.Up : Growth.Fixed,
            Breakpoints = breakpoints,
            Sentence = new(nb, nn, en),
            Twin = $"{owner}.{name}",
            Compile = compile,
            Limits = limits,
        });
        return this;
    }
}
