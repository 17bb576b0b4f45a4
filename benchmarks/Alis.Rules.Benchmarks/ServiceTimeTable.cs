using System.Globalization;
using Alis.Rules.Benchmarks.Checks;
using Alis.Rules.Benchmarks.HandWritten;
using Alis.Rules.Workflows;
using NodaTime;

namespace Alis.Rules.Benchmarks;

/// <summary>What counting service time costs, against one sorted sweep over the same days, from few periods to very many.</summary>
internal static class ServiceTimeTable
{
    private const int Batches = 21;

    // 200 periods have 500 absences.
    private static readonly int[] Sizes = [10, 100, 200, 1_000, 10_000];

    /// <summary>Writes the table; nothing is measured where the two do not count the same.</summary>
    public static int Write(TextWriter output)
    {
        var law = new Law(RuleSet.Embedded, "spesialistforskriften", new LocalDate(2299, 12, 31));
        output.WriteLine("| service periods | absences | time / one sorted sweep | middle half of the batches | µs | µs a period and absence | bytes / one sorted sweep |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var service = ManyServices.Of(size);
            var absences = service.Sum(static s => s.Absence!.Count);
            var (sweep, counted) = (SortedSweep.Months(service), law.ServiceMonths("service-time", service));
            if (sweep != counted)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Nothing is measured for {size}: {counted} months against {sweep}."));
                return 1;
            }

            Func<int> byHand = () => (int)SortedSweep.Months(service), engine = () => (int)law.ServiceMonths("service-time", service);
            var (handRuns, engineRuns) = (RatioTable.WarmUp(byHand), RatioTable.WarmUp(engine));
            var (hand, own) = (new double[Batches], new double[Batches]);
            for (var batch = 0; batch < Batches; batch++)
            {
                hand[batch] = RatioTable.Seconds(byHand, handRuns) / handRuns;
                own[batch] = RatioTable.Seconds(engine, engineRuns) / engineRuns;
            }

            var ratios = own.Zip(hand, static (a, b) => a / b).Order().ToArray();
            var microseconds = own.Order().ElementAt(Batches / 2) * 1e6;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {absences} | {ratios[Batches / 2]:0.00} | {ratios[Batches / 4]:0.00}–{ratios[Batches * 3 / 4]:0.00} | {microseconds:0.0} | {microseconds / (size + absences):0.000} | {RatioTable.Allocated(engine) / (double)RatioTable.Allocated(byHand):0.0} |"));
        }

        return 0;
    }
}
