namespace Alis.Rules.Expressions.Vocabulary;

/// <summary>A kind of fact with the members that expressions see.</summary>
/// <param name="name">The name in expressions' diagnostics and in the language reference.</param>
/// <param name="isPeriod">Whether the fact has a first and a last day.</param>
/// <param name="identity">How an item is named within a list.</param>
/// <param name="describe">Describes the members; called when they are first asked for, since rules use few of the kinds.</param>
internal sealed class FactKind(string name, bool isPeriod, Func<object, string> identity, Func<MemberRows, MemberRows> describe)
{
    private readonly Lazy<MemberRows> _rows = new(() => describe(new MemberRows(name)));

    public string Name { get; } = name;

    /// <summary>Gets whether the fact has a first and a last day, so that functions over spans take it.</summary>
    public bool IsPeriod { get; } = isPeriod;

    /// <summary>Gets how an item of this kind is named within a list.</summary>
    public Func<object, string> Identity { get; } = identity;

    public IReadOnlyDictionary<string, VocabularyRow> Members => _rows.Value.Members;
}
