using Alis.Rules.Benchmarks.HandWritten;
using Alis.Rules.Evaluation;
using Alis.Rules.Facts;
using Alis.Rules.Workflows;
using BenchmarkDotNet.Attributes;

namespace Alis.Rules.Benchmarks;

/// <summary>One file evaluated by hand-written rules, by the engine without texts, and by the engine in full.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private static readonly ReportOptions VerdictsOnly = new() { Detail = ReportDetail.Verdicts };

    private readonly RuleEngine _engine = new(RuleSet.Embedded);
    private readonly TrainingFile _file = MeasuredFile.Build();

    [Benchmark(Baseline = true)]
    public int ByHand() => HandWrittenRules.Validate(_file, MeasuredFile.Day).Count;

    [Benchmark]
    public int Verdicts() => _engine.Validate(_file, MeasuredFile.Day, VerdictsOnly).Findings.Length;

    [Benchmark]
    public int FullReport() => _engine.Validate(_file, MeasuredFile.Day).Findings.Length;

    [Benchmark]
    public int FullReportWithReceipt()
    {
        var report = _engine.Validate(_file, MeasuredFile.Day);
        return report.Findings.Length + report.Receipt.Facts.Length;
    }
}
