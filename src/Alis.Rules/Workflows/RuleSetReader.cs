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
    private readonly Dictionary<string, Rulebook> _books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonValue>> _workflows = new(StringComparer.Ordinal);

    public static Version EngineVersion { get; } = typeof(RuleSetReader).Assembly.GetName().Version ?? new Version(0, 0, 0);

    public static Outcome<RuleSet> ReadEmbedded() =>
        Read(EmbeddedTexts.Names("").Where(n => n != NormList.FileName).Select(n => new RulebookText(n, EmbeddedTexts.Read(n))), CatalogueSet.Embedded);

    public static Outcome<RuleSet> Read(IEnumerable<RulebookText> texts, CatalogueSet? catalogues = null)
    {
        var reader = new RuleSetReader();
        var all = texts.Select(t => (Text: t, Steps: t.Name.Split('/'))).OrderBy(t => t.Text.Name, StringComparer.Ordinal).ToList();
        var own = all.Where(t => t.Steps[0] == "catalogues").Select(t => (t.Text.Name, t.Text.Utf8Json)).ToList();
        if (catalogues is null && own.Count > 0)
        {
            var outcome = CatalogueSet.Load(own);
            reader._sink.Add(outcome.Diagnostics);
            catalogues = outcome.Value;
        }

        var set = reader.ReadBooks([.. all.Where(t => t.Steps[0] is not ("catalogues" or "schema" or "decisions" or "sources"))], catalogues ?? CatalogueSet.Embedded);
        return reader._sink.ToOutcome(set);
    }

    private RuleSet ReadBooks(List<(RulebookText Text, string[] Steps)> texts, CatalogueSet catalogues)
    {
        foreach (var folder in texts.Where(t => t.Steps.Length > 1).GroupBy(t => t.Steps[0], StringComparer.Ordinal))
        {
            ReadBook(folder.Key, folder.ToList());
        }

        foreach (var (text, _) in texts.Where(t => t.Steps.Length == 1 && t.Text.Name != NormList.FileName))
        {
            _sink.Report(RulebookCodes.UnknownFile, Location.Whole(text.Name));
        }

        if (_books.Count == 0 && !_sink.HasErrors)
        {
            _sink.Report(RulebookCodes.NoRulebooks, Location.Whole(""));
        }

        var vocabulary = new VocabularyTable(catalogues);
        var loaded = _books.Values.OrderBy(b => b.Id, StringComparer.Ordinal).Select(b => Compile(b, vocabulary)).ToImmutableArray();
        return new RuleSet(catalogues, vocabulary, loaded);
    }

    private void ReadBook(string folder, List<(RulebookText Text, string[] Steps)> files)
    {
        RulebookFile? header = null;
        IReadOnlyList<Provision> provisions = [];
        var workflows = new List<JsonValue>();
        foreach (var (text, steps) in files)
        {
            if (steps.Length == 3 && steps[1] is ("examples" or "lifecycles"))
            {
                continue;
            }

            var root = JsonText.Read(text.Name, text.Utf8Json, _sink);
            switch (KindOf(steps))
            {
                case FileKind.Rulebook:
                    header = root is null ? null : JsonMembers.Read(root, _sink, RulebookFile.Read);
                    CheckHeader(header, folder, root);
                    break;
                case FileKind.Provisions:
                    provisions = root is null ? [] : JsonMembers.Read(root, _sink, ProvisionFile.Read)?.Provisions ?? [];
                    break;
                case FileKind.Workflow:
                    // The format allows one workflow or a list of them in a file.
                    workflows.AddRange(root is null ? [] : root.Kind == JsonKind.List ? root.Items : [root]);
                    break;
                default:
                    _sink.Report(RulebookCodes.UnknownFile, Location.Whole(text.Name));
                    break;
            }
        }

        if (header is null)
        {
            if (!files.Any(f => KindOf(f.Steps) == FileKind.Rulebook))
            {
                _sink.Report(RulebookCodes.NoRulebookFile, Location.Whole(folder), folder);
            }

            // The folder's rules are still read, so that their faults are told too.
            header = new RulebookFile(folder, RulebookKind.Draft, default, "0.0.0", "0.0.0", InForcePeriod.Always, []);
        }

        var distinct = provisions.GroupBy(p => p.Id, StringComparer.Ordinal).Select(g => g.First()).ToList();
        _books[folder] = new Rulebook(header, distinct);
        _workflows[folder] = workflows;
    }

    private static FileKind KindOf(string[] steps) => (steps.Length, steps[1]) switch
    {
        (2, "rulebook.json") => FileKind.Rulebook,
        (2, "provisions.json") => FileKind.Provisions,
        (3, "workflows") => FileKind.Workflow,
        _ => FileKind.Unknown,
    };

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

    private LoadedBook Compile(Rulebook book, VocabularyTable vocabulary)
    {
        var folder = _books.First(b => ReferenceEquals(b.Value, book)).Key;
        var names = book.Provisions.Select(p => p.Id).Concat(_books.Values.SelectMany(b => b.Provisions.Select(p => $"{b.Id}/{p.Id}"))).ToList();
        var workflows = new List<CompiledWorkflow>();
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in _workflows[folder])
        {
            if (JsonMembers.Read(value, _sink, WorkflowReader.Read) is not { } source)
            {
                continue;
            }

            // Twice within one workflow has been told by its reader.
            foreach (var rule in source.Rules.GroupBy(r => r.Name, StringComparer.Ordinal).Select(g => g.First()).Where(r => !rules.Add(r.Name)))
            {
                _sink.Report(RulebookCodes.SameId, rule.NamePlace?.Where ?? value.Where, rule.Name);
            }

            if (new WorkflowCompiler(source, book.Id, vocabulary, id => FindProvision(book, id), names, _sink).Compile() is { } compiled)
            {
                workflows.Add(compiled);
            }
        }

        StatementUses.Check(book, rules, vocabulary.Catalogues, _sink);
        return new LoadedBook(book, [.. workflows]);
    }

    private Provision? FindProvision(Rulebook own, string id)
    {
        var slash = id.IndexOf('/');
        return slash < 0 ? own.Find(id) : _books.TryGetValue(id.Substring(0, slash), out var other) ? other.Find(id.Substring(slash + 1)) : null;
    }

    private enum FileKind
    {
        Unknown,
        Rulebook,
        Provisions,
        Workflow,
    }
}
