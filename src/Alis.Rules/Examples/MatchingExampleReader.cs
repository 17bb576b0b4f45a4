using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Json;
using Alis.Rules.Matching;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Examples;

/// <summary>Reads the examples of rounds in a folder of rule books.</summary>
internal static class MatchingExampleReader
{
    public static ImmutableArray<MatchingExample> Read(IEnumerable<RulebookText> texts, RuleSet rules, DiagnosticSink sink)
    {
        var examples = ImmutableArray.CreateBuilder<MatchingExample>();
        foreach (var text in texts.OrderBy(static t => t.Name, StringComparer.Ordinal))
        {
            if (IsOne(text.Name) && JsonText.Read(text.Name, text.Utf8Json, sink) is { } root && JsonMembers.Read(root, sink, MatchingExampleFile.Read) is { } file)
            {
                Read(file, text.Name, rules, examples, sink);
            }
        }

        return examples.ToImmutable();
    }

    public static bool IsOne(string name) => name.Split('/') is [_, "matching", "examples", _];

    private static void Read(MatchingExampleFile file, string document, RuleSet rules, ImmutableArray<MatchingExample>.Builder examples, DiagnosticSink sink)
    {
        var place = file.Place?.Where ?? Location.Whole(document);
        if (rules.Find(document.Substring(0, document.IndexOf('/'))) is not { } loaded)
        {
            sink.Report(ExampleCodes.NoRulebook, place);
            return;
        }

        foreach (var source in file.Examples)
        {
            if (file.Base is null)
            {
                continue;
            }

            // Faults of patched rounds have no place in the file of their own: they are told at the example.
            var outcome = MatchingRoundReader.Read(document, MergePatch.Apply(file.Base, source.Change), rules.Catalogues);
            foreach (var fault in outcome.Diagnostics.Where(static d => d.Severity == Severity.Error))
            {
                sink.Report(ExampleCodes.FactsFault, source.Place?.Where ?? place, source.Name, Told(fault, Language.Nb), Told(fault, Language.Nn), Told(fault, Language.En));
            }

            if (outcome.Value is not { } round)
            {
                continue;
            }

            if (round.Rulebook != loaded.Book.Id)
            {
                sink.Report(ExampleCodes.OtherRulebook, source.Place?.Where ?? place, source.Name, JsonScalars.Shorten(round.Rulebook ?? ""), loaded.Book.Id);
                continue;
            }

            examples.Add(new MatchingExample(loaded.Book, document, source, round));
        }
    }

    private static string Told(Diagnostic fault, Language language) => $"{fault.Where.Pointer}: {fault.Message(language)}";
}
