using System.Globalization;
using Alis.Rules.Benchmarks.HandWritten;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using NodaTime.Text;

namespace Alis.Rules.Benchmarks.Checks;

/// <summary>Holds the engine's findings against the hand-written ones.</summary>
internal static class SameFindings
{
    private static readonly ReportOptions Options = new() { Rulebooks = ["nlsh-2024"], Detail = ReportDetail.Verdicts };

    /// <summary>Returns the findings that only one of the two gives, each as a line; nothing where they agree.</summary>
    public static IReadOnlyList<string> Differences(RuleEngine engine, TrainingFile file, LocalDate day)
    {
        var ours = engine.Validate(file, day, Options).Findings.Where(f => HandWrittenRules.Written.Contains(f.Rule)).Select(Line).ToList();
        var theirs = HandWrittenRules.Validate(file, day).Select(Line).ToList();
        return ours.SequenceEqual(theirs, StringComparer.Ordinal)
            ? []
            : [.. ours.Except(theirs, StringComparer.Ordinal).Select(l => "engine: " + l), .. theirs.Except(ours, StringComparer.Ordinal).Select(l => "by hand: " + l), "in this order or number"];
    }

    private static string Line(Finding f) =>
        Line(f.Rule, f.Subject.Key, f.Verdict, f.Amount, f.Required, f.Opens, f.Due, f.FulfilledOn, f.Late, f.DisplacedBy, f.Missing);

    private static string Line(HandWrittenFinding f) =>
        Line(f.Rule, f.Subject, f.Verdict, f.Amount, f.Required, f.Opens, f.Due, f.FulfilledOn, f.Late, f.DisplacedBy, f.Missing);

    private static string Line(
        string rule,
        string subject,
        Verdict verdict,
        decimal? amount,
        decimal? required,
        LocalDate? opens,
        LocalDate? due,
        LocalDate? fulfilledOn,
        int? late,
        string? displacedBy,
        IEnumerable<string> missing) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{rule} {subject} {verdict} {amount:0.############}/{required:0.############} {Iso(opens)} {Iso(due)} {Iso(fulfilledOn)} late {late} by {displacedBy} without {string.Join(", ", HandWrittenRules.WithoutMissing.Contains(rule) ? [] : missing)}");

    private static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "-";
}
