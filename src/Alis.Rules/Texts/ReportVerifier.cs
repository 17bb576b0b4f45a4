using Alis.Rules.Diagnostics;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Json;
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
    /// <param name="key">The key of the receipt, where it was made with one.</param>
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
            ReceiptKey = claimed.IsKeyed ? key : null,
        };
        var report = engine.Validate(file, claimed.AssessedOn, options);
        report = claimed.Party is null ? report : report.ForParty(claimed.Party);
        return new Verification([.. new ReportComparison(claimed, report).Differences()]);
    }
}
