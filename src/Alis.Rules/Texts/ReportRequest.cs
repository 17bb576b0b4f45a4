using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;
using Alis.Rules.Workflows;

namespace Alis.Rules.Texts;

/// <summary>Checks what somebody asks for before the engine is called, so that a mistyped name gets a diagnostic and no exception.</summary>
public static class ReportRequest
{
    // What was asked for stands in no text.
    private static readonly Location Nowhere = Location.Whole("");

    /// <summary>Checks the names of rule books.</summary>
    /// <param name="rules">The rule books that there are.</param>
    /// <param name="rulebooks">The ids asked for.</param>
    /// <returns>One error for each id that is not known, with the nearest one that is.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Diagnostic> CheckRulebooks(RuleSet rules, IEnumerable<string> rulebooks)
    {
        _ = rules ?? throw new ArgumentNullException(nameof(rules));
        var sink = new DiagnosticSink();
        var known = Ids(rules);
        foreach (var id in (rulebooks ?? throw new ArgumentNullException(nameof(rulebooks))).Where(id => rules.Find(id) is null))
        {
            sink.ReportNear(EvaluationCodes.UnknownRulebook, Nowhere, NearestName.Of(id, known), JsonScalars.Shorten(id), string.Join(", ", known));
        }

        return sink.ToDiagnostics();
    }

    /// <summary>Checks that a rule is among the rule books that a request uses for a file, or, without a rule, that there are such rule books.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="file">The facts.</param>
    /// <param name="options">The options; their rule books are known.</param>
    /// <param name="rule">The id of a rule, or null.</param>
    /// <param name="name">What diagnostics about the file call it, such as a file name; null for none.</param>
    /// <returns>At most one: an error where no rule book concerns the file, a warning where law does but no agreement; it names the fact that is missing or the parties that the agreements are for.</returns>
    /// <exception cref="ArgumentNullException">The engine, the file or the options are null.</exception>
    public static ImmutableArray<Diagnostic> Check(RuleEngine engine, TrainingFile file, ReportOptions options, string? rule = null, string? name = null)
    {
        var rules = (engine ?? throw new ArgumentNullException(nameof(engine))).Rules;
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        var sink = new DiagnosticSink();

        // A book that has provisions only, for other books to read, concerns no file.
        var choices = engine.ChooseRulebooks(file, options).Where(c => rules.Find(c.Id)?.Rules.Any() == true).ToImmutableArray();
        if (rule is not null && !rules.Loaded.Any(b => b.Rules.Any(r => r.Id == rule) && choices.Any(c => c.IsUsed && c.Id == b.Book.Id)))
        {
            ReportRule(rules, rule, sink);
        }
        else if (!choices.Any(c => c.IsUsed))
        {
            ReportNone(choices, Location.Whole(name ?? ""), sink);
        }
        else if (rule is null)
        {
            ReportLawAlone(choices, Location.Whole(name ?? ""), sink);
        }

        return sink.ToDiagnostics();
    }

    /// <summary>Reads a file, and checks that there is something to hold it against.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="name">What diagnostics call the text.</param>
    /// <param name="utf8Json">The text of a training file or an agreement file.</param>
    /// <param name="options">The options; their rule books are known.</param>
    /// <returns>The file, or every fault in it or that no rule book concerns it; warnings with either.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Outcome<TrainingFile> Read(RuleEngine engine, string name, byte[] utf8Json, ReportOptions options)
    {
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        var outcome = FactFileReader.Read(name, utf8Json, engine.Rules.Catalogues);
        return outcome.Value is { } file ? new Outcome<TrainingFile>(file, [.. outcome.Diagnostics, .. Check(engine, file, options, null, name)]) : outcome;
    }

    private static void ReportNone(ImmutableArray<RulebookChoice> choices, Location where, DiagnosticSink sink)
    {
        var known = string.Join(", ", choices.Select(Show));
        if (Missing(choices) is { Count: > 0 } missing)
        {
            sink.Report(EvaluationCodes.PartiesUnknown, where, string.Join("`, `", missing), known);
        }
        else
        {
            sink.Report(EvaluationCodes.NoRulebook, where, known);
        }
    }

    /// <summary>Warns where nobody named a rule book and no agreement is for the parties of the file: the report then says nothing about what they agreed.</summary>
    private static void ReportLawAlone(ImmutableArray<RulebookChoice> choices, Location where, DiagnosticSink sink)
    {
        var agreements = choices.Where(c => c.Reason is RulebookReason.PartiesMatch or RulebookReason.PartiesUnknown or RulebookReason.OtherParties).ToImmutableArray();
        if (agreements.IsEmpty || agreements.Any(c => c.IsUsed) || choices.Any(static c => c.Reason == RulebookReason.NamedByFile))
        {
            return;
        }

        var known = string.Join(", ", agreements.Select(Show));
        if (Missing(agreements) is { Count: > 0 } missing)
        {
            sink.Report(EvaluationCodes.AgreementUnknown, where, string.Join("`, `", missing), known);
        }
        else
        {
            var stated = agreements.SelectMany(c => c.Parties).Select(p => $"{p.Path} {p.KeyInFile}").Distinct(StringComparer.Ordinal).OrderBy(p => p, StringComparer.Ordinal);
            sink.Report(EvaluationCodes.NoAgreement, where, JsonScalars.Shorten(string.Join("`, `", stated)), known);
        }
    }

    private static List<string> Missing(ImmutableArray<RulebookChoice> choices) =>
        [.. choices.SelectMany(c => c.Missing).Distinct(StringComparer.Ordinal).OrderBy(m => m, StringComparer.Ordinal)];

    /// <summary>A rule book with the parties that it is for, as facts of a file: the same in every language.</summary>
    private static string Show(RulebookChoice choice) =>
        choice.Parties.IsEmpty ? choice.Id : $"{choice.Id} ({string.Join(", ", choice.Parties.Select(p => $"{p.Path} {p.Party.Key}"))})";

    private static void ReportRule(RuleSet rules, string rule, DiagnosticSink sink)
    {
        if (rules.Loaded.FirstOrDefault(b => b.Rules.Any(r => r.Id == rule)) is { } book)
        {
            sink.Report(EvaluationCodes.RuleNotAsked, Nowhere, rule, book.Book.Id);
            return;
        }

        var known = rules.Loaded.SelectMany(b => b.Rules.Select(r => r.Id)).Distinct(StringComparer.Ordinal).ToList();
        sink.ReportNear(EvaluationCodes.UnknownRule, Nowhere, NearestName.Of(rule, known), JsonScalars.Shorten(rule), string.Join(", ", known));
    }

    private static List<string> Ids(RuleSet rules) => [.. rules.Rulebooks.Select(b => b.Id)];
}
