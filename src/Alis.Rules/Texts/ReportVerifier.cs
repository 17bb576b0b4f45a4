using System.Collections.Immutable;
using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
using Alis.Rules.Rulebooks;
using Alis.Rules.Text;

namespace Alis.Rules.Texts;

/// <summary>Recomputes reports: whether the same comes out of a file and the rule books at hand.</summary>
public static class ReportVerifier
{
    // A report says more than the file it is about: a file of the largest size gives one of some ten times that.
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Validates a file again as a report says it was done, and compares.</summary>
    /// <param name="name">What diagnostics call the report, such as a file name.</param>
    /// <param name="reportJson">The report, as <see cref="ReportJson"/> wrote it; members that it does not write are passed over.</param>
    /// <param name="file">The facts.</param>
    /// <param name="engine">The engine over the rule books at hand.</param>
    /// <param name="key">The key that the receipt was made with, or null; a receipt made without the key that is given differs.</param>
    /// <returns>What differs; or why the text cannot be verified.</returns>
    /// <exception cref="ArgumentNullException">An argument other than the key is null.</exception>
    public static Outcome<Verification> Verify(string name, byte[] reportJson, TrainingFile file, RuleEngine engine, byte[]? key = null)
    {
        _ = name ?? throw new ArgumentNullException(nameof(name));
        _ = reportJson ?? throw new ArgumentNullException(nameof(reportJson));
        _ = file ?? throw new ArgumentNullException(nameof(file));
        _ = engine ?? throw new ArgumentNullException(nameof(engine));
        var sink = new DiagnosticSink();
        var claimed = JsonText.Read(name, reportJson, sink, MaxBytes) is { } root ? ClaimedReport.Read(root, sink) : null;
        if (claimed is not null)
        {
            CheckBooks(claimed, engine, sink);
            if (claimed.IsKeyed && key is null)
            {
                sink.Report(EvaluationCodes.KeyNeeded, claimed.ReceiptPlace.Where);
            }
        }

        return sink.ToOutcome(claimed is null || sink.HasErrors ? null : Compare(claimed, file, engine, key));
    }

    private static void CheckBooks(ClaimedReport claimed, RuleEngine engine, DiagnosticSink sink)
    {
        var known = engine.Rules.Rulebooks.Select(b => b.Id).ToList();
        foreach (var book in claimed.Books.Where(b => engine.Rules.Find(b.Id) is null))
        {
            sink.ReportNear(EvaluationCodes.ReportRulebook, book.Place.Where, NearestName.Of(book.Id, known), JsonScalars.Shorten(book.Id), string.Join(", ", known));
        }
    }

    private static Verification Compare(ClaimedReport claimed, TrainingFile file, RuleEngine engine, byte[]? key)
    {
        var options = new ReportOptions
        {
            Rulebooks = [.. claimed.Books.Select(b => b.Id)],
            KnownOn = claimed.KnownOn,
            ReceiptKey = key,
        };
        var report = engine.Validate(file, claimed.AssessedOn, options);
        report = report.WithChoices(Choices(claimed, report, engine.ChooseRulebooks(file)));
        report = claimed.Party is null ? report : report.ForParty(claimed.Party);
        return new Verification([.. new ReportComparison(claimed, report).Differences()]);
    }

    /// <summary>The reasons that the report can have: recomputing names every book, but a book that was not named then must be one that the file is about.</summary>
    private static ImmutableArray<RulebookChoice> Choices(ClaimedReport claimed, Report report, ImmutableArray<RulebookChoice> unasked)
    {
        var named = claimed.Books.Where(b => b.Reason == OutputCodes.Of(RulebookReason.NamedByCaller)).Select(b => b.Id).ToList();
        return [.. report.Choices.Select((c, i) => unasked[i].IsUsed && !named.Contains(c.Id) ? unasked[i] : c)];
    }
}
