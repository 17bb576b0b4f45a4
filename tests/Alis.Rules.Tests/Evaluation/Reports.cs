using System.Globalization;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using NodaTime;
using Xunit;

namespace Alis.Rules.Tests.Evaluation;

/// <summary>Short forms of evaluating and of telling what came of it.</summary>
internal static class Reports
{
    public static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    public static Report On(this RuleEngine engine, string day, TrainingFileBuilder file, ReportOptions? options = null) =>
        engine.Validate(file.Build().GetValueOrThrow(), Day(day), options);

    public static Finding Of(this Report report, string rule) => Assert.Single(report.Findings, f => f.Rule == rule);

    public static Verdict VerdictOn(this RuleEngine engine, string day, TrainingFileBuilder file, string rule = "R") => engine.On(day, file).Of(rule).Verdict;

    /// <summary>Writes a whole report, so that two can be compared.</summary>
    public static string Describe(Report report) => string.Join("\n", new[]
    {
        $"{report.Outcome} {report.Receipt.Facts} {report.Receipt.Rules} {string.Join(",", report.Outcomes)} {string.Join(",", report.Books)}",
    }.Concat(report.Findings.Select(Describe)).Concat(report.NotInForce.Select(n => n.ToString())));

    private static string Describe(Finding f) => string.Create(CultureInfo.InvariantCulture,
        $"{f.Rulebook} {f.Rule} {f.Subject} {f.Verdict} {f.Amount}/{f.Required} {f.Opens:uuuu-MM-dd} {f.Due:uuuu-MM-dd} {f.FulfilledOn:uuuu-MM-dd} {f.Late} {f.Accepted} {f.DisplacedBy} [{string.Join(";", f.Missing)}] [{string.Join(";", f.Because)}] [{string.Join(";", f.TurningPoints)}] {f.IsCutOff}");
}
