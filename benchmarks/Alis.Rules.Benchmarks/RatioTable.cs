using System.Globalization;
using Alis.Rules.Benchmarks.HandWritten;

namespace Alis.Rules.Benchmarks;

/// <summary>Measures ratios in one short run: batches of each variant take turns, so that a slow moment of the machine falls on all of them.</summary>
internal static class RatioTable
{
    private const int Batches = 41;
    private const double WarmUpSeconds = 2;
    private const double BatchSeconds = 0.1;

    public static void Write(TextWriter output)
    {
        var benchmarks = new ValidateBenchmarks();
        (string Name, Func<int> Run)[] variants =
        [
            ("hand-written C#", benchmarks.ByHand),
            ("engine, verdicts", benchmarks.Verdicts),
            ("engine, full report", benchmarks.FullReport),
            ("engine, full report with receipt", benchmarks.FullReportWithReceipt),
        ];
        var sizes = variants.Select(v => WarmUp(v.Run)).ToArray();
        var times = variants.Select(_ => new double[Batches]).ToArray();
        for (var batch = 0; batch < Batches; batch++)
        {
            for (var i = 0; i < variants.Length; i++)
            {
                times[i][batch] = Seconds(variants[i].Run, sizes[i]) / sizes[i];
            }
        }

        var findings = benchmarks.ByHand();
        output.WriteLine("| variant | time / hand-written | middle half of the batches | bytes allocated | µs a finding here | bytes a finding |");
        output.WriteLine("|---|---|---|---|---|---|");
        for (var i = 0; i < variants.Length; i++)
        {
            var ratios = times[i].Zip(times[0], static (a, b) => a / b).Order().ToArray();
            var (microseconds, bytes) = (times[i].Order().ElementAt(Batches / 2) * 1e6, Allocated(variants[i].Run));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {variants[i].Name} | {ratios[Batches / 2]:0.00} | {ratios[Batches / 4]:0.00}–{ratios[Batches * 3 / 4]:0.00} | {bytes} | {microseconds / findings:0.00} | {bytes / findings} |"));
        }

        output.WriteLine($"{findings} findings of {HandWrittenRules.Written.Count} rules");
    }

    /// <summary>Runs until the code has been compiled for good; returns how many runs fill a batch.</summary>
    public static int WarmUp(Func<int> run)
    {
        var size = 1;
        double used = 0, last = 0;
        while (used < WarmUpSeconds || last < BatchSeconds)
        {
            last = Seconds(run, size);
            used += last;
            size = last < BatchSeconds ? size * 2 : size;
        }

        return size;
    }

    public static double Seconds(Func<int> run, int times)
    {
        var begin = ThreadTime.Seconds();
        for (var i = 0; i < times; i++)
        {
            _ = run();
        }

        return ThreadTime.Seconds() - begin;
    }

    public static long Allocated(Func<int> run)
    {
        const int times = 100;
        var begin = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            _ = run();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - begin) / times;
    }
}
