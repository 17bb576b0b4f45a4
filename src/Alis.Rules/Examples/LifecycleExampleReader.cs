using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Examples;

/// <summary>Reads the examples of lifecycles in a folder of rule books.</summary>
internal static class LifecycleExampleReader
{
    public static ImmutableArray<LifecycleExample> Read(IEnumerable<RulebookText> texts, RuleSet rules, DiagnosticSink sink)
    {
        var examples = ImmutableArray.CreateBuilder<LifecycleExample>();
        foreach (var text in texts.OrderBy(static t => t.Name, StringComparer.Ordinal))
        {
            if (IsOne(text.Name) && JsonText.Read(text.Name, text.Utf8Json, sink) is { } root && JsonMembers.Read(root, sink, LifecycleExampleFile.Read) is { } file)
            {
                Read(file, text.Name, rules, examples, sink);
            }
        }

        return examples.ToImmutable();
    }

    public static bool IsOne(string name) => name.Split('/') is [_, "lifecycles", "examples", _];

    private static void Read(LifecycleExampleFile file, string document, RuleSet rules, ImmutableArray<LifecycleExample>.Builder examples, DiagnosticSink sink)
    {
        var book = document.Substring(0, document.IndexOf('/'));
        var place = file.Place?.Where ?? Location.Whole(document);
        if (rules.Lifecycles.LeftOut.Contains($"{book}/{file.Lifecycle}"))
        {
            return;
        }

        var known = rules.Lifecycles.All.Where(l => l.Source.Book == book).ToList();
        if (known.Find(l => l.Source.Name == file.Lifecycle) is not { } lifecycle)
        {
            sink.ReportNear(ExampleCodes.UnknownRule, file.Place?.Member("lifecycle")?.Where ?? place, NearestName.Of(file.Lifecycle, known.Select(static l => l.Source.Name)), file.Lifecycle, book);
            return;
        }

        foreach (var source in file.Examples)
        {
            if (file.Facts is null || source.Expect is null)
            {
                continue;
            }

            var outcome = FactFileReader.Read(document, MergePatch.Apply(file.Facts, source.Change), rules.Catalogues);
            foreach (var fault in outcome.Diagnostics.Where(static d => d.Severity == Severity.Error))
            {
                sink.Report(ExampleCodes.FactsFault, source.Place?.Where ?? place, source.Name, Told(fault, Language.Nb), Told(fault, Language.Nn), Told(fault, Language.En));
            }

            if (outcome.Value is { } facts)
            {
                examples.Add(new LifecycleExample(lifecycle, document, source, facts));
            }
        }
    }

    private static string Told(Diagnostic fault, Language language) => $"{fault.Where.Pointer}: {fault.Message(language)}";
}
