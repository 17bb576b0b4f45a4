using System.Collections.Immutable;
using System.Text;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using NodaTime;

namespace Alis.Rules.Workflows;

/// <summary>A set of rule books, checked and compiled. Immutable and safe for any number of threads.</summary>
public sealed class RuleSet
{
    private static readonly Lazy<RuleSet> Shipped = new(() => RuleSetReader.ReadEmbedded().GetValueOrThrow());

    private readonly Lazy<LifecycleSet> _lifecycles;
    private readonly Lazy<string> _hash;

    internal RuleSet(CatalogueSet catalogues, VocabularyTable vocabulary, ImmutableArray<LoadedBook> books, Lazy<LifecycleSet> lifecycles)
    {
        _lifecycles = lifecycles;
        _hash = new Lazy<string>(HashOfAll);
        Catalogues = catalogues;
        Vocabulary = vocabulary;
        Loaded = books;
        Rulebooks = [.. books.Select(b => b.Book)];
    }

    /// <summary>Gets the rule books that ship inside the assembly, read when they are first asked for.</summary>
    public static RuleSet Embedded => Shipped.Value;

    /// <summary>Gets the rule books in ordinal order of their ids.</summary>
    public ImmutableArray<Rulebook> Rulebooks { get; }

    /// <summary>Gets the SHA-256, lower-case hex, of all editions of all rule books and of their lifecycles: two sets with the same hash decide alike on every day.</summary>
    public string Hash => _hash.Value;

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

    /// <summary>Returns the editions of a rule book in order of time; the first is the one before anything of it was in force.</summary>
    /// <param name="rulebook">The id.</param>
    /// <exception cref="ArgumentException">There is no such rule book.</exception>
    public ImmutableArray<BookEdition> EditionsOf(string rulebook) =>
        (Find(rulebook) ?? throw new ArgumentException($"There is no rule book '{rulebook}'.", nameof(rulebook))).Editions();

    /// <summary>Returns the provision that a book means by a name, "id" of its own or "book/id"; null where there is none.</summary>
    internal Provision? FindProvision(Rulebook own, string name)
    {
        var slash = name.IndexOf('/');
        return slash < 0 ? own.Find(name) : Find(name.Substring(0, slash))?.Book.Find(name.Substring(slash + 1));
    }

    /// <summary>Returns the months that a term of a book takes on a day; null for a term without a number, and where its provision has no version of that day: then it is not in force.</summary>
    internal int? MonthsOf(Rulebook own, MatchingTerm term, LocalDate day) =>
        term.Provision is { } name && FindProvision(own, name)?.On(day)?.Value is { } value ? (int)value.Number : null;

    private string HashOfAll()
    {
        var content = new StringBuilder();
        foreach (var edition in Loaded.SelectMany(static b => b.Editions()))
        {
            content.Append(edition.Edition).Append('=').Append(edition.Hash).Append('\n');
        }

        foreach (var lifecycle in Lifecycles.All)
        {
            content.Append(lifecycle.Source.Id).Append('=').Append(lifecycle.Hash).Append('\n');
        }

        return ContentHash.Sha256(Encoding.UTF8.GetBytes(content.ToString()));
    }

    internal LoadedBook? Find(string id) => Loaded.FirstOrDefault(b => string.Equals(b.Book.Id, id, StringComparison.Ordinal));
}
