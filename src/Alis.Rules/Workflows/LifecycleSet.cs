using System.Collections.Immutable;
using Alis.Rules.Catalogues;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Vocabulary;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Workflows;

/// <summary>The lifecycles of a set of rule books, at most one for a subject in a book.</summary>
internal sealed class LifecycleSet(ImmutableArray<CompiledLifecycle> all, ImmutableHashSet<string> leftOut)
{
    /// <summary>Gets the lifecycles, by book and name.</summary>
    public ImmutableArray<CompiledLifecycle> All { get; } = all;

    /// <summary>Gets the lifecycles, as book/name, that rest on one of a book that is not there.</summary>
    public ImmutableHashSet<string> LeftOut { get; } = leftOut;

    public CompiledLifecycle? Find(string book, SubjectKind subject) => All.FirstOrDefault(l => l.Source.Book == book && l.Source.Subject == subject);

    /// <summary>Reads the lifecycles of a folder; every fault of every file is told.</summary>
    public static LifecycleSet Read(IReadOnlyList<FolderFile> files, IReadOnlyList<Rulebook> books, CatalogueSet catalogues, VocabularyTable vocabulary, DiagnosticSink sink)
    {
        var sources = new List<LifecycleSource>();
        foreach (var file in files)
        {
            if (JsonText.Read(file.Name, file.Utf8Json, sink) is { } root && JsonMembers.Read(root, sink, m => LifecycleReader.Read(m, file.Folder, catalogues)) is { } source)
            {
                if (sources.Find(s => s.Book == source.Book && s.Subject == source.Subject) is { } other)
                {
                    sink.Report(LifecycleCodes.SecondOfSubject, (root.Member("subject") ?? root).Where, source.Book, other.Name, source.Name);
                    continue;
                }

                if ($"{source.Name}.json" != file.Steps[2])
                {
                    sink.Report(LifecycleCodes.WrongFile, (root.Member("lifecycle") ?? root).Where, source.Name, file.Steps[2]);
                }

                sources.Add(source);
            }
        }

        var names = books.SelectMany(static b => b.Provisions, static (b, p) => $"{b.Id}/{p.Id}").ToList();
        var compiled = new List<CompiledLifecycle>();
        var leftOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in OrdinalOrder.Of(sources, static s => s.Id))
        {
            LifecycleSource? rests = null;
            if (source.Base is { } id)
            {
                rests = sources.Find(s => s.Id == id && s.Subject == source.Subject && s.Base is null);
                if (rests is null && !books.Any(b => id.StartsWith(b.Id + "/", StringComparison.Ordinal)))
                {
                    // One book alone, without the one that it rests on: its rules can be used all the same.
                    _ = leftOut.Add(source.Id);
                    continue;
                }

                if (rests is null)
                {
                    sink.ReportNear(LifecycleCodes.UnknownBase, (source.Place?.Member("base") ?? source.Place)?.Where ?? Location.Whole(source.Id), NearestName.Of(id, sources.Where(s => s.Subject == source.Subject && s.Base is null).Select(static s => s.Id)), JsonScalars.Shorten(id));
                    continue;
                }
            }

            var own = books.FirstOrDefault(b => b.Id == source.Book)?.Provisions.Select(static p => p.Id) ?? [];
            compiled.Add(new LifecycleCompiler(source, rests, vocabulary, Find, [.. own, .. names], sink).Compile());
        }

        return new LifecycleSet([.. compiled], [.. leftOut]);

        Provision? Find(string home, string name)
        {
            var slash = name.IndexOf('/');
            var book = slash < 0 ? home : name.Substring(0, slash);
            return books.FirstOrDefault(b => b.Id == book)?.Find(name.Substring(slash + 1));
        }
    }
}
