using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Expressions.Compilation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Examples;

/// <summary>The examples of a folder of rule books.</summary>
public sealed class ExampleSet
{
    private static readonly Verdict[] AllVerdicts = [Verdict.Met, Verdict.NotYet, Verdict.NotMet, Verdict.Undecided, Verdict.NotApplicable];

    private ExampleSet(ImmutableArray<Example> examples, ImmutableArray<LifecycleExample> lifecycles, ImmutableArray<MatchingExample> rounds) => (Examples, Lifecycles, Rounds) = (examples, lifecycles, rounds);

    /// <summary>Gets the examples, by file, each in the order written.</summary>
    public ImmutableArray<Example> Examples { get; }

    /// <summary>Gets the examples of lifecycles, by file, each in the order written.</summary>
    public ImmutableArray<LifecycleExample> Lifecycles { get; }

    /// <summary>Gets the examples of rounds of matching, by file, each in the order written.</summary>
    public ImmutableArray<MatchingExample> Rounds { get; }

    /// <summary>Reads the examples of a folder and holds them against its rules.</summary>
    /// <param name="texts">The files of the folder; others than examples are passed over.</param>
    /// <param name="rules">The rule books of the same folder.</param>
    /// <returns>The examples, or every fault in every file; a verdict that a rule can give and no example shows is a warning.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<ExampleSet> Load(IEnumerable<RulebookText> texts, RuleSet rules)
    {
        var sink = new DiagnosticSink();
        return sink.ToOutcome(Read(texts, rules, sink));
    }

    /// <summary>Reads the examples of a folder that can be read, whatever is wrong with the others; <see cref="Load"/> says what that is.</summary>
    /// <param name="texts">The files of the folder; others than examples are passed over.</param>
    /// <param name="rules">The rule books of the same folder.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ExampleSet Readable(IEnumerable<RulebookText> texts, RuleSet rules) => Read(texts, rules, new DiagnosticSink());

    private static ExampleSet Read(IEnumerable<RulebookText> texts, RuleSet rules, DiagnosticSink sink)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        RulebookText[] all = [.. texts ?? throw new ArgumentNullException(nameof(texts))];
        var examples = ImmutableArray.CreateBuilder<Example>();
        var documents = new List<string>();
        foreach (var text in all.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            var steps = text.Name.Split('/');
            if (steps.Length != 3 || steps[1] != "examples")
            {
                continue;
            }

            documents.Add(text.Name);
            if (JsonText.Read(text.Name, text.Utf8Json, sink) is { } root && JsonMembers.Read(root, sink, ExampleFile.Read) is { } file)
            {
                Read(file, steps[0], text.Name, rules, examples, sink);
            }
        }

        var lifecycles = LifecycleExampleReader.Read(all, rules, sink);
        var rounds = MatchingExampleReader.Read(all, rules, sink);
        if (!sink.HasErrors)
        {
            // An example that cannot be read may be the one that would show a verdict.
            CheckEachVerdict(rules, examples, documents, sink);
        }

        return new ExampleSet(examples.ToImmutable(), lifecycles, rounds);
    }

    private static void Read(ExampleFile file, string folder, string document, RuleSet rules, ImmutableArray<Example>.Builder examples, DiagnosticSink sink)
    {
        var place = file.Place?.Where ?? Location.Whole(document);
        if (rules.Find(folder) is not { } book)
        {
            sink.Report(ExampleCodes.NoRulebook, place);
            return;
        }

        if (!book.Rules.Any(r => r.Id == file.Rule))
        {
            sink.ReportNear(ExampleCodes.UnknownRule, (file.Place?.Member("rule"))?.Where ?? place, NearestName.Of(file.Rule, book.Rules.Select(r => r.Id)), file.Rule, folder);
            return;
        }

        foreach (var source in file.Examples)
        {
            if (file.Facts is null || !TryTrial(source, folder, rules, sink, out var trial))
            {
                continue;
            }

            // Faults of patched facts have no place in the file of their own: they are told at the example.
            var outcome = TrainingFileReader.Read(document, MergePatch.Apply(file.Facts, source.Change), rules.Catalogues);
            foreach (var fault in outcome.Diagnostics.Where(d => d.Severity == Severity.Error))
            {
                sink.Report(ExampleCodes.FactsFault, source.Place?.Where ?? place, source.Name, Told(fault, Language.Nb), Told(fault, Language.Nn), Told(fault, Language.En));
            }

            if (outcome.Value is { } facts)
            {
                examples.Add(new Example(folder, file, document, source, facts, trial));
            }
        }
    }

    /// <summary>Finds the reading that an example is run under; false where there is none such, which has been told.</summary>
    private static bool TryTrial(ExampleSource source, string folder, RuleSet rules, DiagnosticSink sink, out ProvisionTrial? trial)
    {
        trial = null;
        if (source.Reading is not { } reading)
        {
            return true;
        }

        var slash = reading.Provision.IndexOf('/');
        var book = rules.Find(slash < 0 ? folder : reading.Provision.Substring(0, slash))?.Book;
        var provision = book?.Find(reading.Provision.Substring(slash + 1));
        var admissible = provision?.Admissible.FirstOrDefault(v => v.ToString() == reading.Value);
        if (provision is null || admissible is null)
        {
            var known = provision is null ? (book?.Provisions ?? []).Select(p => p.Id) : provision.Admissible.Select(v => v.ToString());
            sink.ReportNear(ExampleCodes.UnknownReading, reading.Place!.Where, NearestName.Of(provision is null ? reading.Provision : reading.Value, known), reading.Provision, reading.Value);
            return false;
        }

        trial = new ProvisionTrial(provision, admissible);
        return true;
    }

    private static string Told(Diagnostic fault, Language language) => $"{fault.Where.Pointer}: {fault.Message(language)}";

    private static void CheckEachVerdict(RuleSet rules, ImmutableArray<Example>.Builder examples, List<string> documents, DiagnosticSink sink)
    {
        foreach (var book in rules.Loaded)
        {
            if (book.Workflows.Any(w => !w.Rules.IsEmpty) && !documents.Exists(d => d.StartsWith(book.Book.Id + "/", StringComparison.Ordinal)))
            {
                sink.Report(ExampleCodes.NoExamples, Location.Whole(book.Book.Id), book.Book.Id);
                continue;
            }

            foreach (var rule in book.Rules)
            {
                var shown = examples.Where(e => e.Rulebook == book.Book.Id && e.Rule == rule.Id).SelectMany(e => e.Expected).Select(e => e.Verdict).ToImmutableHashSet(StringComparer.Ordinal);
                foreach (var verdict in AllVerdicts.Where(v => rule.Texts.Find(v, Language.Nb) is not null && !shown.Contains(v.ToString())))
                {
                    sink.Report(ExampleCodes.WithoutExample, rule.Source.NamePlace?.Where ?? Location.Whole(book.Book.Id), rule.Id, verdict.ToString());
                }
            }
        }
    }
}
