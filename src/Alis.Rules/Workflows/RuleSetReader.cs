using System.Collections.Immutable;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>Reads a folder of rule books: headers and provisions of all of them first, since a rule may cite another book's provision.</summary>
internal sealed class RuleSetReader
{
    private readonly DiagnosticSink _sink = new();
    private readonly Dictionary<string, ReadFolder> _books = new(StringComparer.Ordinal);
    private readonly List<FolderFile> _lifecycles = [];

    // What ships in the assembly was checked when it was built: a test reads it as a folder and finds no fault.
    private readonly bool _isChecked;

    private RuleSetReader(bool isChecked) => _isChecked = isChecked;

    public static Version EngineVersion { get; } = typeof(RuleSetReader).Assembly.GetName().Version ?? new Version(0, 0, 0);

    public static Outcome<RuleSet> ReadEmbedded()
    {
        var texts = new List<RulebookText>();
        foreach (var name in EmbeddedTexts.Names(""))
        {
            // The catalogues have been read, and the list of norms is read by those who ask for it.
            if (name != NormList.FileName && !name.StartsWith("catalogues/", StringComparison.Ordinal))
            {
                texts.Add(new RulebookText(name, EmbeddedTexts.Read(name)));
            }
        }

        return Read(texts, CatalogueSet.Embedded, isChecked: true);
    }

    /// <summary>Reads a folder and tells every fault in it.</summary>
    public static Outcome<RuleSet> Read(IEnumerable<RulebookText> texts) => Read(texts, null, isChecked: false);

    private static Outcome<RuleSet> Read(IEnumerable<RulebookText> texts, CatalogueSet? catalogues, bool isChecked)
    {
        var reader = new RuleSetReader(isChecked);
        var (books, own) = (new List<FolderFile>(), new List<NamedText>());
        foreach (var text in OrdinalOrder.Of(texts, static t => t.Name))
        {
            var file = new FolderFile(text);
            switch (file.Folder)
            {
                case "catalogues":
                    own.Add(new NamedText(text.Name, text.Utf8Json));
                    break;
                case "schema" or "decisions" or "sources":
                    break;
                default:
                    books.Add(file);
                    break;
            }
        }

        if (catalogues is null && own.Count > 0)
        {
            var outcome = CatalogueSet.Load(own);
            reader._sink.Add(outcome.Diagnostics);
            catalogues = outcome.Value;
        }

        var set = reader.ReadBooks(books, catalogues ?? CatalogueSet.Embedded);
        return reader._sink.ToOutcome(set);
    }

    private RuleSet ReadBooks(List<FolderFile> files, CatalogueSet catalogues)
    {
        var folders = new List<string>();
        foreach (var file in files)
        {
            if (file.Steps.Length > 1 && !folders.Contains(file.Folder))
            {
                folders.Add(file.Folder);
            }
        }

        foreach (var folder in folders)
        {
            var own = new List<FolderFile>();
            foreach (var file in files)
            {
                if (file.Steps.Length > 1 && file.Folder == folder)
                {
                    own.Add(file);
                }
            }

            ReadBook(folder, own);
        }

        foreach (var file in files)
        {
            if (file.Steps.Length == 1 && file.Name != NormList.FileName)
            {
                _sink.Report(RulebookCodes.UnknownFile, Location.Whole(file.Name));
            }
        }

        if (_books.Count == 0 && !_sink.HasErrors)
        {
            _sink.Report(RulebookCodes.NoRulebooks, Location.Whole(""));
        }

        var vocabulary = new VocabularyTable(catalogues);
        var loaded = ImmutableArray.CreateBuilder<LoadedBook>(_books.Count);
        foreach (var folder in OrdinalOrder.Of(_books.Values, static b => b.Book.Id))
        {
            loaded.Add(Compile(folder, vocabulary));
        }

        var books = loaded.MoveToImmutable();
        var read = new Lazy<LifecycleSet>(() => LifecycleSet.Read(_lifecycles, [.. books.Select(static b => b.Book)], catalogues, vocabulary, _isChecked ? new DiagnosticSink() : _sink));
        if (!_isChecked)
        {
            // What ships is read when somebody asks for it: most never do.
            _ = read.Value;
        }

        return new RuleSet(catalogues, vocabulary, books, read);
    }

    private void ReadBook(string folder, List<FolderFile> files)
    {
        RulebookFile? header = null;
        IReadOnlyList<Provision> provisions = [];
        IReadOnlyList<MatchingTerm> terms = [];
        var workflows = new List<JsonValue>();
        foreach (var file in files)
        {
            if (file.Kind == FolderFileKind.Lifecycle)
            {
                _lifecycles.Add(file);
            }

            if (file.Kind is FolderFileKind.Elsewhere or FolderFileKind.Lifecycle)
            {
                continue;
            }

            var root = JsonText.Read(file.Name, file.Utf8Json, _sink);
            switch (file.Kind)
            {
                case FolderFileKind.Rulebook:
                    header = root is null ? null : JsonMembers.Read(root, _sink, RulebookFile.Read);
                    CheckHeader(header, folder, root);
                    break;
                case FolderFileKind.Provisions:
                    provisions = root is null ? [] : JsonMembers.Read(root, _sink, ProvisionFile.Read)?.Provisions ?? [];
                    break;
                case FolderFileKind.MatchingTerms:
                    terms = root is null ? [] : JsonMembers.Read(root, _sink, MatchingTermFile.Read)?.Terms ?? [];
                    break;
                case FolderFileKind.Workflow:
                    // The format allows one workflow or a list of them in a file.
                    workflows.AddRange(root is null ? [] : root.Kind == JsonKind.List ? root.Items : [root]);
                    break;
                default:
                    _sink.Report(RulebookCodes.UnknownFile, Location.Whole(file.Name));
                    break;
            }
        }

        if (header is null)
        {
            if (!files.Exists(f => f.Kind == FolderFileKind.Rulebook))
            {
                _sink.Report(RulebookCodes.NoRulebookFile, Location.Whole(folder), folder);
            }

            // The folder's rules are still read, so that their faults are told too.
            header = new RulebookFile(folder, RulebookKind.Draft, default, "0.0.0", "0.0.0", InForcePeriod.Always, []);
        }

        // Of two with one name the first stays; that there are two has been reported.
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<Provision>();
        foreach (var provision in provisions)
        {
            if (ids.Add(provision.Id))
            {
                first.Add(provision);
            }
        }

        _books[folder] = new ReadFolder(new Rulebook(header, first, terms), workflows);
    }

    private void CheckHeader(RulebookFile? header, string folder, JsonValue? root)
    {
        if (header is null || root is null)
        {
            return;
        }

        if (!string.Equals(header.Id, folder, StringComparison.Ordinal))
        {
            _sink.Report(RulebookCodes.WrongFolder, (root.Member("id") ?? root).Where, header.Id, folder);
        }

        if (Version.TryParse(header.MinimumEngine, out var needed) && needed > EngineVersion)
        {
            _sink.Report(RulebookCodes.EngineTooOld, (root.Member("minimumEngine") ?? root).Where, header.MinimumEngine, EngineVersion.ToString(3));
        }
    }

    private LoadedBook Compile(ReadFolder folder, VocabularyTable vocabulary)
    {
        var book = folder.Book;
        var names = new List<string>();
        foreach (var provision in book.Provisions)
        {
            names.Add(provision.Id);
        }

        foreach (var other in _books.Values)
        {
            foreach (var provision in other.Book.Provisions)
            {
                names.Add(other.Book.Id + "/" + provision.Id);
            }
        }

        var workflows = new List<CompiledWorkflow>();
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in folder.Workflows)
        {
            if (JsonMembers.Read(value, _sink, WorkflowReader.Read) is not { } source)
            {
                continue;
            }

            // Twice within one workflow has been told by its reader.
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var rule in source.Rules)
            {
                if (own.Add(rule.Name) && !rules.Add(rule.Name))
                {
                    _sink.Report(RulebookCodes.SameId, rule.NamePlace?.Where ?? value.Where, rule.Name);
                }
            }

            if (new WorkflowCompiler(source, book.Id, vocabulary, id => FindProvision(book, id), names, _isChecked, _sink).Compile() is { } compiled)
            {
                workflows.Add(compiled);
            }
        }

        if (!_isChecked)
        {
            StatementUses.Check(book, rules, vocabulary.Catalogues, _sink);
            MatchingTermUses.Check(book, id => FindProvision(book, id), names, _sink);
        }

        return new LoadedBook(book, [.. workflows], vocabulary.Catalogues);
    }

    private Provision? FindProvision(Rulebook own, string id)
    {
        var slash = id.IndexOf('/');
        return slash < 0 ? own.Find(id) : _books.TryGetValue(id.Substring(0, slash), out var other) ? other.Book.Find(id.Substring(slash + 1)) : null;
    }

    private sealed record ReadFolder(Rulebook Book, List<JsonValue> Workflows);
}
