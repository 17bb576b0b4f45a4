using System.Collections.Immutable;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A set of rule books, checked and compiled. Immutable and safe for any number of threads.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSetReader.ReadEmbedded().GetValueOrThrow());

    private readonly Lazy<LifecycleSet> _lifecycles;

    internal RuleSet(CatalogueSet catalogues, VocabularyTable vocabulary, ImmutableArray<LoadedBook> books, Lazy<LifecycleSet> lifecycles)
    {
        _lifecycles = lifecycles;
        Catalogues = catalogues;
        Vocabulary = vocabulary;
        Loaded = books;
        Rulebooks = [.. books.Select(b => b.Book)];
    }

    /// <summary>Gets the rule books that ship inside the assembly, read when they are first asked for.</summary>
    public static RuleSet Embedded => Shipped.Value;

    /// <summary>Gets the rule books in ordinal order of their ids.</summary>
    public ImmutableArray<Rulebook> Rulebooks { get; }

    /// <summary>Gets the catalogues that the rules and the facts use.</summary>
    public CatalogueSet Catalogues { get; }

    internal VocabularyTable Vocabulary { get; }

    internal ImmutableArray<LoadedBook> Loaded { get; }

    internal LifecycleSet Lifecycles => _lifecycles.Value;

    /// <summary>Reads a folder of rule books.</summary>
    /// <param name="texts">The files; the catalogues that ship with the library are used where the folder has none.</param>
    /// <returns>The rule books, or every fault in every file; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">The argument is null.</exception>
    public static Outcome<RuleSet> Load(IEnumerable<RulebookText> texts) =>
        RuleSetReader.Read(texts ?? throw new ArgumentNullException(nameof(texts)));

    /// <summary>Returns the edition of a rule book that a day falls in.</summary>
    /// <param name="rulebook">The id.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">There is no such rule book.</exception>
    public BookEdition EditionOn(string rulebook, LocalDate day) =>
        (Find(rulebook) ?? throw new ArgumentException($"There is no rule book '{rulebook}'.", nameof(rulebook))).EditionOn(day);

    /// <summary>Returns the provision that a book means by a name, "id" of its own or "book/id"; null where there is none.</summary>
    internal Provision? FindProvision(Rulebook own, string name)
    {
        var slash = name.IndexOf('/');
        return slash < 0 ? own.Find(name) : Find(name.Substring(0, slash))?.Book.Find(name.Substring(slash + 1));
    }

    /// <summary>Returns the months that a term of a book takes on a day; null for a term without a number, and where its provision has no version of that day: then it is not in force.</summary>
    internal int? MonthsOf(Rulebook own, MatchingTerm term, LocalDate day) =>
        term.Provision is { } name && FindProvision(own, name)?.On(day)?.Value is { } value ? (int)value.Number : null;

    internal LoadedBook? Find(string id) => Loaded.FirstOrDefault(b => string.Equals(b.Book.Id, id, StringComparison.Ordinal));
}
